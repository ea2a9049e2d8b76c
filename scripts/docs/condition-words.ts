import type { Condition } from '../../src/rules/schema.ts';
import type { Links } from './links.ts';
import { code, type Point } from './markdown.ts';

/** What a condition asks for, in words. */
export function conditionPoint(condition: Condition, links: Links): Point {
  if ('all' in condition) return group('all of these hold:', condition.all, links);
  if ('any' in condition) return group('any of these holds:', condition.any, links);
  if ('not' in condition) return negated(condition.not, links);
  return { text: conditionText(condition, links) };
}

function group(text: string, conditions: readonly Condition[], links: Links): Point {
  if (conditions.length === 1) return conditionPoint(conditions[0]!, links);
  return { text, parts: conditions.map((part) => conditionPoint(part, links)) };
}

function negated(condition: Condition, links: Links): Point {
  if ('any' in condition)
    return { ...group('none of these holds:', condition.any, links), text: 'none of these holds:' };
  const point = conditionPoint(condition, links);
  return { ...point, text: `**not:** ${point.text}` };
}

type Simple = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function conditionText(condition: Simple, links: Links): string {
  if ('said' in condition) {
    const { by, said, in: scopes } = condition;
    return `the ${by} says ${phraseWords(said, links)} ${scopeWords(scopes, 'their')}${reasonsNotToCount(condition, links)}`;
  }
  if ('noted' in condition) return `a note of the conversation says ${phraseWords(condition.noted, links)}`;
  if ('seldom' in condition) {
    const { said, below, words } = condition.seldom;
    return `of ${words} words or more of the conversation less than ${100 * below} % are ${phraseWords(said, links)}`;
  }
  if ('state' in condition) {
    const often = condition.turns > 1 ? `, in ${condition.turns} turns at least` : '';
    return `the state ${links.state(condition.state)} holds ${scopeWords(condition.in)}${often}`;
  }
  if ('cue' in condition) {
    const { cue, 'at-least': bound, in: scopes } = condition;
    const which = scopes === 'same-sentence' ? 'the sentence' : `a sentence ${scopeWords(scopes)}`;
    return `the cue ${links.cue(cue)} gives ${bound} or more to ${which}`;
  }
  if ('balance' in condition) {
    return `the balance ${links.balance(condition.balance)} of the conversation comes to ${condition['at-least']} or more`;
  }
  if ('turns' in condition) {
    const { by, 'at-least': least, 'at-most': most } = condition.turns;
    const bounds = [least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(' and ');
    return `the ${by} has ${bounds} turns`;
  }
  if ('label' in condition) return "the agent's speaker label is a personal name";
  if ('first-agent-turn' in condition)
    return `the agent speaks within the first ${condition['first-agent-turn']['at-most']} turns`;
  if ('overlap' in condition)
    return `by the times, the turn begins ${condition.overlap} s or more before the other side's turn before it ends`;
  if ('cut-off' in condition)
    return "the other side's turn before it breaks off in a dash or in a mark such as [interrupted]";
  if ('echo' in condition)
    return `the sentence has ${condition.echo} words or more, other than everyday ones, that the other side said before`;
  if ('sentence' in condition) return `the sentence is a ${condition.sentence}`;
  return condition.holds ? 'always, unless an option switches it off' : 'never, unless an option switches it on';
}

/** More would hide what is meant; the rule file has them all. */
const phrasesShown = 6;

/** Concepts by name, the others as they are written. */
export function phraseWords(phrases: readonly string[], links: Links): string {
  const shown = phrases.slice(0, phrases.length > phrasesShown + 1 ? phrasesShown : phrases.length);
  const words = shown.map((phrase) => {
    const concept = /^@([a-z0-9-]+)$/.exec(phrase)?.[1];
    return concept ? links.concept(concept) : code(phrase);
  });
  const rest = phrases.length - shown.length;
  return listed(rest > 0 ? [...words, `${rest} more phrases`] : words, 'or');
}

export function reasonsNotToCount(
  { unless, except = [] }: { unless: readonly string[]; except?: readonly string[] | undefined },
  links: Links,
): string {
  const reasons = [
    unless.length > 0 && `not where it is ${listed(unless, 'or')}`,
    except.length > 0 && `not within ${phraseWords(except, links)}`,
  ].filter(Boolean);
  return reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
}

export function listed(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Of a state or cue it is the side that it tells of whose turns are counted. */
function scopeWords(scopes: string | readonly string[], whose = "that side's"): string {
  return listed(
    [scopes].flat().map((scope) => {
      const [name, count] = scope.split(' ');
      switch (name) {
        case 'same-sentence':
          return 'in the same sentence';
        case 'same-turn':
          return 'in the same turn';
        case 'before':
          return 'before it in the same turn';
        case 'after':
          return 'after it in the same turn';
        case 'previous':
          return `in ${whose} nearest turn before`;
        case 'next':
          return `in ${whose} next turn`;
        case 'earlier':
          return 'in any turn before';
        case 'later':
          return 'in any turn after';
        case 'within':
          return `there or in ${whose} next ${count} turns`;
        case 'first':
        case 'last':
          return count === '1' ? `in ${whose} ${name} turn` : `in ${whose} ${name} ${count} turns`;
        default:
          return 'anywhere in the conversation';
      }
    }),
    'or',
  );
}
