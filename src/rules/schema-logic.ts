import { z } from 'zod';
import {
  type Condition,
  condition,
  guards,
  hasOneSource,
  limit,
  occasion,
  occasionParts,
  oneSource,
  phrases,
  scopes,
  side,
} from './schema-parts.ts';

/** The logic of a rule: the kernel, and its short forms, which are spelled out when they are read. */

const needs = z.array(z.enum(['roles', 'times', 'labels', 'notes'])).default(['roles']);
const yieldsTo = z
  .array(z.string())
  .default([])
  .describe('Rules that go first where both have an occasion in one sentence.');

/** The kernel: what every rule's logic comes to. */
const kernel = z
  .strictObject({
    occasion,
    met: condition.optional().describe('What makes an occasion met; every other occasion is missed.'),
    missed: condition.optional().describe('What makes an occasion missed; every other occasion is met.'),
    limit: limit.optional().describe('Occasions over the limit are missed.'),
    anchor: z.enum(['occasion', 'reply', 'evidence']).default('occasion').describe('Where a miss is reported.'),
    needs,
    'yields-to': yieldsTo,
  })
  .refine(({ limit: bound, met, missed }) => !bound || (!met && !missed), 'takes either a limit or met and missed')
  .refine(
    ({ limit: bound }) => !bound || [bound.most, bound.running, bound.repeats].some((one) => one !== undefined),
    'has a limit without most, running or repeats',
  );
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
    to: occasionParts.extend({ by: side.default('customer') }).refine(hasOneSource, oneSource),
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

export const logicSchema = z
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
