import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult } from '../lint/result.ts';
import { AgentNames } from '../scorecard/agent-names.ts';
import { readMeasured } from '../scorecard/measured.ts';
import { type ReadScorecard, readScorecard } from '../scorecard/read-scorecard.ts';
import { writeScoreCsv } from '../scorecard/score-csv.ts';
import { writeScoreJson } from '../scorecard/score-json.ts';
import { writeScores } from '../scorecard/score-stylish.ts';
import type { ScoreView } from '../scorecard/score-view.ts';
import { rulesOf } from '../scorecard/scorecard.ts';
import { type Grouping, Scores, toPoints } from '../scorecard/scores.ts';
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

export interface ScoreOptions extends Omit<JudgeOptions, 'rule' | 'preset'> {
  readonly scorecard?: string;
  readonly format: 'stylish' | 'json' | 'csv';
  readonly by: Grouping;
  readonly failUnder?: number;
  readonly outputFile?: string;
  readonly color?: boolean;
}

/** The scorecard that ships: the built program stands beside its folder, the source one folder deeper. */
const shippedScorecard = 'scorecards/seeds.yml';
const packageFolders = ['..', '../..'];

/** `tactlint score PATHS…`: judge, weigh by a scorecard, say what it comes to and what it rests on. */
export async function score(paths: readonly string[], options: ScoreOptions): Promise<ExitCode> {
  const problems = new Problems();
  const read = openScorecard(options.scorecard, problems);
  if (!read) return 2;
  const plan = await makePlan(paths, options, problems);
  if (!plan) return 2;
  const outputFiles = options.outputFile === undefined ? [] : [options.outputFile];
  const files = withoutLastReport(plan.files, outputFiles);
  if (wouldOverwrite(outputFiles, files, problems) || !knowsRules(read, files, problems)) return 2;

  const names = files.some(({ config }) => config.mask === 'names') ? new AgentNames().hide : undefined;
  const { scorecard } = read;
  const scores = new Scores(scorecard, options.by, names);
  const judging = new Judging(options.configLookup, rulesOf(scorecard));
  const typed = new TypedSpeakers(options);
  const visit = (result: ConversationResult, conversation: Conversation): void => {
    typed.meet(conversation);
    scores.add(result, conversation);
  };
  if (!(await judging.read(files, visit, problems))) return 2;
  typed.warnings().forEach(sayWarning);
  if (scores.conversations === 0) {
    if (problems.count === 0) say('Nothing to score: no conversation there.');
    return 2;
  }
  const measured = readMeasured();
  const view = { scorecard, by: options.by, all: scores.all(), groups: scores.groups(), measured };
  write(view, options);

  if (problems.count > 0) return 2;
  const { figure } = view.all.score;
  return options.failUnder !== undefined && !(figure && toPoints(figure.value) >= options.failUnder) ? 1 : 0;
}

function openScorecard(chosen: string | undefined, problems: Problems): ReadScorecard | undefined {
  // Wherever the package is, the same scorecard is called the same.
  const read = readScorecard(
    chosen === undefined ? ownScorecard() : resolve(chosen),
    chosen ?? `tactlint:${shippedScorecard}`,
  );
  if ('scorecard' in read) return read;
  read.forEach(problems.say);
  return undefined;
}

function ownScorecard(): string {
  const paths = packageFolders.map((up) => fileURLToPath(new URL(`${up}/${shippedScorecard}`, import.meta.url)));
  return paths.find((path) => existsSync(path)) ?? paths[0]!;
}

/** Every rule of the scorecard is known wherever it is to be judged. */
function knowsRules(read: ReadScorecard, files: readonly PlannedFile[], problems: Problems): boolean {
  const packs = new Set(files.map(({ config }) => config.pack));
  const wrong = [...packs].flatMap((pack) => read.unknownRules(new Set(pack.rules.map(({ id }) => id))));
  const [first] = wrong;
  if (first) new Map(wrong.map((problem) => [problem.message, problem])).forEach(problems.say);
  return first === undefined;
}

function write(view: ScoreView, options: ScoreOptions): void {
  const output = options.outputFile === undefined ? toStandardOutput() : toFile(options.outputFile);
  if (options.format === 'json') writeScoreJson(view, output.write);
  else if (options.format === 'csv') writeScoreCsv(view, output.write);
  else writeScores(view, paintFor(options.color, options.outputFile === undefined), output.write);
  output.close();
}
