import type { Role } from '../../conversation/conversation.ts';
import type { Level } from '../../lint/result.ts';
import type { Span } from '../masked-text.ts';

/** What stands in the page beside its script: one index for lists and figures, and the conversations themselves in pieces. */

/** By which a script element is found, and in which order of the file the pieces come does not matter. */
export type DataKind = 'index' | 'conversations' | 'summary';

/** One conversation in the index. Lists instead of objects: ten thousand of them are read when the page opens. */
export type IndexRow = readonly [
  file: string,
  id: string,
  /** `2026-02-03`, or nothing. */
  day: string,
  agents: readonly string[],
  findings: readonly FindingCount[],
  occasions: readonly OccasionCount[],
  skipped: readonly string[],
];

/** `agent` is a number among the row's agents, or -1. */
export type FindingCount = readonly [rule: string, agent: number, level: Level, state: State, count: number];
export type OccasionCount = readonly [rule: string, agent: number, met: number, missed: number];

/** Whether a finding counts; if not, why. */
export type State = 'new' | 'suppressed' | 'known';

/** One conversation in full. */
export interface Detail {
  readonly file: string;
  readonly id: string;
  readonly channel: string;
  readonly startedAt?: string;
  readonly speakers: readonly (readonly [label: string, role: Role])[];
  readonly turns: readonly (readonly [speaker: number, text: string, start?: number])[];
  readonly notes: readonly string[];
  readonly findings: readonly DetailFinding[];
  readonly met: readonly DetailMet[];
  readonly skipped: readonly (readonly [rule: string, reason: string])[];
  readonly notices: readonly string[];
}

export interface DetailPlace {
  readonly turn: number;
  readonly quote: string;
  readonly span?: Span;
}

export interface DetailFinding extends DetailPlace {
  readonly rule: string;
  readonly level: Level;
  readonly state: State;
  readonly agent?: string;
  readonly place: string;
  readonly occasion?: DetailPlace;
  /** Of a suppressed one: why, and who says so where. */
  readonly reason?: string;
  readonly saidBy?: string;
}

export interface DetailMet extends DetailPlace {
  readonly rule: string;
  readonly occasion?: DetailPlace;
  readonly evidence?: DetailPlace;
}

/** What is known when the run has ended. */
export interface Summary {
  readonly version: string;
  /** How it came out, in a line. */
  readonly verdict: string;
  readonly conversations: number;
  readonly files: number;
  readonly ignored: number;
  readonly problems: readonly string[];
  readonly rules: readonly SummaryRule[];
}

export interface SummaryRule {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly message: string;
  readonly instead: readonly string[];
  readonly rationale?: string;
  readonly limits?: readonly string[];
  /** Of its findings on conversations that it was not made from, those that readers took for right and for wrong. */
  readonly right: number;
  readonly wrong: number;
  readonly proven: boolean;
  readonly met: number;
  readonly missed: number;
  readonly notApplicable: number;
  readonly skipped: number;
}
