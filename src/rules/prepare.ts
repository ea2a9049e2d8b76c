import { prepareCues } from '../cues/cue-table.ts';
import { createGuards } from '../language/guards.ts';
import { Lexicon } from '../language/lexicon.ts';
import type { LanguagePack } from '../language/pack.ts';
import { prepareLanguage } from '../language/prepared.ts';
import { phraseWords } from '../language/words.ts';
import { compileProgram } from '../patterns/compile.ts';
import { parsePhrase } from '../patterns/parse.ts';
import type { Phrase, PhraseList } from '../patterns/phrase.ts';
import type { Pack } from './pack.ts';
import { type ListNamer, prepareLogic, prepareOccasion, type Written } from './prepare-logic.ts';
import type { LanguageProgram, PreparedPack, PreparedRule, PreparedState, Side } from './prepared.ts';
import { backChannel } from './scene.ts';
import type { RuleFile, StateFile } from './schema.ts';

/** Gives every group of phrases of one file a list of its own, named `<owner>#<n>`. */
class ListMaker implements ListNamer {
  /** By language. */
  readonly lists = new Map<string, PhraseList[]>();
  readonly #languages: ReadonlyMap<string, LanguagePack>;
  #owner = '';
  #language = '';
  #count = 0;

  constructor(languages: readonly LanguagePack[]) {
    this.#languages = new Map(languages.map((language) => [language.id, language]));
    for (const { id } of languages) this.lists.set(id, []);
  }

  open(owner: string, language: string): void {
    this.#owner = owner;
    this.#language = language;
    this.#count = 0;
  }

  add(written: Written, roles: readonly Side[], id = `${this.#owner}#${++this.#count}`): string {
    const language = this.#languages.get(this.#language)!;
    const parse = (phrase: string): Phrase => parsePhrase(phrase, (word) => phraseWords(word, language));
    this.lists.get(this.#language)!.push({
      id,
      phrases: written.phrases.map(parse),
      written: written.phrases,
      unless: written.unless,
      except: (written.except ?? []).map(parse),
      roles,
    });
    return id;
  }
}

/** Turns validated files into what the judge reads. Throws where a phrase is none: `loadPack` has refused such files. */
export function prepare(pack: Pack): PreparedPack {
  const maker = new ListMaker(pack.languages);
  for (const { id, language, phrases, unless, except } of pack.concepts) {
    maker.open(id, language);
    maker.add({ phrases, unless, except }, id === backChannel ? ['agent', 'customer'] : [], id);
  }
  const states = pack.states.map((state) => prepareState(state, maker));
  const rules = pack.rules.map((rule) => prepareRule(rule, maker));
  const programs = pack.languages.map((language) => compileLanguage(language, maker.lists.get(language.id)!, pack));
  return { programs, states, rules, presets: pack.presets };
}

function compileLanguage(
  pack: LanguagePack,
  lists: readonly PhraseList[],
  { cues, contextCues, balances, wordGroups }: Pack,
): LanguageProgram {
  const lexicon = new Lexicon();
  const language = prepareLanguage(pack, lexicon);
  // Guards add their words: they have to be known before texts are read with this lexicon.
  createGuards(pack, lexicon);
  const program = compileProgram(lists, pack, lexicon);
  const cueTable = prepareCues(
    cues.filter((cue) => cue.language === pack.id),
    contextCues.filter((cue) => cue.language === pack.id),
    balances.filter((balance) => balance.language === pack.id),
    wordGroups.find(({ id }) => id === pack.id),
    lexicon,
  );
  return {
    language,
    lexicon: lexicon.data,
    program,
    cues: cueTable,
    lists: lists.map(({ id, written, roles }) => ({ id, written, roles })),
  };
}

function prepareState(state: StateFile, maker: ListMaker): PreparedState {
  maker.open(state.id, state.language);
  const when = state.when.map((occasion) => prepareOccasion(occasion, maker));
  return { id: state.id, title: state.title, language: state.language, when };
}

function prepareRule(rule: RuleFile, maker: ListMaker): PreparedRule {
  maker.open(rule.id, rule.language);
  const { logic, options } = rule;
  return {
    id: rule.id,
    title: rule.title,
    category: rule.category,
    severity: rule.severity,
    judged: rule.judged,
    language: rule.language,
    message: rule.message,
    instead: rule.instead,
    ...prepareLogic(logic, maker),
    options,
    ...(Object.keys(options).length > 0 && { written: logic }),
  };
}
