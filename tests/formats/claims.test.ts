import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { type Json, JsonArray } from '../../src/formats/json/json.ts';
import { parseJson } from '../../src/formats/json/position-json.ts';
import { formats } from '../../src/formats/table.ts';

const folders = ['../../fixtures/formats/', '../../../shared/formats/samples/']
  .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  .filter((folder) => existsSync(folder));
const jsonFormats = formats.filter((format) => format.kind === 'json');

/** A file as one document, or its lines and the list of them. */
function documentsOf(path: string): Json[] {
  const { text } = decodeText(readFileSync(path));
  const whole = parseJson(text);
  if (whole.fault === undefined) return [whole.value!];
  const lines = new JsonArray(0);
  for (const line of text.split('\n')) {
    const { value, fault } = parseJson(line);
    if (fault === undefined && value !== undefined) lines.items.push(value);
  }
  return [...lines.items, lines];
}

/** Names of the formats that are surest of a document. */
function claims(document: Json): string[] {
  const sure = jsonFormats.map((format) => ({ name: format.name, ...format.detect(document) }));
  const most = Math.max(...sure.map(({ score }) => score));
  return most === 0 ? [] : sure.filter(({ score }) => score === most).map(({ name }) => name);
}

describe.each(folders)('the files of %s', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.jsonl?$/.test(name));

  it.for(files)('%s is claimed by one format at most', (file) => {
    for (const document of documentsOf(`${folder}${file}`)) expect(claims(document).length).toBeLessThan(2);
  });
});
