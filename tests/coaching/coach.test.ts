import { describe, expect, test } from 'vitest';
import { coachAgent } from '../../src/coaching/coach.ts';
import type { Entry } from '../../src/coaching/diary.ts';
import type { Moment } from '../../src/coaching/moments.ts';
import type { CoachSettings } from '../../src/coaching/settings.ts';
import { builtInWords, wordsOf } from '../../src/coaching/words.ts';
import type { Measured } from '../../src/scorecard/measured.ts';
import { diaryOf, entryOf, momentOf, quoteOf } from './diary-for-tests.ts';

const sure: readonly [number, number] = [40, 1];
const measured: Measured = new Map([
  ['no-interrupting', sure],
  ['apology-form', [10, 10]],
  ['acknowledge-feelings', [1, 9]],
]);

const ids = [
  'no-interrupting',
  'apology-form',
  'acknowledge-feelings',
  'apologise-for-company',
  'use-customer-name',
  'offer-solution',
  'confirm-understanding',
  'positive-phrasing',
  'warm-tone',
  'clarify-problem',
  'collaborative-language',
  'no-guessing',
  'no-patronising',
  'our-own',
];
const rules: CoachSettings['rules'] = new Map(
  ids.map((id) => [
    id,
    {
      title: `About ${id}`,
      message: `${id} is missed.`,
      instead: ['“Ours.”'],
      severity: 'warning',
      guidelines: ['003.5'],
    },
  ]),
);

function coached(entries: readonly Entry[], change: Partial<CoachSettings> = {}) {
  return coachAgent(diaryOf(entries), {
    rules,
    measured,
    measuredMet: new Map(),
    since: undefined,
    short: false,
    ...change,
  });
}

/** In another turn of the agent's. */
const at = (turn: number, moment: Moment): Moment => ({
  ...moment,
  quotes: moment.quotes.map((quote) => (quote.who === 'agent' ? { ...quote, turn } : quote)),
});

const many = (count: number, make: (at: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, at) => make(at));

test('a rule that took for met what was not praises nobody; too few that were measured are no proof', () => {
  const entries = many(5, (at) =>
    entryOf(`c${at}`, [momentOf('offer-solution', 'met', `I can send you a new one today, number ${at}`)]),
  );
  const praisedBy = (right: number, wrong: number): readonly string[] =>
    coached(entries, { measuredMet: new Map([['offer-solution', [right, wrong]]]) }).well.map(({ ruleId }) => ruleId);
  expect(praisedBy(10, 5)).toEqual(['offer-solution']);
  expect(praisedBy(9, 5)).toEqual([]);
  expect(praisedBy(0, 4)).toEqual(['offer-solution']);
});

