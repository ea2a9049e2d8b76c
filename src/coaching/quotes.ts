import type { Conversation, Turn } from '../conversation/conversation.ts';
import type { OccasionPlace } from '../lint/result.ts';

/** Words of the source, as they are there, and who says them. */
export interface Quote {
  readonly who: 'agent' | 'customer' | 'other';
  readonly turn: number;
  readonly line: number;
  /** Verbatim, until a mask is laid over it. */
  readonly text: string;
  /** There is more of the sentence. */
  readonly cut: boolean;
}

/** Enough to know the moment again by. */
const longest = 160;
/** What ends a sentence, and no initial or title; other abbreviations may end a quote early, and that does no harm. */
const ends = /(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Prof|St))[.!?…]+["”')\]]*(?=\s|$)|\n/gu;

/** The sentences that the place is in. */
export function quoteAt(conversation: Conversation, { turn: index, quote, line, column }: OccasionPlace): Quote {
  const turn = conversation.turns[index]!;
  const at = offsetOf(turn, quote, line, column);
  return cutOut(turn, at, at + quote.length);
}

/** The sentences of a turn that these words are in; the first ones where the words are not given. */
export function quoteIn(conversation: Conversation, index: number, words?: string, from = 0): Quote {
  const turn = conversation.turns[index]!;
  const at = words === undefined ? 0 : Math.max(0, turn.text.indexOf(words, from));
  return cutOut(turn, at, at + (words?.length ?? 1));
}

/** The same words may come twice in a turn: the place says which. */
function offsetOf(turn: Turn, quote: string, line: number, column: number): number {
  for (let at = turn.text.indexOf(quote); at >= 0; at = turn.text.indexOf(quote, at + 1)) {
    const position = turn.positionAt(at);
    if (position.line === line && position.column === column) return at;
  }
  return Math.max(0, turn.text.indexOf(quote));
}

/** The sentences of a turn, in order. */
export function sentencesIn(turn: Turn): readonly Quote[] {
  const stops = [...stopsIn(turn.text), turn.text.length];
  return stops.flatMap((stop, at) => {
    const start = at === 0 ? 0 : stops[at - 1]!;
    return turn.text.slice(start, stop).trim() === '' ? [] : [quoteOf(turn, start, stop)];
  });
}

/** Fewer tell nothing of what somebody wanted. */
export const leastTelling = 4;
/** Farther apart, the one does not explain the other. */
export const nearTurns = 4;

/**
 * The customer's words that tell something, nearest before a place of theirs or in it: not a mark, a link, a number, a
 * word or two.
 */
export function tellingWords({ turns }: Conversation, reason: Quote): Quote | undefined {
  if (wordCount(reason.text) >= leastTelling) return reason;
  for (let at = reason.turn; at >= Math.max(0, reason.turn - nearTurns); at--) {
    const turn = turns[at]!;
    if (turn.speaker.role !== 'customer') continue;
    const before = sentencesIn(turn);
    const upTo = at === reason.turn ? before.findIndex(({ text }) => text === reason.text) : before.length;
    const found = before.slice(0, Math.max(0, upTo)).findLast(({ text }) => wordCount(text) >= leastTelling);
    if (found) return found;
    // Short sentences may tell it together.
    if (at === reason.turn && wordCount(turn.text) >= leastTelling) return cutOut(turn, 0, turn.text.length);
  }
  return undefined;
}

/** A sentence with what comes after it in the turn, where by itself it would show less than was said: “Ok.” is seldom all. */
export function withNext({ turns }: Conversation, { turn: index, text }: Quote, least = leastShown): Quote {
  const turn = turns[index]!;
  const start = Math.max(0, turn.text.indexOf(text));
  const stop = stopsIn(turn.text).find((end) => wordCount(turn.text.slice(start, end)) >= least);
  return quoteOf(turn, start, stop ?? turn.text.length);
}

const leastShown = 6;

/** Words as people say them: no links, handles, tags, masks and numbers. */
export function wordCount(text: string): number {
  return text.replace(noWords, ' ').match(words)?.length ?? 0;
}

const noWords = /https?:\S*|www\.\S*|[@#]\S*|\[[^\]]*\]/g;
/** Where no blanks part them, two signs are about a word. */
const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{1,2}|\p{L}[\p{L}\p{M}'’]*/gu;

function stopsIn(text: string): readonly number[] {
  return [...text.matchAll(ends)].map((match) => match.index + match[0].length);
}

function cutOut(turn: Turn, from: number, to: number): Quote {
  const { text } = turn;
  const stops = stopsIn(text);
  const start = stops.findLast((stop) => stop <= from) ?? 0;
  return quoteOf(turn, start, stops.find((stop) => stop >= to) ?? text.length);
}

function quoteOf(turn: Turn, start: number, end: number): Quote {
  const whole = turn.text.slice(start, end);
  const bare = whole.replace(hail, '');
  const said = bare === '' ? whole.trimStart() : bare;
  const opening = start + (whole.length - said.length);
  const kept = shortened(said.trimEnd());
  return {
    who: whoSpeaks(turn),
    turn: turn.index,
    line: turn.positionAt(opening).line,
    text: kept,
    cut: kept.length < said.trimEnd().length,
  };
}

/** Whom a public post is for says nothing of what is said. */
const hail = /^(?:\s+|@\S+\s+)+/;

/** At a blank, so that no word and no character is torn apart. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const blank = text.lastIndexOf(' ', longest);
  if (blank > 0) return text.slice(0, blank);
  return [...text.slice(0, longest)].slice(0, -1).join('');
}

function whoSpeaks({ speaker }: Turn): Quote['who'] {
  return speaker.role === 'agent' || speaker.role === 'customer' ? speaker.role : 'other';
}
