import { introducedName } from '../coaching/agent-identity.ts';
import { coachAgent } from '../coaching/coach.ts';
import { writeCoachingJson } from '../coaching/coach-json.ts';
import { writeCoachingMarkdown } from '../coaching/coach-markdown.ts';
import { writeCoaching } from '../coaching/coach-stylish.ts';
import { Diaries, type Diary } from '../coaching/diary.ts';
import type { CoachReport } from '../coaching/report.ts';
import type { KnownRule } from '../coaching/settings.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { isPersonalName } from '../language/label-name.ts';
import type { Outcome } from '../lint/result.ts';
import { createMask } from '../reports/mask-result.ts';
import { builtInPack } from '../rules/built-in.ts';
import { unknown } from '../rules/nearest-name.ts';
import { AgentNames } from '../scorecard/agent-names.ts';
import { readMeasured, readMeasuredMet } from '../scorecard/measured.ts';
import { paintFor } from './colours.ts';
import type { ExitCode } from './exit-code.ts';
import { Judging } from './judging.ts';
import type { JudgeOptions } from './options.ts';
import { toFile, toStandardOutput } from './output.ts';
import { withoutLastReport, wouldOverwrite } from './overwritten.ts';
import { makePlan, type PlannedFile } from './plan.ts';
import { Problems } from './problems.ts';
import { say, sayWarning } from './say-problem.ts';
import { TypedSpeakers } from './typed-speakers.ts';

export interface CoachOptions extends Omit<JudgeOptions, 'rule'> {
  readonly agentName?: string;
  readonly since?: string;
  readonly self?: boolean;
  readonly format: 'stylish' | 'markdown' | 'json';
  readonly outputFile?: string;
  readonly color?: boolean;
}

/** `tactlint coach PATHS…`: judge, gather what each agent said, and tell them of it with their own words. */
export async function coach(paths: readonly string[], options: CoachOptions): Promise<ExitCode> {
  const problems = new Problems();
  const plan = await makePlan(paths, options, problems);
  if (!plan) return 2;
  const outputFiles = options.outputFile === undefined ? [] : [options.outputFile];
  const files = withoutLastReport(plan.files, outputFiles);
  if (wouldOverwrite(outputFiles, files, problems)) return 2;

  const diaries = await readDiaries(files, options, problems);
  const chosen = diaries && choose(diaries, options, problems);
  if (!chosen) return 2;
  const names = files.some(({ config }) => config.mask === 'names') ? new AgentNames().hide : undefined;
  const settings = {
    rules: await knownRules(files),
    measured: readMeasured(),
    measuredMet: readMeasuredMet(),
    since: options.since,
    short: options.self === true,
  };
  const reports = chosen
    .map((diary) => coachAgent(diary, settings))
    .filter(({ conversations }) => conversations > 0)
    .map((report) => ({ ...report, agent: names ? names(report.agent) : report.agent }));
  if (reports.length === 0) {
    say(`Nothing to look at: no conversation there is dated ${options.since} or later.`);
    return 2;
  }
  write(reports, options);
  return problems.count > 0 ? 2 : 0;
}

async function readDiaries(
  files: readonly PlannedFile[],
  options: CoachOptions,
  problems: Problems,
): Promise<readonly Diary[] | undefined> {
  const diaries = new Diaries();
  const judging = new Judging(options.configLookup);
  const typed = new TypedSpeakers(options);
  const done = await judging.read(
    files,
    (result, conversation, { config }) => {
      typed.meet(conversation);
      const language =
        config.pack.programs.find(({ language: { pack } }) => pack.id === 'en') ?? config.pack.programs[0];
      const turnRules = new Set(config.pack.rules.flatMap(({ id, judged }) => (judged === 'turn' ? id : [])));
      diaries.add(result, conversation, {
        mask: createMask(config.mask, namesIn(conversation, result.outcomes)),
        isPersonalName: (label) => language !== undefined && isPersonalName(label, language.language.pack),
        judgedByTurn: (id) => turnRules.has(id),
      });
    },
    problems,
  );
  typed.warnings().forEach(sayWarning);
  return done ? diaries.all() : undefined;
}

