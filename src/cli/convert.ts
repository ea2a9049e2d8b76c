import type { Conversation } from '../conversation/conversation.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { eachConversation } from '../formats/each-conversation.ts';
import type { Problem } from '../lint/result.ts';
import { countOf } from '../reports/count-of.ts';
import { writerOf } from './conversation-writers.ts';
import type { ExitCode } from './exit-code.ts';
import type { ConfigChoice, ReadingOptions, Target } from './options.ts';
import { toFile, toStandardOutput } from './output.ts';
import { wouldOverwrite } from './overwritten.ts';
import { makePlan, type PlannedFile } from './plan.ts';
import { Problems } from './problems.ts';
import { say } from './say-problem.ts';

export interface ConvertOptions extends ReadingOptions, ConfigChoice {
  readonly to?: Target;
  readonly stdinFilename?: string;
  readonly outputFile?: string;
}

/** `tactlint convert PATH…`: conversations of any format as generic JSON or vCon. */
export async function convert(paths: readonly string[], options: ConvertOptions): Promise<ExitCode> {
  const problems = new Problems();
  const plan = await makePlan(paths, { ...options, mask: false }, problems);
  if (plan === undefined) return 2;
  const outputFiles = options.outputFile === undefined ? [] : [options.outputFile];
  if (wouldOverwrite(outputFiles, plan.files, problems)) return 2;
  const output = options.outputFile === undefined ? toStandardOutput() : toFile(options.outputFile);
  const writer = writerOf(options.to, output.write);
  let count = 0;
  const add = (conversation: Conversation): void => {
    count += 1;
    writer.add(conversation);
  };
  for (const file of plan.files) convertFile(file, add).forEach(problems.say);
  writer.end();
  output.close();
  if (count === 0) say('Nothing to convert.');
  else if (options.outputFile !== undefined) say(`${countOf(count, 'conversation')} written.`);
  return problems.count > 0 || count === 0 ? 2 : 0;
}

function convertFile({ file, config }: PlannedFile, add: (conversation: Conversation) => void): readonly Problem[] {
  const bytes = bytesOf(file.shownPath, () => file.read());
  if (!(bytes instanceof Uint8Array)) return [bytes];
  return eachConversation(file.shownPath, bytes, config.reading, add);
}
