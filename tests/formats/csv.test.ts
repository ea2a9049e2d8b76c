import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvMappingSchema } from '../../src/formats/csv-mapping-schema.ts';
import { readConversations } from '../../src/formats/read.ts';
import { Source } from '../../src/formats/source.ts';
import { csv, mappedTable } from '../../src/formats/text/csv.ts';
import { Rows } from '../../src/formats/text/csv-rows.ts';
import { csvViews } from '../../src/formats/text/csv-views.ts';
import { asCsv, asEntities, asTags, readWithPositions, told } from './position-layers.ts';
import { fixture, fromText, only, sourceBetween } from './reading-fixtures.ts';

function read(path: string): string[][] {
  return told(readWithPositions(path, asCsv, asTags, asEntities));
}

describe('tables whose rows are turns', () => {
  it('hold conversations by id, with roles, times, notes, HTML, quotation marks and line breaks in fields', () => {
    expect(read('csv/conversations.csv')).toEqual([
      ['Lee/customer/0:   Hi  ', 'Ola/agent/5: Hello, "friend".\nHow can I help?'],
      [
        'Mo/customer/0: My parcel is late 😀',
        'Ola/agent/120: I\'m sorry, Mo.\nIt is "here" now.',
        'bot/bot/180: Was this useful?',
      ],
    ]);
    const { conversations } = fixture('csv/conversations.csv');
    expect(conversations.map(({ id, startedAt, notes }) => [id, startedAt, notes.map(({ text }) => text)])).toEqual([
      ['c-2', '2026-03-01T09:00:00.000Z', []],
      ['c-1', '2026-03-01T08:00:00.000Z', ['Third time, "gold" customer']],
    ]);
    expect(conversations[0]!.notices).toEqual([{ message: 'one row has no text and is left out' }]);
  });

  it('may have semicolons, decimal commas, CR LF and a byte order mark', () => {
    expect(read('csv/semicolons.csv')).toEqual([
      ['Agent/agent/0.5: Guten Tag; hello', 'Customer/customer/2.5: "Hi" she said'],
    ]);
  });

  it('may have tabs, and times in milliseconds', () => {
    expect(read('csv/tabs.tsv')).toEqual([['agent/agent/1.5: Hello there', 'customer/customer/4: Hi']]);
    expect(only(fixture('csv/tabs.tsv')).turns[0]!.end).toBe(3.5);
  });

  it('of tweets: `inbound` is the customer, and answers tell what belongs together', () => {
    expect(read('csv/tweets.csv')).toEqual([
      [
        '100/customer/0: @Loomly the lamp buzzes',
        'Loomly/agent/240: @100 Sorry to hear that, which one?',
        '100/customer/600: @Loomly the blue one',
      ],
      ['200/customer/0: @Loomly where is it, please?', 'Loomly/agent/30: @200 On its way!'],
    ]);
  });

  it('group by `id` where it repeats, and not where it is that of the row', () => {
    expect(fixture('csv/row-ids.csv').conversations.map(({ id }) => id)).toEqual(['1', '2']);
    expect(fromText('id,speaker,text\n1,agent,Hi\n2,customer,Hello').conversations).toHaveLength(1);
  });

  it('have columns under many names', () => {
    for (const header of [
      'transcript_id,interlocutor,utterance_text',
      'Call ID,From,Body',
      'chatId,Author Name,content',
    ]) {
      expect(told(fromText(`${header}\n1,agent,"Hi, all"\n2,customer,Hello`).conversations)).toEqual([
        ['agent/agent/-: Hi, all'],
        ['customer/customer/-: Hello'],
      ]);
    }
  });

  it.each([
    ['2026-03-01 09:00:00 UTC', '2026-03-01 09:00:10 UTC'],
    ['Sun Mar 01 09:00:00 +0000 2026', 'Sun Mar 01 09:00:10 +0000 2026'],
    ['Sun, 1 Mar 2026 09:00:00 GMT', 'Sun, 1 Mar 2026 09:00:10 GMT'],
    ['Mar 1, 2026 9:00:00 AM', 'Mar 1, 2026 9:00:10 AM'],
    ['1772355600', '1772355610'],
    ['1772355600000', '1772355610000'],
    ['1772355600000000', '1772355610000000'],
  ])('read the time %s', (one, other) => {
    const conversation = only(fromText(`speaker,text,time\nagent,Hi,"${one}"\ncustomer,Hello,"${other}"`));
    expect(conversation.startedAt).toBe('2026-03-01T09:00:00.000Z');
    expect(conversation.turns.map(({ start }) => start)).toEqual([0, 10]);
  });
});

