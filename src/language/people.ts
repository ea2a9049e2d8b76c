import type { JudgedConversation } from '../conversation/conversation.ts';
import { isPersonalName, labelName } from './label-name.ts';
import { foldWord, isSameWord, type NameReader } from './name-reader.ts';
import type { LanguagePack } from './pack.ts';

export type Side = 'agent' | 'customer';

/** Which part of a person's name a word is; `any` where only one word is known. */
type Part = 'first' | 'last' | 'any';

interface KnownName {
  /** Folded. */
  readonly word: string;
  readonly part: Part;
  /** Given by its bearer; not a word of a user name, or one that the other side used. */
  readonly sure: boolean;
}

/** Families and transfers need a dozen words; the bound keeps a text of nothing but introductions cheap. */
const mostNames = 64;

/** What the conversation has told of the names of one side. */
export class KnownNames {
  readonly #names: KnownName[] = [];
  /** Bits of the lengths and of the first letters, modulo 32: most words are told apart by them. */
  #lengths = 0;
  #initials = 0;

  add(word: string, part: Part, sure: boolean): void {
    const folded = foldWord(word);
    if (folded.length < 2 || this.#names.length >= mostNames || this.#knows(folded, part, sure)) return;
    this.#names.push({ word: folded, part, sure });
    this.#lengths |= 1 << folded.length;
    this.#initials |= 1 << (folded.charCodeAt(0) & 31);
  }

  #knows(folded: string, part: Part, sure: boolean): boolean {
    return this.#names.some(
      (name) => name.word === folded && (name.sure || !sure) && (part === 'any' || name.part === part),
    );
  }

  /** Words of a name as they follow one another, Jean-Luc as one; behind a title stands a surname. */
  addWords(words: readonly string[], titled: boolean, sure: boolean): void {
    const alone: Part = titled ? 'last' : 'any';
    // "merritt jo merritt": the surname comes first and once more behind the whole name.
    const first = words.length > 2 && words[0] === words.at(-1) ? 1 : 0;
    for (let index = first; index < words.length; index++) {
      const part = words.length === 1 ? alone : partAt(index - first, words.length - first);
      for (const piece of words[index]!.split('-')) this.add(piece, part, sure);
    }
  }

  has(text: string, start: number, end: number): boolean {
    // Asked of every slot, and most words have another length; so the text is seldom looked at.
    if ((this.#lengths & (1 << (end - start))) === 0) return false;
    const first = text.charCodeAt(start);
    // Below 128 both cases of a letter have the same bit, so that nothing needs folding.
    if (first < 128 && (this.#initials & (1 << (first & 31))) === 0) return false;
    for (const { word } of this.#names) if (isSameWord(word, text, start, end)) return true;
    return false;
  }

  /** The word is known as a surname and as nothing else. */
  isSurname(text: string, start: number, end: number): boolean {
    const same = this.#names.filter(({ word }) => isSameWord(word, text, start, end));
    return same.length > 0 && same.every(({ part }) => part === 'last');
  }

  /** The side has given its name, and the word is no part of it, nor a short form or a misspelling. */
  contradict(word: string, titled: boolean): boolean {
    const folded = foldWord(word);
    const told = this.#names.filter(({ sure, part }) => sure && part !== (titled ? 'first' : 'last'));
    // A lone word can be either part, so it speaks against no surname.
    if (!told.some(({ part }) => !titled || part === 'last')) return false;
    return !this.#names.some((name) => isLike(name.word, folded));
  }
}

/** Who talks with whom, as far as labels tell; introductions, answers and addresses add to it turn by turn. */
export class People {
  readonly agent = new KnownNames();
  readonly customer = new KnownNames();

  constructor(conversation: JudgedConversation, pack: LanguagePack) {
    for (const { label, role } of conversation.speakers) {
      if (role === 'agent' || role === 'customer') this.#readLabel(label, role, pack);
    }
  }

  /** The word is part of a name of either side. */
  know(text: string, start: number, end: number): boolean {
    return this.agent.has(text, start, end) || this.customer.has(text, start, end);
  }

  #readLabel(label: string, side: Side, pack: LanguagePack): void {
    const { words, titled } = labelName(label, pack);
    if (words.length > 0) this[side].addWords(words, titled, isPersonalName(label, pack));
  }
}

/** The first word of a name is not its last one. */
function partAt(index: number, count: number): Part {
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'any';
}

/** The words of a name in the slots from `start` to `end`, without its titles; Jean-Luc is one. */
export function wordsOfName(reader: NameReader, start: number, end: number): string[] {
  const words: string[] = [];
  for (let at = start; at >= 0 && at < end; at = reader.next(at + 1)) {
    if (reader.isTitle(at) || !reader.isNameWord(at, 'any')) continue;
    const written = reader.written(at);
    if (words.length > 0 && reader.isHyphenated(at)) words.push(`${words.pop()}-${written}`);
    else words.push(written);
  }
  return words;
}

/** One of the slots from `start` to `end` holds one of the names. */
export function isKnown(reader: NameReader, names: KnownNames, start: number, end: number): boolean {
  const { start: starts, end: ends } = reader.tokens;
  const text = reader.text(start);
  for (let at = start; at < end; at++) if (names.has(text, starts[at]!, ends[at]!)) return true;
  return false;
}

/** Inside the other, or its letters from the first on come in their order there. */
function isShortFor(short: string, long: string): boolean {
  if (long.includes(short)) return true;
  if (short.length < 3 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** O'Brien, McKenzie: what half the names of a country begin with makes no two of them alike. */
const sonOf = /^(?:\p{L}'|ma?c(?=\p{L}{3}))/u;

/** Liz and Elizabeth, kovalski and Kowalska, Tom and Thomas: two first letters in common, or one inside the other. */
function isLike(one: string, other: string): boolean {
  if (isShortFor(one, other) || isShortFor(other, one)) return true;
  return one.replace(sonOf, '').slice(0, 2) === other.replace(sonOf, '').slice(0, 2);
}
