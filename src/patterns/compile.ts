import type { Lexicon } from '../language/lexicon.ts';
import type { LanguagePack } from '../language/pack.ts';
import { inflections, surfacesOf } from '../language/words.ts';
import { AnchorTrie } from './anchor-trie.ts';
import { type Anchor, anchorFrequency, anchorsOf } from './anchors.ts';
import { edgeRow, type FoundRows } from './edge-words.ts';
import { mostPhrases } from './found.ts';
import { orderLists, PhraseListError } from './list-order.ts';
import { type Guards, Matcher } from './matcher.ts';
import type { Phrase, PhraseList } from './phrase.ts';
import { PhraseCode } from './phrase-code.ts';
import { anchorLength, bitsOf, type CompiledList, type Program, rolesByUse } from './program.ts';
import { spanRecognisers } from './recognisers.ts';
import { type FoundStep, type Step, type StepSource, toStep, widthOf, windowSlots } from './steps.ts';
import { anyWord, WordFilters } from './word-filters.ts';
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
  return new Matcher(compileProgram(lists, pack, lexicon), guards, new Map(lists.map(({ id, roles }) => [id, roles])));
}

/** The same as data; the matcher is then told which of the lists are wanted. */
export function compileProgram(lists: readonly PhraseList[], pack: LanguagePack, lexicon: Lexicon): Program {
  const words = new WordSets(
    (word) => surfacesOf(word, pack),
    (lemma) => inflections(lemma, pack),
    (word) => lexicon.add(word),
    new Set(pack.commonWords),
  );
  return new Compiler(lists, words).program();
}

interface PlacedPhrase {
  readonly list: number;
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

class Compiler implements StepSource {
  readonly #lists: readonly PhraseList[];
  readonly #words: WordSets;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #compiled: CompiledList[] = [];
  readonly #asFound: FoundStep[] = [];
  readonly #code = new PhraseCode();
  readonly #filters = new WordFilters();
  readonly #rows: Record<'first' | 'last', number[]> = { first: [], last: [] };
  readonly #foundRows: FoundRows = {
    first: (source) => this.#rows.first[source] ?? anyWord,
    last: (source) => this.#rows.last[source] ?? anyWord,
  };
  readonly #recognisers: ReadonlyMap<string, number>;
  /** As in {@link Program.anchors}. */
  readonly #anchors: number[] = [];
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

  program(): Program {
    const { uses, order } = orderLists(this.#lists);
    for (const list of order) this.#place(list, uses[list]!);
    const roles = rolesByUse(
      { lists: this.#compiled, order },
      this.#lists.map((list) => bitsOf(list.roles)),
    );
    for (const list of order) if (roles[list] !== 0) this.#addList(list);
    return {
      lists: this.#compiled,
      listNumbers: this.#numbers,
      order,
      recognisers: this.#recognisers,
      anchors: Int32Array.from(this.#anchors),
      trie: this.#trie.data,
      filters: this.#filters.rows,
      code: this.#code.code,
      anchoredOn: this.#anchoredOn,
      anchoredOnFlag: this.#anchoredOnFlag,
      levels: Math.max(0, ...this.#compiled.map(({ level }) => level)) + 1,
    };
  }

  wordStep(word: string) {
    return this.#words.of(word);
  }

  inflectedStep(lemma: string) {
    return this.#words.ofInflections(lemma);
  }

  concept(name: string): FoundStep {
    return this.#asFound[this.#numbers.get(name)!]!;
  }

  spanRecogniser(name: string): FoundStep {
    return { kind: 'found', source: this.#recognisers.get(name)!, longest: windowSlots, frequency: spanFrequency };
  }

  /** The exceptions of a list are a list of their own, one level below it. */
  #place(list: number, uses: readonly number[]): void {
    const { except, unless } = this.#lists[list]!;
    const level = Math.max(-1, ...uses.map((used) => this.#compiled[used]!.level)) + 1;
    const hasExceptions = except.length > 0;
    const exceptions = this.#lists.length + list;
    this.#compiled[exceptions] = { level, uses: [], unless: [], exceptions: undefined };
    this.#compiled[list] = {
      level: hasExceptions ? level + 1 : level,
      uses,
      unless,
      exceptions: hasExceptions ? exceptions : undefined,
    };
  }

  #addList(list: number): void {
    const { id, phrases, except } = this.#lists[list]!;
    if (phrases.length > mostPhrases) throw new PhraseListError(`has more than ${mostPhrases} phrases`, id);
    this.#addPhrases(this.#lists.length + list, except);
    this.#describe(list, this.#addPhrases(list, phrases));
  }

  /** What phrases that use the list need to know of its matches. */
  #describe(list: number, phrases: readonly Step[]): void {
    const all: Step = { kind: 'either', steps: phrases };
    const frequency = anchorFrequency(all);
    this.#asFound[list] = { kind: 'found', source: list, longest: Math.min(widthOf(all).most, windowSlots), frequency };
    this.#rows.first[list] = edgeRow([all], 'first', this.#filters, this.#foundRows);
    this.#rows.last[list] = edgeRow([all], 'last', this.#filters, this.#foundRows);
  }

  #addPhrases(list: number, phrases: readonly Phrase[]): Step[] {
    return phrases.map((phrase, index) => {
      const step = toStep(phrase, this);
      const from = this.#code.length;
      this.#code.write(step);
      const where = { list, phrase: index, from, to: this.#code.length };
      for (const anchor of anchorsOf(step)) this.#addAnchor(where, step, anchor);
      return step;
    });
  }

  #addAnchor(where: PlacedPhrase, step: Step, anchor: Anchor): void {
    const { least, most } = widthOf({ kind: 'sequence', steps: anchor.previous });
    const previous = edgeRow(anchor.previous, 'last', this.#filters, this.#foundRows);
    const next = edgeRow(anchor.next, 'first', this.#filters, this.#foundRows);
    const first = most === 0 ? anyWord : edgeRow([step], 'first', this.#filters, this.#foundRows);
    const number = this.#anchors.length / anchorLength;
    const { list, phrase, from, to } = where;
    // In the order of AnchorField.
    this.#anchors.push(list, phrase, from, to, least, most, previous, next, first);
    if (anchor.kind === 'words') {
      this.#trie.add(
        anchor.run.map(({ ids }) => ids),
        number,
      );
    } else if (anchor.kind === 'found') push(this.#anchoredOn, anchor.source, number);
    else push(this.#anchoredOnFlag, anchor.flag, number);
  }
}

/** Names are met about once in a hundred words. */
const spanFrequency = 0.01;

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
