import type { ReportForm } from './form.ts';
import { jsonForm } from './json.ts';
import { jsonlForm } from './jsonl.ts';
import type { ReportName } from './names.ts';
import { stylishForm } from './stylish.ts';

export type { ReportForm };

/** The usual three are at hand; the code of the others is loaded when they are asked for. */
const forms: Record<ReportName, () => ReportForm | Promise<ReportForm>> = {
  stylish: () => stylishForm,
  json: () => jsonForm,
  jsonl: () => jsonlForm,
  compact: async () => (await import('./place-lines.ts')).compactForm,
  unix: async () => (await import('./place-lines.ts')).unixForm,
  sarif: async () => (await import('./sarif.ts')).sarifForm,
  junit: async () => (await import('./junit.ts')).junitForm,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleForm,
  github: async () => (await import('./github.ts')).githubForm,
  gitlab: async () => (await import('./gitlab.ts')).gitlabForm,
  markdown: async () => (await import('./markdown.ts')).markdownForm,
  csv: async () => (await import('./csv.ts')).csvForm,
  'csv-outcomes': async () => (await import('./csv.ts')).csvOutcomesForm,
  xlsx: async () => (await import('./xlsx/xlsx.ts')).xlsxForm,
  html: async () => (await import('./html/html.ts')).loadHtmlForm(),
};

/** Loads the code of a form. */
export async function reportForm(name: ReportName): Promise<ReportForm> {
  return forms[name]();
}
