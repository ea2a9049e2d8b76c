import type { Conversation } from '../conversation/conversation.ts';
import type { Outcome } from '../lint/result.ts';
import { applies } from './applies.ts';
import { customerNamedAt } from './customer-name.ts';
import { deedsOf } from './deeds.ts';
import { isAbsence } from './likely.ts';
import { areKindred, Tier, tierOf } from './order.ts';
import {
  leastTelling,
  nearTurns,
  type Quote,
  quoteAt,
  quoteIn,
  sentencesIn,
  tellingWords,
  withNext,
} from './quotes.ts';
import { isGreeting, isRefusal } from './stock.ts';

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
  /** What was done, in our words, where a sentence tells it by itself. */
  readonly deed?: string;
}

export interface Moments {
  /** As rules found them. */
  readonly moments: readonly Moment[];
  /** As sentences tell them: only to be praised. */
  readonly deeds: readonly Moment[];
}

export interface MomentsReading {
  /** Of the agent. */
  readonly label: string;
  /** Tells rules that speak of single turns. */
  readonly judgedByTurn: (ruleId: string) => boolean;
  /** The customer's label is their name. */
  readonly isNameKnown: boolean;
}

/** The moments of one agent in a conversation. */
export function momentsOf(
  conversation: Conversation,
  outcomes: readonly Outcome[],
  { label, judgedByTurn, isNameKnown }: MomentsReading,
): Moments {
  const own = outcomes.filter(
    (outcome): outcome is Occasion =>
      outcome.agent === label &&
      outcome.turn !== undefined &&
      isJudged(outcome) &&
      (outcome.status === 'met' ||
        applies(outcome.ruleId, {
          ...{ conversation, outcomes, label, isNameKnown },
          ...{ turn: outcome.turn, quote: outcome.quote, occasion: outcome.occasion },
        })),
  );
  const faults = own.filter(({ status, occasion, ruleId }) => status === 'missed' && !occasion && judgedByTurn(ruleId));
  const spoiled = new Set(faults.map(({ turn }) => turn));
  // Until the customer has spoken, nothing can answer them.
  const opening = conversation.turns.findIndex(({ speaker }) => speaker.role === 'customer');
  const moments = own.map((outcome): Moment => {
    const anchor = anchorOf(conversation, outcome, isNameKnown);
    const reason = reasonOf(conversation, outcome, anchor);
    const quotes = quotesOf(conversation, outcome, anchor, reason);
    return {
      ruleId: outcome.ruleId,
      status: outcome.status,
      quotes,
      reason,
      praiseworthy:
        (outcome.evidence !== undefined || showsItself.has(outcome.ruleId)) &&
        turnOf(quotes) > opening &&
        isPraiseworthy(quotes, spoiled, showsItself.has(outcome.ruleId)),
    };
  });
  const isSpoiled = (turn: number, ruleId: string): boolean =>
    turn < opening ||
    faults.some((fault) => fault.turn === turn && (fault.ruleId === ruleId || tierOf(fault.ruleId) === Tier.heavy)) ||
    own.some((one) => one.status === 'missed' && one.turn === turn && areKindred(one.ruleId, ruleId) && !one.occasion);
  const deeds = deedsOf(conversation, label, isSpoiled).map(
    ({ ruleId, text, quote }): Moment => ({
      ...{
        ruleId,
        status: 'met',
        deed: text,
        quotes: [withNext(conversation, quote, leastTelling)],
        reason: undefined,
        praiseworthy: true,
      },
    }),
  );
  return { moments, deeds };
}

/** The words that it is about; what a whole conversation lacks is shown where there was still time for it. */
function anchorOf(conversation: Conversation, outcome: Occasion, isNameKnown: boolean): Quote {
  const { ruleId, status, turn, quote, line, column } = outcome;
  const own = conversation.turns.filter(({ speaker }) => speaker.label === outcome.agent && speaker.role === 'agent');
  if (status === 'missed' && ruleId === 'use-customer-name') {
    const named = customerNamedAt(conversation, isNameKnown) ?? 0;
    const after = own.find(({ index }) => index > named);
    if (after) return quoteIn(conversation, after.index);
  }
  if (status === 'missed' && ruleId === 'warm-tone') return quoteIn(conversation, own.at(-1)?.index ?? turn);
  if (quote === undefined || line === undefined || column === undefined) return quoteIn(conversation, turn, quote);
  const found = quoteAt(conversation, { turn, quote, line, column });
  if (!outcome.occasion) return found;
  const answer = pastGreeting(conversation, found);
  return isAbsence(ruleId) && answer.who === 'agent' ? withNext(conversation, answer) : answer;
}

/** A rule about the whole answer points at its first sentence: a greeting is none. */
function pastGreeting({ turns }: Conversation, found: Quote): Quote {
  if (found.who !== 'agent' || !isGreeting(found.text)) return found;
  const said = sentencesIn(turns[found.turn]!);
  return said[said.findIndex(({ text }) => text === found.text) + 1] ?? found;
}

/** Their occasion is the very sentence that is praised. */
const showsItself: ReadonlySet<string> = new Set(['boundary-form']);

function turnOf(quotes: readonly Quote[]): number {
  return quotes.findLast(({ who }) => who === 'agent')?.turn ?? -1;
}

/** More than a word or two, no refusal (but of insults), and in no turn that something else is to be said of. */
function isPraiseworthy(quotes: readonly Quote[], spoiled: ReadonlySet<number>, mayRefuse: boolean): boolean {
  const own = quotes.findLast(({ who }) => who === 'agent');
  return (
    own !== undefined &&
    !spoiled.has(own.turn) &&
    own.text.split(/\s+/).length >= 3 &&
    (mayRefuse || !isRefusal(own.text))
  );
}

type Occasion = Outcome & { readonly turn: number; readonly status: 'met' | 'missed' };

function isJudged({ status }: Outcome): boolean {
  return status === 'met' || status === 'missed';
}

function reasonOf(conversation: Conversation, { occasion }: Occasion, anchor: Quote): Quote | undefined {
  const reason = occasion ? quoteAt(conversation, occasion) : anchor;
  return reason.who === 'customer' ? tellingWords(conversation, reason) : undefined;
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
    return reason && isAnswered(conversation, reason, shown) ? [reason, shown] : [shown];
  }
  if (anchor.who === 'agent') {
    const before = reason ?? lastWordsBefore(conversation, anchor.turn);
    return before && isNear(before, anchor) ? [before, anchor] : [anchor];
  }
  const reply = conversation.turns.findIndex(({ index, speaker }) => index > turn && speaker.role === 'agent');
  const told = tellingWords(conversation, anchor);
  if (reply < 0) return [anchor];
  const answer = withNext(conversation, pastGreeting(conversation, quoteIn(conversation, reply)));
  return told ? [told, answer] : [answer];
}

/** With nothing of the customer's between them. */
function isAnswered({ turns }: Conversation, reason: Quote, shown: Quote): boolean {
  const between = turns.slice(reason.turn + 1, shown.turn);
  return isNear(reason, shown) && !between.some(({ speaker }) => speaker.role === 'customer');
}

/** What the agent answered to. */
function lastWordsBefore(conversation: Conversation, turn: number): Quote | undefined {
  const before = conversation.turns[turn - 1];
  if (before?.speaker.role !== 'customer') return undefined;
  const last = before.text.trimEnd().split(/\s/).at(-1)!;
  return tellingWords(conversation, quoteIn(conversation, turn - 1, last, before.text.lastIndexOf(last)));
}

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
