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
import type {
  LanguageProgram,
  PreparedCondition,
  PreparedOccasion,
  PreparedPack,
  PreparedRule,
  PreparedState,
  Side,
} from './prepared.ts';
import { readScopes } from './read-scopes.ts';
import type { Condition, Occasion, RuleFile, StateFile } from './schema.ts';

interface Written {
  readonly phrases: readonly string[];
  readonly unless: PhraseList['unless'];
  readonly except: readonly string[] | undefined;
}

/** Asked of every conversation, by replies and windows, whatever the rules. */
export const backChannel = 'back-channel';

/** Gives every group of phrases of one file a list of its own, named `<owner>#<n>`. */
class ListMaker {
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
  { cues, wordGroups }: Pack,
): LanguageProgram {
  const lexicon = new Lexicon();
  const language = prepareLanguage(pack, lexicon);
  // Guards add their words: they have to be known before texts are read with this lexicon.
  createGuards(pack, lexicon);
  const program = compileProgram(lists, pack, lexicon);
  const cueTable = prepareCues(
    cues.filter((cue) => cue.language === pack.id),
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
  const { logic } = rule;
  return {
    id: rule.id,
    title: rule.title,
    category: rule.category,
    severity: rule.severity,
    judged: rule.judged,
    language: rule.language,
    message: rule.message,
    instead: rule.instead,
    occasion: prepareOccasion(logic.occasion, maker),
    ...(logic.met && { met: prepareCondition(logic.met, maker) }),
    ...(logic.missed && { missed: prepareCondition(logic.missed, maker) }),
    ...(logic.limit && { limit: logic.limit }),
    anchor: logic.anchor,
    needs: logic.needs,
    yieldsTo: logic['yields-to'],
    options: Object.fromEntries(
      Object.entries(rule.options).map(([name, { default: value, path }]) => [
        name,
        { default: value, path: path.replace(/^logic\./, '') },
      ]),
    ),
  };
}

function prepareOccasion(occasion: Occasion, maker: ListMaker): PreparedOccasion {
  const { by, pick, where, spacing } = occasion;
  return {
    from: occasionSource(occasion, maker),
    by,
    pick,
    oneIn: spacing?.['one-in'] ?? 1,
    ...(where && { where: prepareCondition(where, maker) }),
  };
}

function occasionSource(occasion: Occasion, maker: ListMaker): PreparedOccasion['from'] {
  if (occasion.said) {
    const list = maker.add({ phrases: occasion.said, unless: occasion.unless, except: occasion.except }, [occasion.by]);
    return { kind: 'said', list };
  }
  if (occasion.cue) return { kind: 'cue', cue: occasion.cue, atLeast: occasion['at-least'] ?? 0.5 };
  if (occasion.contribution) return { kind: 'contribution' };
  return occasion.state === undefined ? { kind: 'conversation' } : { kind: 'state', state: occasion.state };
}

function prepareCondition(condition: Condition, maker: ListMaker): PreparedCondition {
  if ('all' in condition) return { kind: 'all', of: condition.all.map((part) => prepareCondition(part, maker)) };
  if ('any' in condition) return { kind: 'any', of: condition.any.map((part) => prepareCondition(part, maker)) };
  if ('not' in condition) return { kind: 'not', of: prepareCondition(condition.not, maker) };
  if ('said' in condition) {
    const list = maker.add({ phrases: condition.said, unless: condition.unless, except: condition.except }, [
      condition.by,
    ]);
    return { kind: 'said', list, by: condition.by, in: readScopes(condition.in) };
  }
  if ('cue' in condition) {
    const { cue, 'at-least': atLeast } = condition;
    return { kind: 'cue', cue, atLeast, in: readScopes(condition.in) };
  }
  if ('state' in condition) {
    const { state, turns } = condition;
    return { kind: 'state', state, in: readScopes(condition.in), turns };
  }
  if ('overlap' in condition) return { kind: 'overlap', seconds: condition.overlap };
  if ('cut-off' in condition) return { kind: 'cut-off' };
  if ('noted' in condition) {
    return { kind: 'noted', list: maker.add({ phrases: condition.noted, unless: [], except: undefined }, ['agent']) };
  }
  if ('label' in condition) return { kind: 'personal-label' };
  if ('first-agent-turn' in condition)
    return { kind: 'first-agent-turn', atMost: condition['first-agent-turn']['at-most'] };
  if ('sentence' in condition) return { kind: 'sentence', ends: condition.sentence };
  const { by, 'at-least': atLeast = 0, 'at-most': atMost = Number.MAX_SAFE_INTEGER } = condition.turns;
  return { kind: 'turns', by, atLeast, atMost };
}
