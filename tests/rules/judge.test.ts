import { describe, expect, it } from 'vitest';
import { judgeWith, ruleFile, summary } from './judge-with.ts';

const say = (...lines: string[]): string => lines.join('\n');

describe('occasions', () => {
  it('without met or missed every occasion is a finding, and a conversation without one is not applicable', () => {
    const logic = 'occasion: { said: [whatever] }';
    expect(summary(judgeWith(logic, 'Agent: Well, whatever you say.'))).toEqual(['missed@0']);
    expect(summary(judgeWith(logic, 'Agent: Of course.'))).toEqual(['not-applicable']);
  });

  it('are looked for in the turns of the side that is asked for only', () => {
    const logic = 'occasion: { said: [whatever], by: agent }';
    expect(summary(judgeWith(logic, say('Customer: whatever', 'Agent: Thank you.')))).toEqual(['not-applicable']);
  });

  it('in one turn are one outcome, and the miss is told', () => {
    const logic = 'occasion: { said: [(sorry|apologies)] }\nmet: { said: [for the delay], in: same-sentence }';
    const result = judgeWith(logic, 'Agent: Sorry for the delay. My apologies.');
    expect(summary(result)).toEqual(['missed@0']);
    expect(result.messages[0]?.quote).toBe('apologies');
  });

  it('can be the first or the last of their kind', () => {
    const turns = say('Agent: sorry', 'Customer: hm', 'Agent: sorry');
    expect(summary(judgeWith('occasion: { said: [sorry], pick: first }', turns))).toEqual(['missed@0']);
    expect(summary(judgeWith('occasion: { said: [sorry], pick: last }', turns))).toEqual(['missed@2']);
  });

  it('can be spaced: at most one in three contributions running', () => {
    const turns = say(
      ...['awful', 'awful', 'awful', 'awful'].flatMap((word) => [`Customer: ${word}`, 'Agent: Noted.']),
    );
    const logic = 'occasion: { said: [awful], by: customer, spacing: { one-in: 3 } }';
    expect(summary(judgeWith(logic, turns))).toEqual(['missed@0', 'missed@6']);
  });
});

describe('replies', () => {
  const logic = 'occasion: { said: [broken], by: customer }\nmet: { said: [sorry], in: within 2 }\nanchor: reply';

  it('carry the verdict on what the customer said, within the window', () => {
    expect(
      summary(
        judgeWith(logic, say('Customer: it is broken', 'Agent: Hello there.', 'Customer: so?', 'Agent: I am sorry.')),
      ),
    ).toEqual(['met@1']);
    const late = say(
      'Customer: it is broken',
      'Agent: One thing.',
      'Customer: so?',
      'Agent: Two things.',
      'Customer: hm so',
      'Agent: sorry',
    );
    expect(summary(judgeWith(logic, late))).toEqual(['missed@1']);
  });

  it('are the next full contribution: a back-channel is none, and without a reply there is no occasion', () => {
    expect(
      summary(
        judgeWith(
          logic,
          say('Customer: it is broken', 'Agent: Mhm.', 'Customer: in two', 'Agent: Right then, your name?'),
        ),
      ),
    ).toEqual(['missed@3']);
    expect(summary(judgeWith(logic, say('Agent: Hello there.', 'Customer: it is broken')))).toEqual(['not-applicable']);
  });

  it('are reported on their first message that says something', () => {
    const turns = say('Customer: it is broken', 'Agent: Mhm.', 'Agent: Your name?');
    expect(summary(judgeWith(logic, turns))).toEqual(['missed@2']);
  });

  it('name the occasion beside the place of the finding', () => {
    const [finding] = judgeWith(logic, say('Customer: it is broken', 'Agent: Your name?')).messages;
    expect(finding).toMatchObject({
      turn: 1,
      line: 2,
      quote: 'Your name',
      occasion: { turn: 0, quote: 'broken', line: 1, column: 7 },
    });
  });
});

describe('scopes', () => {
  const met = (scope: string, turns: string): string[] =>
    summary(judgeWith(`occasion: { said: [refuse] }\nmet: { said: [however], in: ${scope} }`, turns));

  it.each([
    ['same-sentence', 'Agent: We refuse, however kindly.', 'Agent: We refuse. However, look.'],
    ['same-turn', 'Agent: However, we refuse.', 'Agent: We refuse.'],
    ['before', 'Agent: However, we refuse.', 'Agent: We refuse, however.'],
    ['after', 'Agent: We refuse. However, look.', 'Agent: However, we refuse.'],
    [
      'previous',
      say('Agent: However.', 'Customer: go', 'Agent: We refuse.'),
      say('Agent: However.', 'Customer: go', 'Agent: Well.', 'Customer: so', 'Agent: We refuse.'),
    ],
    [
      'previous 2',
      say('Agent: However.', 'Customer: go', 'Agent: Well.', 'Customer: so', 'Agent: We refuse.'),
      say(
        'Agent: However.',
        'Customer: a',
        'Agent: B.',
        'Customer: c',
        'Agent: D.',
        'Customer: e',
        'Agent: We refuse.',
      ),
    ],
    [
      'next',
      say('Agent: We refuse.', 'Customer: oh no', 'Agent: However.'),
      say('Agent: We refuse, however.', 'Customer: oh no', 'Agent: Well then.'),
    ],
    [
      'earlier',
      say('Agent: However.', 'Customer: a b', 'Agent: Well.', 'Customer: c d', 'Agent: We refuse.'),
      'Agent: We refuse, however.',
    ],
    [
      'first 1',
      say('Agent: However.', 'Customer: so so', 'Agent: We refuse.'),
      say('Agent: Hi.', 'Customer: so so', 'Agent: We refuse, however.'),
    ],
    [
      'last 1',
      say('Agent: We refuse.', 'Customer: so so', 'Agent: However.'),
      say('Agent: We refuse, however.', 'Customer: so so', 'Agent: Bye.'),
    ],
    [
      'anywhere',
      say('Agent: We refuse.', 'Customer: so so', 'Agent: However.'),
      say('Agent: We refuse.', 'Customer: however'),
    ],
    ['[previous, same-turn]', 'Agent: However, we refuse.', 'Agent: We refuse.'],
  ])('%s', (scope, inside, outside) => {
    expect(met(scope, inside).join()).toContain('met@');
    expect(met(scope, outside).join()).toContain('missed@');
  });
});

