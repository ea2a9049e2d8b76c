import type { Conversation } from '../conversation/conversation.ts';
import type { Outcome } from '../lint/result.ts';
import { type Quote, quoteAt, quoteIn } from './quotes.ts';

/** An occasion of an agent, met or missed, with the words that show it. */
export interface Moment {
  readonly ruleId: string;
  readonly status: 'met' | 'missed';
  /** In the order in which they were said; the agent's own words are among them wherever there are any. */
  readonly quotes: readonly Quote[];
  /** Of these, what the customer said that made the rule apply. */
  readonly reason: Quote | undefined;
  /** Met by words that can be shown, and nothing in the turn speaks against praising them. */
  readonly praiseworthy: boolean;
}

/** The moments of one agent (by label) in a conversation; `judgedByTurn` tells rules that speak of single turns. */
export function momentsOf(
  conversation: Conversation,
  outcomes: readonly Outcome[],
  label: string,
  judgedByTurn: (ruleId: string) => boolean,
): readonly Moment[] {
  const own = outcomes.filter(
    (outcome): outcome is Occasion => outcome.agent === label && outcome.turn !== undefined && isJudged(outcome),
  );
  const spoiled = new Set(
    own
      .filter(({ status, occasion, ruleId }) => status === 'missed' && !occasion && judgedByTurn(ruleId))
      .map(({ turn }) => turn),
  );
  return own.map((outcome): Moment => {
    const anchor = quoteIn(conversation, outcome.turn, outcome.quote);
    const reason = reasonOf(conversation, outcome, anchor);
    const quotes = quotesOf(conversation, outcome, anchor, reason);
    return {
      ruleId: outcome.ruleId,
      status: outcome.status,
      quotes,
      reason,
      praiseworthy: outcome.evidence !== undefined && isPraiseworthy(quotes, spoiled),
    };
  });
}

/** More than a word or two, no refusal, and in no turn that something else is to be said of. */
function isPraiseworthy(quotes: readonly Quote[], spoiled: ReadonlySet<number>): boolean {
  const own = quotes.findLast(({ who }) => who === 'agent');
  return own !== undefined && !spoiled.has(own.turn) && own.text.split(/\s+/).length >= 3 && !refusal.test(own.text);
}

const refusal = /\b(?:can['’]?t|cannot|can not|won['’]?t|unable|don['’]?t|impossible)\b/i;

type Occasion = Outcome & { readonly turn: number; readonly status: 'met' | 'missed' };

function isJudged({ status }: Outcome): boolean {
  return status === 'met' || status === 'missed';
}

function reasonOf(conversation: Conversation, { occasion }: Occasion, anchor: Quote): Quote | undefined {
  const reason = occasion ? quoteAt(conversation, occasion) : anchor;
  return reason.who === 'customer' ? reason : undefined;
}

/** Why it applied, where the customer said it shortly before; then what the agent said. */
function quotesOf(
  conversation: Conversation,
  { status, turn, evidence }: Occasion,
  anchor: Quote,
  reason: Quote | undefined,
): readonly Quote[] {
  if (status === 'met') {
    const shown = evidence ? quoteAt(conversation, evidence) : anchor;
    return reason && isNear(reason, shown) ? [reason, shown] : [shown];
  }
  if (anchor.who === 'agent') {
    const before = reason ?? lastWordsBefore(conversation, turn);
    return before && isNear(before, anchor) ? [before, anchor] : [anchor];
  }
  const reply = conversation.turns.findIndex(({ index, speaker }) => index > turn && speaker.role === 'agent');
  return reply < 0 ? [anchor] : [anchor, quoteIn(conversation, reply)];
}

/** What the agent answered to. */
function lastWordsBefore(conversation: Conversation, turn: number): Quote | undefined {
  const before = conversation.turns[turn - 1];
  if (before?.speaker.role !== 'customer') return undefined;
  const last = before.text.trimEnd().split(/\s/).at(-1)!;
  return quoteIn(conversation, turn - 1, last, before.text.lastIndexOf(last));
}

/** Farther apart, the one does not explain the other. */
const nearTurns = 4;

function isNear(one: Quote, other: Quote): boolean {
  return one.turn < other.turn && other.turn - one.turn <= nearTurns;
}

/** The problem as the customer told it: what rules about problems take for the first report of it. */
export function problemIn(conversation: Conversation, outcomes: readonly Outcome[]): Quote | undefined {
  for (const { turn, quote, occasion } of outcomes.filter(({ ruleId }) => problemRules.has(ruleId))) {
    if (occasion) return quoteAt(conversation, occasion);
    if (turn !== undefined && conversation.turns[turn]?.speaker.role === 'customer')
      return quoteIn(conversation, turn, quote);
  }
  return undefined;
}

const problemRules = new Set(['apologise-for-company', 'offer-solution', 'clarify-problem', 'confirm-understanding']);
