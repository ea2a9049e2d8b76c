import { describe, expect, it } from 'vitest';
import {
  asEntities,
  asJson,
  asTags,
  type Decoder,
  expectPositions,
  readWithPositions,
  told,
} from './position-layers.ts';
import { fixture, fromText } from './reading-fixtures.ts';

function read(name: string, ...layers: Decoder[]) {
  return readWithPositions(`vcon/${name}`, ...layers);
}

describe('vCon', () => {
  it('says what it leaves out because it is written as base64', () => {
    const said = { type: 'text', start: '2026-01-05T09:00:00Z', parties: 0, body: 'Hello.', encoding: 'none' };
    const vcon = {
      uuid: 'u',
      parties: [{ name: 'Dana', role: 'agent' }],
      dialog: [said, { ...said, body: 'SGk', encoding: 'base64url' }],
    };
    const { conversations, problems } = fromText(JSON.stringify(vcon, undefined, 1));
    expect(problems).toEqual([]);
    expect(conversations[0]?.turns.map(({ text }) => text)).toEqual(['Hello.']);
    expect(conversations[0]?.notices).toMatchObject([
      { message: '1 of the text dialogs left out: they are written as base64', line: 17, column: 3 },
    ]);
  });

  it('holds text dialogs: parties, roles of all ages, HTML, the order of time; recordings and files are none', () => {
    const conversations = read('text-dialogs.json', asJson, asTags, asEntities);
    expect(told(conversations)).toEqual([
      [
        'Menu/bot/0: Welcome.',
        'Rio M/agent/5: Hello Ada 😀,\n"Rio" here.',
        'Ada Byte/customer/9: My lamp & cable\nbroke',
        '+15550199/other/20: Who is it?',
      ],
    ]);
    expect(conversations[0]).toMatchObject({
      id: '01900000-0000-8000-8000-000000000001',
      channel: 'chat',
      startedAt: '2026-03-01T09:00:00.000Z',
      metadata: { subject: 'Lamp' },
    });
  });

  it('holds a transcript of the World Transcription Format as an attachment', () => {
    expect(told(read('wtf-attachment.json', asJson))).toEqual([
      ['Ines/agent/0.5: Lamps & Co, how can I help?', 'Tom/customer/2.5: My “lamp” flickers 😀.'],
    ]);
  });

  it('holds transcripts as a list of who said what', () => {
    const conversations = read('speech-list.json', asJson);
    expect(told(conversations)).toEqual([['Rio M/agent/-: Thanks for calling.', 'Ada Byte/customer/-: Hi "Rio".']]);
    expect(conversations[0]).toMatchObject({ channel: 'call', startedAt: '2026-03-01T09:00:00Z' });
  });

  it('holds transcripts as JSON in a string', () => {
    const conversations = read('json-in-string.json', asJson, asJson);
    expect(told(conversations)).toEqual([
      ['0/agent/0.5: Good day, "caller" – how can I help?', '1/customer/3: My lamp\nbuzzes 😀.'],
    ]);
    expect(conversations[0]!.turns.map(({ end }) => end)).toEqual([2.5, 4.5]);
  });

  it('holds documents of vendors, in the open or in a string, one a dialog', () => {
    const { conversations } = fixture('vcon/vendor-json.json');
    const turns = ['0/other/0.1: Hello.', '1/other/1.5: Hi "you".'];
    expect(told(conversations)).toEqual([turns, turns]);
    expectPositions('vcon/vendor-json.json', conversations.slice(0, 1), asJson);
    expectPositions('vcon/vendor-json.json', conversations.slice(1), asJson, asJson);
    expect(conversations.map(({ id, startedAt }) => [id, startedAt])).toEqual([
      ['01900000-0000-8000-8000-000000000001:1', '2026-03-01T09:00:00Z'],
      ['01900000-0000-8000-8000-000000000001:2', '2026-03-01T10:00:00Z'],
    ]);
  });

  it('holds dialogues in Markdown, which go before a text without speakers', () => {
    expect(told(read('diarized.json', asJson))).toEqual([
      ['Agent(Rio)/agent/-: Hi, "Ada".', 'Customer(Ada)/customer/-: Hello.'],
    ]);
  });

  it('may name nobody: then no role is invented', () => {
    const [conversation] = read('unnamed.json', asJson);
    expect(told([conversation!])).toEqual([
      ['unknown/other/-: Good day, how can I help?', 'unknown/other/-: My lamp\nbuzzes.'],
    ]);
    expect(conversation!.notices).toMatchObject([{ message: expect.stringContaining('nobody is named') }]);
  });

  it.each([
    ['signed.json', 'it is signed (JWS)'],
    ['encrypted.json', 'it is encrypted (JWE)'],
    ['no-words.json', 'it holds no words'],
    ['contacts.json', 'it holds no words'],
  ])('%s is refused by name', (name, reason) => {
    const { conversations, problems } = fixture(`vcon/${name}`);
    expect(conversations).toEqual([]);
    expect(problems[0]!.message).toContain(`nearest: vcon (${reason}`);
  });

  it('is read in an envelope, in a list and as JSONL', () => {
    const vcon = {
      uuid: 'u',
      parties: [{ name: 'A', role: 'agent' }, null, 5],
      dialog: [null, { type: 'text', originator: 0, body: 'Hi' }, { type: 'text', parties: [7], body: 'Hm' }],
    };
    const turns = ['A/agent/-: Hi', 'unknown/other/-: Hm'];
    for (const text of [JSON.stringify(vcon), JSON.stringify({ data: vcon })]) {
      expect(told(fromText(text).conversations)).toEqual([turns]);
    }
    for (const text of [JSON.stringify([vcon, vcon]), `${JSON.stringify(vcon)}\n${JSON.stringify(vcon)}`]) {
      expect(told(fromText(text).conversations)).toEqual([turns, turns]);
    }
  });

  it('never throws, whatever stands where something is expected', () => {
    for (const odd of [
      'null',
      '7',
      '"x"',
      '[]',
      '{}',
      '[[]]',
      '[null,{"type":"text","body":"x"}]',
      '"{\\"a\\":"',
      '"[[["',
    ]) {
      fromText(`{"uuid":"u","parties":${odd},"dialog":${odd},"analysis":[{"type":"transcript","body":${odd}}]}`);
      fromText(`{"uuid":"u","parties":[${odd}],"dialog":[{"type":"text","body":${odd}}],"analysis":${odd}}`);
    }
  });
});
