import { describe, expect, it } from 'vitest';
import { judgeWith, summary } from './judge-with.ts';

const logic = 'occasion: { contribution: true, where: { echo: 2 } }';
const judged = (...lines: string[]): string[] => summary(judgeWith(logic, lines.join('\n')));

describe('an echo', () => {
  it('is what the other side said before, in other forms of the word too', () => {
    expect(judged('Customer: you delivered the walnut table', 'Agent: The delivery was walnut, then.')).toEqual([
      'missed@1',
    ]);
  });

  it('is none in words that everybody says, or that were said once', () => {
    expect(judged('Customer: I would like some help please', 'Agent: I would like to help, please wait.')).toEqual([
      'not-applicable',
    ]);
    expect(judged('Customer: the walnut table', 'Agent: A walnut one, a walnut one.')).toEqual(['not-applicable']);
  });

  it('is none of what comes later, or of what one said oneself', () => {
    expect(judged('Agent: The walnut table, yes.', 'Customer: the walnut table')).toEqual(['not-applicable']);
    expect(judged('Agent: The walnut table.', 'Customer: yes', 'Agent: The walnut table.')).toEqual(['not-applicable']);
  });

  it('takes figures for words', () => {
    expect(judged('Customer: £52 on the 14th', 'Agent: So it was £52 on the 14th.')).toEqual(['missed@1']);
  });
});
