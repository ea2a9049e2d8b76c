import { csvLine } from './csv-line.ts';
import type { ReportForm } from './form.ts';
import { createLineRenderer } from './line-renderer.ts';
import type { Renderer, Report, Write } from './report.ts';
import { findingColumns, findingRow, outcomeColumns, outcomeRow } from './rows.ts';

export const csvForm: ReportForm = {
  createRenderer: createFindingsCsvRenderer,
  createReport: ({ write }) => createFindingsCsvReport(write),
};

export const csvOutcomesForm: ReportForm = {
  createRenderer: createOutcomesCsvRenderer,
  createReport: ({ write }) => createOutcomesCsvReport(write),
};

function createFindingsCsvRenderer(): Renderer {
  return createLineRenderer(
    (result) => result.messages.map((finding) => csvLine(findingRow(result, finding))).join(''),
    '',
  );
}

function createOutcomesCsvRenderer(): Renderer {
  return createLineRenderer(
    (result) => result.outcomes.map((outcome) => csvLine(outcomeRow(result, outcome))).join(''),
    '',
  );
}

/** A line of headings, then one a finding. */
function createFindingsCsvReport(write: Write): Report {
  write(csvLine(findingColumns));
  return { part: ({ text }) => write(text), end: () => {} };
}

/** A line of headings, then one an outcome: every occasion met or missed, every rule not applicable or skipped. */
function createOutcomesCsvReport(write: Write): Report {
  write(csvLine(outcomeColumns));
  return { part: ({ text }) => write(text), end: () => {} };
}
