import type { ChalkInstance } from 'chalk';
import { createJsonRenderer, createJsonReport } from './json.ts';
import { createJsonlRenderer, createJsonlReport } from './jsonl.ts';
import type { ReportName } from './names.ts';
import type { Renderer, Report, Sink } from './report.ts';
import { createStylishRenderer, createStylishReport } from './stylish.ts';

/** A form of report: what makes its text, on any thread, and what puts it together. */
export interface ReportForm {
  createRenderer(paint: ChalkInstance): Renderer;
  createReport(sink: Sink, paint: ChalkInstance): Report;
}

/** The usual three are at hand; the code of the others is loaded when they are asked for. */
const forms: Record<ReportName, () => ReportForm | Promise<ReportForm>> = {
  stylish: () => ({
    createRenderer: createStylishRenderer,
    createReport: ({ write }, paint) => createStylishReport(write, paint),
  }),
  json: () => ({ createRenderer: createJsonRenderer, createReport: ({ write }) => createJsonReport(write) }),
  jsonl: () => ({ createRenderer: createJsonlRenderer, createReport: ({ write }) => createJsonlReport(write) }),
  compact: async () => {
    const { compactEnd, createPlaceRenderer, createPlaceReport } = await import('./place-lines.ts');
    return {
      createRenderer: () => createPlaceRenderer(compactEnd),
      createReport: ({ write }) => createPlaceReport(write, compactEnd),
    };
  },
  unix: async () => {
    const { unixEnd, createPlaceRenderer, createPlaceReport } = await import('./place-lines.ts');
    return {
      createRenderer: () => createPlaceRenderer(unixEnd),
      createReport: ({ write }) => createPlaceReport(write, unixEnd),
    };
  },
  sarif: async () => {
    const { createSarifRenderer, createSarifReport } = await import('./sarif.ts');
    return { createRenderer: createSarifRenderer, createReport: ({ write }) => createSarifReport(write) };
  },
  junit: async () => {
    const { createJunitRenderer, createJunitReport } = await import('./junit.ts');
    return { createRenderer: createJunitRenderer, createReport: ({ write }) => createJunitReport(write) };
  },
  checkstyle: async () => {
    const { createCheckstyleRenderer, createCheckstyleReport } = await import('./checkstyle.ts');
    return { createRenderer: createCheckstyleRenderer, createReport: ({ write }) => createCheckstyleReport(write) };
  },
  github: async () => {
    const { createGithubRenderer, createGithubReport } = await import('./github.ts');
    return { createRenderer: createGithubRenderer, createReport: ({ write }) => createGithubReport(write) };
  },
  gitlab: async () => {
    const { createGitlabRenderer, createGitlabReport } = await import('./gitlab.ts');
    return { createRenderer: createGitlabRenderer, createReport: ({ write }) => createGitlabReport(write) };
  },
  markdown: async () => {
    const { createMarkdownRenderer, createMarkdownReport } = await import('./markdown.ts');
    return { createRenderer: createMarkdownRenderer, createReport: ({ write }) => createMarkdownReport(write) };
  },
  csv: async () => {
    const { createFindingsCsvRenderer, createFindingsCsvReport } = await import('./csv.ts');
    return { createRenderer: createFindingsCsvRenderer, createReport: ({ write }) => createFindingsCsvReport(write) };
  },
  'csv-outcomes': async () => {
    const { createOutcomesCsvRenderer, createOutcomesCsvReport } = await import('./csv.ts');
    return { createRenderer: createOutcomesCsvRenderer, createReport: ({ write }) => createOutcomesCsvReport(write) };
  },
  xlsx: async () => {
    const { createXlsxRenderer, createXlsxReport } = await import('./xlsx/xlsx.ts');
    return { createRenderer: createXlsxRenderer, createReport: ({ writeBytes }) => createXlsxReport(writeBytes) };
  },
};

/** Loads the code of a form. */
export async function reportForm(name: ReportName): Promise<ReportForm> {
  return forms[name]();
}
