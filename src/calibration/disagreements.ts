import type { Conversation } from '../conversation/conversation.ts';
import type { Finding, Outcome } from '../lint/result.ts';
import type { Judgement } from './counts.ts';
import { judgementOf } from './judgement.ts';
import type { CheckedLabel } from './labels.ts';
import type { Places } from './places.ts';

/** A place where labels and program differ. */
export interface Disagreement {
  readonly ruleId: string;
  readonly filePath: string;
  readonly conversation: string;
  readonly turn: number;
  readonly speaker: string;
  readonly line: number;
  readonly column: number;
  /** The words that were found; the whole turn where nothing was. */
  readonly quote: string;
  readonly labelled: Judgement;
  readonly found: Judgement;
  /** The words that the program took the occasion for met by. */
  readonly evidence?: string;
  /** Why the rule was skipped. */
  readonly reason?: string;
  /** Something in the quotes was hidden. */
  readonly masked?: true;
}

/** What one rule and the labels say of one conversation, misses matched. */
export interface Compared {
  readonly conversation: Conversation;
  readonly ruleId: string;
  readonly labels: readonly CheckedLabel[];
  readonly outcomes: readonly Outcome[];
  readonly places: Places;
  /** Turns labelled as missed where nothing was found. */
  readonly lost: readonly number[];
  readonly spurious: readonly Finding[];
}

/** In the order of turns: misses that only one side sees, and occasions met for one side that the other does not see. */
export function disagreements(compared: Compared): readonly Disagreement[] {
  return [
    ...compared.spurious.map((finding) => aboutFinding(compared, finding)),
    ...compared.lost.map((turn) => aboutTurn(compared, turn, 'missed', outcomeAt(compared, turn))),
    ...aboutMet(compared),
  ].sort((one, other) => one.turn - other.turn || one.column - other.column);
}

function aboutFinding(compared: Compared, { turn, line, column, quote }: Finding): Disagreement {
  const labelled = labelAt(compared, turn)?.status === 'met' ? 'met' : 'none';
  return { ...aboutTurn(compared, turn, labelled, { status: 'missed' }), line, column, quote };
}

/** Places where one side says met and the other nothing at all; where the other says missed, it has been told. */
function aboutMet(compared: Compared): Disagreement[] {
  const { labels, outcomes } = compared;
  const onlyLabelled = labels.filter(
    ({ status, turn }) => status === 'met' && judgementOf(outcomeAt(compared, turn)) === 'none',
  );
  const onlyFound = outcomes.filter(
    ({ status, turn }) => status === 'met' && turn !== undefined && !labelAt(compared, turn),
  );
  return [
    ...onlyLabelled.map(({ turn }) => aboutTurn(compared, turn, 'met', outcomeAt(compared, turn))),
    ...onlyFound.map((outcome) => aboutTurn(compared, outcome.turn!, 'none', outcome)),
  ];
}

function aboutTurn(
  { conversation, ruleId }: Compared,
  turn: number,
  labelled: Judgement,
  outcome: Pick<Outcome, 'status' | 'evidence' | 'reason'> | undefined,
): Disagreement {
  const at = conversation.turns[turn]!;
  return {
    ruleId,
    filePath: conversation.source,
    conversation: conversation.id,
    turn,
    speaker: at.speaker.label,
    ...at.positionAt(0),
    quote: at.text,
    labelled,
    found: judgementOf(outcome),
    ...(outcome?.evidence && { evidence: outcome.evidence.quote }),
    ...(outcome?.reason !== undefined && { reason: outcome.reason }),
  };
}

function labelAt({ labels, places }: Compared, turn: number): CheckedLabel | undefined {
  return nearest(labels, turn, places);
}

/** Of a rule that was skipped, the outcome that says so. */
function outcomeAt({ outcomes, places }: Compared, turn: number): Outcome | undefined {
  const judged = outcomes.flatMap((outcome) =>
    outcome.turn === undefined ? [] : [{ ...outcome, turn: outcome.turn }],
  );
  return nearest(judged, turn, places) ?? outcomes.find(({ status }) => status === 'skipped');
}

function nearest<Placed extends { readonly turn: number }>(
  all: readonly Placed[],
  turn: number,
  places: Places,
): Placed | undefined {
  return all.find((one) => places.same(one.turn, turn)) ?? all.find((one) => places.near(one.turn, turn));
}
