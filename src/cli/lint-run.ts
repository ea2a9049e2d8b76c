import type { Report } from '../reports/report.ts';
import type { LintedPart } from './file-linter.ts';
import type { Problems } from './problems.ts';

/** Takes the parts of a run in order: writes them, says their problems, adds them up. */
export class LintRun {
  conversations = 0;
  judged = 0;
  readonly counts = { error: 0, warning: 0, info: 0 };
  readonly otherFiles: string[] = [];
  readonly #report: Report;
  readonly #problems: Problems;

  constructor(report: Report, problems: Problems) {
    this.#report = report;
    this.#problems = problems;
  }

  readonly add = ({ rendered, conversations, judged, counts, problems, otherFiles }: LintedPart): void => {
    this.#report.part(rendered);
    this.conversations += conversations;
    this.judged += judged;
    this.counts.error += counts.error;
    this.counts.warning += counts.warning;
    this.counts.info += counts.info;
    problems.forEach(this.#problems.say);
    this.otherFiles.push(...otherFiles);
  };
}
