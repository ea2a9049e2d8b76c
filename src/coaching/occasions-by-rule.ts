import type { Entry } from './diary.ts';
import type { Moment } from './moments.ts';
import type { Evidence } from './report.ts';

/** A moment with where it comes from. */
export interface Placed extends Moment {
  readonly entry: Entry;
}

export interface RuleMoments {
  readonly ruleId: string;
  readonly met: readonly Placed[];
  readonly missed: readonly Placed[];
}

/** What happened by rule, in the order of ids. */
export function byRule(entries: readonly Entry[]): readonly RuleMoments[] {
  const rules = new Map<string, { met: Placed[]; missed: Placed[] }>();
  for (const entry of entries) {
    for (const moment of entry.moments) {
      const own = rules.get(moment.ruleId) ?? { met: [], missed: [] };
      rules.set(moment.ruleId, own);
      own[moment.status].push({ ...moment, entry });
    }
  }
  return [...rules].sort(([one], [other]) => (one < other ? -1 : 1)).map(([ruleId, own]) => ({ ruleId, ...own }));
}

/** `twice`, `3 of 4 times`. */
export function timesOf(count: number, whole: number): string {
  if (whole === count) return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
  return `${count} of ${whole} times`;
}

export function evidenceOf({ entry, quotes }: Placed): Evidence {
  return { conversation: entry.conversation, filePath: entry.filePath, quotes };
}

/** The latest first, and different conversations before the same again. */
export function examplesOf(placed: readonly Placed[], most: number): readonly Placed[] {
  const latest = placed.map((one, at) => ({ one, at })).sort((a, b) => byDay(b.one, a.one) || a.at - b.at);
  const firsts = latest.filter(({ one }, at) => latest.findIndex((other) => other.one.entry === one.entry) === at);
  const rest = latest.filter((one) => !firsts.includes(one));
  return [...firsts, ...rest].slice(0, most).map(({ one }) => one);
}

function byDay({ entry: one }: Placed, { entry: other }: Placed): number {
  const [a, b] = [one.day ?? '', other.day ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The turn of the agent's that it is about: two rules may find fault with one. */
export function placeOf({ quotes, entry }: Pick<Placed, 'quotes' | 'entry'>): string {
  return `${entry.filePath}\0${entry.conversation}\0${quotes.findLast(({ who }) => who === 'agent')?.turn}`;
}

/** The agent's sentence that is spoken of. */
export function ownText({ quotes }: Placed): string {
  return quotes.findLast(({ who }) => who === 'agent')?.text ?? '';
}
