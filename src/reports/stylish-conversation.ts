import type { ChalkInstance } from 'chalk';
import type { Level } from '../lint/result.ts';
import { clock } from './clock.ts';
import type { ReportedFinding, ReportedResult } from './mask-result.ts';
import { shortened } from './shortened.ts';
import { visible } from './visible.ts';

/** The findings of one conversation and what must be said of it, without the file's name. */
export function* conversationLines(result: ReportedResult, paint: ChalkInstance): Generator<string> {
  const { conversation, filePath, messages, notices } = result;
  if (!isNamedAfterFile(conversation, filePath)) yield `  ${paint.dim('conversation')} ${visible(conversation)}`;
  const width = Math.max(0, ...messages.map((finding) => placeOf(finding).length));
  for (const finding of messages) yield* findingLines(finding, width, paint);
  for (const { message, line, column } of notices) {
    const place = line === undefined ? '' : `${line}:${column ?? 1}`;
    yield `  ${paint.dim(place.padStart(width))}  ${paint.cyan('note')}     ${visible(message)}`;
  }
}

function* findingLines(finding: ReportedFinding, width: number, paint: ChalkInstance): Generator<string> {
  const { level, message, ruleId, turn, speaker, time, quote, occasion } = finding;
  const who = [`turn ${turn}`, visible(speaker), ...(time === undefined ? [] : [clock(time)])].join(', ');
  const place = paint.dim(placeOf(finding).padStart(width));
  yield `  ${place}  ${levelName(level, paint)}  ${visible(message)}  ${paint.dim(ruleId)}  ${paint.dim(`[${who}]`)}`;
  const indent = ' '.repeat(width + 4);
  yield paint.dim(`${indent}“${shortened(visible(quote))}”`);
  if (occasion && occasion.turn !== turn) {
    yield paint.dim(
      `${indent}after “${shortened(visible(occasion.quote))}” (turn ${occasion.turn}, ${occasion.line}:${occasion.column})`,
    );
  }
}

function placeOf({ line, column }: ReportedFinding): string {
  return `${line}:${column}`;
}

function levelName(level: Level, paint: ChalkInstance): string {
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[level];
  return colour(level.padEnd('warning'.length));
}

/** Files of one conversation need no second heading. */
function isNamedAfterFile(conversation: string, filePath: string): boolean {
  const name = filePath.slice(filePath.lastIndexOf('/') + 1);
  return conversation === name || conversation === name.replace(/\.[^.]*$/, '');
}