/** The labels, and what agents call themselves under them. */
function namesIn({ speakers }: Conversation, outcomes: readonly Outcome[]): readonly string[] {
  return speakers.flatMap(({ label }) => [label, introducedName(outcomes, label) ?? label]);
}

/** Whom to speak to; nothing, and why is said, where there is nobody. */
function choose(
  diaries: readonly Diary[],
  { agentName, self, maskNames }: CoachOptions,
  problems: Problems,
): readonly Diary[] | undefined {
  if (diaries.length === 0) {
    if (problems.count === 0) say('Nobody to speak to: no agent is known there. --agent says who it is.');
    return undefined;
  }
  const named = agentName === undefined ? diaries : calledBy(agentName, diaries);
  if (named.length === 0) {
    const names = diaries.flatMap(({ aliases }) => [...aliases]);
    const known = maskNames || diaries.length > mostKnown ? '' : ` (known: ${list(diaries.map(({ agent }) => agent))})`;
    problems.say({ filePath: 'command line', message: unknown('agent', agentName!, maskNames ? [] : names) + known });
    return undefined;
  }
  if (self !== true) return named;
  const [most] = [...named].sort((one, other) => turnsOf(other) - turnsOf(one));
  if (most!.entries.length > 1) {
    const chats = new Set(
      diaries.flatMap(({ entries }) => entries.map(({ filePath, conversation }) => `${filePath}\0${conversation}`)),
    );
    const own = chats.size > most!.entries.length ? ` (${most!.entries.length} of this agent's)` : '';
    say(`--self looks at one chat, and there are ${chats.size}${own}: leave it out to look at them together.`);
    return undefined;
  }
  if (named.length > 1) {
    const who = maskNames ? 'the one who speaks most' : most!.agent;
    say(`Several agents speak there; this is for ${who} (--agent-name chooses).`);
  }
  return [most!];
}

/** By name first; else by what else they are called. */
function calledBy(name: string, diaries: readonly Diary[]): readonly Diary[] {
  const wanted = name.toLowerCase();
  const byName = diaries.filter(({ agent }) => agent.toLowerCase() === wanted);
  if (byName.length > 0) return byName;
  return diaries.filter(({ aliases }) => [...aliases].some((alias) => alias.toLowerCase() === wanted));
}

/** More are no help to somebody who looks for one. */
const mostKnown = 12;

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function turnsOf({ entries }: Diary): number {
  return entries.reduce((sum, { turns }) => sum + turns, 0);
}

/** By id; the guideline items of the built-in rules are in their documentation alone. */
async function knownRules(files: readonly PlannedFile[]): Promise<ReadonlyMap<string, KnownRule>> {
  const sources = new Map(
    (await builtInPack()).rules.map(({ id, message, sources: items }) => [id, { message, items }]),
  );
  const rules = new Map<string, KnownRule>();
  for (const pack of new Set(files.map(({ config }) => config.pack))) {
    for (const { id, title, message, instead, severity } of pack.rules) {
      const builtIn = sources.get(id);
      const guidelines = builtIn?.message === message ? builtIn.items : [];
      if (!rules.has(id)) rules.set(id, { title, message, instead, severity, guidelines });
    }
  }
  return rules;
}

function write(reports: readonly CoachReport[], options: CoachOptions): void {
  const output = options.outputFile === undefined ? toStandardOutput() : toFile(options.outputFile);
  const short = options.self === true;
  if (options.format === 'json') writeCoachingJson(reports, output.write);
  else if (options.format === 'markdown') writeCoachingMarkdown(reports, short, output.write);
  else {
    const paint = paintFor(options.color, options.outputFile === undefined);
    writeCoaching(reports, { paint, short }, output.write);
  }
  output.close();
}
