import { describe, expect, it } from 'vitest';
import { asEntities, asJson, asTags, type Decoder, readWithPositions, told } from './position-layers.ts';
import { fromText, only, spoken } from './reading-fixtures.ts';

function read(path: string, ...layers: Decoder[]): string[][] {
  return told(readWithPositions(path, ...layers));
}

describe('WhatsApp', () => {
  it('of Android: lines of one message, no media, no events, days apart where their order is told', () => {
    expect(read('whatsapp/android.txt')).toEqual([
      [
        "Nia/customer/0: Hi, my door jams:\nit won't close\n- at all",
        '+49 170 000/agent/180: Sorry to hear that, Nia',
        "+49 170 000/agent/205320: We'll come today.",
        'Nia/customer/205620: Great 😀',
      ],
    ]);
  });

  it('of iOS: brackets, marks of direction, CR LF', () => {
    expect(read('whatsapp/ios.txt')).toEqual([
      ['Ömer/other/0: Is the kiosk open?', 'Kiosk/other/4: Yes, until 20:00\nsee you', 'Ömer/other/55: thx'],
    ]);
  });

  it('counts by the clock where day and month may be either', () => {
    const [conversation] = readWithPositions('whatsapp/ambiguous.txt');
    expect(conversation!.turns.map(({ start }) => start)).toEqual([0, 30, 39_630]);
    expect(conversation!.startedAt).toBeUndefined();
  });

  it('names people who are no contacts without the tilde', () => {
    expect(spoken(only(fromText('[12/9/20, 23:55:01] ~\u202fNia: Hi\n')))).toEqual(['Nia: Hi']);
  });

  it.each([
    '12.9.20, 23:55 - ',
    '12/09/2020 23:55 - ',
    '2020-09-12, 23:55 - ',
    '2020/09/12, 11:55 PM - ',
    '12-09-2020, 23.55 - ',
    '12/9/20, 11:55\u202fPM - ',
    '12/9/20, 11:55 p. m. - ',
    '12. 9. 2020, 23:55 - ',
    '12/9/20 at 23:55 - ',
    '[12/9/20, 23:55:01] ',
    '[12.09.20 23:55:01] ',
    '[2020-09-12, 23:55:01] ',
    '\u200e[12/9/20, 11:55:01\u202fPM] ',
  ])('reads the layout %j', (head) => {
    const conversation = only(fromText(`${head}Nia: Hi\n${head}Bo B.: Yes: ok\n`));
    expect([conversation.format, spoken(conversation)]).toEqual(['whatsapp', ['Nia: Hi', 'Bo B.: Yes: ok']]);
  });

  it.each([
    '2026-03-01 09:00:01 - INFO: started\n2026-03-01 09:00:02 - ERROR: stopped\n',
    '[2026-03-01 09:00:01] Agent: Hi\n[2026-03-01 09:00:05] Customer: Hello\n',
    '12/9/20, a day like any other - or was it: not\n',
  ])('%j is none', (text) => {
    expect(fromText(text).conversations.map(({ format }) => format)).not.toContain('whatsapp');
  });
});

describe('Otter', () => {
  it('has names and times above what is said; title, summary and footer are none of it', () => {
    expect(read('otter/names.txt')).toEqual([
      [
        'Kai/agent/5: Thanks for calling.\nHow can I help?',
        'Unknown Speaker/other/69: My lamp buzzes at 5:30',
        'Kai/agent/3723: Bye.',
      ],
    ]);
  });

  it('may name nobody', () => {
    expect(read('otter/no-names.txt')).toEqual([['unknown/other/15: Good morning.', 'unknown/other/20: Hello.']]);
  });

  it('is none with one blank in front of the time', () => {
    expect(only(fromText('Agent 0:15\nHi\n\nCustomer 0:20\nHello\n')).format).toBe('plain-text');
  });
});

describe('Salesforce', () => {
  it('has a chat in HTML: agents in headings, offsets of all lengths, breaks within, nothing of what is empty', () => {
    const conversations = readWithPositions('salesforce-chat/chat.html', asTags, asEntities);
    expect(told(conversations)).toEqual([
      [
        "Rio M/agent/10: Hi, I'm Rio & happy to help",
        'Ada Byte/customer/73: It <3 hurts: a lot',
        'Zed Q/agent/3723: Hello, Ada.\nZed here.',
        'Ada Byte/customer/3780: ok >',
      ],
    ]);
    expect(conversations[0]).toMatchObject({ startedAt: '2026-03-02T09:00:00.000Z', channel: 'chat' });
  });

  it('has chats in the records of its API', () => {
    const conversations = readWithPositions('salesforce-chat/records.json', asJson, asTags, asEntities);
    const turns = ['Rio M/agent/2: "Hello" & hi', 'Visitor/customer/9: café 😀'];
    expect(told(conversations)).toEqual([turns, turns]);
    expect(conversations.map(({ id }) => id)).toEqual(['00000001', '572']);
    expect(fromText('{"records":[{"Body":"<p>Chat</p>Agent: Hi"}]}').conversations).toEqual([]);
  });

  it('is other HTML no chat', () => {
    expect(fromText('<p align="center">Menu</p>Agent: Hi<br>Customer: Hello').conversations).toEqual([]);
  });
});

