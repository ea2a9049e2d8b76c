import { careWords } from './words-care.ts';
import { languageWords } from './words-language.ts';
import { solutionWords } from './words-solutions.ts';

/** How coaching speaks of a rule: to the agent, of the words and never of the person. */
export interface RuleWords {
  /** What went well where it was met; absent where meeting it is nothing to speak of. */
  readonly well?: string;
  /** Words of which praise needs some: a rule may be met by a turn and still point at the wrong sentence of it. */
  readonly shows?: RegExp;
  /** What a miss shows, for rules that may be taken at their word. */
  readonly seen: string;
  /** The same as a question, for those that may not. */
  readonly ask: string;
  /** What to do next time. */
  readonly tip: string;
  /** A whole sentence that would do it in any case; absent where it would need what only the agent knows. */
  readonly better?: string | undefined;
  /** What it would be about: the problem in the customer's own words; the customer's name. */
  readonly fill?: 'problem' | 'name';
  /** Words for quotes that show another side of the same rule. */
  readonly other?: { readonly shownBy: RegExp; readonly seen: string; readonly ask: string; readonly tip: string };
}

/** What rules say of themselves, for those that coaching has no words for: a team's own. */
export interface OwnWords {
  readonly title: string;
  readonly message: string;
  readonly instead: readonly string[];
}

/** In the order in which praise is chosen: what takes most to do stands first. */
const words: ReadonlyMap<string, RuleWords> = new Map(
  Object.entries({ ...careWords, ...languageWords, ...solutionWords }),
);

/** Rules that coaching has words of its own for. */
export const builtInWords: readonly string[] = [...words.keys()];

/** Rules that say nothing an agent could try in the next conversation. */
export const leftOut: ReadonlySet<string> = new Set(['learn-from-encounter']);

/** @param said the agent's sentence that is spoken of */
export function wordsOf(ruleId: string, own: OwnWords, said = ''): RuleWords {
  const known = words.get(ruleId);
  if (known) return known.other?.shownBy.test(said) ? { ...known, ...known.other } : known;
  const { title, message, instead } = own;
  return {
    well: `${title}: here it is.`,
    seen: message,
    ask: `${title}: does it hold here?`,
    tip: `${title}.`,
    better: instead.find((sentence) => !/…|\.\.\./.test(sentence)),
  };
}

/** Lower is praised first. */
export function praiseRank(ruleId: string): number {
  const at = [...words.keys()].indexOf(ruleId);
  return at < 0 ? words.size : at;
}
