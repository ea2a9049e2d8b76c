import { Chalk } from 'chalk';
import { reportForm } from '../../src/reports/forms.ts';
import type { ReportedResult } from '../../src/reports/mask-result.ts';
import type { ReportName } from '../../src/reports/names.ts';
import type { RunSummary } from '../../src/reports/report.ts';
import type { RuleNote } from '../../src/reports/rule-note.ts';

const paint = new Chalk({ level: 0 });

export const ruleNote: RuleNote = {
  id: 'apology-form',
  title: 'Say what the apology is for',
  category: 'apology',
  severity: 'warning',
  message: 'This apology does not say what it is for.',
  instead: ['Name the fault.'],
  rationale: 'It sounds [hollow] otherwise.',
  limits: ['Irony.'],
};

export const summaryWith = (change: Partial<RunSummary> = {}): RunSummary => ({
  files: 2,
  ignored: 0,
  problems: [],
  readRules: async () => new Map([[ruleNote.id, ruleNote]]),
  ...change,
});

/** The bytes of a report on these results, each a part of its own. */
export async function writtenBytes(
  name: ReportName,
  parts: readonly (readonly ReportedResult[])[],
  change: Partial<RunSummary> = {},
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const form = await reportForm(name);
  const write = (text: string): void => void pieces.push(Buffer.from(text));
  const report = form.createReport({ write, writeBytes: (bytes) => void pieces.push(bytes) }, paint);
  for (const part of parts) {
    const renderer = form.createRenderer(paint);
    for (const result of part) renderer.conversation(result);
    report.part(renderer.take());
  }
  await report.end(summaryWith(change));
  return Buffer.concat(pieces);
}

export async function writtenText(
  name: ReportName,
  results: readonly ReportedResult[],
  change: Partial<RunSummary> = {},
): Promise<string> {
  return (
    await writtenBytes(
      name,
      results.map((result) => [result]),
      change,
    )
  ).toString();
}