describe('limits', () => {
  const turns = say(
    ...['please', 'please', 'please please'].flatMap((words) => ['Customer: go on then', `Agent: ${words}`]),
  );

  it('count in the conversation, a turn or a message', () => {
    expect(summary(judgeWith('occasion: { said: [please] }\nlimit: { most: 2 }', turns))).toEqual([
      'met@1',
      'met@3',
      'missed@5',
    ]);
    expect(summary(judgeWith('occasion: { said: [please] }\nlimit: { most: 1, per: message }', turns))).toEqual([
      'met@1',
      'met@3',
      'missed@5',
    ]);
  });

  it('count runs of turns', () => {
    expect(summary(judgeWith('occasion: { said: [please] }\nlimit: { running: 2 }', turns))).toEqual([
      'met@1',
      'met@3',
      'missed@5',
    ]);
    const broken = say(
      'Agent: please',
      'Customer: no no',
      'Agent: Well, fine.',
      'Customer: so so',
      'Agent: please',
      'Customer: a b',
      'Agent: please',
    );
    expect(summary(judgeWith('occasion: { said: [please] }\nlimit: { running: 2 }', broken))).toEqual([
      'met@0',
      'met@4',
      'met@6',
    ]);
  });

  it('count the same words again', () => {
    const again = say(
      'Agent: Sorry for the mess.',
      'Customer: hm so',
      'Agent: Sorry for the wait.',
      'Customer: hm so',
      'Agent: Again, sorry for the mess!',
    );
    const cut = say('Agent: Sorry, I jumped in there.', 'Customer: hm so', 'Agent: Sorry.');
    expect(summary(judgeWith('occasion: { said: [sorry] }\nlimit: { repeats: 0 }', cut))).toEqual(['met@0', 'met@2']);
    expect(summary(judgeWith('occasion: { said: [sorry] }\nlimit: { repeats: 0 }', again))).toEqual([
      'met@0',
      'met@2',
      'missed@4',
    ]);
  });
});

describe('precedence', () => {
  const stronger = { 'stronger.yml': ruleFile('stronger', 'occasion: { said: [policy] }') };
  const logic = 'occasion: { said: [refuse] }\nyields-to: [stronger]';

  it('leaves the same words, or those of the next sentence, to the other rule though that is off', () => {
    expect(summary(judgeWith(logic, 'Agent: We refuse. It is policy.', stronger))).toEqual(['not-applicable']);
    expect(summary(judgeWith(logic, 'Agent: We refuse. You see. It is so. It is policy.', stronger))).toEqual([
      'missed@0',
    ]);
  });
});

describe('skipped', () => {
  it('says that roles are missing rather than passing', () => {
    const [outcome] = judgeWith(
      'occasion: { said: [whatever] }',
      say('Customer: whatever', 'Customer (Bo): well'),
    ).outcomes;
    expect(outcome).toMatchObject({ status: 'skipped', reason: expect.stringContaining('--agent') });
  });
});

describe('short forms', () => {
  it.each([
    [
      'avoid',
      'check: avoid\nsaid: [whatever]\nbetter: { said: [sorry] }',
      'Agent: Whatever.',
      'Agent: Whatever. Sorry.',
    ],
    ['require', 'check: require\nsaid: [welcome]\nin: first 1', 'Agent: Hi there.', 'Agent: Welcome.'],
    [
      'respond',
      'check: respond\nto: { said: [broken] }\nsaid: [sorry]\nwithin: 1',
      say('Customer: it is broken', 'Agent: Your name?'),
      say('Customer: it is broken', 'Agent: I am sorry.'),
    ],
    [
      'order',
      'check: order\nsaid: [refund]\nafter: [your name]',
      'Agent: A refund. Your name?',
      'Agent: Your name? A refund.',
    ],
    ['limit', 'check: limit\nsaid: [please]\nmost: 1', 'Agent: Please, please.', 'Agent: Please.'],
  ])('%s', (_, logic, missed, met) => {
    expect(summary(judgeWith(logic, missed)).join()).toContain('missed@');
    expect(summary(judgeWith(logic, met)).join()).toContain('met@');
  });

  it('refuse what they do not know, with a hint', () => {
    expect(() => judgeWith('check: avoid\nsaid: [whatever]\nbeter: { said: [sorry] }', 'Agent: Hi.')).toThrow(
      'did you mean \\"better\\"',
    );
  });

  it('name the place inside a broken phrase', () => {
    expect(() => judgeWith("check: avoid\nsaid: ['a (b']", 'Agent: Hi.')).toThrow(/"line":11,"column":13/);
  });
});
