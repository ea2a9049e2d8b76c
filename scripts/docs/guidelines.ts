import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const item = z.strictObject({
  id: z.string(),
  asks: z.string().describe('What it asks for, in our words.'),
  unseen: z.string().optional().describe('What a transcript cannot show of it.'),
  report: z.literal('coaching').optional().describe('What serves it beside the rules.'),
  restates: z.array(z.string()).default([]).describe('Items that say the same.'),
});
const guidelinesSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      file: z.string(),
      about: z.string(),
      counted: z.string().optional().describe('How items get their numbers where the document gives none.'),
      items: z.array(item).min(1),
    }),
  ),
});

/** docs/guidelines.yml: the items of the guideline documents. */
export type Guidelines = z.output<typeof guidelinesSchema>;
export type GuidelineDocument = Guidelines['documents'][number];
export type Guideline = z.output<typeof item>;

/** @throws where the file is broken */
export function readGuidelines(path: string): Guidelines {
  return guidelinesSchema.parse(parse(readFileSync(path, 'utf8')));
}