describe('what recurs', () => {
  test('is said as a fact only where the rule is right often enough', () => {
    const entries = many(5, (at) =>
      entryOf(`c${at}`, [
        ...[momentOf('no-interrupting', 'missed', `sure ${at}`), momentOf('apology-form', 'missed', `unsure ${at}`)],
        momentOf('our-own', 'missed', `own ${at}`),
      ]),
    );
    const { recurs, questions, advice } = coached(entries);
    // The surest is what to try; it is not said twice.
    expect(advice).toMatchObject({ ruleId: 'no-interrupting', certain: true, times: '5 times' });
    expect(recurs).toEqual([]);
    expect(questions.map(({ ruleId }) => ruleId).sort()).toEqual(['apology-form', 'our-own']);
    for (const { text, certain } of questions) {
      expect(certain).toBe(false);
      expect(text).toMatch(/\?$/);
    }
  });

  test('comes more than once where there are conversations enough to tell', () => {
    const entries = many(5, (at) => entryOf(`c${at}`, at === 0 ? [momentOf('apology-form', 'missed')] : []));
    expect(coached(entries)).toMatchObject({ questions: [], advice: undefined });
    expect(coached(entries.slice(0, 1)).advice).toMatchObject({ ruleId: 'apology-form', times: 'once' });
  });

  test('a rule that is mostly wrong is neither asked about nor advised on; few findings do not tell', () => {
    const entries = [entryOf('c', [momentOf('acknowledge-feelings', 'missed')])];
    expect(coached(entries)).toMatchObject({ questions: [], advice: undefined, notes: [] });
    const few: Measured = new Map([['no-guessing', [0, 2]]]);
    const guessed = [entryOf('c', [momentOf('no-guessing', 'missed')])];
    const { questions, advice } = coached(guessed, { measured: few });
    expect({ asked: questions.length, advice }).toEqual({ asked: 1, advice: undefined });
  });

  test('what weighs most is said first, however often names and greetings come', () => {
    const entry = entryOf('c', [
      ...[1, 2, 3].map((turn) => at(turn, momentOf('use-customer-name', 'missed', `Hello ${turn}`))),
      at(4, momentOf('apology-form', 'missed', 'Sorry.')),
      at(5, momentOf('positive-phrasing', 'missed', 'We have none.')),
    ]);
    const { advice, questions } = coached([entry]);
    expect(advice?.ruleId).toBe('positive-phrasing');
    expect(questions.map(({ ruleId }) => ruleId)).toEqual(['apology-form']);
  });

  test('a name is no matter beside anything graver, nor beside praise unless it recurs', () => {
    const known: Measured = new Map([['use-customer-name', [9, 1]]]);
    const nameless = momentOf('use-customer-name', 'missed', 'Hello');
    const praised = at(4, momentOf('apology-form', 'met', 'I am sorry the box was broken'));
    const advised = (entries: readonly Entry[]) => coached(entries, { measured: known }).advice?.ruleId;
    expect(advised([entryOf('c', [nameless])])).toBe('use-customer-name');
    expect(advised([entryOf('c', [nameless, at(5, momentOf('apology-form', 'missed', 'Sorry.'))])])).toBe(
      'apology-form',
    );
    expect(advised([entryOf('c', [nameless, praised])])).toBeUndefined();
    expect(advised(many(4, (n) => entryOf(`c${n}`, [nameless, praised])))).toBe('use-customer-name');
  });

  test('what hurts the customer is the thing to try, though few findings were measured', () => {
    const entry = entryOf('c', [
      momentOf('no-patronising', 'missed', 'You need to be patient.'),
      at(4, momentOf('apology-form', 'missed', 'Sorry.')),
      at(6, momentOf('use-customer-name', 'missed', 'Hello')),
    ]);
    const { advice } = coached([entry], { measured: new Map([['no-patronising', [0, 1]]]) });
    expect(advice).toMatchObject({ ruleId: 'no-patronising', certain: false });
    expect(advice!.text).toMatch(/^How would this sound .*\? Say what happens now\./);
  });

  test('what did not come is asked, however sure the rule, and not at all where little was measured', () => {
    const missed = [entryOf('c', [momentOf('confirm-understanding', 'missed', 'Right then.')])];
    const said = (right: number, wrong: number) => {
      const { advice, questions, recurs } = coached(missed, {
        measured: new Map([['confirm-understanding', [right, wrong]]]),
      });
      return { advised: advice?.text, asked: questions.length, facts: recurs.length };
    };
    expect(said(40, 1)).toEqual({ advised: expect.stringMatching(/^How could .*\? Say/), asked: 0, facts: 0 });
    expect(said(5, 5)).toEqual({ advised: undefined, asked: 1, facts: 0 });
    expect(said(4, 0)).toEqual({ advised: undefined, asked: 0, facts: 0 });
  });

  test('what was done more often than left out is no gap', () => {
    const known: Measured = new Map([['confirm-understanding', [20, 2]]]);
    const entries = many(4, (n) =>
      entryOf(`c${n}`, [
        momentOf('confirm-understanding', 'missed', 'Right then.'),
        ...[3, 5].map((turn) => at(turn, momentOf('confirm-understanding', 'met', 'It is late again.'))),
      ]),
    );
    expect(coached(entries, { measured: known })).toMatchObject({ advice: undefined, questions: [], recurs: [] });
  });

  test('of one silence it speaks once', () => {
    const known: Measured = new Map([
      ['acknowledge-feelings', [6, 5]],
      ['apologise-for-company', [6, 5]],
    ]);
    const entry = entryOf('c', [
      momentOf('acknowledge-feelings', 'missed', 'Which device?'),
      at(4, momentOf('apologise-for-company', 'missed', 'Which account?')),
    ]);
    expect(coached([entry], { measured: known }).questions.map(({ ruleId }) => ruleId)).toEqual([
      'acknowledge-feelings',
    ]);
  });

  test('an order is not spoken of as a refusal', () => {
    const asked = (text: string) =>
      coached([entryOf('c', [momentOf('positive-phrasing', 'missed', text)])]).advice?.text;
    expect(asked('You need to pay on the date.')).toMatch(/^Does this sound like a request/);
    expect(asked("You need not pay, but we can't come.")).toMatch(/^After this, does the customer know/);
  });

  test('what weighs more and may only be asked keeps its moment; one sentence has one remark', () => {
    const unsure: Measured = new Map([['acknowledge-feelings', [5, 6]]]);
    const entry = entryOf('c', [
      momentOf('acknowledge-feelings', 'missed', 'Which device?'),
      momentOf('apology-form', 'missed', 'Which device?'),
    ]);
    const { advice, questions } = coached([entry], { measured: unsure });
    expect({ advice, asked: questions.map(({ ruleId }) => ruleId) }).toEqual({
      advice: undefined,
      asked: ['acknowledge-feelings'],
    });
  });
});

