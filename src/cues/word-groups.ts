import type { Lexicon } from '../language/lexicon.ts';

/** Groups are symbols below the kinds of symbols. */
const firstGroup = -1000;

/** Words of like use: by group its words, the one that names it first. Plain data. */
export interface WordGroupData {
  /** By lexicon id: 1 + the number of the word's group; 0 or nothing: none. */
  readonly byWord: Int16Array;
  readonly names: readonly string[];
}

/** Adds the words to the lexicon and numbers their groups. */
export function prepareWordGroups(groups: readonly (readonly string[])[], lexicon: Lexicon): WordGroupData {
  const ids = groups.map((words) => words.map((word) => lexicon.add(word)));
  const byWord = new Int16Array(lexicon.size + 1);
  for (const [group, words] of ids.entries()) for (const word of words) byWord[word] = group + 1;
  return { byWord, names: groups.map(([name]) => `~${name}`) };
}

/** Which symbols stand for the groups of words. */
export class WordGroups {
  readonly #byWord: Int16Array;
  readonly #names: readonly string[];

  constructor({ byWord, names }: WordGroupData) {
    this.#byWord = byWord;
    this.#names = names;
  }

  /** The symbol of the group; the symbol itself where it has none. */
  groupOf(symbol: number): number {
    const group = symbol > 0 && symbol < this.#byWord.length ? this.#byWord[symbol]! : 0;
    return group === 0 ? symbol : firstGroup - group;
  }

  nameOf(symbol: number): string | undefined {
    return this.#names[firstGroup - symbol - 1];
  }

  named(name: string): number | undefined {
    const group = this.#names.indexOf(name);
    return group < 0 ? undefined : firstGroup - group - 1;
  }
}
