import { expect, test } from 'vitest';
import { interview } from '../../src/init/interview.ts';
import { type Proposal, propose } from '../../src/init/proposal.ts';
import type { Survey } from '../../src/init/survey.ts';

const seen: Survey = {
  transcripts: 3,
  conversations: 3,
  formats: new Map([['plain-text', 3]]),
  channels: new Map([['chat', 3]]),
  speakers: [
    { label: 'Dana', roles: new Map([['agent', 2]]), guessed: 2 },
    { label: 'Kim', roles: new Map([['customer', 2]]), guessed: 2 },
    { label: 'Sam', roles: new Map([['other', 1]]), guessed: 0 },
    { label: 'Agent', roles: new Map([['agent', 1]]), guessed: 0 },
  ],
  repeatedIds: 0,
  others: ['a.png', 'b.PNG', 'README.md', 'x/package.json'],
  problems: [],
};

const values = (entries: Proposal['agents']) => entries.map(({ value }) => value);

test('what is guessed is proposed, what labels say is not, what nobody knows is said', () => {
  const proposal = propose(seen, {});
  expect(values(proposal.agents)).toEqual(['Dana']);
  expect(values(proposal.customers)).toEqual(['Kim']);
  expect(proposal.undecided).toEqual(['Sam']);
  expect(values(proposal.ignores)).toEqual(['*.png', 'README.md', 'x/package.json']);
});

test('a name on both sides is on neither list; labels that differ in their number are one pattern', () => {
  const both = {
    label: 'Max',
    roles: new Map([
      ['agent', 1],
      ['customer', 1],
    ] as const),
    guessed: 2,
  };
  const lines = [1, 2, 30].map((number) => ({
    label: `Q.A ${number}`,
    roles: new Map([['agent', 1]] as const),
    guessed: 1,
  }));
  const proposal = propose({ ...seen, speakers: [both, ...lines] }, {});
  expect(proposal.undecided).toEqual(['Max']);
  expect(values(proposal.agents)).toEqual(['/^Q\\.A \\d+$/']);
});

const answering = (...answers: string[]) => {
  const asked: string[] = [];
  const ask = async (question: string, proposed: string): Promise<string> => {
    asked.push(`${question} [${proposed}]`);
    return answers.shift() || proposed;
  };
  return { ask, asked };
};

test('empty answers take what is proposed', async () => {
  const proposal = propose(seen, {});
  const { ask, asked } = answering();
  expect(await interview(proposal, ask)).toEqual(proposal);
  expect(asked).toHaveLength(3);
  expect(asked[0]).toContain('open: Sam [Dana]');
});

test('answers go over what is proposed; a preset that does not exist is asked for again', async () => {
  const { ask } = answering('sam, Kim', 'harsh', 'strict', 'y');
  const agreed = (await interview(propose(seen, {}), ask))!;
  expect(values(agreed.agents)).toEqual(['sam', 'Kim']);
  expect(agreed).toMatchObject({ preset: 'strict', customers: [], undecided: [] });
});

test('no is no', async () => {
  expect(await interview(propose(seen, {}), answering('nobody', '', 'n').ask)).toBeUndefined();
});
