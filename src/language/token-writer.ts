import { Flag, isQuestion, Mark, type Tokens } from './tokens.ts';

/** An average conversation of the generated corpus has 276 slots in 20 turns. */
const firstSlots = 1024;
const firstSentences = 256;

export function createTokens(): Tokens {
  return {
    count: 0,
    word: new Int32Array(firstSlots),
    start: new Int32Array(firstSlots),
    end: new Int32Array(firstSlots),
    turn: new Int32Array(firstSlots),
    flags: new Int32Array(firstSlots),
    sentence: new Int32Array(firstSlots),
    sentenceFirst: new Int32Array(firstSentences),
    sentenceMark: new Uint8Array(firstSentences),
    sentenceCount: 0,
    turnFirst: new Int32Array(firstSentences),
  };
}

/** Writes slots and sentences in the order of the text; makes room as it goes. */
export class TokenWriter {
  readonly tokens: Tokens;
  #turn = 0;
  /** First slot of the sentence that is being written. */
  #sentenceFirst = 0;
  #clause = false;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  /** Begins a conversation, over whatever the tokens hold. */
  startConversation(turnCount: number): void {
    const { tokens } = this;
    this.#sentenceFirst = 0;
    this.#clause = false;
    tokens.count = 0;
    tokens.sentenceCount = 0;
    tokens.sentenceFirst[0] = 0;
    if (tokens.turnFirst.length < turnCount + 1) tokens.turnFirst = new Int32Array(2 * (turnCount + 1));
  }

  startTurn(index: number): void {
    this.#turn = index;
    this.tokens.turnFirst[index] = this.tokens.count;
  }

  finish(turnCount: number): void {
    this.tokens.turnFirst[turnCount] = this.tokens.count;
  }

  add(word: number, start: number, end: number, flags: number): void {
    const tokens = this.tokens;
    const slot = tokens.count;
    if (slot === tokens.word.length) this.#makeRoomForSlots();
    let seen = flags;
    if (slot === this.#sentenceFirst) seen |= Flag.sentenceStart;
    else if (this.#clause) seen |= Flag.clauseBefore;
    this.#clause = false;
    tokens.word[slot] = word;
    tokens.start[slot] = start;
    tokens.end[slot] = end;
    tokens.turn[slot] = this.#turn;
    tokens.flags[slot] = seen;
    tokens.sentence[slot] = tokens.sentenceCount;
    tokens.count = slot + 1;
  }

  /** The next slot of this sentence has a clause mark before it. */
  markClause(): void {
    this.#clause = true;
  }

  unmarkClause(): void {
    this.#clause = false;
  }

  get sentenceIsOpen(): boolean {
    return this.tokens.count > this.#sentenceFirst;
  }

  /** Ends the sentence, if it has any slot. */
  endSentence(mark: Mark): void {
    this.#clause = false;
    const tokens = this.tokens;
    if (tokens.count === this.#sentenceFirst) return;
    const sentence = tokens.sentenceCount;
    if (sentence + 2 > tokens.sentenceMark.length) this.#makeRoomForSentences();
    tokens.sentenceMark[sentence] = mark;
    tokens.sentenceFirst[sentence + 1] = tokens.count;
    tokens.sentenceCount = sentence + 1;
    this.#sentenceFirst = tokens.count;
  }

  /** A mark that stands apart (`Help ! !`) strengthens the sentence before it. */
  strengthen(mark: Mark): void {
    const sentence = this.tokens.sentenceCount - 1;
    if (sentence < 0 || this.tokens.sentenceFirst[sentence]! < this.tokens.turnFirst[this.#turn]!) return;
    const before = this.tokens.sentenceMark[sentence]!;
    if (before === Mark.exclamation && (mark === Mark.exclamation || mark === Mark.manyExclamations)) {
      this.tokens.sentenceMark[sentence] = Mark.manyExclamations;
    } else if (isQuestion(before) && (isQuestion(mark) || mark === Mark.exclamation)) {
      this.tokens.sentenceMark[sentence] = Mark.manyQuestions;
    } else if (isQuestion(mark) || before === Mark.none) this.tokens.sentenceMark[sentence] = mark;
  }

  flagSlots(first: number, end: number, flag: number): void {
    for (let slot = first; slot < end; slot++) this.tokens.flags[slot]! |= flag;
  }

  #makeRoomForSlots(): void {
    const tokens = this.tokens;
    for (const name of ['word', 'start', 'end', 'turn', 'flags', 'sentence'] as const) {
      tokens[name] = doubled(tokens[name]);
    }
  }

  #makeRoomForSentences(): void {
    const tokens = this.tokens;
    tokens.sentenceFirst = doubled(tokens.sentenceFirst);
    const marks = new Uint8Array(tokens.sentenceMark.length * 2);
    marks.set(tokens.sentenceMark);
    tokens.sentenceMark = marks;
  }
}

function doubled(array: Int32Array<ArrayBufferLike>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
