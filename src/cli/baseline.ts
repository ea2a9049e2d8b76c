import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { KnownFindings } from '../baseline/baseline.ts';
import { parseBaseline, printBaseline } from '../baseline/baseline-file.ts';
import { common, Gathered, sizeOf, united } from '../baseline/gathered.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { countOf } from '../reports/count-of.ts';
import type { ExitCode } from './exit-code.ts';
import { FileLinter } from './file-linter.ts';
import { toShown } from './find-files.ts';
import { LintRun } from './lint-run.ts';
import { SetAsideSources, today } from './open-set-aside.ts';
import type { JudgeOptions } from './options.ts';
import { toFile } from './output.ts';
import { wouldOverwrite } from './overwritten.ts';
import { makePlan, type PlannedFile } from './plan.ts';
import { Problems } from './problems.ts';
import { Progress } from './progress.ts';
import { say, sayWarning } from './say-problem.ts';
import { idleEntries } from './set-aside.ts';

export interface BaselineOptions extends Omit<JudgeOptions, 'mask'> {
  readonly baseline?: string;
  /** Take in what is new. */
  readonly update?: boolean;
  /** Drop what is no more. */
  readonly prune?: boolean;
}

const usualName = '.tactlint-baseline.json';

/** `tactlint baseline [paths…]`: writes down the findings there are, so that from now on only new ones count. */
export async function writeBaseline(paths: readonly string[], options: BaselineOptions): Promise<ExitCode> {
  const problems = new Problems();
  const plan = await makePlan(paths.length > 0 ? paths : ['.'], { ...options, mask: true }, problems);
  if (!plan) return 2;
  const path = pathOf(plan.files, options);
  if (path === undefined) {
    say('These files have configs that name different baselines: say which with --baseline, and the paths it is for.');
    return 2;
  }
  const name = toShown(path, process.cwd());
  if (wouldOverwrite([path], plan.files, problems)) return 2;
  const known = existsSync(path) ? knownIn(path) : undefined;
  if (typeof known === 'string') problems.say({ filePath: name, message: known });
  if (typeof known === 'string' || problems.count > 0) return 2;

  const found = await gather(plan.files, options, problems);
  if (problems.count > 0) {
    const left = known ? 'left as it is' : 'not written';
    say(`${name} is ${left}: not everything could be read. Leave out what cannot be: other paths, or \`ignores\`.`);
  }
  if (!found || problems.count > 0) return 2;
  return known ? renew(path, name, known, found, options) : write(path, name, found);
}

/** What is in the file; or what is wrong with it. */
function knownIn(path: string): KnownFindings | string {
  const bytes = bytesOf(path, () => readFileSync(path));
  return bytes instanceof Uint8Array ? parseBaseline(new TextDecoder().decode(bytes)) : bytes.message;
}

/** Of the command line, else of the config; undefined where configs differ. */
function pathOf(files: readonly PlannedFile[], { baseline }: BaselineOptions): string | undefined {
  if (baseline !== undefined) return resolve(baseline);
  const named = new Set(files.map(({ config }) => config.hiding.baseline?.value));
  const [only = resolve(usualName)] = named;
  return named.size > 1 ? undefined : only;
}

/** What counts now; on one thread, for it is seldom done. Nothing where no conversation is there. */
async function gather(
  files: readonly PlannedFile[],
  options: BaselineOptions,
  problems: Problems,
): Promise<KnownFindings | undefined> {
  const sources = new SetAsideSources(
    { configLookup: options.configLookup, suppressions: true, baselines: false },
    process.cwd(),
    today(process.env),
  );
  const gathered = new Gathered();
  const progress = new Progress(files.length);
  const run = new LintRun([], problems, progress);
  const linter = new FileLinter([], false, false);
  const passOn = (): void => run.add(linter.take());
  for (const { file, config } of files) {
    linter.lint({ file, config, setAside: { ...(await sources.of(file, config)), baseline: gathered } }, passOn);
    passOn();
  }
  progress.erase();
  sources.problems.forEach(problems.say);
  idleEntries(run.use, []).forEach(sayWarning);
  if (run.conversations === 0) say('Nothing to check: no transcript there.');
  return run.conversations === 0 ? undefined : gathered.found;
}

function renew(
  path: string,
  name: string,
  known: KnownFindings,
  found: KnownFindings,
  { update, prune }: BaselineOptions,
): ExitCode {
  const kept = common(known, found);
  const isNew = sizeOf(found) - sizeOf(kept);
  const isGone = sizeOf(known) - sizeOf(kept);
  if (update && prune) return write(path, name, found);
  if (update) return write(path, name, united(known, found));
  if (prune) write(path, name, kept);
  else if (isGone > 0) say(`${countOf(isGone, 'finding')} of ${name} not met here: --prune drops what is no more.`);
  if (isNew > 0) say(`${countOf(isNew, 'finding')} not in ${name}: --update takes in what is new.`);
  else if (isGone === 0) say(`${name} is up to date: ${countOf(sizeOf(known), 'finding')}.`);
  return isNew > 0 ? 1 : 0;
}

function write(path: string, name: string, findings: KnownFindings): ExitCode {
  const output = toFile(path);
  output.write(printBaseline(findings));
  output.close();
  say(`${name} written: ${countOf(sizeOf(findings), 'finding')}.`);
  return 0;
}
