import type { Report } from '../reports/report.ts';
import type { LintedPart } from './file-linter.ts';
import type { Problems } from './problems.ts';
import type { Progress } from './progress.ts';
import { sayWarning } from './say-problem.ts';
import { noUse } from './set-aside.ts';

/** Takes the parts of a run in order: writes them, says their problems, adds them up. */
export class LintRun {
  files = 0;
  conversations = 0;
  judged = 0;
  readonly counts = { error: 0, warning: 0, info: 0 };
  readonly otherFiles: string[] = [];
  /** Of suppression files; what is wrong in records is said at once. */
  readonly use = noUse();
  readonly #reports: readonly Report[];
  readonly #problems: Problems;
  readonly #progress: Progress;
  readonly #keep: (lines: readonly string[]) => void;

  /** @param keep takes lines for the cache */
  constructor(
    reports: readonly Report[],
    problems: Problems,
    progress: Progress,
    keep: (lines: readonly string[]) => void = () => {},
  ) {
    this.#reports = reports;
    this.#problems = problems;
    this.#progress = progress;
    this.#keep = keep;
  }

  readonly add = ({
    rendered,
    files,
    conversations,
    judged,
    counts,
    problems,
    otherFiles,
    use,
    cached,
  }: LintedPart): void => {
    this.#reports.forEach((report, at) => {
      report.part(rendered[at]!);
    });
    this.#keep(cached);
    this.files += files;
    this.conversations += conversations;
    this.judged += judged;
    this.counts.error += counts.error;
    this.counts.warning += counts.warning;
    this.counts.info += counts.info;
    if (problems.length + use.warnings.length > 0) this.#progress.erase();
    problems.forEach(this.#problems.say);
    use.warnings.forEach(sayWarning);
    this.use.met.push(...use.met);
    this.use.used.push(...use.used);
    this.use.idle.push(...use.idle);
    this.otherFiles.push(...otherFiles);
    this.#progress.show(this.files, this.conversations);
  };
}
