import type { Level, Problem } from '../lint/result.ts';
import type { ReportForm } from './form.ts';
import { createLineRenderer, createLineReport } from './line-renderer.ts';
import type { ReportedFinding } from './mask-result.ts';
import type { Renderer, Report, Write } from './report.ts';
import { shortened } from './shortened.ts';
import { visible } from './visible.ts';

export const githubForm: ReportForm = {
  createRenderer: createGithubRenderer,
  createReport: ({ write }) => createGithubReport(write),
};

/** GitHub's workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const commands: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

function createGithubRenderer(): Renderer {
  return createLineRenderer(
    ({ filePath, messages }) => messages.map((finding) => findingCommand(filePath, finding)).join(''),
    '',
  );
}

/** A command a finding, which GitHub shows beside its line, and a summary line for the log. */
function createGithubReport(write: Write): Report {
  return createLineReport(write, problemCommand);
}

function findingCommand(filePath: string, finding: ReportedFinding): string {
  const { level, ruleId, line, column, endLine, endColumn, message, quote } = finding;
  // Columns of a place of several lines would be taken for those of one line.
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = { file: filePath, line, endLine, ...columns, title: ruleId };
  return toCommand(commands[level], properties, `${message} “${shortened(visible(quote))}”`);
}

function problemCommand({ filePath, line, column, message }: Problem): string {
  const place = line === undefined ? {} : { line, col: column ?? 1 };
  return toCommand('error', { file: filePath, ...place, title: 'tactlint: problem' }, message);
}

function toCommand(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapedData(message)}\n`;
}

function escapedData(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
