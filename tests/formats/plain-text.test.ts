import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, fromText, only, spoken } from './reading-fixtures.ts';

function read(name: string) {
  return only(fixture(`plain-text/${name}`));
}

function times(name: string) {
  return read(name).turns.map(({ start }) => start);
}

describe('dialogue styles', () => {
  it.each([
    ['colon.txt', 5],
    ['bracket-times.txt', 3],
    ['clock-times.txt', 4],
    ['bare-times.txt', 4],
    ['times-behind-label.txt', 4],
    ['times-of-day.txt', 4],
    ['iso-times.txt', 3],
    ['own-line.txt', 3],
    ['own-line-names.txt', 3],
    ['own-line-headings.md', 3],
    ['bold.md', 3],
    ['bold-colon-outside.md', 3],
    ['list.md', 3],
    ['quoted.md', 3],
    ['header.txt', 3],
    ['header-names.txt', 4],
    ['wrapped.txt', 2],
    ['notes.txt', 3],
    ['windows.txt', 3],
    ['utf-16.txt', 2],
    ['windows-1252.txt', 2],
    ['roles-in-labels.txt', 5],
  ])('%s is read with both sides', (name, turns) => {
    const conversation = read(name);
    expect(conversation.turns).toHaveLength(turns);
    expect(conversation.speakers.map(({ role }) => role)).toEqual(expect.arrayContaining(['agent', 'customer']));
  });

  it('joins the lines of a turn, a space where the page broke a sentence and a line break where its writer did', () => {
    expect(spoken(read('wrapped.txt'))).toEqual([
      "Agent: I'm sorry that the repair of your bicycle is two days late. It will be ready tomorrow.",
      'Customer: OK\nthanks',
    ]);
  });

  it('leaves what only looks like a label within a turn', () => {
    const conversation = read('colon.txt');
    expect(conversation.turns[2]?.text).toBe(
      'I\'m sorry the repair is two days late. See https://velo.example/status: it says "waiting for parts".\nIt should be done by noon.',
    );
    expect(spoken(only(fromText('Agent: The way is this:\nTotal: 12 euros\nat 5:30: nothing\nCustomer: ok')))).toEqual([
      'Agent: The way is this:\nTotal: 12 euros\nat 5:30: nothing',
      'Customer: ok',
    ]);
  });

  it('leaves out marks, remarks and events', () => {
    expect(spoken(read('bold.md'))).toEqual([
      'Agent: Hello, this is Ines.',
      'Customer: Hi.',
      'Agent: How can *I* help?',
    ]);
    expect(read('bracket-times.txt').turns.map(({ text }) => text)).not.toContainEqual(expect.stringContaining('HOLD'));
    expect(
      spoken(only(fromText('Agent: Hi (again)\n=====\n[music]\nCustomer: I was just\n[interrupted]\n--- END ---'))),
    ).toEqual(['Agent: Hi (again)', 'Customer: I was just\n[interrupted]']);
  });

  it('keeps notes apart', () => {
    const conversation = read('notes.txt');
    expect(conversation.notes.map(({ text }) => text)).toEqual([
      'the customer was calm,\nnothing to add.',
      'call back tomorrow.',
    ]);
    expect(conversation.notes[1]?.positionAt(0)).toEqual({ line: 6, column: 7 });
  });

  it('takes a label in any case for one speaker', () => {
    expect(only(fromText('AGENT: Hi\nAgent: Hello\nCustomer: Hi')).speakers.map(({ label }) => label)).toEqual([
      'AGENT',
      'Customer',
    ]);
  });
});

describe('headers', () => {
  it('are metadata and no turns, before and after the dialogue', () => {
    const conversation = read('header.txt');
    expect(spoken(conversation)[0]).toBe('Agent: Hello, Ines speaking.');
    expect(conversation.metadata).toMatchObject({
      Scenario: 'a late repair',
      Disposition: 'solved',
      Agent: 'Ines Costa',
    });
    expect(conversation.channel).toBe('call');
  });

  it('tell who is who', () => {
    const conversation = read('header-names.txt');
    expect(conversation.speakers).toMatchObject([
      { label: 'Ines', role: 'agent' },
      { label: 'Tom', role: 'customer' },
    ]);
    expect(conversation.notices).toEqual([]);
  });
});

describe('a first paragraph like a header', () => {
  it('is the dialogue where none follows', () => {
    expect(spoken(only(fromText('Agent: Hello\nCustomer: Hi\nStatus: open\n\nwell')))).toHaveLength(2);
  });
});

describe('times', () => {
  it('are seconds from the start, whatever the writing', () => {
    expect(times('bracket-times.txt')).toEqual([62, 67, 113]);
    expect(read('bracket-times.txt').turns[1]?.end).toBe(72);
    expect(times('bare-times.txt')).toEqual([12, 15, 62, 3605]);
    expect(times('times-behind-label.txt')).toEqual([12, 15, 62, 69]);
    expect(times('iso-times.txt')).toEqual([0, 7, 30]);
    expect(times('own-line-names.txt')).toEqual([2, 5, 9]);
  });

  it('pass midnight', () => {
    expect(times('clock-times.txt')).toEqual([0, 60, 180, 240]);
  });

  it('of two parts are minutes and seconds for speech and times of day for a chat', () => {
    expect(times('times-of-day.txt')).toEqual([0, 0, 120, 120]);
    const call = '[12:03] Agent: I see.\n[12:06] Customer: How long will it take?\n[12:09] Agent: A week.';
    expect(only(fromText(call)).turns.map(({ start }) => start)).toEqual([723, 726, 729]);
  });

  it('order the turns and leave their positions', () => {
    const conversation = only(fromText('[00:09] Agent: Second.\n[00:02] Customer: First.\n[00:12] Agent: Third.'));
    expect(conversation.turns.map(({ index, text }) => [index, text])).toEqual([
      [0, 'First.'],
      [1, 'Second.'],
      [2, 'Third.'],
    ]);
    expect(conversation.turns[0]?.positionAt(0)).toEqual({ line: 2, column: 19 });
  });
});

describe('encodings', () => {
  it('are told by the bytes', () => {
    expect(read('utf-16.txt').turns[0]?.text).toBe('Hello, Ines speaking – naïve café 😀 here.');
    expect(read('windows-1252.txt').turns[0]?.text).toBe('Hello, Inès speaking – how can I help?');
    expect(read('windows-1252.txt').notices[0]?.message).toContain('Windows-1252');
  });
});

describe('hostile text', () => {
  it('never throws and takes linear time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Agent', ':', '(', '[', '00:1', '\n', '>', '*', ' ', 'Note', '\r', '-', 'é', '1.')),
        (parts) => {
          fromText(parts.join(''));
        },
      ),
    );
    for (const part of ['(', '[00:', 'Agent: (\n', '> ', '*', 'a: b\n', 'Agent 1: x\n', '00:00 ', '"a",']) {
      const started = performance.now();
      fromText(`Agent: hi\n${part.repeat(300_000)}`);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it('with thousands of speakers stays quick', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `S${n}x: a\nS${n}x: b\nAgent ${n}: S${n}x\n`).join('');
    const started = performance.now();
    expect(only(fromText(text)).speakers.length).toBeGreaterThan(10_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