describe('Botium', () => {
  it('has blocks; what a bot shows besides words is none', () => {
    const [conversation] = readWithPositions('botium/convo.txt', (written) => written.replace(/\n(?:BUTTONS.*)/, ''));
    expect(told([conversation!])).toEqual([
      ['me/customer/-: hello there\nagain', 'bot/bot/-: Hi!\nWhat next?', 'me/customer/-: bye'],
    ]);
    expect(conversation!.id).toBe('Greeting');
  });

  it('has lists, a conversation a heading', () => {
    const layers = [
      (written: string) => written.replace(/\n {2}- BUTTONS\n {4}- one\n {4}- two\n {2}- TEXT\n {4}- /, ' '),
    ];
    const conversations = readWithPositions('botium/list.md', ...layers);
    expect(told(conversations)).toEqual([
      ['me/customer/-: hello bot', 'bot/bot/-: hi\nand more'],
      ['me/customer/-: bye', 'bot/bot/-: bye bye'],
    ]);
    expect(conversations.map(({ id }) => id)).toEqual(['First', 'Second']);
  });
});

describe('TextGrid', () => {
  it('in the long form: tiers are speakers, in the order of time; points, marks and single words are none', () => {
    const layers = [(written: string) => written.replaceAll('""', '"').replace(/<\/?[A-Z]+\/?>/g, '')];
    const conversations = readWithPositions('textgrid/long.TextGrid', ...layers);
    expect(told(conversations)).toEqual([
      ['Agent/agent/0: Hello there, "dear" caller', 'Caller/customer/3: 2 items\r\n! 3', 'Agent/agent/4: IntervalTier'],
    ]);
    expect(conversations[0]!.turns.map(({ end }) => end)).toEqual([2.5, 3.9, 9]);
  });

  it('in the short form', () => {
    expect(read('textgrid/short.TextGrid')).toEqual([['Agent/agent/0: Good day', 'Agent/agent/1.5: How are you?']]);
  });
});

describe('a copied chat', () => {
  it.each([
    'Notes — Monday\nCall them.\n\nNotes — Tuesday\nThey called.\n',
    'It came today.\nI wrote on Monday\n\nIt broke today\nI wrote again, yesterday\n',
    'Tom • 2h ago\nLena • 1h ago\nMia • 1h ago\n',
  ])('%j is none', (text) => {
    expect(fromText(text).conversations.map(({ format }) => format)).not.toContain('copied-chat');
  });
});

describe('any of them', () => {
  const files = [
    'whatsapp/android.txt',
    'otter/names.txt',
    'copied-chat/dots.txt',
    'salesforce-chat/chat.html',
    'botium/convo.txt',
    'botium/list.md',
    'textgrid/long.TextGrid',
  ];

  it.each(files)('%s is read in UTF-16, cut anywhere and with its lines turned, and nothing throws', async (path) => {
    const { readFileSync } = await import('node:fs');
    const { readConversations } = await import('../../src/formats/read.ts');
    const text = readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url), 'utf8');
    const whole = told(readConversations('x', Buffer.from(text)).conversations);
    expect(told(readConversations('x', Buffer.from(`\ufeff${text}`, 'utf16le')).conversations)).toEqual(whole);
    for (let cut = 0; cut < text.length; cut += 7) fromText(text.slice(0, cut));
    fromText(text.split('\n').reverse().join('\n'));
  });
});

describe('hostile text', () => {
  it.each([
    ['srt', `1\n00:00:01,000 --> 00:00:02,000\n${'1\n'.repeat(80_000)}`],
    ['webvtt', `WEBVTT\n\n${'00:01.000 --> 00:02.000\n>>\n'.repeat(8_000)}`],
    ['copied-chat', `A • 1h ago\nhi\n\nB • 1h ago\n${'a b • 1\n'.repeat(40_000)}`],
    ['otter', `A  0:15\nhi\nB  0:16\n${'a\n'.repeat(80_000)}`],
    ['botium', `#me\nhi\n#bot\n${'A\n'.repeat(80_000)}`],
    ['whatsapp', `1/1/21, 12:00 - A: Hi\n${'\n'.repeat(150_000)}.`],
  ])('costs %s linear time', (format, text) => {
    const started = performance.now();
    expect(only(fromText(text)).format).toBe(format);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
