import { describe, expect, test } from 'vitest';
import { createGuards } from '../../src/language/guards.ts';
import { type GuardName, guardNames } from '../../src/patterns/phrase.ts';
import { lexicon, pack, read, slots } from './english.ts';

const guards = createGuards(pack, lexicon);

/** Whether the guard holds for the words between slashes. */
function holds(name: GuardName, marked: string): boolean {
  const [from, to] = [marked.indexOf('/'), marked.lastIndexOf('/') - 1];
  const tokens = read(marked.replaceAll('/', ''));
  const inside = slots(tokens).filter((slot) => tokens.start[slot]! >= from && tokens.end[slot]! <= to);
  const reason = guards.holds(name, tokens, inside[0]!, inside.at(-1)! + 1);
  expect(reason).toBeLessThan(tokens.count);
  return reason >= 0;
}

function check(name: GuardName, yes: readonly string[], no: readonly string[]): void {
  test.each(yes)('yes: %s', (text) => expect(holds(name, text)).toBe(true));
  test.each(no)('no: %s', (text) => expect(holds(name, text)).toBe(false));
}

describe('negated', () => {
  check(
    'negated',
    [
      'I am not /sorry/ for that',
      "I don't think /you are wrong/",
      "I'm not saying that /you are wrong/",
      'you never /told me/',
      'I would not, um, /blame you/',
      'without /blaming/ anybody',
    ],
    [
      "I can't /apologise/ enough",
      "we can't /thank you/ enough for that",
      'no problem /sorry/ for that',
      "why don't we /try again/",
      "don't worry /we are sorry/",
      "/I can't/ do that",
      'not only /are you wrong/',
      'I did not see it, /sorry/ for that',
      "I couldn't be more /sorry/",
      'not sure why /you are/ on hold',
      'we cannot assist while /you are/ on the phone',
      "he can't eat so /I can't/ either",
      'No we /are sorry/',
      'not that it matters much to anyone but /I am sorry/',
    ],
  );
});

describe('quoted', () => {
  check(
    'quoted',
    ['He said "/we can\'t/" to me', 'it says “/no refunds/”'],
    ['/we can\'t/ say "no"', 'the "best" /service/'],
  );
});

describe('reported', () => {
  check(
    'reported',
    [
      "you said /you can't/ log in",
      "they told me that /you can't/ help",
      'I was told /it is your fault/',
      'my colleague has just told you that /we can not/ do it',
      "she says, /that's our policy/",
      "according to the driver /it wasn't possible/",
      "they've told you /it is your fault/",
    ],
    [
      "I said /we can't/ do that",
      "as I told you, /we can't/",
      "you told me about it, and /I'm sorry/",
      'can you tell me why /it is not possible/',
      "/we can't/ do what they said",
      'You said that. /We can not/ do it',
      'The rep said "we do not do that" /I am sorry/',
      'thanks for saying that but /you are wrong/',
    ],
  );
});

describe('asked', () => {
  check(
    'asked',
    [
      "/can't you see/ the button?",
      'so what /do you want me to do/?',
      "Did you know that /we can't/ see it?",
      'do you know if /it is your fault/',
      "why don't /you call/ us",
      'how much /did you pay/',
      'so /could you send/ it',
    ],
    [
      "/we can't/ do that.",
      "/we can't/ do that, would you like another?",
      'when /we can not/ do that we call you',
      "since /we can't/ do those days would you like another?",
      'what a mess /we are sorry/',
      'Can you wait. /we are sorry/',
    ],
  );
});

describe('hypothetical', () => {
  check(
    'hypothetical',
    [
      "if /we can't/ find it, we will refund you",
      'unless /you failed to/ send it',
      'in case /it is not possible/',
      "we will refund you if /we can't/ find it",
      'I would have /been annoyed/ too',
      "if you think /we can't/ do it",
      'if I /would have known/',
    ],
    [
      "if you tried that, /we can't/ do more",
      "if you tried that then /we can't/ do more",
      "if you have lost it /we can't/ replace it",
      "/we can't/ do that if you lost it",
      'let us know if you have trouble and /we will/ look',
      "I suppose /I can't/",
      "/we can't/ do that",
    ],
  );
});

test.each(['sorry ', 'if ', 'so ', 'um ', 'not ', 'you said ', 'would have ', 'if we '])(
  'guards stay linear on %j ten thousand times',
  (piece) => {
    const tokens = read(`${piece.repeat(10_000)}?`);
    const begin = performance.now();
    for (let slot = 0; slot < tokens.count; slot++) {
      for (const name of guardNames) guards.holds(name, tokens, slot, slot + 1);
    }
    expect(performance.now() - begin).toBeLessThan(3000);
  },
);
