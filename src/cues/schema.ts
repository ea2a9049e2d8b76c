import { z } from 'zod';
import { id } from '../language/id-schema.ts';
import { echo, measures } from './balance-table.ts';
import { lengths, views } from './context-figures.ts';

const figuresByBound = z.array(z.strictObject({ 'at-least': z.number(), precision: z.number(), recall: z.number() }));

/** rules/cues/<name>.yml: a linear model over the words of a sentence, written by `npm run cues`. */
export const cueSchema = z.strictObject({
  id: id.refine((name) => name !== echo, 'balances call something else by that name'),
  title: z.string(),
  language: z.string().default('en'),
  by: z.enum(['agent', 'customer']).describe('Whose sentences it tells apart.'),
  trained: z.strictObject({
    data: z.string().describe('Hash of the training text.'),
    sentences: z.int().positive(),
    positives: z.int().positive(),
  }),
  checked: figuresByBound.describe(
    'By bound: what the cue made of the sentences of a group of writers when trained on those of the others.',
  ),
  bias: z.number(),
  weights: z
    .string()
    .regex(/^(-?\d+(\.\d+)? \S.*\n)*$/, 'has lines like "1.25 not possible"')
    .describe(
      'A line a feature: what it adds, then the feature. One text, because YAML reads ten thousands of keys slowly.',
    ),
});
export type CueFile = z.output<typeof cueSchema>;

const weightsByName = z.record(z.string(), z.number());

/** rules/context-cues/<name>.yml: a linear model over what cues make of a sentence and what stands around it, written by `npm run context-cues`. */
export const contextCueSchema = cueSchema.extend({
  trained: cueSchema.shape.trained.extend({ data: z.string().describe('Hash of the labelled conversations.') }),
  checked: figuresByBound.describe(
    'By bound: what the cue made of the turns of a group of writers when trained on those of the others.',
  ),
  weights: z
    .strictObject({
      ...(Object.fromEntries(views.map((view) => [view, weightsByName.optional()])) as Record<
        (typeof views)[number],
        z.ZodOptional<typeof weightsByName>
      >),
      length: z.partialRecord(z.enum(lengths), z.number()).optional(),
    })
    .describe(
      'By cue: what it says of the sentence (`here`), at most of the turn, of the other side’s turn `before`, and of all that the other side said `earlier`; and how much is said.',
    ),
});
export type ContextCueFile = z.output<typeof contextCueSchema>;

/** rules/balances/<name>.yml: a linear model over what cues make of a whole conversation, written by `npm run balances`. */
export const balanceSchema = z.strictObject({
  id,
  title: z.string(),
  language: z.string().default('en'),
  trained: z.strictObject({
    data: z.string().describe('Hash of the labelled conversations.'),
    conversations: z.int().positive(),
    positives: z.int().positive(),
  }),
  checked: figuresByBound.describe(
    "By bound: what the balance made of each writer's conversations when trained on those of the others.",
  ),
  bias: z.number(),
  weights: z
    .record(z.string(), z.partialRecord(z.enum(measures), z.number()))
    .refine((weights) => weights[echo]?.second === undefined, 'echo has no `second`')
    .describe('By cue, or `echo`: how many words a sentence of the agent takes up from the customer.'),
});
export type BalanceFile = z.output<typeof balanceSchema>;

/** rules/word-groups/<language>.yml */
export const wordGroupsSchema = z.strictObject({
  id,
  title: z.string(),
  groups: z.array(z.string()).describe('Words of like use, the one that names the group first.'),
});
export type WordGroupsFile = z.output<typeof wordGroupsSchema>;
