import { isPartial } from './change-choice.ts';
import { chosenReports } from './chosen-reports.ts';
import { conclude, nothingToCheck } from './conclude.ts';
import type { ExitCode } from './exit-code.ts';
import { lintPlan } from './lint-plan.ts';
import { LintRun } from './lint-run.ts';
import { openReports, planReports } from './open-report.ts';
import { SetAsideSources, today } from './open-set-aside.ts';
import type { LintOptions } from './options.ts';
import { withoutLastReport, wouldOverwrite, wouldOverwriteSource } from './overwritten.ts';
import { makePlan, type PlannedFile } from './plan.ts';
import { Problems } from './problems.ts';
import { Progress } from './progress.ts';
import { say, sayWarning } from './say-problem.ts';
import { idleEntries } from './set-aside.ts';

/** What somebody who runs it again and again hands in and takes out. */
export interface Round {
  readonly problems: Problems;
  /** Takes the paths of what decided beside the transcripts: configs, folders of rules, suppression files, baselines. */
  readonly sources: Set<string>;
  /** Absolute: only these are looked at; all where absent. */
  readonly changed?: ReadonlySet<string>;
}

/** `tactlint [paths…]`: find the files and their configs → read, judge and report each → exit code. */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  { problems, sources: decided, changed }: Round = { problems: new Problems(), sources: new Set() },
): Promise<ExitCode> {
  const chosen = chosenReports(options.format, options.outputFile, options.cache);
  if (typeof chosen === 'string') {
    say(chosen);
    return 2;
  }
  const isPart = isPartial(options) || changed !== undefined;
  const plan = await makePlan(paths.length === 0 && isPart ? ['.'] : paths, options, problems);
  if (!plan) return 2;
  for (const path of plan.sources) decided.add(path);
  const outputFiles = [...chosen.flatMap(({ file }) => file ?? []), ...(options.cache ? [options.cache] : [])];
  const found = withoutLastReport(plan.files, outputFiles);
  if (wouldOverwrite(outputFiles, found, problems)) return 2;
  // With a problem the reports are written nevertheless: whoever uploads one must not find that of an earlier run.
  if (found.length === 0 && problems.count === 0) return nothingToCheck(paths, plan.ignored);
  const wanted = changed ? found.filter(({ file }) => changed.has(file.path)) : found;
  const chosenFiles = isPartial(options) ? await changedFiles(wanted, options) : wanted;
  if (!chosenFiles) return 2;
  const day = today(process.env);
  const sources = new SetAsideSources(options, process.cwd(), day);
  const files = await withSetAside(chosenFiles, sources, problems);
  for (const path of sources.paths) decided.add(path);
  if (!files || wouldOverwriteSource(outputFiles, [...plan.sources, ...sources.paths], problems)) return 2;

  const cache = options.cache ? (await import('./open-cache.ts')).openCache(options.cache) : undefined;
  const progress = new Progress(files.length);
  const reports = planReports(chosen, options.color);
  const open = await openReports(reports, progress.erase);
  const run = new LintRun(
    open.map(({ report }) => report),
    problems,
    progress,
    cache?.keep,
  );
  await lintPlan(files, options, reports, run, day, cache?.known);
  progress.erase();
  cache?.close(files.map(({ file }) => file.path));
  idleEntries(run.use, await sources.wholeLogs(isPart ? [] : paths)).forEach(sayWarning);
  const summary = {
    files: files.length - run.otherFiles.length,
    ignored: plan.ignored,
    problems: problems.list,
    readRules: async () => (await import('./rule-notes.ts')).readRuleNotes(plan.files),
  };
  for (const { report, output } of open) {
    await report.end(summary);
    output.close();
  }

  return conclude(run, { paths, ignored: plan.ignored, isPart }, problems.count, options);
}

/** Loaded only where it is asked for, as all that starts other programs. Nothing where git refuses, which is said. */
async function changedFiles(
  files: readonly PlannedFile[],
  options: LintOptions,
): Promise<readonly PlannedFile[] | undefined> {
  const { changedOnly } = await import('./changed-only.ts');
  const changed = changedOnly(files, options, process.cwd());
  if (typeof changed !== 'string') return changed;
  say(changed);
  return undefined;
}

/** Nothing where a suppression file or a baseline is broken: then nobody knows what counts. */
async function withSetAside(
  files: readonly PlannedFile[],
  sources: SetAsideSources,
  problems: Problems,
): Promise<readonly PlannedFile[] | undefined> {
  const whole: PlannedFile[] = [];
  for (const { file, config } of files) whole.push({ file, config, setAside: await sources.of(file, config) });
  sources.problems.forEach(problems.say);
  return sources.problems.length > 0 ? undefined : whole;
}
