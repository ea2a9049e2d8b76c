/** Words of a turn: offsets into its text, `to` exclusive. */
export interface Passage {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
}

/** One occasion, judged. */
export interface PlacedVerdict {
  readonly status: 'met' | 'missed';
  /** Where it is reported. */
  readonly anchor: Passage;
  /** Why the rule applied, where that stands elsewhere. */
  readonly occasion?: Passage;
  /** What met it, or what made it a miss, where words did. */
  readonly evidence?: Passage;
}

/** What judging a conversation came to, without a word of it: with the conversation and the rules, all that a result needs. */
export interface Judgement {
  /** The language that its words show; absent where they do not, or where the source names one. */
  readonly language?: string;
  /** By active rule, in their order: of those that were not judged, none. */
  readonly verdicts: readonly (readonly PlacedVerdict[])[];
}
