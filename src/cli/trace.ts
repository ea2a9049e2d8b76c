import { readFileSync } from 'node:fs';
import type { Channel } from '../conversation/conversation.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { eachConversation } from '../formats/each-conversation.ts';
import type { ReadingOptions } from '../formats/own-format.ts';
import type { ActiveRule } from '../lint/language-judge.ts';
import { atLineStart } from '../reports/line-start.ts';
import type { Write } from '../reports/report.ts';
import { visible } from '../reports/visible.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { traceConversation } from '../trace/trace-conversation.ts';
import type { ExitCode } from './exit-code.ts';
import { say, sayProblem } from './say-problem.ts';

export interface TraceOptions {
  readonly reading: ReadingOptions;
  readonly pack: PreparedPack;
  /** As the config has them for conversations of that channel. */
  rules(channel: Channel): readonly ActiveRule[];
  /** Only this conversation of a file of several. */
  readonly id?: string;
}

/** `tactlint trace FILE[:TURN]`: how the verdicts on a file, or on one of its turns (0-based), came about. */
export function traceFile(target: string, options: TraceOptions, write: Write): ExitCode {
  const { path, turn } = readTarget(target);
  let traced = 0;
  let last = -1;
  const bytes = bytesOf(path, () => readFileSync(path));
  if (!(bytes instanceof Uint8Array)) {
    sayProblem(bytes);
    return 2;
  }
  const problems = eachConversation(path, bytes, options.reading, (conversation) => {
    if (options.id !== undefined && conversation.id !== options.id) return;
    last = Math.max(last, conversation.turns.length - 1);
    if (turn !== undefined && turn >= conversation.turns.length) return;
    traced++;
    write(`${atLineStart(conversation.id)}\n`);
    const rules = options.rules(conversation.channel);
    for (const line of traceConversation(conversation, options.pack, rules, turn)) write(`${visible(line)}\n`);
  });
  for (const problem of problems) sayProblem(problem);
  if (traced === 0)
    say(last < 0 ? `${path}: no conversation to trace` : `${path}: there is no turn ${turn}; the last is ${last}`);
  return traced === 0 || problems.length > 0 ? 2 : 0;
}

/** `chat.json:4` is turn 4 of chat.json. */
export function readTarget(target: string): { path: string; turn?: number } {
  const found = /^(.+):(\d+)$/.exec(target);
  return found ? { path: found[1]!, turn: Number(found[2]) } : { path: target };
}
