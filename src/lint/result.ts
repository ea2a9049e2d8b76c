import type { Notice, Position } from '../conversation/conversation.ts';

/** How much a finding weighs. Written out, so that the published types need no schema library. */
export type Level = 'error' | 'warning' | 'info';

/** A missed occasion. Lines and columns are 1-based in the source file, end exclusive; `turn` is 0-based; `time` in seconds. */
export interface Finding {
  readonly ruleId: string;
  readonly level: Level;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly turn: number;
  /** Label of who speaks at the place. */
  readonly speaker: string;
  /** Label of the agent whom the finding belongs to. */
  readonly agent?: string;
  readonly time?: number;
  /** The words of the source at the place, raw: reports mask. */
  readonly quote: string;
  readonly occasion?: OccasionPlace;
  readonly suggestions: readonly string[];
}

/** Why a finding does not count, and where somebody said so. */
export interface SuppressedBy {
  readonly reason: string;
  /** In the record itself, or in a file beside the records. */
  readonly by: 'inline' | 'sidecar';
  /** `file:line` of the suppression. */
  readonly place: string;
  readonly author?: string;
}

export interface SuppressedFinding extends Finding {
  readonly suppressed: SuppressedBy;
}

export interface OccasionPlace extends Position {
  readonly turn: number;
  readonly quote: string;
}

export type Status = 'met' | 'missed' | 'not-applicable' | 'skipped';

export interface Outcome {
  readonly ruleId: string;
  readonly status: Status;
  /** Where it is reported: the turn and the words there. */
  readonly turn?: number;
  readonly quote?: string;
  readonly line?: number;
  readonly column?: number;
  /** Why the rule applied, where that stands elsewhere. */
  readonly occasion?: OccasionPlace;
  /** The words that met it, or that made it a miss. */
  readonly evidence?: OccasionPlace;
  readonly agent?: string;
  /** Why it was skipped. */
  readonly reason?: string;
}

/** What is said of one conversation; `messages` sorted by position, `outcomes` by rule id, then turn, missed before met. */
export interface ConversationResult {
  readonly filePath: string;
  readonly conversation: string;
  readonly messages: readonly Finding[];
  /** Findings that do not count, in the same order; absent where there are none. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Findings that a baseline knows, in the same order, and do not count; absent where no baseline is in force. */
  readonly unchanged?: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  readonly notices: readonly Notice[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly infoCount: number;
}

/** Input that could not be read (wholly or in part): exit code 2. */
export interface Problem {
  readonly filePath: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  /** The whole file is something else (an image; another program's JSON, prose): whoever met it in a folder may pass it over. */
  readonly noTranscript?: 'binary' | 'text';
}
