import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult, Finding, Outcome } from '../lint/result.ts';
import { type Counts, noCounts, pairAt } from './counts.ts';
import { type Disagreement, disagreements } from './disagreements.ts';
import { judgementOf } from './judgement.ts';
import type { CheckedLabel } from './labels.ts';
import { type PlacedRule, type Places, placesOf } from './places.ts';

/** How one rule came out beside the labels of one conversation. */
export interface Comparison {
  readonly ruleId: string;
  readonly judged: PlacedRule['judged'];
  readonly counts: Counts;
  readonly labels: number;
  /** Whether a label says "met": only then do the labels of this rule tell met from not applicable. */
  readonly labelledMet: boolean;
  readonly disagreements: readonly Disagreement[];
}

/** Compares what a rule found in a conversation with what a person did. */
export function compare(
  conversation: Conversation,
  labels: readonly CheckedLabel[],
  result: ConversationResult,
  rule: PlacedRule,
): Comparison {
  const own = labels.filter((label) => label.rule === rule.id);
  const findings = result.messages.filter(({ ruleId }) => ruleId === rule.id);
  const outcomes = result.outcomes.filter(({ ruleId }) => ruleId === rule.id);
  const places = placesOf(conversation, rule);
  const { tp, lost, spurious } = matchMisses(own, findings, places);
  return {
    ruleId: rule.id,
    judged: rule.judged,
    counts: { tp, fp: spurious.length, fn: lost.length, pairs: countPairs(own, outcomes, places) },
    labels: own.length,
    labelledMet: own.some(({ status }) => status === 'met'),
    disagreements: disagreements({ conversation, ruleId: rule.id, labels: own, outcomes, places, lost, spurious }),
  };
}

interface Matched {
  readonly tp: number;
  /** Turns labelled as missed where nothing was found. */
  readonly lost: readonly number[];
  readonly spurious: readonly Finding[];
}

/** Each finding answers one label. A finding where labels are contested is neither right nor wrong. */
function matchMisses(labels: readonly CheckedLabel[], findings: readonly Finding[], places: Places): Matched {
  const open = new Set(findings);
  const lost: number[] = [];
  const wanted = distinct(
    labels.filter(({ status }) => status === 'missed').map(({ turn }) => turn),
    places,
  );
  for (const turn of wanted) {
    const left = [...open];
    const answer =
      left.find((finding) => places.same(finding.turn, turn)) ??
      left.find((finding) => places.near(finding.turn, turn));
    if (answer) open.delete(answer);
    else lost.push(turn);
  }
  const contested = labels.filter(({ status }) => status === 'contested');
  const isContested = ({ turn }: Finding): boolean => contested.some((label) => places.near(label.turn, turn));
  return { tp: wanted.length - lost.length, lost, spurious: [...open].filter((finding) => !isContested(finding)) };
}

function distinct(turns: readonly number[], places: Places): number[] {
  return turns.filter((turn, at) => turns.findIndex((other) => places.same(other, turn)) === at);
}

/** Place by place, without nearness: contested places are left out. */
function countPairs(labels: readonly CheckedLabel[], outcomes: readonly Outcome[], places: Places): readonly number[] {
  const pairs = [...noCounts.pairs];
  for (const turn of places.all) {
    const label = labels.find((one) => places.same(one.turn, turn));
    if (label?.status === 'contested') continue;
    const outcome = outcomes.find((one) => one.turn !== undefined && places.same(one.turn, turn));
    const at = pairAt(label?.status ?? 'none', judgementOf(outcome));
    pairs[at] = pairs[at]! + 1;
  }
  return pairs;
}
