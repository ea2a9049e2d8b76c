/** The forms of report, as `--format` takes them; docs/reports.md says for whom each is. */
export const reportNames = [
  ...(['stylish', 'json', 'jsonl', 'compact', 'unix', 'sarif', 'junit', 'checkstyle'] as const),
  ...(['github', 'gitlab', 'markdown', 'csv', 'csv-outcomes', 'xlsx', 'html'] as const),
] as const;

export type ReportName = (typeof reportNames)[number];

/** Bytes that no terminal shows. */
export function isBinary(name: ReportName): boolean {
  return name === 'xlsx';
}

/** Whether a reader waits for each conversation. */
export function isLive(name: ReportName): boolean {
  return name === 'jsonl';
}
