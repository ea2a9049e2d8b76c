import type { Conversation } from '../conversation/conversation.ts';
import type { Outcome } from '../lint/result.ts';
import { isRoleLabel } from '../scorecard/agent-of.ts';
import { signedNames } from './agent-identity.ts';
import { customerNamedAt } from './customer-name.ts';
import { isHeard, sayingWhatItWasLike } from './feelings.ts';
import { wordCount } from './quotes.ts';
import { isSaidBackIn } from './said-back.ts';

/** What one may know of a miss besides the rule: whether the agent could have done what the rule would have them do. */
export interface MissPlace {
  readonly conversation: Conversation;
  readonly outcomes: readonly Outcome[];
  /** Of the agent. */
  readonly label: string;
  readonly turn: number;
  /** The words that it is about. */
  readonly quote?: string | undefined;
  /** Why the rule applied, where that stands elsewhere. */
  readonly occasion?: { readonly turn: number; readonly quote: string } | undefined;
  /** The customer's label is their name. */
  readonly isNameKnown: boolean;
}

type Applies = (place: MissPlace) => boolean;

/** Rules whose misses are not to be spoken of everywhere: what could not be done, or was done in other words. */
const conditions: Readonly<Record<string, Applies>> = {
  'acknowledge-feelings': (place) => !isHeard(replyTo(place)),
  'clarify-problem': (place) =>
    !asks.test(replyTo(place)) && !isAnsweredInReply(place) && !isSaidBack(place) && wentWrong(place),
  'confirm-understanding': (place) => !isAnsweredInReply(place) && !isSaidBack(place) && wentWrong(place),
  'collaborative-language': (place) => !together.test(ownWords(place)) && wentWrong(place),
  'use-customer-name': ({ conversation, isNameKnown }) => customerNamedAt(conversation, isNameKnown) !== undefined,
  // Several people who sign each say it once.
  'name-overuse': ({ conversation, label }) => signedNames(conversation, label).length < 2,
  'introduce-yourself': (place) => !hasSaidWhatTheyWant(place) && !isAgentNamed(place),
  'apologise-for-company': (place) => !apologising.test(ownWords(place)) && !isShortAnswer(place) && wentWrong(place),
  // Whoever has just kept a limit kindly has done what could be done there.
  'offer-escalation': (place) =>
    !place.outcomes.some((one) => isLimitKept(one) && one.turn === place.turn) &&
    asksForSomebody(place) &&
    !handingOver.test(replyTo(place)),
  'positive-phrasing': (place) => !isGoodNews(place) && closes(place),
  'apology-form': (place) => !isTakenUp(place),
  // Nobody is cut short in writing, whatever sign a post ends with.
  'no-interrupting': ({ conversation: { turns } }) => !turns.some(({ text }) => posted.test(text)),
  'no-guessing': ({ conversation: { turns }, turn }) => !unsure.test(turns[turn]!.text),
};

export function applies(ruleId: string, place: MissPlace): boolean {
  return conditions[ruleId]?.(place) ?? true;
}

