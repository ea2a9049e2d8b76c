/** The parsed form of a phrase (see docs/phrase-language.md for the grammar). */
export type Phrase =
  | { readonly kind: 'word'; readonly word: string }
  /** `<mess>`: any inflection of the word. */
  | { readonly kind: 'inflected'; readonly lemma: string }
  | { readonly kind: 'concept'; readonly name: string }
  | { readonly kind: 'recogniser'; readonly name: string }
  /** `_` and `...n`: between `least` and `most` tokens, none of them across a clause mark. */
  | { readonly kind: 'gap'; readonly least: number; readonly most: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Phrase[] }
  | { readonly kind: 'either'; readonly options: readonly Phrase[] }
  | { readonly kind: 'optional'; readonly part: Phrase }
  | { readonly kind: 'repeated'; readonly part: Phrase }
  /** `^`, `$` and `,`; `\?` and `\!`: a sentence that ends so. */
  | { readonly kind: 'edge'; readonly at: EdgeName }
  /** `=x` and `!x`: looked at, not part of the match. `behind` when it stands before what is matched. */
  | { readonly kind: 'look'; readonly part: Phrase; readonly behind: boolean; readonly wanted: boolean };

export type EdgeName = 'sentence-start' | 'sentence-end' | 'clause-mark' | 'question-mark' | 'exclamation-mark';

/** Why a match is not counted. */
export const guardNames = ['negated', 'quoted', 'reported', 'asked', 'hypothetical'] as const;
export type GuardName = (typeof guardNames)[number];

/** A named set of phrases: a concept, or the phrases that stand in one place of a rule or state. */
export interface PhraseList {
  /** Concept name, or `rule-id#n` / `state-id#n`. */
  readonly id: string;
  readonly phrases: readonly Phrase[];
  /** Source text of each phrase, for `trace` and messages; same order. */
  readonly written: readonly string[];
  readonly unless: readonly GuardName[];
  /** A match inside a match of one of these does not count. */
  readonly except: readonly Phrase[];
  /** Whose turns it is wanted on; a concept's own are widened by the lists that use it. */
  readonly roles: readonly ('agent' | 'customer')[];
}

/** One match: slots of the conversation's tokens, end exclusive; `phrase` indexes the list's phrases. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}
