import type { Problem } from '../lint/result.ts';
import type { ReportForm } from './form.ts';
import { createLineRenderer, createLineReport } from './line-renderer.ts';
import type { ReportedFinding } from './mask-result.ts';
import type { Renderer, Report, Write } from './report.ts';
import { shownPath } from './shown-path.ts';
import { visible } from './visible.ts';

export const compactForm: ReportForm = {
  createRenderer: () => createPlaceRenderer(compactEnd),
  createReport: ({ write }) => createPlaceReport(write, compactEnd),
};

export const unixForm: ReportForm = {
  createRenderer: () => createPlaceRenderer(unixEnd),
  createReport: ({ write }) => createPlaceReport(write, unixEnd),
};

/** What stands after the place; without `ruleId` it is a problem. */
type LineEnd = (level: string, message: string, ruleId?: string) => string;

/** `file:line:col: level message [rule]`: one line a finding, for grep and for eyes. */
const compactEnd: LineEnd = (level, message, ruleId) =>
  ruleId === undefined ? `${level} ${message}` : `${level} ${message} [${ruleId}]`;

/** `file:line:col: message [level/rule]`: as Unix compilers and ESLint's form of that name have it. */
const unixEnd: LineEnd = (level, message, ruleId) =>
  ruleId === undefined ? `${message} [${level}]` : `${message} [${level}/${ruleId}]`;

function createPlaceRenderer(lineEnd: LineEnd): Renderer {
  return createLineRenderer(
    ({ filePath, messages }) => messages.map((finding) => findingLine(filePath, finding, lineEnd)).join(''),
    '',
  );
}

/** The findings, a line each, then what could not be read, then how it comes out. */
function createPlaceReport(write: Write, lineEnd: LineEnd): Report {
  return createLineReport(write, (problem) => problemLine(problem, lineEnd), '\n');
}

function findingLine(
  filePath: string,
  { line, column, level, message, ruleId }: ReportedFinding,
  end: LineEnd,
): string {
  return `${shownPath(filePath)}:${line}:${column}: ${end(level, visible(message), ruleId)}\n`;
}

function problemLine({ filePath, line = 1, column = 1, message }: Problem, end: LineEnd): string {
  return `${shownPath(filePath)}:${line}:${column}: ${end('problem', visible(message))}\n`;
}