/** A question, or a request for what is needed to look into it. */
const asks =
  /\?|\b(?:please|could you|can you|kindly) (?:\w+ ){0,2}(?:share|send|provide|give|tell|dm|confirm|check|let (?:us|me) know)\b|\b(?:I|we)(?:['’]ll| will)? need (?:your|the|to know)\b|\bmay (?:I|we) (?:have|know|ask|take)\b|\b(?:share|dm) (?:us|me|your)\b/i;

const posted = /https?:\/\/|(?:^|\s)[@#]\w/;

const handingOver =
  /\b(?:of course|certainly|by all means|absolutely)\b|\b(?:get|fetch|put|bring|connect|transfer|pass)(?:ing)? (?:you|him|her|them|one|a|my|the|our|someone|somebody)\b/i;

/** Who says that they are not sure has not passed a guess off for knowledge. */
const unsure = /\bnot (?:\w+ )?(?:sure|certain)\b|\bcan['’]?t (?:say|be sure|promise)\b/i;

/** Owning up to what nobody can promise refuses nothing. */
const owned = /\bcan['’]?t (?:guarantee|promise)\b/i;

/** Words by which something is refused or ordered, whatever the rest says. */
const closing =
  /n['’]t\b|\b(?:no|not|none|never|cannot|cant|dont|wont|unable|unfortunately|sadly|afraid|impossible|only|gone|closed|until|without|beyond|out of|(?:sold|run|ran) out|must|need to|have to|(?:got|required) to|kindly)\b/i;

const apologising = /\b(?:sorry|apolog\w+)\b/i;

const together = /\b(?:together|with you|let['’]?s|let us|shall we|we can|we could|we['’]ll|between us)\b/i;

/** What the agent said until the customer spoke again. */
function replyTo({ conversation: { turns }, turn }: MissPlace): string {
  const start = turns.findIndex(({ index, speaker }) => index >= turn && speaker.role === 'agent');
  if (start < 0) return '';
  const end = turns.findIndex(({ index, speaker }) => index > start && speaker.role === 'customer');
  return textOf(turns.slice(start, end < 0 ? undefined : end).filter(({ speaker }) => speaker.role === 'agent'));
}

function ownWords({ conversation, label }: MissPlace): string {
  return textOf(conversation.turns.filter(({ speaker }) => speaker.label === label && speaker.role === 'agent'));
}

function textOf(turns: Conversation['turns']): string {
  return turns.map(({ text }) => text).join('\n');
}

/** In any turn after it was told, in the customer's words of any turn before. */
function isSaidBack({ conversation: { turns }, label }: MissPlace): boolean {
  return turns.some(({ index, speaker, text }) => {
    const before = turns.filter((one) => one.index < index && one.speaker.role === 'customer');
    return speaker.label === label && isSaidBackIn(text, textOf(before));
  });
}

/** “Sorry about that. Three weeks is too long to wait”: the sentence beside it says what for. */
function isTakenUp({ conversation: { turns }, turn }: MissPlace): boolean {
  const { text } = turns[turn]!;
  const before = turns.findLast(({ index, speaker }) => index < turn && speaker.role === 'customer');
  return sayingWhatItWasLike.test(text) || (before !== undefined && isSaidBackIn(text, before.text));
}

/** By the label, by themselves or by a customer who thanks them: wherever the name stands, it has been given. */
function isAgentNamed({ conversation: { turns }, label }: MissPlace): boolean {
  const [name] = label.split(/\s/);
  return turns.some(
    ({ speaker, text }) =>
      (!isRoleLabel(label) && text.includes(name!)) || (speaker.role === 'customer' && thanksByName.test(text)),
  );
}

const thanksByName = /\b(?:[Tt]hanks|[Tt]hank you|[Cc]heers),? (?:\w+ )?\p{Lu}\p{Ll}+/u;

/** Who is merely upset has not been refused anybody. */
function asksForSomebody({ conversation: { turns }, turn, occasion }: MissPlace): boolean {
  const at = occasion?.turn ?? turn;
  const asked = turns.findLast(({ index, speaker }) => index <= at && speaker.role === 'customer');
  return asked !== undefined && somebody.test(asked.text);
}

const somebody =
  /\b(?:manager|supervisor|boss|team lead|in charge|someone|somebody|(?:some|an)other person|real person|human|colleague|complaint)\b/i;

/** Of other languages than English nothing is known here. */
function closes({ conversation: { language }, quote = '' }: MissPlace): boolean {
  if (language !== undefined && language !== 'en') return true;
  return closing.test(quote) && !owned.test(quote);
}

/** “No”, where a yes would have been a burden or was only asked for, closes no door. */
function isGoodNews({ conversation: { turns }, turn }: MissPlace): boolean {
  const { text } = turns[turn]!;
  const asked = turns[turn - 1]?.text ?? '';
  if (!/\b(?:no|not|won['’]?t|don['’]?t)\b/i.test(text)) return false;
  if (burden.test(asked)) return true;
  return /^no\b[\W]*$/i.test(text) && !/\b(?:can|could|may|might|would|will|possible|way|any)\b/i.test(asked);
}

const burden =
  /\b(?:do|will|would|should|must) (?:I|we)(?: \w+)? (?:need|have to|be (?:billed|charged)|pay|lose)\b|\bis there (?:a|any) (?:fee|charge|cost)\b/i;

/** A fitting offer, or an apology that names the thing, shows that it was understood. */
function isAnsweredInReply({ conversation: { turns }, outcomes, turn }: MissPlace): boolean {
  const reply = turns.findIndex(({ index, speaker }) => index >= turn && speaker.role === 'agent');
  return outcomes.some(
    ({ ruleId, status, evidence }) =>
      (ruleId === 'offer-solution' || ruleId === 'apology-form') && status === 'met' && evidence?.turn === reply,
  );
}

/** Who has told what they want is not to be greeted as if they had not. */
function hasSaidWhatTheyWant({ conversation: { turns } }: MissPlace): boolean {
  const first = turns.findIndex(({ speaker }) => speaker.role === 'agent');
  return turns.slice(0, first).some(({ speaker, text }) => speaker.role === 'customer' && wordCount(text) >= aWish);
}

const aWish = 4;

function isLimitKept({ ruleId, status }: Outcome): boolean {
  return status === 'met' && ruleId === 'boundary-form';
}

/** “They just don't fit”, said to “What happened?”, blames nobody. */
function isShortAnswer({ conversation: { turns }, occasion }: MissPlace): boolean {
  if (!occasion || wordCount(turns[occasion.turn]!.text) > shortAnswer) return false;
  const before = turns[occasion.turn - 1];
  return before?.speaker.role === 'agent' && before.text.includes('?');
}

const shortAnswer = 6;

/** A wish is no complaint: something must have gone wrong. Of other languages than English nothing is known here. */
function wentWrong({ conversation: { turns, language }, turn, occasion }: MissPlace): boolean {
  if (language !== undefined && language !== 'en') return true;
  const told = turns[occasion?.turn ?? turn]!;
  return told.speaker.role !== 'customer' || trouble.test(told.text);
}

const trouble =
  /n['’]t\b|\b(?:not|no|nothing|nobody|never|dont|doesnt|didnt|cant|wont|isnt|still|again|without|wrong(?:ly)?|broke(?:n)?|late|lost|losing|miss(?:ed|ing)|down|dead|slow(?:ly)?|stuck|frozen?|freez(?:e|es|ing)|crash\w*|cancel+ed|delay\w*|fail\w*|fault\w*|error\w*|problems?|issues?|trouble|complain\w*|(?:over)?charged|damaged|leak\w*|wait(?:ed|ing)|stopp?\w*|terrible|awful|horrible|worst|ridiculous|disappoint\w*|annoy\w*|frustrat\w*|fed up|unhappy|upset|angry|refuse\w*|unable|cold|dirty|rude|scam\w*|double|twice|instead|supposed)\b/i;
