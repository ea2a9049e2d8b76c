import { z } from 'zod';
import { guardNames } from '../patterns/phrase.ts';

/** The one description of rule, concept and state files: types, validation and the published JSON Schemas come from here. */

const phrase = z.string().min(1).describe('A phrase of the phrase language (docs/phrase-language.md).');
const phrases = z.array(phrase).min(1);
const guards = z.array(z.enum(guardNames)).describe('Reasons not to count a match.');
const side = z.enum(['agent', 'customer']);

const scopePattern =
  /^(same-sentence|same-turn|before|after|previous|next|earlier|later|anywhere|(within|first|last) [1-9]\d?)$/;
const scope = z
  .string()
  .regex(
    scopePattern,
    'is no scope: same-sentence, same-turn, before, after, previous, next, earlier, later, anywhere, within N, first N, last N',
  )
  .describe(
    [
      'Where to look, seen from the occasion. same-sentence; same-turn (the whole contribution);',
      'before, after (the words of the same contribution before or after the occasion);',
      'previous, next (the nearest earlier or later contribution of that side); earlier, later (all of them);',
      "within N (that side's contribution of the occasion, if it is theirs, and their next N);",
      "first N, last N (that side's first or last N contributions); anywhere.",
    ].join(' '),
  );
const scopes = z.union([scope, z.array(scope).min(1)]);

/** Something that words must show. */
const said = z.strictObject({
  said: phrases,
  by: side.default('agent'),
  in: scopes.default('same-turn'),
  unless: guards.default([]),
  except: phrases.optional(),
});

/** A state that must hold, or have held, in the scope. */
const inState = z.strictObject({ state: z.string(), in: scopes.default('anywhere') });

const turnCount = z.strictObject({
  turns: z.strictObject({
    by: side,
    'at-least': z.int().positive().optional(),
    'at-most': z.int().positive().optional(),
  }),
});
const label = z
  .strictObject({ label: z.literal('personal-name') })
  .describe("The agent's speaker label is a personal name.");
const firstAgentTurn = z
  .strictObject({ 'first-agent-turn': z.strictObject({ 'at-most': z.int().positive() }) })
  .describe('The agent first speaks as the n-th contribution of the conversation, at most.');
const sentence = z
  .strictObject({ sentence: z.enum(['question', 'statement']) })
  .describe('How the sentence of the occasion ends.');

