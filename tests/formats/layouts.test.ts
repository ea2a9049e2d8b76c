import { describe, expect, it } from 'vitest';
import { expectedIn, told } from './mapped-fixtures.ts';
import { asCsv, asEntities, asTags, readWithPositions } from './position-layers.ts';
import { fromText, only, spoken } from './reading-fixtures.ts';

const expected = expectedIn('./layouts-fixtures.yml');

/** Marks of the layout that stand between two lines of one turn. */
const withoutMarks = (written: string): string =>
  written
    .replace(/\n\s*\n(?:\d+[^\n]*\n)?[^\n]*-->[^\n]*\n(?:\([^()]*\)\n)?/g, ' ')
    .replace(/^\(|\)$/g, (mark) => mark);

describe('layouts as programs export them and people paste them', () => {
  it.for(Object.keys(expected))('%s is read as what it is, with exact positions', (name) => {
    const conversations = readWithPositions(name, withoutMarks, asTags, asEntities, asCsv);
    const read = conversations.map((one) => [`${one.format} | ${one.id} | ${one.startedAt ?? ''}`, told(one)]);
    expect(Object.fromEntries(read)).toEqual(expected[name]);
  });

  it('leave a time that somebody says to them', () => {
    expect(spoken(only(fromText('Agent\nWhen?\n\nCustomer\n10:30\n\nAgent\nFine.\n')))).toEqual([
      'Agent: When?',
      'Customer: 10:30',
      'Agent: Fine.',
    ]);
  });

  it('leave to a customer that somebody left', () => {
    expect(spoken(only(fromText('Customer: My son.\nHe left the call\nAgent: I see.')))).toEqual([
      'Customer: My son.\nHe left the call',
      'Agent: I see.',
    ]);
  });

  it('take short labels for labels and no zones of time', () => {
    expect(spoken(only(fromText('10:02 AM CUST: Hi.\n10:03 AM AGT: Hello.\n10:04 AM CUST: Ok.\n')))).toHaveLength(3);
  });
});

describe('what has the looks of a dialogue', () => {
  it.each([
    ['a list of staff', 'Manager - Dana Lopez\nAgent - Sam Spears\nAgent - Kim Lee\nManager - Jo Miller\n'],
    ['a card', 'Agent: Anna\nManager: Tom\nPhone: 555\nEmail: a@x.example\n'],
    ['YAML', 'en:\n  chat:\n    agent: Agent\n    customer: Customer\nde:\n  chat:\n    agent: Agent\n'],
    ['a table of options', '| Option | Type |\n|---|---|\n| agent | string |\n| customer | string |\n| agent | x |\n'],
    ['a table of rights', '| Role | Can edit |\n|---|---|\n| Agent | yes |\n| Customer | no |\n| Manager | yes |\n'],
    ['a log of levels', '[INFO] Starting agent.\n[INFO] Agent ready.\n[WARN] Slow.\n[ERROR] Bad.\n'],
    ['a log of services', '2026-04-05 10:02:11 INFO Server: started\n2026-04-05 10:02:12 WARN Agent: slow\n'],
    ['a list of changes', '- [Fixed] A crash.\n- [Added] A list.\n- [Fixed] A typo.\n'],
    ['hours', 'Monday - closed.\nTuesday - open.\nMonday - closed.\n'],
    ['a list of songs', '00:00 Intro\n03:12 Justice - Genesis\n07:45 Waves\n11:10 Outro\n'],
    ['questions that are often asked', 'Q: How do I return it?\nA: By post.\n\nQ: When?\nA: Soon.\n'],
    ['a shell', 'mysql> select 1;\n1 row.\nmysql> quit\nBye.\n'],
    ['orders', 'Order ID,Customer,Agent,Total\n1,Jo,Anna,12\n2,Al,Tom,13\n'],
    ['reviews', 'author,date,comment\nJo,2026-01-01,Nice product.\nAl,2026-01-02,Bad: broke\n'],
    ['sections', '[agent]\nname = x\n[customer]\nname = y\n'],
  ])('is refused: %s', (_, text) => {
    expect(fromText(text).conversations).toEqual([]);
  });
});
