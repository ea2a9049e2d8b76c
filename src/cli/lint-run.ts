import type { Report } from '../reports/report.ts';
import type { LintedPart } from './file-linter.ts';
import type { Problems } from './problems.ts';
import type { Progress } from './progress.ts';

/** Takes the parts of a run in order: writes them, says their problems, adds them up. */
export class LintRun {
  files = 0;
  conversations = 0;
  judged = 0;
  readonly counts = { error: 0, warning: 0, info: 0 };
  readonly otherFiles: string[] = [];
  readonly #reports: readonly Report[];
  readonly #problems: Problems;
  readonly #progress: Progress;

  constructor(reports: readonly Report[], problems: Problems, progress: Progress) {
    this.#reports = reports;
    this.#problems = problems;
    this.#progress = progress;
  }

  readonly add = ({ rendered, files, conversations, judged, counts, problems, otherFiles }: LintedPart): void => {
    this.#reports.forEach((report, at) => {
      report.part(rendered[at]!);
    });
    this.files += files;
    this.conversations += conversations;
    this.judged += judged;
    this.counts.error += counts.error;
    this.counts.warning += counts.warning;
    this.counts.info += counts.info;
    if (problems.length > 0) this.#progress.erase();
    problems.forEach(this.#problems.say);
    this.otherFiles.push(...otherFiles);
    this.#progress.show(this.files, this.conversations);
  };
}
