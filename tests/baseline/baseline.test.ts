import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Baseline } from '../../src/baseline/baseline.ts';
import { parseBaseline, printBaseline } from '../../src/baseline/baseline-file.ts';
import { fingerprintsOf } from '../../src/baseline/fingerprints.ts';
import { common, Gathered, sizeOf, united } from '../../src/baseline/gathered.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { readConversations } from '../../src/formats/read.ts';
import type { ConversationResult } from '../../src/lint/result.ts';
import { findingWith, resultWith } from '../reports/result-for-tests.ts';

function conversationOf(lines: readonly string[], path = 'chats/a.txt'): Conversation {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return readConversations(path, bytes).conversations[0]!;
}

/** A finding at each turn that says "sorry", as rules would give it. */
function findingsIn(conversation: Conversation): ConversationResult {
  const turns = conversation.turns.filter(({ text }) => text.includes('sorry'));
  return resultWith(turns.map((turn) => findingWith({ turn: turn.index, quote: 'sorry', ...place(turn) })));
}

function place(turn: Conversation['turns'][number]): { line: number; column: number } {
  return turn.positionAt(turn.text.indexOf('sorry'));
}

const opening = ['Customer: My parcel is late.', 'Agent: I am sorry if you feel so.'];
const ending = ['Customer: Where is it?', 'Agent: So sorry, I do not know.', 'Customer: Bye.'];

describe('fingerprints', () => {
  const words = fc.stringMatching(/^[a-z]{1,8}$/);
  const more = fc.array(fc.tuple(fc.constantFrom('Customer: ', 'Agent: '), words).map(([who, what]) => who + what));

  it('stay when lines and turns come in elsewhere, and folders have other names', () => {
    const before = fingerprints(conversationOf([...opening, ...ending]));
    fc.assert(
      fc.property(more, more, fc.array(words), (first, between, folders) => {
        const path = [...folders, 'a.txt'].join('/');
        expect(fingerprints(conversationOf([...first, ...opening, '', ...between, ...ending], path))).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('stay when the file has another name and the conversation an id', () => {
    const json = (path: string, id: string): Conversation =>
      readConversations(path, new TextEncoder().encode(`{"id":"${id}","turns":[{"role":"agent","text":"So sorry"}]}`))
        .conversations[0]!;
    expect(fingerprints(json('chats/a.json', 'call-4711'))).toEqual(fingerprints(json('old/b.json', 'call-4711')));
    expect(fingerprints(json('chats/a.json', '1'))).toEqual(fingerprints(json('old/a.json', '1')));
    expect(fingerprints(json('chats/a.json', '1'))).not.toEqual(fingerprints(json('chats/b.json', '1')));
  });

  it('tell conversations apart that have one name', () => {
    const one = conversationOf([...opening, ...ending], '1/transcript.txt');
    const other = conversationOf(['Customer: It is broken.', ...opening.slice(1), ...ending], '2/transcript.txt');
    expect(fingerprints(one)[0]).not.toBe(fingerprints(other)[0]);
  });

  it('are the same in any line of a file of conversations', () => {
    const lines = ['{"turns":[{"role":"agent","text":"Hi"}]}', '{"turns":[{"role":"agent","text":"So sorry"}]}'];
    const read = (all: string[]): Conversation[] => [
      ...readConversations('a.jsonl', new TextEncoder().encode(all.join('\n'))).conversations,
    ];
    expect(fingerprints(read([...lines, ...lines])[1]!)).toEqual(fingerprints(read([...lines, ...lines])[3]!));
  });

  it('say nothing of numbers', () => {
    const quoted = (quote: string): string[] =>
      fingerprintsOf([findingWith({ quote, turn: 0 })], { ...conversationOf(opening), id: 'x' });
    expect(quoted('your card 4111 is')).toEqual(quoted('Your card 9999 is!'));
  });

  function fingerprints(conversation: Conversation): string[] {
    return fingerprintsOf(findingsIn(conversation).messages, conversation);
  }
});

describe('a baseline', () => {
  const conversation = { ...conversationOf([...opening, ...ending]), id: 'x' };
  const gathered = new Gathered();
  gathered.apply(findingsIn(conversation), conversation);

  it('sets aside what it knows, and as many as it knows', () => {
    const more = { ...conversationOf([...opening, ...ending, 'Agent: And sorry again.']), id: 'x' };
    const result = new Baseline(gathered.found).apply(findingsIn(more), more);
    expect(result.unchanged?.map(({ turn }) => turn)).toEqual([1, 3]);
    expect(result.messages.map(({ turn }) => turn)).toEqual([5]);
    expect(result.warningCount).toBe(1);
  });

  it('knows rule by rule', () => {
    const { messages, ...rest } = findingsIn(conversation);
    const other = { ...rest, messages: messages.map((finding) => ({ ...finding, ruleId: 'warm-tone' })) };
    expect(new Baseline(gathered.found).apply(other, conversation).messages).toHaveLength(2);
  });

  it('counts a conversation that comes twice once', () => {
    const twice = new Gathered();
    twice.apply(findingsIn(conversation), conversation);
    twice.apply(findingsIn(conversation), conversation);
    expect(sizeOf(twice.found)).toBe(2);
  });

  const known = fc
    .dictionary(
      fc.stringMatching(/^[a-c]$/),
      fc.dictionary(fc.stringMatching(/^[0-3]$/), fc.integer({ min: 1, max: 3 }), { minKeys: 1 }),
    )
    .map((rules) => new Map(Object.entries(rules).map(([rule, counts]) => [rule, new Map(Object.entries(counts))])));

  it('is read as it was written, and written alike in whatever order', () => {
    fc.assert(
      fc.property(known, (findings) => {
        const text = printBaseline(findings);
        expect(parseBaseline(text)).toEqual(findings);
        expect(printBaseline(new Map([...findings].reverse()))).toBe(text);
      }),
    );
  });

  it('united holds all of both, in common what both hold', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        expect(sizeOf(united(one, other)) + sizeOf(common(one, other))).toBe(sizeOf(one) + sizeOf(other));
        expect(printBaseline(united(one, common(one, other)))).toBe(printBaseline(one));
      }),
    );
  });

  it.each([
    '',
    '[]',
    'null',
    '{}',
    '{"tactlintBaseline":2}',
    '{"tactlintBaseline":1}',
    '{"tactlintBaseline":1,"findings":{"a":{"b":0}}}',
    '{"tactlintBaseline":1,"findings":{"a":[]}}',
  ])('that is none says why: %s', (text) => {
    expect(parseBaseline(text)).toEqual(expect.any(String));
  });
});