export type Condition =
  | z.output<typeof said>
  | z.output<typeof inState>
  | z.output<typeof turnCount>
  | z.output<typeof label>
  | z.output<typeof firstAgentTurn>
  | z.output<typeof sentence>
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const condition: z.ZodType<Condition, unknown> = z.lazy(() =>
  z.union([
    said,
    inState,
    turnCount,
    label,
    firstAgentTurn,
    sentence,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

const spacing = z
  .strictObject({ 'one-in': z.int().positive() })
  .describe('At most one occasion in that many contributions of that side running.');

/** When a rule applies, or when a state holds. */
const occasion = z.strictObject({
  said: phrases.optional().describe('Each match is an occasion; matches in one turn are one.'),
  by: side.default('agent'),
  unless: guards.default([]),
  except: phrases.optional(),
  state: z.string().optional().describe('Each moment of the state is an occasion.'),
  conversation: z.literal(true).optional().describe('The conversation as a whole is the one occasion.'),
  pick: z.enum(['each', 'first', 'last']).default('each'),
  spacing: spacing.optional(),
  where: condition.optional().describe('What else must hold at the place.'),
});
export type Occasion = z.output<typeof occasion>;

const limit = z.strictObject({
  most: z.int().nonnegative().optional().describe('At most so many.'),
  per: z.enum(['conversation', 'turn', 'message']).default('conversation'),
  running: z.int().positive().optional().describe('At most so many turns of the agent in a row.'),
  repeats: z.int().nonnegative().optional().describe('How often the same words may come again.'),
});
export type Limit = z.output<typeof limit>;

const needs = z.array(z.enum(['roles', 'times', 'labels', 'notes'])).default(['roles']);
const yieldsTo = z
  .array(z.string())
  .default([])
  .describe('Rules that go first where both have an occasion in one sentence.');

/** The kernel: what every rule's logic comes to. */
const kernel = z.strictObject({
  occasion,
  met: condition.optional().describe('What makes an occasion met; every other occasion is missed.'),
  missed: condition.optional().describe('What makes an occasion missed; every other occasion is met.'),
  limit: limit.optional().describe('Occasions over the limit are missed.'),
  anchor: z.enum(['occasion', 'reply', 'evidence']).default('occasion').describe('Where a miss is reported.'),
  needs,
  'yields-to': yieldsTo,
});
export type Logic = z.output<typeof kernel>;

const sayable = { said: phrases, by: side.default('agent'), unless: guards.default([]), except: phrases.optional() };
const always = { needs, 'yields-to': yieldsTo };

type Sayable = Pick<z.output<typeof avoid>, keyof typeof sayable>;

/** Short forms of the kernel, told apart by `check`. */
const avoid = z
  .strictObject({ check: z.literal('avoid'), ...sayable, better: condition.optional(), ...always })
  .describe('The speaker should not say this, unless `better` holds.');
const require = z
  .strictObject({
    check: z.literal('require'),
    ...sayable,
    in: scopes.default('anywhere'),
    where: condition.optional(),
    ...always,
  })
  .describe('Must be said somewhere in the scope, in conversations where `where` holds.');
const respond = z
  .strictObject({
    check: z.literal('respond'),
    to: occasion.extend({ by: side.default('customer') }),
    ...sayable,
    within: z.int().positive().default(2),
    ...always,
  })
  .describe('After what the customer said, or a state, must be said within so many contributions.');
const order = z
  .strictObject({ check: z.literal('order'), ...sayable, after: phrases, ...always })
  .describe('May first be said when something of `after` has been.');
const atMost = z
  .strictObject({ check: z.literal('limit'), ...sayable, ...limit.shape, ...always })
  .describe('Must not be said more often.');

const shortForm = z.discriminatedUnion('check', [avoid, require, respond, order, atMost]);

const logic = z
  .union([shortForm, kernel])
  .transform((written): Logic => ('check' in written ? spelledOut(written) : written));

function spelledOut(form: z.output<typeof shortForm>): Logic {
  const rest = { needs: form.needs, 'yields-to': form['yields-to'], anchor: 'occasion' as const };
  const each = { by: form.by, unless: [], pick: 'each' as const };
  switch (form.check) {
    case 'avoid':
      return { occasion: { ...each, ...words(form) }, ...(form.better && { met: form.better }), ...rest };
    case 'require':
      return {
        occasion: { ...each, conversation: true, ...(form.where && { where: form.where }) },
        met: { ...words(form), in: form.in },
        ...rest,
      };
    case 'respond':
      return { occasion: form.to, met: { ...words(form), in: `within ${form.within}` }, ...rest, anchor: 'reply' };
    case 'order': {
      const met: Condition = { said: form.after, by: form.by, in: ['before', 'earlier'], unless: [] };
      return { occasion: { ...each, ...words(form), pick: 'first' }, met, ...rest };
    }
    case 'limit': {
      const { most, per, running, repeats } = form;
      return { occasion: { ...each, ...words(form) }, limit: { most, per, running, repeats }, ...rest };
    }
  }
}

/** What is to be said, or not, with the reasons not to count it. */
function words({ said, by, unless, except }: Sayable): Sayable {
  return { said, by, unless, ...(except && { except }) };
}

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

const source = z.string().regex(/^00[0-3]\.\d{1,2}$/, 'names a seed and its item, like 003.5');
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is written in lower case with hyphens');

export const ruleSchema = z.strictObject({
  id,
  title: z.string(),
  category: z.enum([
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
  ]),
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
  logic,
  cases: cases.default({ missed: [], met: [], 'leaves-alone': [] }),
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
});
export type ConceptFile = z.output<typeof conceptSchema>;

/** rules/states/<name>.yml: the state holds at the moments that any of `when` finds. */
export const stateSchema = z.strictObject({
  id,
  title: z.string(),
  description: z.string(),
  language: z.string().default('en'),
  when: z.array(occasion).min(1),
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
