import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import gitlabSchema from './schemas/gitlab.json' with { type: 'json' };

/** The schema names an old draft and has an id as of then; of what else has changed since it uses nothing. */
const { $schema: _, id: __, ...sarif } = sarifSchema;

// A pattern of that schema is no pattern by the stricter reading of Unicode ones.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(sarif);
const isGitlab = ajv.compile(gitlabSchema);

/** Where a report is not what the schemas of its readers demand. */
export const sarifFaults = (report: string): string[] => faultsOf(isSarif, report);
export const gitlabFaults = (report: string): string[] => faultsOf(isGitlab, report);
export const junitFaults = (report: string): Promise<string[]> => xmlFaults(report, 'junit-10.xsd');
export const checkstyleFaults = (report: string): Promise<string[]> => xmlFaults(report, 'checkstyle.xsd');

function faultsOf(isValid: ValidateFunction, report: string): string[] {
  isValid(JSON.parse(report));
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function xmlFaults(report: string, schemaName: string): Promise<string[]> {
  const schema = readFileSync(join(import.meta.dirname, 'schemas', schemaName), 'utf8');
  const { errors } = await validateXML({ xml: report, schema, maxMemoryPages: 4096 });
  return errors.map(({ message }) => message);
}
