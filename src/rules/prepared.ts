import type { CueTable } from '../cues/cue-table.ts';
import type { LexiconData } from '../language/lexicon.ts';
import type { PreparedLanguage } from '../language/prepared.ts';
import type { Program } from '../patterns/program.ts';
import type { Preset } from './pack.ts';
import type { Limit, Logic, RuleFile, Severity } from './schema.ts';

/**
 * A pack made ready for judging: phrases compiled, scopes read. Plain data, so that the built-in pack is prepared once,
 * at build time: compiling at every start took 240 ms. Nothing that only people read (rationale, cases) is in it.
 */
export interface PreparedPack {
  readonly programs: readonly LanguageProgram[];
  readonly states: readonly PreparedState[];
  readonly rules: readonly PreparedRule[];
  readonly presets: readonly Preset[];
  /** Texts of a team's own files, by which a cache tells packs apart: what is built in is as old as the program. */
  readonly ownTexts?: readonly string[];
}

/** All that the rules of one language look for. */
export interface LanguageProgram {
  readonly language: PreparedLanguage;
  readonly lexicon: LexiconData;
  readonly program: Program;
  readonly cues: CueTable;
  readonly lists: readonly WrittenList[];
}

/** A list of phrases, without their compiled form. */
export interface WrittenList {
  readonly id: string;
  /** The phrases as their file has them; for `trace` and coverage. */
  readonly written: readonly string[];
  readonly roles: readonly Side[];
}

export type Side = 'agent' | 'customer';

export type Scope =
  | {
      readonly kind: 'same-sentence' | 'same-turn' | 'before' | 'after' | 'next' | 'earlier' | 'later' | 'anywhere';
    }
  | { readonly kind: 'within' | 'first' | 'last'; readonly count: number }
  | { readonly kind: 'previous'; readonly count?: number };

export type PreparedCondition =
  | { readonly kind: 'said'; readonly list: string; readonly by: Side; readonly in: readonly Scope[] }
  | { readonly kind: 'state'; readonly state: string; readonly in: readonly Scope[]; readonly turns: number }
  | { readonly kind: 'cue'; readonly cue: string; readonly atLeast: number; readonly in: readonly Scope[] }
  | { readonly kind: 'balance'; readonly balance: string; readonly atLeast: number }
  | { readonly kind: 'turns'; readonly by: Side; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'personal-label' }
  | { readonly kind: 'first-agent-turn'; readonly atMost: number }
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'overlap'; readonly seconds: number }
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'echo'; readonly words: number }
  | { readonly kind: 'noted'; readonly list: string }
  | { readonly kind: 'seldom'; readonly list: string; readonly below: number; readonly words: number }
  | { readonly kind: 'sentence'; readonly ends: 'question' | 'statement' | 'repeated' }
  | { readonly kind: 'all' | 'any'; readonly of: readonly PreparedCondition[] }
  | { readonly kind: 'not'; readonly of: PreparedCondition };

export interface PreparedOccasion {
  readonly from:
    | { readonly kind: 'said'; readonly list: string }
    | { readonly kind: 'state'; readonly state: string }
    | { readonly kind: 'cue'; readonly cue: string; readonly atLeast: number }
    | { readonly kind: 'contribution' }
    | { readonly kind: 'conversation' };
  readonly by: Side;
  /** A number: of the contribution, from 1, among those that have an occasion. */
  readonly pick: 'each' | 'first' | 'last' | number;
  /** At most one occasion in that many contributions of that side running; 1: no bound. */
  readonly oneIn: number;
  readonly where?: PreparedCondition;
}

export interface PreparedState {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly when: readonly PreparedOccasion[];
}

/** What a rule judges by. */
export interface PreparedLogic {
  readonly occasion: PreparedOccasion;
  readonly met?: PreparedCondition;
  readonly missed?: PreparedCondition;
  readonly limit?: Limit;
  readonly anchor: Logic['anchor'];
  readonly needs: Logic['needs'];
  readonly yieldsTo: readonly string[];
}

export interface PreparedRule extends PreparedLogic {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly judged: 'turn' | 'conversation';
  readonly language: string;
  readonly message: string;
  readonly instead: readonly string[];
  readonly options: RuleFile['options'];
  /** Where there are options: the logic as its file has it, for a config to change. */
  readonly written?: Logic;
}
