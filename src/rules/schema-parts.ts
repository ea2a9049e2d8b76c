import { z } from 'zod';
import { guardNames } from '../patterns/phrase.ts';

/** What rules and states are made of: phrases, scopes, conditions, occasions. */

export const phrase = z.string().min(1).describe('A phrase of the phrase language (docs/phrase-language.md).');
export const phrases = z.array(phrase).min(1);
export const guards = z.array(z.enum(guardNames)).describe('Reasons not to count a match.');
export const side = z.enum(['agent', 'customer']);

const scopePattern =
  /^(same-sentence|same-turn|before|after|previous|next|earlier|later|anywhere|(within|previous|first|last) [1-9]\d?)$/;
export const scope = z
  .string()
  .regex(
    scopePattern,
    'is no scope: same-sentence, same-turn, before, after, previous, next, earlier, later, anywhere, within N, previous N, first N, last N',
  )
  .describe(
    [
      'Where to look, seen from the occasion. same-sentence; same-turn (the whole contribution);',
      'before, after (the words of the same contribution before or after the occasion);',
      'previous, next (the nearest earlier or later contribution of that side); earlier, later (all of them);',
      "within N (that side's contribution of the occasion, if it is theirs, and their next N);",
      "previous N (that side's nearest N contributions before);",
      "first N, last N (that side's first or last N contributions); anywhere.",
    ].join(' '),
  );
export const scopes = z.union([scope, z.array(scope).min(1)]);

/** Something that words must show. */
const said = z.strictObject({
  said: phrases,
  by: side.default('agent'),
  in: scopes.default('same-turn'),
  unless: guards.default([]),
  except: phrases.optional(),
});

/** A state that must hold, or have held, in the scope. */
const inState = z.strictObject({
  state: z.string(),
  in: scopes.default('anywhere'),
  turns: z.int().positive().default(1).describe('In so many contributions at least.'),
});

const cueName = z.string().describe('A cue of rules/cues: evidence for a state, so only states name one.');
const probability = z.number().min(0).max(1).describe('How likely the sentence must be by the cue, 0 to 1.');

/** A sentence that a cue takes for what it was trained on. */
const cued = z.strictObject({
  cue: cueName,
  'at-least': probability.default(0.5),
  in: scopes.default('same-sentence'),
});

/** What the cues of the whole conversation come to, weighed together. */
const balanced = z.strictObject({
  balance: z.string().describe('A balance of rules/balances: evidence for a state, so only states name one.'),
  'at-least': z.number().min(0).max(1).default(0.5).describe('How likely it must be by the balance, 0 to 1.'),
});

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
const overlap = z
  .strictObject({ overlap: z.number().positive() })
  .describe('The contribution begins at least so many seconds before the last one of the other side ends.');
const cutOff = z
  .strictObject({ 'cut-off': z.literal(true) })
  .describe("The other side's contribution just before breaks off in a dash or a mark like [interrupted].");
const echo = z
  .strictObject({ echo: z.int().positive() })
  .describe(
    'The sentence of the occasion has so many words, other than everyday ones, that the other side said before.',
  );
const constant = z
  .strictObject({ holds: z.boolean() })
  .describe('Holds always, or never: for an option to switch a part of the logic on or off.');
const noted = z.strictObject({ noted: phrases }).describe('A note (wrap-up, internal) says this.');
const seldom = z
  .strictObject({
    seldom: z.strictObject({
      said: phrases,
      below: z.number().positive().max(1).describe('Share of the words of the conversation, 0 to 1.'),
      words: z.int().positive().describe('Fewer words than that tell nothing.'),
    }),
  })
  .describe('Both sides together say this seldom, in a conversation of so many words at least.');
const sentence = z
  .strictObject({ sentence: z.enum(['question', 'statement', 'repeated']) })
  .describe('How the sentence of the occasion ends; repeated: in several exclamation or question marks.');

export type Condition =
  | z.output<typeof said>
  | z.output<typeof inState>
  | z.output<typeof cued>
  | z.output<typeof balanced>
  | z.output<typeof turnCount>
  | z.output<typeof label>
  | z.output<typeof firstAgentTurn>
  | z.output<typeof overlap>
  | z.output<typeof cutOff>
  | z.output<typeof echo>
  | z.output<typeof noted>
  | z.output<typeof seldom>
  | z.output<typeof constant>
  | z.output<typeof sentence>
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const condition: z.ZodType<Condition, unknown> = z.lazy(() =>
  z.union([
    said,
    inState,
    cued,
    balanced,
    turnCount,
    label,
    firstAgentTurn,
    overlap,
    cutOff,
    echo,
    noted,
    seldom,
    constant,
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
export const occasionParts = z.strictObject({
  said: phrases.optional().describe('Each match is an occasion; matches in one turn are one.'),
  by: side.default('agent'),
  unless: guards.default([]),
  except: phrases.optional(),
  state: z.string().optional().describe('Each moment of the state is an occasion.'),
  cue: cueName.optional().describe("Each sentence that the cue takes for one is an occasion; `by` is the cue's own."),
  'at-least': probability.optional().describe('With `cue`: 0.5 where absent.'),
  conversation: z.literal(true).optional().describe('The conversation as a whole is the one occasion.'),
  contribution: z.literal(true).optional().describe('Each contribution of that side is one, back-channels are none.'),
  pick: z
    .union([z.enum(['each', 'first', 'last']), z.int().positive()])
    .default('each')
    .describe('A number: the first place in the contribution of that number, from 1, among those that have one.'),
  spacing: spacing.optional(),
  where: condition.optional().describe('What else must hold at the place.'),
});

const sources = ['said', 'state', 'cue', 'contribution', 'conversation'] as const;

/** An occasion is found in exactly one way. */
export function hasOneSource(found: Partial<Record<(typeof sources)[number], unknown>>): boolean {
  return sources.filter((source) => found[source] !== undefined).length === 1;
}

export const oneSource = 'takes exactly one of said, state, cue, contribution and conversation';

export const occasion = occasionParts.refine(hasOneSource, oneSource);
export type Occasion = z.output<typeof occasion>;

export const limit = z.strictObject({
  most: z.int().nonnegative().optional().describe('At most so many.'),
  per: z.enum(['conversation', 'turn', 'message']).default('conversation'),
  running: z.int().positive().optional().describe('At most so many turns of the agent in a row.'),
  repeats: z.int().nonnegative().optional().describe('How often the same words may come again.'),
});
export type Limit = z.output<typeof limit>;
