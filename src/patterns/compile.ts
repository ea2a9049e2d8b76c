import type { Lexicon } from '../language/lexicon.ts';
import type { LanguagePack } from '../language/pack.ts';
import { inflections, surfacesOf } from '../language/words.ts';
import { AnchorTrieBuilder } from './anchor-trie-builder.ts';
import { type Anchor, anchorFrequency, anchorsOf } from './anchors.ts';
import { edgeRow, type FoundRows } from './edge-words.ts';
import { mostPhrases } from './found.ts';
import { orderLists, PhraseListError } from './list-order.ts';
import { type Guards, Matcher } from './matcher.ts';
import type { Phrase, PhraseList } from './phrase.ts';
import { PhraseCode } from './phrase-code.ts';
import { type AnchoredOn, anchorLength, type CompiledList, type Program } from './program.ts';
import { spanRecognisers } from './recognisers.ts';
import {
  type FoundStep,
  type Step,
  type StepSource,
  sortedSet,
  toStep,
  type WordStep,
  widthOf,
  windowSlots,
} from './steps.ts';
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
  readonly #asWords = new Map<number, WordStep>();
  readonly #code = new PhraseCode();
  readonly #filters = new WordFilters();
  readonly #stepRows = new Map<Step, number>();
  readonly #rows: Record<'first' | 'last', number[]> = { first: [], last: [] };
  readonly #foundRows: FoundRows = {
    first: (source) => this.#rows.first[source] ?? anyWord,
    last: (source) => this.#rows.last[source] ?? anyWord,
  };
  readonly #recognisers: ReadonlyMap<string, number>;
  /** As in {@link Program.anchors}. */
  readonly #anchors: number[] = [];
  readonly #trie = new AnchorTrieBuilder();
  readonly #anchoredOn = new Map<number, AnchoredOn[]>();
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
    for (const list of order) {
      this.#place(
        list,
        uses[list]!.filter((used) => !this.#asWords.has(used)),
      );
      this.#addList(list);
    }
    return {
      lists: this.#compiled,
      listNumbers: this.#numbers,
      order,
      recognisers: this.#recognisers,
      anchors: Int32Array.from(this.#anchors),
      trie: this.#trie.data(),
      filters: this.#filters.rows,
      code: this.#code.code,
      anchoredOn: this.#anchoredOn,
      anchoredOnFlag: this.#anchoredOnFlag,
    };
  }

  wordStep(word: string) {
    return this.#words.of(word);
  }

  inflectedStep(lemma: string) {
    return this.#words.ofInflections(lemma);
  }

  /** A concept of single words is looked at word by word in the phrases that use it; others are found before. */
  concept(name: string): FoundStep | WordStep {
    const list = this.#numbers.get(name)!;
    return this.#asWords.get(list) ?? this.#asFound[list]!;
  }

  spanRecogniser(name: string): FoundStep {
    return { kind: 'found', source: this.#recognisers.get(name)!, longest: windowSlots, frequency: spanFrequency };
  }

  /** The exceptions of a list are a list of their own. */
  #place(list: number, uses: readonly number[]): void {
    const { except, unless } = this.#lists[list]!;
    const hasExceptions = except.length > 0;
    const exceptions = this.#lists.length + list;
    this.#compiled[exceptions] = { uses, unless: [], exceptions: undefined };
    this.#compiled[list] = {
      uses,
      unless,
      exceptions: hasExceptions ? exceptions : undefined,
    };
  }

  #addList(list: number): void {
    const { id, phrases, except, unless } = this.#lists[list]!;
    if (phrases.length > mostPhrases) throw new PhraseListError(`has more than ${mostPhrases} phrases`, id);
    this.#addPhrases(this.#lists.length + list, except);
    const steps = this.#addPhrases(list, phrases);
    this.#describe(list, steps);
    if (except.length === 0 && unless.length === 0 && steps.every((step) => step.kind === 'words')) {
      this.#asWords.set(list, oneSet(steps));
    }
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

  /** Rows of the two rarest parts that the sentence must have words of. */
  #neededRows(steps: readonly Step[]): readonly [number, number] {
    const rows = rarestFirst(steps).map((step) => this.#rowOf(step));
    const [needed = anyWord, alsoNeeded = anyWord] = rows.filter((row) => row !== anyWord);
    return [needed, alsoNeeded];
  }

  /** The row of the words that a match of the step begins with; steps of words are shared, and so are their rows. */
  #rowOf(step: Step): number {
    let row = this.#stepRows.get(step);
    if (row === undefined) {
      row = edgeRow([step], 'first', this.#filters, this.#foundRows);
      this.#stepRows.set(step, row);
    }
    return row;
  }

  #addAnchor(where: PlacedPhrase, step: Step, anchor: Anchor): void {
    const { least, most } = widthOf({ kind: 'sequence', steps: anchor.previous });
    const previous = edgeRow(anchor.previous, 'last', this.#filters, this.#foundRows);
    const next = edgeRow(anchor.next, 'first', this.#filters, this.#foundRows);
    const first = most === 0 ? anyWord : edgeRow([step], 'first', this.#filters, this.#foundRows);
    const number = this.#anchors.length / anchorLength;
    const { list, phrase, from, to } = where;
    const beside = [...anchor.previous, ...anchor.next];
    const [needed, alsoNeeded] = this.#neededRows(beside);
    const source = rarestFound(beside);
    const whole = beside.length === 0 ? 1 : 0;
    const atHead = beginsAtHead(step) ? 1 : 0;
    // In the order of AnchorField.
    this.#anchors.push(
      list,
      phrase,
      from,
      to,
      least,
      most,
      previous,
      next,
      first,
      needed,
      alsoNeeded,
      source,
      whole,
      atHead,
    );
    if (anchor.kind === 'words') {
      this.#trie.add(
        anchor.run.map(({ ids }) => ids),
        number,
        this.#filters.fold(next),
      );
    } else if (anchor.kind === 'found') push(this.#anchoredOn, list, { source: anchor.source, anchor: number });
    else push(this.#anchoredOnFlag, anchor.flag, number);
  }
}

/** The steps that cannot be absent, in whatever sequences they stand. */
function certain(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => {
    if (step.kind === 'sequence') return certain(step.steps);
    return step.kind === 'words' || step.kind === 'found' || step.kind === 'either' ? [step] : [];
  });
}

function rarestFirst(steps: readonly Step[]): Step[] {
  return certain(steps).sort((one, other) => anchorFrequency(one) - anchorFrequency(other));
}

function beginsAtHead(step: Step): boolean {
  if (step.kind === 'sequence') return step.steps[0] !== undefined && beginsAtHead(step.steps[0]);
  return step.kind === 'edge' && step.at === 'sentence-start';
}

/** Source of the rarest part that has to be found by name, or -1. */
function rarestFound(steps: readonly Step[]): number {
  const step = rarestFirst(steps).find(({ kind }) => kind === 'found');
  return step?.kind === 'found' ? step.source : -1;
}

function oneSet(steps: readonly WordStep[]): WordStep {
  return {
    kind: 'words',
    ids: sortedSet(steps.flatMap(({ ids }) => ids)),
    frequency: steps.reduce((sum, { frequency }) => sum + frequency, 0),
  };
}

/** Names are met about once in a hundred words. */
const spanFrequency = 0.01;

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
