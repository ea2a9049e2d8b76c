import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fingerprintOfQuote } from '../baseline/fingerprints.ts';
import type { Finding } from '../lint/result.ts';
import { countOf } from '../reports/count-of.ts';
import { unknown } from '../rules/nearest-name.ts';
import { appendEntries } from '../suppressions/append-entry.ts';
import { createLogFinder, logName } from '../suppressions/find-log.ts';
import type { LogEntry } from '../suppressions/schema.ts';
import type { ExitCode } from './exit-code.ts';
import { FileLinter } from './file-linter.ts';
import { toShown } from './find-files.ts';
import { SetAsideSources, today } from './open-set-aside.ts';
import type { JudgeOptions } from './options.ts';
import { toFile } from './output.ts';
import { makePlan, type PlannedFile } from './plan.ts';
import { Problems } from './problems.ts';
import { say } from './say-problem.ts';
import { readTarget } from './trace.ts';

export interface SuppressOptions extends Omit<JudgeOptions, 'mask'> {
  readonly reason: string;
  readonly author: string;
  readonly until?: string;
  /** Only this conversation of a file of several. */
  readonly conversation?: string;
}

interface Found {
  readonly conversation: string;
  readonly finding: Finding;
}

const mostShown = 5;

/** `tactlint suppress FILE[:TURN] RULE`: enters a dispute into the suppression file, where there is a finding to dispute. */
export async function suppressFinding(target: string, rule: string, options: SuppressOptions): Promise<ExitCode> {
  const problems = new Problems();
  const { path, turn } = readTarget(target);
  const plan = await makePlan([path], { ...options, mask: true }, problems);
  const [planned, second] = plan?.files ?? [];
  if (!planned || problems.count > 0) return 2;
  if (second) {
    say('Name one file: FILE:TURN.');
    return 2;
  }
  const refusal = refuse(planned, rule);
  if (refusal !== undefined) {
    say(refusal);
    return 2;
  }
  const found = (await findingsIn(planned, options, problems)).filter(
    ({ conversation, finding }) =>
      finding.ruleId === rule &&
      (turn === undefined || finding.turn === turn) &&
      (options.conversation === undefined || conversation === options.conversation),
  );
  if (problems.count > 0) return 2;
  const conversations = new Set(found.map(({ conversation }) => conversation));
  if (conversations.size !== 1) {
    say(
      conversations.size === 0
        ? `${target}: no finding of ${rule} there that counts; nothing is written.`
        : `${target}: ${countOf(conversations.size, 'conversation')} have such findings (${someOf(conversations)}): say which with --conversation.`,
    );
    return 1;
  }
  return enter(found, pathOfLog(planned, options), options, problems);
}

function someOf(ids: ReadonlySet<string>): string {
  const shown = [...ids].slice(0, mostShown).map((id) => `"${id}"`);
  return `${shown.join(', ')}${ids.size > mostShown ? ', …' : ''}`;
}

function refuse({ config: { pack, hiding } }: PlannedFile, rule: string): string | undefined {
  const ids = pack.rules.map(({ id }) => id);
  if (!ids.includes(rule)) return unknown('rule', rule, ids);
  const forbidden = hiding.neverSuppress.get(rule);
  return forbidden === undefined ? undefined : `${rule} may not be suppressed (${forbidden}).`;
}

async function findingsIn(planned: PlannedFile, options: SuppressOptions, problems: Problems): Promise<Found[]> {
  const { file, config } = planned;
  const sources = new SetAsideSources(
    { configLookup: options.configLookup, suppressions: true, baselines: false },
    process.cwd(),
    today(process.env),
  );
  const setAside = await sources.of(file, config);
  sources.problems.forEach(problems.say);
  const found: Found[] = [];
  const listener: PlannedFile['setAside'] = {
    ...setAside,
    baseline: {
      apply(result) {
        found.push(...result.messages.map((finding) => ({ conversation: result.conversation, finding })));
        return result;
      },
    },
  };
  const linter = new FileLinter([], false, false);
  linter.lint({ file, config, setAside: listener }, () => {});
  linter.take().problems.forEach(problems.say);
  return found;
}

/** Of the config, else the nearest, else a new one: in the working directory, or beside a file that is not under it. */
function pathOfLog({ file, config }: PlannedFile, { configLookup }: SuppressOptions): string {
  const found = configLookup ? createLogFinder()(dirname(file.path)) : undefined;
  const isOutside = relative(process.cwd(), file.path).startsWith('..');
  return config.hiding.suppressions?.value ?? found ?? resolve(isOutside ? dirname(file.path) : '.', logName);
}

function enter(found: readonly Found[], path: string, options: SuppressOptions, problems: Problems): ExitCode {
  const { reason, author, until } = options;
  const entries = found.map(({ conversation, finding }): LogEntry => {
    const { ruleId, turn, quote } = finding;
    const fingerprint = fingerprintOfQuote(quote);
    return { conversation, rule: ruleId, turn, fingerprint, reason, author, ...(until !== undefined && { until }) };
  });
  const name = toShown(path, process.cwd());
  const text = appendEntries(existsSync(path) ? readFileSync(path, 'utf8') : '', entries, name);
  if (Array.isArray(text)) {
    text.forEach(problems.say);
    return 2;
  }
  const output = toFile(path);
  output.write(text);
  output.close();
  say(`${name}: ${countOf(entries.length, 'suppression')} written.`);
  return 0;
}
