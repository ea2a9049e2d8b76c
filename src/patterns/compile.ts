import type { Lexicon } from '../language/lexicon.ts';
import type { LanguagePack } from '../language/pack.ts';
import { inflections, surfacesOf } from '../language/words.ts';
import { AnchorTrie } from './anchor-trie.ts';
import { anchorsOf } from './anchors.ts';
import { mostPhrases } from './found.ts';
import { orderLists, PhraseListError } from './list-order.ts';
import { type Guards, Matcher } from './matcher.ts';
import type { Phrase, PhraseList } from './phrase.ts';
import { type CompiledAnchor, type CompiledList, roleBits } from './program.ts';
import { spanRecognisers } from './recognisers.ts';
import { type StepSource, toStep, widthOf, windowSlots } from './steps.ts';
import { WordSets } from './word-sets.ts';

export { PhraseListError } from './list-order.ts';

export interface PhraseLanguage {
  readonly pack: LanguagePack;
  /** Takes up every word that a phrase can match: compile before texts are tokenised. */
  readonly lexicon: Lexicon;
  readonly guards: Guards;
}

/**
 * Makes one matcher of all lists. Lists without roles that no wanted list uses are checked, but never looked for.
 * Throws a {@link PhraseListError} for unknown concepts and for circles among them.
 */
export function compile(lists: readonly PhraseList[], { pack, lexicon, guards }: PhraseLanguage): Matcher {
  const words = new WordSets(
    (word) => surfacesOf(word, pack),
    (lemma) => inflections(lemma, pack),
    (word) => lexicon.add(word),
    new Set(pack.commonWords),
  );
  return new Compiler(lists, words).matcher(guards);
}

class Compiler implements StepSource {
  readonly #lists: readonly PhraseList[];
  readonly #words: WordSets;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #compiled: CompiledList[] = [];
  readonly #longest: number[] = [];
  readonly #recognisers: ReadonlyMap<string, number>;
  readonly #anchors: CompiledAnchor[] = [];
  readonly #trie = new AnchorTrie();
  readonly #anchoredOn = new Map<number, number[]>();
  readonly #anchoredOnFlag = new Map<number, number[]>();

  constructor(lists: readonly PhraseList[], words: WordSets) {
    this.#lists = lists;
    this.#words = words;
    this.#numbers = new Map(lists.map(({ id }, number) => [id, number]));
    const recogniserSources = lists.length * 2;
    this.#recognisers = new Map([...spanRecognisers].map((name, index) => [name, recogniserSources + index]));
  }

  matcher(guards: Guards): Matcher {
    const { uses, order } = orderLists(this.#lists);
    const roles = this.#rolesByUse(uses, order);
    for (const list of order) this.#addList(list, uses[list]!, roles[list]!);
    return new Matcher(
      {
        lists: this.#compiled,
        listNumbers: this.#numbers,
        recognisers: this.#recognisers,
        anchors: this.#anchors,
        trie: this.#trie,
        anchoredOn: this.#anchoredOn,
        anchoredOnFlag: this.#anchoredOnFlag,
        levels: Math.max(0, ...this.#compiled.map(({ level }) => level)) + 1,
      },
      guards,
    );
  }

  wordStep(word: string) {
    return this.#words.of(word);
  }

  inflectedStep(lemma: string) {
    return this.#words.ofInflections(lemma);
  }

  concept(name: string) {
    const source = this.#numbers.get(name)!;
    return { source, longest: this.#longest[source]! };
  }

  spanRecogniser(name: string): number {
    return this.#recognisers.get(name)!;
  }

  /** Whose turns each list is looked for on: its own roles and those of all that use it. */
  #rolesByUse(uses: readonly (readonly number[])[], order: readonly number[]): number[] {
    const roles = this.#lists.map((list) => list.roles.reduce((bits, role) => bits | roleBits[role], 0));
    for (const list of order.toReversed()) for (const used of uses[list]!) roles[used]! |= roles[list]!;
    return roles;
  }

  /** The exceptions of a list are a list of their own, one level below it. */
  #addList(list: number, uses: readonly number[], roles: number): void {
    const { id, phrases, except, unless } = this.#lists[list]!;
    if (phrases.length > mostPhrases) throw new PhraseListError(`has more than ${mostPhrases} phrases`, id);
    const level = Math.max(-1, ...uses.map((used) => this.#compiled[used]!.level)) + 1;
    const hasExceptions = except.length > 0;
    const exceptions = this.#lists.length + list;
    this.#compiled[exceptions] = { level, roles: hasExceptions ? roles : 0, unless: [], exceptions: undefined };
    this.#compiled[list] = {
      level: hasExceptions ? level + 1 : level,
      roles,
      unless,
      exceptions: hasExceptions ? exceptions : undefined,
    };
    if (roles === 0) return;
    this.#addPhrases(exceptions, except);
    this.#longest[list] = this.#addPhrases(list, phrases);
  }

  /** Returns the longest match that one of them can have, in slots. */
  #addPhrases(list: number, phrases: readonly Phrase[]): number {
    let longest = 1;
    for (const [index, phrase] of phrases.entries()) {
      const step = toStep(phrase, this);
      longest = Math.max(longest, widthOf(step).most);
      for (const { before, ...anchor } of anchorsOf(step)) {
        const number = this.#anchors.push({ list, phrase: index, step, ...before }) - 1;
        if (anchor.kind === 'words')
          this.#trie.add(
            anchor.run.map(({ ids }) => ids),
            number,
          );
        else if (anchor.kind === 'found') push(this.#anchoredOn, anchor.source, number);
        else push(this.#anchoredOnFlag, anchor.flag, number);
      }
    }
    return Math.min(longest, windowSlots);
  }
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
