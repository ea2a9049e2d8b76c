import type { Quote } from './quotes.ts';

/** Something said of an agent's words, with the words. A claim without evidence is never made. */
export interface Claim {
  readonly ruleId: string;
  /** Items of the guideline documents that the rule serves. */
  readonly guidelines: readonly string[];
  readonly text: string;
  /** False: the rule is not known to be right often enough, or says that something did not come; the text asks. */
  readonly certain: boolean;
  /** How often it was missed. */
  readonly misses: number;
  /** How often it was as the text says, in words. */
  readonly times: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

export interface Evidence {
  readonly conversation: string;
  readonly filePath: string;
  readonly quotes: readonly Quote[];
}

/** The one thing to try, on a sentence of the agent's own. */
export interface Advice extends Claim {
  /** A whole sentence that could be said there; absent where it would take what only the agent knows. */
  readonly better: string | undefined;
  /** What the customer had said of it before. */
  readonly given: Quote | undefined;
}

export interface CoachReport {
  readonly agent: string;
  readonly perhapsSeveral: boolean;
  readonly conversations: number;
  /** First and last day, where there are dates. */
  readonly days: readonly [string, string] | undefined;
  readonly well: readonly Claim[];
  /** Facts, by rules that are right often enough. */
  readonly recurs: readonly Claim[];
  /** The same by the others, as questions. */
  readonly questions: readonly Claim[];
  readonly changed: readonly Claim[];
  readonly advice: Advice | undefined;
  /** What the reader must know besides. */
  readonly notes: readonly string[];
}
