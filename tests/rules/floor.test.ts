import { describe, expect, it } from 'vitest';
import { judgeWith, summary } from './judge-with.ts';

const say = (...lines: string[]): string => lines.join('\n');

describe('who has the floor', () => {
  const overlap = 'occasion: { contribution: true, where: { overlap: 0.5 } }';
  const cutOff = 'occasion: { contribution: true, where: { cut-off: true } }';

  it('is taken by who begins half a second before the other ends', () => {
    const turns = (start: string) => say('Customer @0-4.5: It broke on Monday and', `Agent @${start}-6: Which model?`);
    expect(summary(judgeWith(overlap, turns('4.0')))).toEqual(['missed@1']);
    expect(summary(judgeWith(overlap, turns('4.1')))).toEqual(['not-applicable']);
    expect(summary(judgeWith(overlap, turns('4.8')))).toEqual(['not-applicable']);
  });

  it('is not taken by signs of listening', () => {
    const turns = say('Customer @0-4.5: It broke on Monday and', 'Agent @2-2.4: mm-hm, okay');
    expect(summary(judgeWith(overlap, turns))).toEqual(['not-applicable']);
  });

  it('is measured from the first words, not from a sign of listening before them', () => {
    const turns = say('Customer @0-4.5: It broke on Monday and', 'Agent @2-2.4: Mm-hm.', 'Agent @5-6: Which model?');
    expect(summary(judgeWith(overlap, turns))).toEqual(['not-applicable']);
  });

  it.each(['I only wanted to —', 'I only wanted to -', 'I only wanted to [interrupted]', 'I only (crosstalk)'])(
    'is taken after %j',
    (text) => {
      expect(summary(judgeWith(cutOff, say(`Customer: ${text}`, 'Agent: Which model?')))).toEqual(['missed@1']);
    },
  );

  it.each(['I only wanted to ask…', 'It is a well-known fault.', 'Size 10-12'])('is not taken after %j', (text) => {
    expect(summary(judgeWith(cutOff, say(`Customer: ${text}`, 'Agent: Which model?')))).toEqual(['not-applicable']);
  });
});

describe('the number of contributions', () => {
  const state = {
    'states/cross.yml': 'id: cross\ntitle: Cross\ndescription: Cross.\nwhen: [{ said: [awful], by: customer }]',
  };
  const turns = say(
    'Customer: awful',
    'Agent: hm?',
    'Customer: awful, awful',
    'Agent: yes',
    'Customer: awful',
    'Agent: so',
  );

  it('can be asked of a state', () => {
    const logic = (count: number) => `occasion: { conversation: true, where: { state: cross, turns: ${count} } }`;
    expect(summary(judgeWith(logic(3), turns, state))).toEqual(['missed@1']);
    expect(summary(judgeWith(logic(4), turns, state))).toEqual(['not-applicable']);
  });

  it('can pick the occasion', () => {
    const logic = 'occasion: { state: cross, pick: 3 }\nanchor: reply';
    expect(summary(judgeWith(logic, turns, state))).toEqual(['missed@5']);
  });
});

describe('notes', () => {
  const logic = 'occasion: { conversation: true }\nmet: { noted: [(next time|learned)] }\nneeds: [notes]';

  it('are searched, and are no speech', () => {
    expect(summary(judgeWith(logic, say('Agent: Hello.', 'Note: Next time ask first.')))).toEqual(['met@0']);
    expect(summary(judgeWith(logic, say('Agent: Next time.', 'Note: Refunded.')))).toEqual(['missed@0']);
  });

  it('are asked for: a conversation without any is skipped', () => {
    expect(summary(judgeWith(logic, 'Agent: Hello.'))).toEqual(['skipped']);
  });
});
