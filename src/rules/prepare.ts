import { phraseWords } from '../language/words.ts';
import { parsePhrase } from '../patterns/parse.ts';
import type { Phrase, PhraseList } from '../patterns/phrase.ts';
import type { Pack } from './pack.ts';
import type {
  PreparedCondition,
  PreparedOccasion,
  PreparedPack,
  PreparedRule,
  PreparedState,
  Side,
} from './prepared.ts';
import { readScopes } from './read-scopes.ts';
import type { Condition, Occasion, RuleFile, StateFile } from './schema.ts';

type ParsePhrase = (written: string, language: string) => Phrase;

interface Written {
  readonly phrases: readonly string[];
  readonly unless: PhraseList['unless'];
  readonly except: readonly string[] | undefined;
}

/** Gives every group of phrases of one file a list of its own, named `<owner>#<n>`. */
class ListMaker {
  readonly lists: PhraseList[] = [];
  readonly #parse: ParsePhrase;
  #owner = '';
  #language = '';
  #count = 0;

  constructor(parse: ParsePhrase) {
    this.#parse = parse;
  }

  open(owner: string, language: string): void {
    this.#owner = owner;
    this.#language = language;
    this.#count = 0;
  }

  add(written: Written, roles: readonly Side[], id = `${this.#owner}#${++this.#count}`): string {
    const parse = (phrase: string): Phrase => this.#parse(phrase, this.#language);
    this.lists.push({
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
  const languages = new Map(pack.languages.map((language) => [language.id, language]));
  const parse: ParsePhrase = (written, language) =>
    parsePhrase(written, (word) => phraseWords(word, languages.get(language)!));
  const maker = new ListMaker(parse);
  for (const concept of pack.concepts) {
    maker.open(concept.id, concept.language);
    maker.add({ phrases: concept.phrases, unless: concept.unless, except: concept.except }, [], concept.id);
  }
  const states = pack.states.map((state) => prepareState(state, maker));
  const rules = pack.rules.map((rule) => prepareRule(rule, maker));
  return { languages: pack.languages, lists: maker.lists, states, rules, presets: pack.presets };
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
  if ('state' in condition) return { kind: 'state', state: condition.state, in: readScopes(condition.in) };
  if ('label' in condition) return { kind: 'personal-label' };
  if ('first-agent-turn' in condition)
    return { kind: 'first-agent-turn', atMost: condition['first-agent-turn']['at-most'] };
  if ('sentence' in condition) return { kind: 'sentence', ends: condition.sentence };
  const { by, 'at-least': atLeast = 0, 'at-most': atMost = Number.MAX_SAFE_INTEGER } = condition.turns;
  return { kind: 'turns', by, atLeast, atMost };
}
