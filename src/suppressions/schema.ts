import { z } from 'zod';

/** The one description of suppression files: types, validation and schemas/suppressions.schema.json come from here. */

const words = (description: string) => z.string().trim().min(1).describe(description);

const entry = z.strictObject({
  conversation: z
    .union([words('Id of the conversation, as reports print it.'), z.number().transform(String)])
    .describe('Id of the conversation, as reports print it.'),
  file: words('Path of its file, seen from this one: where several conversations have the same id.').optional(),
  rule: words('Id of the rule whose findings do not count.'),
  turn: z.int().min(0).optional().describe('Only at this turn, as reports count them (from 0).'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{20}$/, 'takes the 20 digits that `tactlint suppress` writes')
    .optional()
    .describe('Only for these words: `tactlint suppress` writes it.'),
  reason: words('Why the finding does not count. There is no suppression without one.'),
  author: words('Who says so.'),
  until: z.iso.date('takes a date, as 2027-01-31').optional().describe('Last day on which it holds.'),
});

export const suppressionsSchema = z.strictObject({
  $schema: z.string().optional(),
  suppressions: z.array(entry).describe('Findings that do not count, in records that may not be edited.'),
});

export type LogEntry = z.output<typeof entry>;
