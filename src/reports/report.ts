import type { ReportedResult } from './mask-result.ts';

/** Takes text of any length; where it goes is not the report's business. */
export type Write = (text: string) => void;

/** What a whole run came to, beside what the report has seen itself. */
export interface RunSummary {
  /** Files that were read. */
  readonly files: number;
  /** Files that `ignores` of a config leaves out. */
  readonly ignored: number;
  /** What could not be read or done, said on its own. */
  readonly problems: number;
}

/** Writes results in the order they come. Holds no result longer than its call. */
export interface Report {
  conversation(result: ReportedResult): void;
  end(summary: RunSummary): void;
}
