import { findingColumns, outcomeColumns } from '../rows.ts';
import type { SheetForm } from './sheet.ts';

/** In characters; what is not named is a figure or a word. */
const widths: Readonly<Record<string, number>> = {
  file: 34,
  conversation: 24,
  speaker: 18,
  agent: 18,
  rule: 28,
  title: 40,
  message: 60,
  quote: 60,
  occasionQuote: 40,
  evidenceQuote: 40,
  suggestion: 60,
  reason: 30,
  category: 18,
  notices: 60,
};
const usual = 12;

/** The sheets, in the order of their tabs. */
export const sheetForms = {
  findings: formOf('Findings', findingColumns),
  outcomes: formOf('Outcomes', outcomeColumns),
  rules: formOf('Rules', [
    ...['rule', 'title', 'category', 'met', 'missed', 'met share', 'conversations not applicable'],
    'conversations skipped',
  ]),
  agents: formOf('Agents', ['agent', 'rule', 'met', 'missed', 'occasions', 'met share']),
  conversations: formOf('Conversations', [
    ...[
      'file',
      'conversation',
      'errors',
      'warnings',
      'infos',
      'met',
      'missed',
      'met share',
      'rules skipped',
      'notices',
    ],
  ]),
} as const;

function formOf(name: string, headings: readonly string[]): SheetForm {
  return { name, columns: headings.map((heading) => ({ heading, width: widths[heading] ?? usual })) };
}
