import { constants } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readConversations } from '../../src/formats/read.ts';
import { fixture, fromText, only, spoken } from './reading-fixtures.ts';

describe('broken JSON', () => {
  it('is read up to the fault when it is cut short', () => {
    const { conversations, problems } = fixture('broken/truncated.json');
    expect(spoken(conversations[0]!)).toEqual(['agent: Hello.', 'customer: Hi.']);
    expect(problems).toMatchObject([{ line: 4, column: 32, message: expect.stringContaining('ends too early') }]);
  });

  it('costs a JSONL file only the broken line', () => {
    const { conversations, problems } = fixture('broken/broken-line.jsonl');
    expect(conversations.map(({ id }) => id)).toEqual(['broken-line:1', 'broken-line:4']);
    expect(problems).toMatchObject([
      { line: 2, column: 43 },
      { line: 3, column: 1 },
    ]);
    expect(problems[1]?.message).toContain('none of the');
    expect(fixture('broken/broken-first-line.jsonl')).toMatchObject({
      problems: [{ line: 1, column: 41 }],
      conversations: [{ id: 'broken-first-line:2' }],
    });
  });

  it('with a name that comes twice is read with a notice', () => {
    const conversation = only(fixture('broken/duplicate-name.json'));
    expect(conversation.turns[0]?.text).toBe('New.');
    expect(conversation.notices).toMatchObject([{ line: 1, column: 41 }]);
  });
});

describe('what is longer than a text can be', () => {
  /** Nothing behind the beginning takes memory. */
  const long = (beginning: string): Uint8Array => {
    const bytes = new Uint8Array(constants.MAX_STRING_LENGTH + 1);
    bytes.set(Buffer.from(beginning.padEnd(4096)));
    return bytes;
  };

  it.each([
    ['text', long('Agent: Hello.\n')],
    ['a JSON document', long('{"turns": [{"role": "agent", "text": "Hello.')],
    ['UTF-16', new Uint8Array(2 * constants.MAX_STRING_LENGTH + 2).fill(0xff, 0, 1).fill(0xfe, 1, 2)],
  ])('%s is refused, and does not end the program', (_, bytes) => {
    const message = expect.stringContaining('is longer than 512 MB');
    expect(readConversations('long', bytes)).toMatchObject({ conversations: [], problems: [{ message }] });
  });
});

describe('what is no transcript', () => {
  it.each([
    ['empty.txt', 'empty'],
    ['blank.txt', 'white space'],
    ['prose.md', 'no line begins with a speaker'],
    ['log.txt', 'no line begins with a speaker'],
    ['table.csv', 'CSV without a column for what was said'],
    ['binary.txt', 'binary'],
    ['archive.docx', 'ZIP'],
    ['other.json', 'the object has `comments`'],
    ['chat-without-roles.json', 'openai-messages (no `messages[].role`)'],
    ['scalar.json', 'no line begins with a speaker'],
    ['empty-list.json', 'the list is empty'],
  ])('%s is refused with the reason', (name, reason) => {
    const { conversations, problems } = fixture(`refused/${name}`);
    expect(conversations).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringContaining(reason) }]);
  });

  it('is said once for a JSONL file of another format', () => {
    const { problems } = fromText('{"a":1}\n{"a":2}\n{"a":3}\n');
    expect(problems).toMatchObject([{ message: expect.stringContaining('in 3 lines') }]);
  });

  it('never makes the reader throw', () => {
    for (const bytes of [
      [0xff],
      [0xff, 0xfe],
      [0xfe, 0xff, 0x00],
      [0xef, 0xbb, 0xbf],
      [0x7b],
      [0x5b],
      [0x5b, 0x0a],
      [0xc3],
      [0x7b, 0xff],
    ]) {
      expect(readConversations('x', Uint8Array.from(bytes)).problems).toHaveLength(1);
    }
  });

  it('but opens with a bracket is still read as text', () => {
    expect(spoken(only(fromText('[00:12] Agent: Hi.\n[00:14] Customer: Hi.')))).toHaveLength(2);
    expect(spoken(only(fromText('[Call 12]\nAgent: Hi.\nCustomer: Hi.')))).toHaveLength(2);
  });
});