describe('praise', () => {
  test('and a question about something near it do not meet in a turn; about something else, they may', () => {
    const praised = { ...momentOf('offer-solution', 'met', 'I have refunded the order.'), deed: 'You saw to it.' };
    const missed = ['confirm-understanding', 'apology-form'].map((id) => momentOf(id, 'missed', 'Right then.'));
    const { well, questions, advice } = coached([entryOf('c', missed, { deeds: [praised] })]);
    expect(well).toMatchObject([{ text: 'You saw to it.', evidence: [{ quotes: praised.quotes }] }]);
    expect([advice?.ruleId, ...questions.map(({ ruleId }) => ruleId)]).toEqual(['apology-form']);
  });

  test('the same is not praised and asked about', () => {
    const met = [1, 2].map((turn) => at(turn, momentOf('apology-form', 'met', 'I am sorry the box was broken')));
    const missed = at(5, momentOf('apology-form', 'missed', 'Sorry.'));
    expect(coached([entryOf('c', [...met, missed])])).toMatchObject({
      well: [{ ruleId: 'apology-form' }],
      questions: [],
      advice: undefined,
    });
  });

  test.each([
    ['apology-form', 'Sorry for the trouble caused.'],
    ['warm-tone', 'Hello, you are chatting with customer care.'],
    ['warm-tone', 'Hello, how can I help?'],
    ['apology-form', 'Oh, sorry about that!'],
    ['use-customer-name', 'Good morning, Mr Moreau.'],
    ['clarify-problem', 'Can you try to switch it off and on?'],
    ['clarify-problem', 'And what was the name of your first pet?'],
    ['clarify-problem', 'So you pressed pay twice on it then?'],
    ['clarify-problem', 'Have you reset the router at home already?'],
    ['acknowledge-feelings', "That should not have happened, I'm sorry."],
    ['acknowledge-feelings', 'I am sorry to hear that the bike is faulty.'],
    ['apology-form', 'I do apologise if on this occasion this has happened.'],
    ['collaborative-language', "Hi Andy, let's see what I can do to help!"],
    ['apologise-for-company', "I'm sorry to see this!"],
    ['offer-solution', 'I can tell you that such orders come in a separate delivery.'],
    ['offer-solution', 'Which store was it, so that we can let the manager know?'],
    ['offer-solution', "Anyway I'll see what I can do."],
    ['offer-solution', 'I can ask her to ring you, but she will only say the same.'],
  ])('%s: none for “%s”', (ruleId, text) => {
    expect(coached([entryOf('c', [momentOf(ruleId, 'met', text)])]).well).toEqual([]);
  });

  test('quotes other words for every claim, and none of what a miss stands beside', () => {
    const same = 'I am sorry that it came too late';
    const entry = entryOf('c', [
      momentOf('apology-form', 'met', same),
      { ...momentOf('acknowledge-feelings', 'met', same), praiseworthy: false },
      momentOf('use-customer-name', 'met', same),
    ]);
    expect(coached([entry]).well.map(({ ruleId }) => ruleId)).toEqual(['apology-form']);
  });

  test('needs words that show what it is for', () => {
    const offered = (text: string) => coached([entryOf('c', [momentOf('offer-solution', 'met', text)])]).well.length;
    expect(offered('I can send you a new one today.')).toBe(1);
    expect(offered('A supervisor would say the same.')).toBe(0);
    const heard = (text: string) =>
      coached([entryOf('c', [momentOf('acknowledge-feelings', 'met', text)])]).well.length;
    for (const text of ['I get why that makes you angry.', "I'm sorry you were left out in the cold."])
      expect(heard(text)).toBe(1);
  });

  test('is not given for what is missed more often', () => {
    const entry = entryOf('c', [
      momentOf('apology-form', 'met'),
      momentOf('apology-form', 'missed', 'sorry'),
      momentOf('apology-form', 'missed', 'sorry again'),
    ]);
    expect(coached([entry]).well).toEqual([]);
  });
});

