import type { Problem } from '../lint/result.ts';
import type { ReportForm } from './form.ts';
import { createLineRenderer } from './line-renderer.ts';
import type { ReportedFinding, ReportedResult } from './mask-result.ts';
import type { Renderer, Report, Write } from './report.ts';
import { escapeXml, xmlAttributes, xmlHeader } from './xml.ts';

export const junitForm: ReportForm = {
  createRenderer: createJunitRenderer,
  createReport: ({ write }) => createJunitReport(write),
};

function createJunitRenderer(): Renderer {
  return createLineRenderer(toSuite, '');
}

/**
 * A suite a conversation, a case a rule that had something to judge there or was skipped; what was unreadable last.
 * Nothing but what Jenkins's schema has (tests/reports/schemas/): its xUnit plugin refuses the rest.
 */
function createJunitReport(write: Write): Report {
  write(`${xmlHeader}<testsuites name="tactlint">\n`);
  return {
    part: ({ text }) => write(text),
    end({ problems }) {
      if (problems.length > 0) write(problemSuite(problems));
      write('</testsuites>\n');
    },
  };
}

function toSuite(result: ReportedResult): string {
  const { filePath, conversation, notices } = result;
  const name = `${filePath} ${conversation}`;
  const cases = [...casesOf(result)];
  const count = (tag: string): number => cases.filter((inside) => inside.body.startsWith(`<${tag}`)).length;
  const counts = { tests: cases.length, failures: count('failure'), errors: 0, skipped: count('skipped') };
  const written = cases.map(({ ruleId, body }) => toCase({ name: ruleId, classname: name }, body));
  const said = notices.map(({ message }) => `${escapeXml(message)}\n`).join('');
  const output = said === '' ? '' : `    <system-out>${said}</system-out>\n`;
  return `  <testsuite${xmlAttributes({ name, file: filePath, ...counts })}>\n${written.join('')}${output}  </testsuite>\n`;
}

/** `body` is what stands in the case: nothing where the rule was met. */
interface Case {
  readonly ruleId: string;
  readonly body: string;
}

/** Misses that are no findings were hidden (`--quiet`, a suppression): the rule has no case, for it has not passed either. */
function* casesOf({ messages, outcomes }: ReportedResult): Generator<Case> {
  const missed = byRule(messages);
  for (const [ruleId, own] of byRule(outcomes)) {
    const findings = missed.get(ruleId);
    const skipped = own.find(({ status }) => status === 'skipped');
    if (findings) yield { ruleId, body: isForInformation(findings) ? toRemark(findings) : toFailure(findings) };
    else if (skipped) yield { ruleId, body: `<skipped${xmlAttributes({ message: skipped.reason ?? '' })}/>` };
    else if (own.every(({ status }) => status === 'met')) yield { ruleId, body: '' };
  }
}

function byRule<Item extends { readonly ruleId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const rules = new Map<string, Item[]>();
  for (const item of items) {
    const own = rules.get(item.ruleId);
    if (own) own.push(item);
    else rules.set(item.ruleId, [item]);
  }
  return rules;
}

/** What only informs fails no build, and CI fails one, or calls it unstable, by a single case that has failed. */
function isForInformation(findings: readonly ReportedFinding[]): boolean {
  return findings.every(({ level }) => level === 'info');
}

function toRemark(findings: readonly ReportedFinding[]): string {
  return `<system-out>${escapeXml(`info: ${findings[0]!.message}`)}\n${placesOf(findings)}</system-out>`;
}

function toFailure(findings: readonly ReportedFinding[]): string {
  const { message, level } = findings[0]!;
  return `<failure${xmlAttributes({ message, type: level })}>${placesOf(findings)}</failure>`;
}

function placesOf(findings: readonly ReportedFinding[]): string {
  return findings
    .map(({ line, column, turn, quote }) => `${line}:${column} turn ${turn} ${escapeXml(`“${quote}”`)}`)
    .join('\n');
}

function problemSuite(problems: readonly Problem[]): string {
  const counts = { tests: problems.length, failures: 0, errors: problems.length, skipped: 0 };
  const cases = problems.map(({ filePath, line, column, message }) => {
    const place = line === undefined ? filePath : `${filePath}:${line}:${column ?? 1}`;
    const error = `<error${xmlAttributes({ message, type: 'problem' })}>${escapeXml(place)}</error>`;
    return toCase({ name: place, classname: 'problems' }, error);
  });
  return `  <testsuite${xmlAttributes({ name: 'problems', ...counts })}>\n${cases.join('')}  </testsuite>\n`;
}

function toCase(attributes: Record<string, string>, body: string): string {
  const start = `    <testcase${xmlAttributes(attributes)}`;
  return body === '' ? `${start}/>\n` : `${start}>${body}</testcase>\n`;
}
