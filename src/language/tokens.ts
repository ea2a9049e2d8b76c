/**
 * The tokens of one conversation as parallel arrays (structure of arrays: no object per token on the hot path).
 *
 * A token is a *slot* 0 … count-1. Punctuation is no slot: it is kept as flags of the slot that follows and as the mark
 * of the sentence. A contraction takes two slots (`can't` = can, not), both with the offsets of the whole surface word's
 * parts. Slots of kind "looked through" (handles, URLs, emoji, part marks, sign-offs, redaction marks, fillers,
 * stuttered repeats) may be skipped by phrases.
 */
export interface Tokens {
  /** Number of slots in use; the arrays may be longer, they are reused from conversation to conversation. */
  count: number;
  /** Lexicon id of the normalised word; 0 for a word that the lexicon does not hold. */
  word: Int32Array;
  /** Offsets into the text of the slot's turn (UTF-16, end exclusive). */
  start: Int32Array;
  end: Int32Array;
  /** Index of the turn that the slot belongs to. */
  turn: Int32Array;
  /** Bits of {@link Flag}. */
  flags: Int32Array;
  /** Number of the sentence that the slot belongs to, counted through the conversation. */
  sentence: Int32Array;
  /** By sentence: its first slot; entry [sentenceCount] is `count`. */
  sentenceFirst: Int32Array;
  /** By sentence: one of {@link Mark}. */
  sentenceMark: Uint8Array;
  sentenceCount: number;
  /** By turn index: first slot; entry [turns.length] is `count`. A turn without words has an empty range. */
  turnFirst: Int32Array;
}

/** What the lexer and the recognisers of single tokens saw. */
export const Flag = {
  /** A comma, semicolon, colon, dash or (without punctuation) filler, discourse marker or pause stands before it. */
  clauseBefore: 1 << 0,
  /** First slot of its sentence. */
  sentenceStart: 1 << 1,
  /** Phrases may skip this slot. */
  lookThrough: 1 << 2,
  /** Starts with a capital and has a lower-case letter or is one letter. */
  capitalised: 1 << 3,
  /** Two letters or more, all capitals. */
  upper: 1 << 4,
  number: 1 << 5,
  money: 1 << 6,
  /** A time of day: 3pm, 12:30, noon. */
  clock: 1 << 7,
  emoji: 1 << 8,
  handle: 1 << 9,
  url: 1 << 10,
  email: 1 << 11,
  /** [PII], <NAME>, ****. */
  redacted: 1 << 12,
  signOff: 1 << 13,
  partMark: 1 << 14,
  filler: 1 << 15,
  /** Between quotation marks. */
  quoted: 1 << 16,
  /** A common word of the language (so: not a name, even where it is capitalised). */
  common: 1 << 17,
  /** Second slot of a contraction or of a merged chat form. */
  joined: 1 << 18,
  /** A negative emoji (angry, sad, crying …), set beside `emoji`. */
  sadEmoji: 1 << 19,
  /** The word was stretched (`sooo`). */
  stretched: 1 << 20,
  /** Part of a name by which one of the speakers is known or called, or that stands behind a title. Set by `recognise`. */
  personalName: 1 << 21,
  /** A word that says little of what is talked about: would, please, really. */
  empty: 1 << 22,
} as const;

/** How a sentence ends. */
export const Mark = {
  none: 0,
  period: 1,
  question: 2,
  exclamation: 3,
  manyExclamations: 4,
  ellipsis: 5,
  dash: 6,
  /** `??`, `?!`. */
  manyQuestions: 7,
} as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** Whether a sentence that ends so asks. */
export function isQuestion(mark: number): boolean {
  return mark === Mark.question || mark === Mark.manyQuestions;
}

/** Whether the mark is put more than once. */
export function isRepeated(mark: number): boolean {
  return mark === Mark.manyExclamations || mark === Mark.manyQuestions;
}

/** A run of slots, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
