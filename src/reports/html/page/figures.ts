import { type Interval, wilson } from '../../../calibration/intervals.ts';
import { isRoleLabel } from '../../../scorecard/agent-of.ts';
import type { IndexRow } from '../data.ts';

/** Fewer occasions than that say nothing about a person: as scorecards have it. */
export const leastOccasions = 20;

export interface Figure {
  met: number;
  missed: number;
}

export interface RuleFigure extends Figure {
  skipped: number;
  /** Conversations with an occasion. */
  conversations: number;
}

export interface AgentFigure {
  readonly all: Figure;
  /** At guidelines that are proven. */
  readonly proven: Figure;
  conversations: number;
  findings: number;
}

export function shareOf({ met, missed }: Figure): number | undefined {
  return met + missed === 0 ? undefined : met / (met + missed);
}

export function intervalOf({ met, missed }: Figure): Interval | undefined {
  return wilson(met, met + missed);
}

export function isTooFew({ met, missed }: Figure): boolean {
  return met + missed < leastOccasions;
}

/** How each guideline came out; with `agent`, at that agent's own occasions. */
export function byRule(rows: readonly IndexRow[], agent = ''): Map<string, RuleFigure> {
  const rules = new Map<string, RuleFigure>();
  for (const [, , , agents, , occasions, skipped] of rows) {
    const own = agents.indexOf(agent);
    if (agent !== '' && own === -1) continue;
    const seen = new Set<string>();
    for (const [rule, whose, met, missed] of occasions) {
      if (agent !== '' && whose !== own) continue;
      const figure = ruleIn(rules, rule);
      add(figure, met, missed);
      if (!seen.has(rule)) figure.conversations += 1;
      seen.add(rule);
    }
    for (const rule of skipped) ruleIn(rules, rule).skipped += 1;
  }
  return rules;
}

function ruleIn(rules: Map<string, RuleFigure>, rule: string): RuleFigure {
  const known = rules.get(rule);
  if (known) return known;
  const figure = { met: 0, missed: 0, skipped: 0, conversations: 0 };
  rules.set(rule, figure);
  return figure;
}

/** Every agent who is known by a label, by name. */
export function byAgent(rows: readonly IndexRow[], proven: ReadonlySet<string>): [string, AgentFigure][] {
  const found = new Map<string, AgentFigure>();
  for (const [, , , agents, findings, occasions] of rows) {
    const figures = agents.map((name) => agentIn(found, name));
    for (const figure of figures) figure.conversations += 1;
    for (const [, whose, , state, count] of findings)
      if (state === 'new' && figures[whose]) figures[whose].findings += count;
    for (const [rule, whose, met, missed] of occasions) {
      const figure = figures[whose];
      if (!figure) continue;
      add(figure.all, met, missed);
      if (proven.has(rule)) add(figure.proven, met, missed);
    }
  }
  return [...found].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
}

function agentIn(agents: Map<string, AgentFigure>, name: string): AgentFigure {
  const known = agents.get(name);
  if (known) return known;
  const figure = { all: { met: 0, missed: 0 }, proven: { met: 0, missed: 0 }, conversations: 0, findings: 0 };
  agents.set(name, figure);
  return figure;
}

function add(figure: Figure, met: number, missed: number): void {
  figure.met += met;
  figure.missed += missed;
}

/** Why figures under this name may not be one person's. */
export function severalBehind(agent: string): string | undefined {
  if (agent === '[name]') return 'names are hidden: all agents together';
  return isRoleLabel(agent) ? 'names nobody: perhaps several people' : undefined;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function rangeOf([low, high]: Interval): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}

export function countOf(count: number, noun: string): string {
  return `${numberOf(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 12345 → 12 345, with a narrow blank that does not break. */
export function numberOf(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}
