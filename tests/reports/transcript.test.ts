import { describe, expect, test } from 'vitest';
import { readConversations } from '../../src/formats/read.ts';
import { createLinter } from '../../src/linter.ts';
import { toTranscript } from '../../src/reports/transcript.ts';
import { findingWith, resultWith } from './result-for-tests.ts';

const text =
  'Customer: I am Joan Miller, mail joan@example.com.\nAgent: Sorry, sorry, Joan.\nNote: called 0171 555 2345 back\n';
const [conversation] = readConversations('a.txt', Buffer.from(text)).conversations;

/** A finding on words of the file. */
function on(words: string, turn: number, from = 0) {
  const at = text.indexOf(words, from);
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  return findingWith({ quote: words, turn, line, column });
}

describe('the words of a finding in its turn', () => {
  test('are found by their place in the file, not by their look', () => {
    const second = on('orry', 1, text.indexOf('orry') + 1);
    const { turns, places } = toTranscript(resultWith([on('Sorry', 1), second]), conversation!, 'none');
    expect(turns[1]!.text).toBe('Sorry, sorry, Joan.');
    expect(places.messages).toEqual([{ at: [0, 5] }, { at: [8, 12] }]);
  });

  test('move with what is masked before them', () => {
    const occasion = { turn: 0, quote: 'mail joan@example.com', line: 1, column: 28 };
    const finding = { ...on('Sorry', 1), occasion };
    const { turns, places } = toTranscript(resultWith([finding]), conversation!, 'identifiers');
    expect(turns[0]!.text).toBe('I am Joan Miller, mail [email].');
    expect(turns[0]!.text.slice(...places.messages[0]!.occasion!)).toBe('mail [email]');
  });
});

test('a masked transcript has none of what is masked, in no part', () => {
  const everything = JSON.stringify(toTranscript(resultWith([on('Sorry', 1)]), conversation!, 'names'));
  expect(everything).not.toMatch(/Joan|example|0171/);
  expect(everything).toContain('[name]');
});

test('every outcome that is somewhere says where: its words stand at that line and column', async () => {
  const spoken =
    'Customer: "My parcel" is late, and I am upset.\nAgent: Hello! Sorry, sorry that the parcel is late.\n';
  const [conversation] = readConversations('b.txt', Buffer.from(spoken)).conversations;
  const result = (await createLinter({ preset: 'all' })).lint(conversation!);
  const placed = result.outcomes.filter(({ turn }) => turn !== undefined);
  expect(placed.length).toBeGreaterThan(3);
  const lines = spoken.split('\n');
  for (const { line, column, quote } of placed)
    expect(lines[line! - 1]!.slice(column! - 1, column! - 1 + quote!.length)).toBe(quote);
  const { turns, places } = toTranscript(result, conversation!, 'none');
  result.outcomes.forEach(({ turn, quote }, at) => {
    if (turn !== undefined) expect(turns[turn]!.text.slice(...places.outcomes[at]!.at!)).toBe(quote);
  });
}, 30_000);
