import type { Conversation } from '../conversation/conversation.ts';
import { toGenericJson } from '../formats/generic-json-writer.ts';
import { eachConversation } from '../formats/read.ts';
import type { Problem } from '../lint/result.ts';
import { countOf } from '../reports/count-of.ts';
import { visibleJson } from '../reports/visible.ts';
import type { ExitCode } from './exit-code.ts';
import { type InputFile, openInput } from './input.ts';
import type { SpeakerOptions } from './options.ts';
import { type Output, toFile, toStandardOutput } from './output.ts';
import { wouldOverwrite } from './overwritten.ts';
import { Problems } from './problems.ts';
import { say } from './say-problem.ts';

export interface ConvertOptions extends SpeakerOptions {
  readonly stdinFilename?: string;
  readonly outputFile?: string;
}

/** `tactlint convert PATH…`: the generic JSON of one conversation, or of several a line each (JSONL). */
export async function convert(paths: readonly string[], options: ConvertOptions): Promise<ExitCode> {
  const problems = new Problems();
  const input = await openInput(paths, options.stdinFilename, process.cwd());
  input.problems.forEach(problems.say);
  if (wouldOverwrite(options.outputFile, input.files, problems)) return 2;
  const output = options.outputFile === undefined ? toStandardOutput() : toFile(options.outputFile);
  const writer = new GenericJsonWriter(output);
  for (const file of input.files) convertFile(file, options, writer).forEach(problems.say);
  writer.end();
  output.close();
  if (writer.count === 0) say('Nothing to convert.');
  else if (options.outputFile !== undefined) say(`${countOf(writer.count, 'conversation')} written.`);
  return problems.count > 0 || writer.count === 0 ? 2 : 0;
}

function convertFile(
  file: InputFile,
  { agent = [], customer = [] }: SpeakerOptions,
  writer: GenericJsonWriter,
): readonly Problem[] {
  let bytes: Uint8Array;
  try {
    bytes = file.read();
  } catch (error) {
    return [{ filePath: file.shownPath, message: `cannot be read: ${(error as Error).message}` }];
  }
  return eachConversation(file.shownPath, bytes, { speakers: { agent, customer } }, (conversation) =>
    writer.add(conversation),
  );
}

/** Holds the first conversation back until it is known whether it is the only one: then it is written for people. */
class GenericJsonWriter {
  count = 0;
  readonly #output: Output;
  #first: Conversation | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  add(conversation: Conversation): void {
    this.count += 1;
    if (this.count === 1) {
      this.#first = conversation;
      return;
    }
    this.#writeFirst();
    this.#write(conversation);
  }

  end(): void {
    this.#writeFirst(1);
  }

  #writeFirst(indent?: number): void {
    if (this.#first) this.#write(this.#first, indent);
    this.#first = undefined;
  }

  #write(conversation: Conversation, indent?: number): void {
    const json = JSON.stringify(toGenericJson(conversation), undefined, indent);
    this.#output.write(`${json.split('\n').map(visibleJson).join('\n')}\n`);
  }
}
