import type { RuleFile, StateFile } from '../../src/rules/schema.ts';
import { listed } from './condition-words.ts';
import { exampleLines } from './examples.ts';
import { Links } from './links.ts';
import { occasionPoint } from './logic-words.ts';
import { bullets, generated, page, plain } from './markdown.ts';
import { namesIn } from './names-in.ts';
import type { DocSources } from './sources.ts';

const links = new Links('docs');

/** docs/states.md: what goes on in a conversation, which rules ask for it, and by what it is told. */
export function statePage({ pack: { states, rules } }: DocSources): string {
  return page([
    ['# States'],
    [generated],
    [
      'A state says once for all rules what goes on in a conversation: `tactlint trace` shows where each holds. It holds at the moments that any of its signs finds: phrases (concepts), and cues, which are small linear models ([cues.md](cues.md)).',
    ],
    ...states.flatMap((state) => stateBlocks(state, states, rules)),
  ]);
}

function stateBlocks(state: StateFile, states: readonly StateFile[], rules: readonly RuleFile[]): string[][] {
  const asking = [
    ...rules.filter(({ logic }) => namesIn(logic, 'state').has(state.id)).map(({ id }) => links.rule(id)),
    ...states
      .filter(({ id, when }) => id !== state.id && namesIn(when, 'state').has(state.id))
      .map(({ id }) => `the state ${links.state(id)}`),
  ];
  return [
    [`## ${state.id}`],
    [`**${plain(state.title)}.** ${plain(state.description)}`],
    [`Asked for by ${asking.length > 0 ? listed(asking, 'and') : 'no rule yet'}.`],
    ['Holds at', '', ...bullets(state.when.map((occasion) => occasionPoint(occasion, links)))],
    exampleLines('Holds:', 'holds', state.cases.holds),
    exampleLines('Does not hold:', '', state.cases['does-not-hold']),
  ];
}
