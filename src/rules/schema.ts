import { z } from 'zod';
import { id } from '../language/id-schema.ts';
import { optionKeys, valueAt } from './option-path.ts';
import { logicSchema } from './schema-logic.ts';
import { guards, occasion, phrases } from './schema-parts.ts';

export type { Logic } from './schema-logic.ts';
export type { Condition, Limit, Occasion } from './schema-parts.ts';

/** The one description of rule, concept and state files: types, validation and the published JSON Schemas come from here. */

export const severities = ['error', 'warning', 'info', 'off'] as const;
export type Severity = (typeof severities)[number];

/** A conversation written as `Agent: …` / `Customer: …` lines, or one line that the agent says. */
const testCase = z.strictObject({
  name: z.string().optional(),
  blind: z.boolean().default(false).describe('Written from the rule book alone, before the phrases.'),
  unusual: z.boolean().default(false).describe('Uses none of the usual words.'),
  say: z.string().min(1),
  at: z.int().nonnegative().optional().describe('Turn (0-based) of the expected outcome; any where absent.'),
});
export type TestCase = z.output<typeof testCase>;
const cases = z.strictObject({
  missed: z.array(testCase).default([]),
  met: z.array(testCase).default([]),
  'leaves-alone': z.array(testCase).default([]),
});

const examples = z
  .array(z.string().min(1))
  .default([])
  .describe('Lines, as in cases, in which a phrase of this file is found: `tactlint test` sees to it.');

const source = z.string().regex(/^00[0-3]\.\d{1,2}$/, 'names a seed and its item, like 003.5');

/** In the order in which people read of them. */
export const ruleCategories = [
  'personal-contact',
  'apology',
  'language',
  'listening',
  'composure',
  'solutions',
  'ownership',
  'boundaries',
  'escalation',
  'growth',
  'custom',
] as const;

const ruleShape = z.strictObject({
  id,
  title: z.string(),
  category: z.enum(ruleCategories),
  severity: z.enum(severities),
  judged: z.enum(['turn', 'conversation']).default('turn').describe('What one outcome is about.'),
  language: z.string().default('en'),
  sources: z.array(source).default([]),
  evidence: z.strictObject({ grade: z.enum(['A', 'B', 'C', 'P']), note: z.string() }).optional(),
  message: z.string().describe('What is wrong, about the words and not the person.'),
  instead: z.array(z.string()).min(1).describe('What to say instead.'),
  rationale: z.string(),
  limits: z.array(z.string()).min(1).describe('What the rule does not see.'),
  options: z
    .record(
      z.string(),
      z.strictObject({
        default: z.union([z.number(), z.boolean(), z.string()]),
        description: z.string(),
        path: z.string(),
      }),
    )
    .default({}),
  extends: z.string().optional(),
  logic: logicSchema,
  examples,
  cases: cases.default({ missed: [], met: [], 'leaves-alone': [] }),
});

/** An option stands for a value of the logic, which is its default. */
export const ruleSchema = ruleShape.superRefine(({ logic, options }, context) => {
  for (const [name, { default: value, path }] of Object.entries(options)) {
    if (valueAt(logic, optionKeys(path)) === value) continue;
    const message = `leads to nothing that is ${JSON.stringify(value)} in the logic: checks are spelled out (see docs/writing-rules.md)`;
    context.addIssue({ code: 'custom', path: ['options', name, 'path'], message });
  }
});
export type RuleFile = z.output<typeof ruleSchema>;

/** rules/concepts/<name>.yml */
export const conceptSchema = z.strictObject({
  id,
  title: z.string(),
  language: z.string().default('en'),
  phrases,
  unless: guards.default([]),
  except: phrases.optional(),
  examples,
});
export type ConceptFile = z.output<typeof conceptSchema>;

/** rules/states/<name>.yml: the state holds at the moments that any of `when` finds. */
export const stateSchema = z.strictObject({
  id,
  title: z.string(),
  description: z.string(),
  language: z.string().default('en'),
  when: z.array(occasion).min(1),
  examples,
  cases: z
    .strictObject({ holds: z.array(testCase).default([]), 'does-not-hold': z.array(testCase).default([]) })
    .default({ holds: [], 'does-not-hold': [] }),
});
export type StateFile = z.output<typeof stateSchema>;

/** rules/presets/<name>.yml: the level of every rule, and so of a team's own ones too. */
export const presetSchema = z.strictObject({
  id,
  title: z.string(),
  levels: z
    .partialRecord(z.enum(severities), z.enum(severities))
    .default({})
    .describe("Severity in a rule's file → its level; a severity that is absent stays. So presets list no ids."),
  rules: z.record(z.string(), z.enum(severities)).default({}).describe('The rules that are treated otherwise.'),
});
export type Preset = z.output<typeof presetSchema>;
