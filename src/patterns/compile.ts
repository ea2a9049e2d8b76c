import type { Lexicon } from '../language/lexicon.ts';
import type { LanguagePack } from '../language/pack.ts';
import { inflections, surfacesOf } from '../language/words.ts';
import { AnchorWriter } from './anchor-writer.ts';
import { anchorFrequency } from './anchors.ts';
import { mostPhrases } from './found.ts';
import { orderLists, PhraseListError } from './list-order.ts';
import { type Guards, Matcher } from './matcher.ts';
import type { PhraseList } from './phrase.ts';
import { PhraseCode } from './phrase-code.ts';
import { bitsOf, type CompiledList, type Program, rolesByUse, type SingleWord } from './program.ts';
import { Sources } from './sources.ts';
import {
  eitherOf,
  type FoundStep,
  optionsOf,
  type Step,
  type StepSource,
  toStep,
  type WordStep,
  widthOf,
  windowSlots,
} from './steps.ts';
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

/** Names are met about once in a hundred words. */
const spanFrequency = 0.01;

class Compiler implements StepSource {
  readonly #lists: readonly PhraseList[];
  readonly #words: WordSets;
  readonly #sources: Sources;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #compiled: CompiledList[];
  readonly #singleWords = new Map<number, SingleWord[]>();
  /** By list: how phrases see it. */
  readonly #asConcept: Step[] = [];
  /** By list: the source that phrases which name it look at; empty where they look at its words only. */
  readonly #lookedAt: number[] = [];
  readonly #code = new PhraseCode();
  readonly #anchors = new AnchorWriter();

  constructor(lists: readonly PhraseList[], words: WordSets) {
    this.#lists = lists;
    this.#words = words;
    this.#sources = new Sources(lists.length);
    this.#numbers = new Map(lists.map(({ id }, number) => [id, number]));
    this.#compiled = Array.from({ length: this.#sources.ofLists }, () => noList);
  }

  program(): Program {
    const { uses, order } = orderLists(this.#lists);
    for (const list of order) this.#addList(list, uses[list]!);
    const wanted = this.#lists.map(({ roles }) => bitsOf(roles));
    const roles = rolesByUse({ lists: this.#compiled, order }, wanted);
    return {
      lists: this.#compiled,
      listNumbers: this.#numbers,
      order,
      recognisers: this.#sources.recognisers,
      singleWords: this.#singleWords,
      code: this.#code.code,
      ...this.#anchors.written(roles),
    };
  }

  wordStep(word: string) {
    return this.#words.of(word);
  }

  inflectedStep(lemma: string) {
    return this.#words.ofInflections(lemma);
  }

  concept(name: string): Step {
    return this.#asConcept[this.#numbers.get(name)!]!;
  }

  spanRecogniser(name: string): FoundStep {
    const source = this.#sources.recognisers.get(name)!;
    return { kind: 'found', source, longest: windowSlots, frequency: spanFrequency };
  }

  #addList(list: number, concepts: readonly number[]): void {
    const { id, phrases, except, unless, roles } = this.#lists[list]!;
    if (phrases.length > mostPhrases) throw new PhraseListError(`has more than ${mostPhrases} phrases`, id);
    const uses = concepts.map((concept) => this.#lookedAt[concept]!);
    const steps = phrases.map((phrase) => toStep(phrase, this));
    const isFoundWhole = except.length > 0 || unless.length > 0 || roles.length > 0;
    if (isFoundWhole) this.#addWhole(list, steps, uses);
    else this.#addConcept(list, steps, uses);
  }

  /** The exceptions of a list are a list of their own. */
  #addWhole(list: number, steps: readonly Step[], uses: readonly number[]): void {
    const { except, unless } = this.#lists[list]!;
    const exceptions = this.#sources.exceptionsOf(list);
    this.#compiled[exceptions] = { ...noList, uses };
    except.forEach((phrase, index) => {
      this.#addPhrase(exceptions, index, toStep(phrase, this));
    });
    this.#compiled[list] = { uses, unless, ...(except.length > 0 && { exceptions }) };
    steps.forEach((step, index) => {
      this.#addPhrase(list, index, step);
    });
    this.#anchors.describe(list, steps);
    this.#asConcept[list] = foundStep(list, steps);
    this.#lookedAt[list] = list;
  }

  /**
   * A phrase that names the list looks at its single words itself, word by word: only the longer phrases are found
   * before, as a source of their own. Finding each `the` and `it` of a concept took longer than all else.
   */
  #addConcept(list: number, steps: readonly Step[], uses: readonly number[]): void {
    const longer = this.#sources.longerOf(list);
    const words: WordStep[] = [];
    const singles: SingleWord[] = [];
    const others: Step[] = [];
    this.#compiled[list] = { ...noList, uses: [longer], longer };
    this.#compiled[longer] = { ...noList, uses };
    steps.forEach((step, phrase) => {
      const options = optionsOf(step);
      for (const option of options) {
        if (option.kind !== 'words') continue;
        words.push(option);
        for (const id of option.ids) singles.push({ id, phrase });
      }
      const rest = options.filter(({ kind }) => kind !== 'words');
      if (rest.length === 0) return;
      others.push(eitherOf(rest));
      this.#addPhrase(longer, phrase, others.at(-1)!);
    });
    this.#singleWords.set(list, singles);
    this.#anchors.describe(longer, others);
    this.#lookedAt[list] = longer;
    this.#asConcept[list] = eitherOf([...words, ...(others.length > 0 ? [foundStep(longer, others)] : [])]);
  }

  #addPhrase(list: number, phrase: number, step: Step): void {
    const from = this.#code.length;
    this.#code.write(step);
    this.#anchors.add({ list, phrase, from, to: this.#code.length }, step);
  }
}

const noList: CompiledList = { uses: [], unless: [] };

function foundStep(source: number, phrases: readonly Step[]): FoundStep {
  const all: Step = { kind: 'either', steps: phrases };
  const longest = Math.min(widthOf(all).most, windowSlots);
  return { kind: 'found', source, longest, frequency: anchorFrequency(all) };
}
