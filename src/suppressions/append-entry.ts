import { type Document, isSeq, parseDocument, visit } from 'yaml';
import type { Problem } from '../lint/result.ts';
import { visible, visibleJsonLines } from '../reports/visible.ts';
import { readYaml } from '../rules/read-yaml.ts';
import { validate } from '../rules/validate.ts';
import { type LogEntry, suppressionsSchema } from './schema.ts';

const opening =
  '# yaml-language-server: $schema=./node_modules/tactlint/schemas/suppressions.schema.json\nsuppressions: []\n';

/**
 * The text of a suppression file with more entries at its end; comments and all else stay.
 * @param text empty for a new file
 * @param filePath as messages name it
 */
export function appendEntries(text: string, entries: readonly LogEntry[], filePath: string): string | Problem[] {
  const document = parseDocument(text.trim() === '' ? opening : text);
  const list = document.get('suppressions');
  if (document.errors.length === 0 && isSeq(list)) {
    // An empty list is written as `[]`: what is added shall stand a key a line.
    list.flow = false;
    for (const entry of entries) list.add(document.createNode(entry));
  }
  const longer = document.errors.length > 0 ? text : printed(document);
  const checked = validate(suppressionsSchema, readYaml(longer), filePath);
  return Array.isArray(checked) ? checked : longer;
}

/** Ids come from transcripts: what a terminal obeys or what hides stands as an escape, which strings in double quotes have. */
function printed(document: Document): string {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && visible(node.value) !== node.value) node.type = 'QUOTE_DOUBLE';
    },
  });
  return visibleJsonLines(
    document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY }),
  );
}
