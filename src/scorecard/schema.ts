import { z } from 'zod';

/** The one description of scorecards: types, validation and schemas/scorecard.schema.json come from here. */

const notApplicablePolicies = ['leave-out', 'count-as-met'] as const;

const notApplicable = z
  .enum(notApplicablePolicies)
  .describe('A rule without an occasion in a conversation: left out of its score, or one occasion that is met.');
const weight = z.number().positive().max(1000);

const category = z.strictObject({
  name: z.string().min(1),
  weight: weight.describe('Beside the other categories.'),
  notApplicable: notApplicable.optional().describe('For the rules of this category, over what the scorecard says.'),
  rules: z
    .record(z.string(), weight)
    .refine((rules) => Object.keys(rules).length > 0, 'needs a rule')
    .describe('Rule id → its weight beside the other rules of the category.'),
});

export const scorecardSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(1),
  passMark: z.number().min(0).max(100).default(80).describe('The score (0 to 100) from which a conversation passes.'),
  leastOccasions: z
    .int()
    .min(1)
    .default(20)
    .describe('Figures about a person that rest on fewer occasions are withheld.'),
  notApplicable: notApplicable.default('leave-out'),
  autoFail: z
    .array(z.string())
    .default([])
    .describe('Rules of which one missed occasion fails a conversation, whatever its score.'),
  categories: z.array(category).min(1),
});

export type ScorecardFile = z.output<typeof scorecardSchema>;
export type NotApplicable = (typeof notApplicablePolicies)[number];
