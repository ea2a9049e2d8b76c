import type { Level, Problem } from '../lint/result.ts';
import { fingerprintsOf, hashOf } from './fingerprints.ts';
import type { ReportForm } from './form.ts';
import { createLineRenderer } from './line-renderer.ts';
import { betweenItems, ListWriter } from './list-writer.ts';
import type { ReportedResult } from './mask-result.ts';
import type { Renderer, Report, Write } from './report.ts';
import { shortened } from './shortened.ts';
import { visible, visibleJson } from './visible.ts';

export const gitlabForm: ReportForm = {
  createRenderer: createGitlabRenderer,
  createReport: ({ write }) => createGitlabReport(write),
};

/** GitLab's Code Quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const severities: Record<Level, string> = { error: 'major', warning: 'minor', info: 'info' };

function createGitlabRenderer(): Renderer {
  return createLineRenderer(entriesOf, betweenItems);
}

function createGitlabReport(write: Write): Report {
  const list = new ListWriter(write);
  return {
    part: ({ text }) => list.add(text),
    end({ problems }) {
      list.add(problems.map(problemEntry).join(betweenItems));
      list.end();
      write('\n');
    },
  };
}

function entriesOf(result: ReportedResult): string {
  const fingerprints = fingerprintsOf(result);
  return result.messages
    .map(({ ruleId, level, message, quote, line, endLine }, at) =>
      toEntry({
        description: `${message} “${shortened(visible(quote))}”`,
        check_name: ruleId,
        // GitLab drops entries that share one: conversations of several files may share an id.
        fingerprint: hashOf(`${result.filePath}\n${fingerprints[at]}`),
        severity: severities[level],
        location: { path: result.filePath, lines: { begin: line, end: endLine } },
      }),
    )
    .join(betweenItems);
}

function problemEntry({ filePath, line = 1, message }: Problem): string {
  return toEntry({
    description: message,
    check_name: 'problem',
    fingerprint: hashOf(`problem\n${filePath}\n${line}\n${message}`),
    severity: 'critical',
    location: { path: filePath, lines: { begin: line } },
  });
}

function toEntry(entry: object): string {
  return visibleJson(JSON.stringify(entry));
}
