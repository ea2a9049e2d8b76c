import type { Problem } from '../lint/result.ts';
import type { ReportForm } from './form.ts';
import { createLineRenderer } from './line-renderer.ts';
import type { ReportedFinding, ReportedResult } from './mask-result.ts';
import type { Renderer, Report, Write } from './report.ts';
import { escapeXml, xmlAttributes, xmlHeader } from './xml.ts';

export const checkstyleForm: ReportForm = {
  createRenderer: createCheckstyleRenderer,
  createReport: ({ write }) => createCheckstyleReport(write),
};

/** A `file` element a conversation: those of one file follow each other, and each is written as soon as it is done. */
function createCheckstyleRenderer(): Renderer {
  return createLineRenderer(toFile, '');
}

function createCheckstyleReport(write: Write): Report {
  write(`${xmlHeader}<checkstyle version="4.3">\n`);
  return {
    part: ({ text }) => write(text),
    end({ problems }) {
      for (const problem of problems) write(problemFile(problem));
      write('</checkstyle>\n');
    },
  };
}

function toFile({ filePath, messages }: ReportedResult): string {
  if (messages.length === 0) return '';
  return `  <file name="${escapeXml(filePath)}">\n${messages.map(toError).join('')}  </file>\n`;
}

function toError({ line, column, level, message, quote, ruleId }: ReportedFinding): string {
  const attributes = { line, column, severity: level, message: `${message} “${quote}”`, source: `tactlint.${ruleId}` };
  return `    <error${xmlAttributes(attributes)}/>\n`;
}

function problemFile({ filePath, line, column, message }: Problem): string {
  const error = { line: line ?? 1, column, severity: 'error', message, source: 'tactlint.problem' };
  return `  <file name="${escapeXml(filePath)}">\n    <error${xmlAttributes(error)}/>\n  </file>\n`;
}
