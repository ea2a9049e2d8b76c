import type { Limit, Logic, Occasion } from '../../src/rules/schema.ts';
import { conditionPoint, phraseWords, reasonsNotToCount } from './condition-words.ts';
import type { Links } from './links.ts';
import type { Point } from './markdown.ts';

/** What a rule looks at, when it is met and when missed, in words. */
export function logicPoints(logic: Logic, links: Links): Point[] {
  const { occasion, met, missed, limit, anchor, needs, 'yields-to': yieldsTo } = logic;
  const extra = needs.filter((need) => need !== 'roles');
  return [
    labelled('Occasion', occasionPoint(occasion, links)),
    ...(missed ? [labelled('Missed where', conditionPoint(missed, links))] : []),
    ...(met ? [labelled('Met where', conditionPoint(met, links))] : []),
    { text: limit ? `**Missed** where there are ${limitWords(limit)}.` : otherwise(logic) },
    { text: anchorWords[anchor] },
    ...(extra.length > 0 ? [{ text: `Skipped where the conversation carries no ${extra.join(' and no ')}.` }] : []),
    ...yieldsTo.map((id) => ({ text: `Leaves to ${links.rule(id)} what that rule finds in the same words.` })),
  ];
}

/** Each place where a rule applies, or a state holds. */
export function occasionPoint(occasion: Occasion, links: Links): Point {
  const { pick, spacing, where } = occasion;
  const spaced = spacing ? `, at most one in ${spacing['one-in']} ${occasion.by} turns running` : '';
  const text = `${picked(pick)}${sourceWords(occasion, links)}${spaced}`;
  if (!where) return { text };
  const { text: condition, parts = [] } = conditionPoint(where, links);
  return { text: `${text}; and ${condition}`, parts };
}

function picked(pick: Occasion['pick']): string {
  if (pick === 'each') return '';
  if (typeof pick === 'string') return `the ${pick} time: `;
  return `the first time in turn ${pick} of those that have one: `;
}

function sourceWords(occasion: Occasion, links: Links): string {
  const { by, said, state, cue, contribution } = occasion;
  if (said) return `the ${by} says ${phraseWords(said, links)}${reasonsNotToCount(occasion, links)}`;
  if (state !== undefined) return `a moment of the state ${links.state(state)}`;
  if (cue !== undefined)
    return `the cue ${links.cue(cue)} gives ${occasion['at-least'] ?? 0.5} or more to a sentence of its side`;
  return contribution ? `a turn of the ${by}, back-channels left out` : 'the conversation as a whole';
}

function otherwise({ met, missed }: Logic): string {
  if (met) return 'Every other occasion is **missed**.';
  return missed ? 'Every other occasion is met.' : 'Every occasion is **missed**: it is better not said.';
}

const anchorWords: Readonly<Record<Logic['anchor'], string>> = {
  occasion: 'Reported where the occasion is.',
  reply: "Reported on the agent's reply; without a reply there is no occasion.",
  evidence: 'Reported on the words that show it.',
};

function limitWords({ most, per, running, repeats }: Limit): string {
  return [
    most !== undefined && `more than ${most} in one ${per}`,
    running !== undefined && `some in more than ${running} turns of the agent running`,
    repeats !== undefined &&
      (repeats === 0 ? 'the same words again' : `the same words more than ${repeats} times again`),
  ]
    .filter(Boolean)
    .join(', or ');
}

function labelled(label: string, { text, parts = [] }: Point): Point {
  return { text: `**${label}**: ${text}`, parts };
}