describe('tables of other shapes', () => {
  it('have a column for each side', () => {
    expect(read('csv/exchanges.csv')).toEqual([
      [
        'me/customer/-: Hello',
        'bot/bot/-: Hi! What can I do?',
        'me/customer/-: A refund, please',
        'bot/bot/-: Sure.',
        'me/customer/-: Thanks',
      ],
    ]);
  });

  it('have a whole transcript in a field', () => {
    expect(read('csv/transcripts.csv')).toEqual([
      ['Agent/agent/-: Hello, "Rio" here.', 'Customer/customer/-: My bill is wrong.', 'Agent/agent/-: Let me look.'],
      ['Rio M/agent/2: Hello', 'Visitor/customer/9: Hi'],
      [],
    ]);
    const { conversations } = fixture('csv/transcripts.csv');
    expect(conversations.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3']);
    expect(conversations[2]!.notices[0]).toMatchObject({ line: 6, message: expect.stringContaining('"transcript"') });
  });
});

describe('tables that are no transcripts', () => {
  it('are refused with what they lack', () => {
    const { conversations, problems } = fixture('csv/no-speaker.csv');
    expect(conversations).toEqual([]);
    expect(problems[0]!.message).toContain('CSV without a column for who said it (`speaker`');
    expect(fromText('speaker,age\nAnn,7\nBo,9').problems[0]!.message).toContain('a column for what was said (`text`');
  });

  it.each(['Text, speaker and more.\nAgent: Hi, all\nCustomer: Hello', '| Speaker | Text |\n| --- | --- |\n| a | b |'])(
    '%j is prose',
    (text) => {
      expect(fromText(text).conversations.map(({ format }) => format)).not.toContain('csv');
    },
  );
});

describe("a team's own table", () => {
  const mapping = csvMappingSchema.parse({
    signs: ['wer=Kunde|Berater'],
    delimiter: ';',
    groupBy: 'Vorgang',
    turn: { text: 'Was', role: 'wer', speaker: 'Name', start: 'ab', note: ['intern=ja'], event: ['Art=System'] },
    roles: { Kunde: 'customer', Berater: 'agent' },
    time: 'ms',
    channel: 'chat',
  });
  const text =
    'Vorgang;wer;Name;Was;ab;intern;Art\n1;Berater;Uli;Guten Tag;500;nein;x\n1;Kunde;;Hallo;1500;nein;x\n1;Berater;Uli;nett;9;ja;x\n1;Kunde;;weg;9;nein;System';

  it('is read as it says', () => {
    const format = mappedTable('ours', [mapping], { score: 2, about: csv.about });
    const source = new Source('x', text);
    expect(format.detect(source)).toMatchObject({ score: 2 });
    const [draft] = format.read(source, source);
    expect(draft!.turns.map(({ speaker, text: said }) => [speaker.label, speaker.role, said])).toEqual([
      ['Uli', 'agent', 'Guten Tag'],
      ['customer', 'customer', 'Hallo'],
    ]);
    expect(draft!.notes.map((note) => note.text)).toEqual(['nett']);
    expect(draft).toMatchObject({
      id: '1',
      channel: 'chat',
      stamps: [{ start: { seconds: 0.5 } }, { start: { seconds: 1.5 } }],
    });
  });

  it('is described as the built-in ones are', () => {
    for (const view of csvViews) expect(csvMappingSchema.safeParse(view).error).toBeUndefined();
  });
});

const field = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    '"',
    '""',
    ',',
    'x, "y"',
    'line\nbreak',
    'cr\r\nlf',
    ' blank ',
    '😀',
    'it\'s 5" wide',
    '<p>',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const delimiter = fc.constantFrom(',', ';', '\t', '|');

/** As RFC 4180 has it; quotation marks also where they need not be. */
function written(text: string, mark: string, always: boolean): string {
  const mustQuote = always || text.includes(mark) || /["\r\n]|^ | $/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('the reader of rows', () => {
  const tables = fc.record({
    rows: fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    mark: delimiter,
    quoted: fc.boolean(),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  });

  it('finds the fields that csv-parse finds, and knows where they stand', () => {
    fc.assert(
      fc.property(tables, ({ rows, mark, quoted, lineBreak }) => {
        const text = rows.map((row) => row.map((each) => written(each, mark, quoted)).join(mark)).join(lineBreak);
        const source = new Source('x', text);
        const expected: string[][] = parseCsv(text, {
          delimiter: mark,
          relax_column_count: true,
          record_delimiter: ['\n', '\r\n', '\r'],
          skip_empty_lines: true,
        });
        const reader = new Rows(source, mark);
        const found: string[][] = [];
        while (reader.next()) {
          found.push(Array.from({ length: reader.count }, (_, place) => reader.field(place)));
          for (let place = 0; place < reader.count; place += 1) {
            const excerpt = reader.excerpt(place);
            for (let at = 0; at < excerpt.text.length; at += 1) {
              const from = excerpt.positionAt(at);
              const start = source.lineStarts[from.line - 1]! + from.column - 1;
              expect(text[start]).toBe(excerpt.text[at]);
            }
            const whole = sourceBetween(text, excerpt.positionAt(0), excerpt.positionAt(excerpt.text.length));
            expect(asCsv(whole) === excerpt.text || whole === excerpt.text).toBe(true);
          }
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, and ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', 'text,speaker\n'), { maxLength: 40 }),
        (parts) => {
          readConversations('x', Buffer.from(`text,speaker\n${parts.join('')}`));
        },
      ),
    );
  });

  it('takes a mark that is never closed, and one in mid-field, as they stand', () => {
    const rows = new Rows(new Source('x', 'a 5" pipe,"b" c,"d\ne'), ',');
    expect(rows.next()).toBe(true);
    expect([0, 1, 2].map((place) => rows.field(place))).toEqual(['a 5" pipe', '"b" c', 'd\ne']);
    expect(rows.next()).toBe(false);
  });
});
