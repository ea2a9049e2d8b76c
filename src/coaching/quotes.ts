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

function cutOut(turn: Turn, from: number, to: number): Quote {
  const { text } = turn;
  const stops = [...text.matchAll(ends)].map((match) => match.index + match[0].length);
  const start = stops.findLast((stop) => stop <= from) ?? 0;
  const end = stops.find((stop) => stop >= to) ?? text.length;
  const whole = text.slice(start, end);
  const opening = start + (whole.length - whole.trimStart().length);
  const kept = shortened(whole.trim());
  return {
    who: whoSpeaks(turn),
    turn: turn.index,
    line: turn.positionAt(opening).line,
    text: kept,
    cut: kept.length < whole.trim().length,
  };
}

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