describe('what to try next', () => {
  test("stands beside the customer's earlier words, never later ones", () => {
    const bare = { ...momentOf('apology-form', 'missed'), quotes: [quoteOf('Sorry.')], reason: undefined };
    const given = (turn: number, text = 'the kettle is broken again') => {
      const problem = quoteOf(text, 'customer', turn);
      return coached([entryOf('c', [bare], { problem })]).advice?.given;
    };
    expect(given(0)).toMatchObject({ text: 'the kettle is broken again' });
    expect([given(2), given(0, '?')]).toEqual([undefined, undefined]);
  });

  test("is a whole sentence or none: with the customer's name where it is known", () => {
    const nameless = [momentOf('use-customer-name', 'missed', 'Hello')];
    const better = (customerName?: string) =>
      coached([entryOf('c', nameless, { customerName })], { measured: new Map([['use-customer-name', [9, 1]]]) }).advice
        ?.better;
    expect(better('Ruth')).toBe('“Thank you, Ruth.”');
    expect(better()).toBeUndefined();
    const known = { title: 'Ours', message: 'Missed.', instead: ['“I did … for you.”'] };
    for (const id of [...builtInWords, 'our-own']) expect(wordsOf(id, known).better ?? '').not.toMatch(/…|\.\.\./);
  });

  test("a team's own rule has its own words", () => {
    const advice = coached([entryOf('c', [momentOf('our-own', 'missed', 'Hello')])]).advice;
    expect(advice).toMatchObject({ text: 'About our-own.', better: '“Ours.”' });
  });
});

describe('what changed', () => {
  const day = (at: number): string => `2026-${at < 10 ? '01' : '02'}-${String((at % 10) + 1).padStart(2, '0')}`;
  const improving = many(20, (at) =>
    entryOf(`c${at}`, [momentOf('apology-form', at < 10 ? 'missed' : 'met', `sorry ${at}`)], { day: day(at) }),
  );

  test('is said with the counts of both halves, and quoted', () => {
    const [claim, ...more] = coached(improving).changed;
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ ruleId: 'apology-form', times: '10 of 10 times since 2026-02-01, 0 of 10 before' });
    expect(claim!.text).toMatch(/^More often than before: About apology-form\. .*\?$/);
    expect(claim!.evidence[0].quotes.at(-1)!.text).toMatch(/^sorry 1\d$/);
  });

  test('and so is what slipped, with a miss', () => {
    const slipping = improving.map((entry, at) => ({ ...entry, day: day(19 - at) }));
    const [claim] = coached(slipping).changed;
    expect(claim!.text).toMatch(/^Less often/);
    expect(claim!.evidence[0].quotes.at(-1)!.text).toMatch(/^sorry \d$/);
  });

  test('what is not said any more is shown as it was; conversations are counted', () => {
    const rule = 'no-interrupting';
    const entries = many(20, (at) =>
      entryOf(`c${at}`, at < 10 ? [momentOf(rule, 'missed', `cut ${at}`)] : [], {
        day: day(at),
        clear: new Set(at < 10 ? [] : [rule]),
      }),
    );
    const [claim] = coached(entries).changed;
    expect(claim).toMatchObject({ times: '10 of 10 conversations without a miss since 2026-02-01, 0 of 10 before' });
    expect(claim!.text).toBe('More often than before: About no-interrupting.');
    expect(claim!.evidence[0].quotes.at(-1)!.text).toBe('cut 9');
  });

  test('chance is no change, and few conversations tell none', () => {
    const even = improving.map((entry, at) => ({
      ...entry,
      moments: [momentOf('apology-form', at % 2 ? 'met' : 'missed')],
    }));
    expect(coached(even).changed).toEqual([]);
    const uneven = improving.map((entry, at) => ({ ...entry, day: at < 8 ? entry.day : undefined }));
    expect(coached(uneven)).toMatchObject({ changed: [], notes: [expect.stringContaining('Too few dated')] });
    // Of a few, nobody asks.
    expect(coached(improving.slice(6, 14))).toMatchObject({ changed: [], notes: [] });
    const undated = improving.map((entry) => ({ ...entry, day: undefined }));
    expect(coached(undated).notes[0]).toContain('no dates');
  });

  test('--since looks at what comes after, and compares with what was before', () => {
    const { conversations, days, well, changed } = coached(improving, { since: '2026-02-01' });
    expect({ conversations, days }).toEqual({ conversations: 10, days: ['2026-02-01', '2026-02-10'] });
    expect(well[0]).toMatchObject({ times: '10 times' });
    expect(changed).toHaveLength(1);
  });
});

test('several people are not addressed as one', () => {
  const nameless = { ...diaryOf([]), agent: 'Agent', isNameless: true };
  const entry = entryOf('a', [momentOf('apology-form', 'met', 'I am sorry your box was broken')]);
  const settings = { rules, measured, measuredMet: new Map(), since: undefined, short: false };
  const two = coachAgent({ ...nameless, entries: [entry, { ...entry, conversation: 'b' }] }, settings);
  expect(two).toMatchObject({ perhapsSeveral: true, well: [{ text: 'The agent said what they were sorry for.' }] });
  const one = coachAgent({ ...nameless, entries: [entry] }, settings);
  expect(one).toMatchObject({ perhapsSeveral: false, well: [{ text: 'You said what you were sorry for.' }] });
  expect(coachAgent({ ...nameless, signers: 2, entries: [entry] }, settings).perhapsSeveral).toBe(true);
});
