import type { Problem } from '../lint/result.ts';
import type { AgentTally } from './agent-tally.ts';
import type { ReportedResult } from './mask-result.ts';
import type { RuleNote } from './rule-note.ts';
import type { Tally } from './tally.ts';
import type { Transcript } from './transcript.ts';

/** Takes text of any length; where it goes is not the report's business. */
export type Write = (text: string) => void;

/** Where a report goes. */
export interface Sink {
  readonly write: Write;
  /** For forms that are no text. */
  readonly writeBytes: (bytes: Uint8Array) => void;
}

/** What a whole run came to, beside what the report has seen itself. */
export interface RunSummary {
  /** Files that were read. */
  readonly files: number;
  /** Files that `ignores` of a config leaves out. */
  readonly ignored: number;
  /** What could not be read or done; standard error has them too. */
  readonly problems: readonly Problem[];
  /** What the rules say of themselves: read only where a form shows it. */
  readonly readRules: () => Promise<ReadonlyMap<string, RuleNote>>;
}

/** The text of some results and what they came to: plain data, so that it can come from another thread. */
export interface RenderedPart {
  readonly text: string;
  readonly tally: Tally;
  /** What a form puts elsewhere than `text`, in an order of its own: SARIF's notices, the other sheets of a workbook. */
  readonly asides?: readonly string[];
  readonly agents?: AgentTally;
}

/** Turns results into text, on any thread. Holds no result longer than its call. */
export interface Renderer {
  /** It only counts outcomes: they need not say where. */
  readonly bare: boolean;
  /** @param readTranscript the conversation itself, made ready only for those who ask */
  conversation(result: ReportedResult, readTranscript?: () => Transcript): void;
  /** What came since the last call. */
  take(): RenderedPart;
}

/** Writes the parts of a run, given in order, with what goes before, between and after them. */
export interface Report {
  part(part: RenderedPart): void;
  end(summary: RunSummary): void | Promise<void>;
}
