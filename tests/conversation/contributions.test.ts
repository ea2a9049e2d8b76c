import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributions } from '../../src/conversation/contributions.ts';
import { fromText, only } from '../formats/reading-fixtures.ts';

function of(...turns: [label: string, text?: string][]) {
  const conversation = only(
    fromText(JSON.stringify({ turns: turns.map(([speaker, text = 'x']) => ({ speaker, text })) })),
  );
  return contributions(conversation).map(({ speaker, firstTurn, lastTurn }) => [speaker.label, firstTurn, lastTurn]);
}

describe('contributions', () => {
  it('join adjoining turns of one speaker', () => {
    expect(of(['Agent'], ['Agent'], ['Customer'], ['Agent'])).toEqual([
      ['Agent', 0, 1],
      ['Customer', 2, 2],
      ['Agent', 3, 3],
    ]);
  });

  it('are not split by sign-offs, but by labels and by what bots and systems say', () => {
    expect(of(['Agent', 'On it. ^KJ'], ['Agent', 'Done. ^DM'], ['Agent 2'])).toEqual([
      ['Agent', 0, 1],
      ['Agent 2', 2, 2],
    ]);
    expect(of(['Agent'], ['System'], ['Agent']).map(([label]) => label)).toEqual(['Agent', 'System', 'Agent']);
  });

  it('cover every turn once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Agent', 'Customer', 'Bot')), (labels) => {
        const found = of(...labels.map((label): [string] => [label]));
        expect(
          found.flatMap(([label, first, last]) => labels.slice(+first!, +last! + 1).map((own) => own === label)),
        ).toEqual(labels.map(() => true));
        for (const [place, [label]] of found.entries()) expect(found[place - 1]?.[0]).not.toBe(label);
      }),
    );
  });
});
