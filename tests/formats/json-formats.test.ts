import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, fromText, only, sourceBetween, spoken } from './reading-fixtures.ts';

function turns(...written: object[]) {
  return only(fromText(JSON.stringify({ turns: written })));
}

describe('generic JSON', () => {
  it('is read whole', () => {
    const conversation = only(fixture('generic-json/full.json'));
    expect(conversation).toMatchObject({
      id: 'call-1',
      format: 'generic-json',
      channel: 'call',
      language: 'en',
      startedAt: '2026-03-01T09:00:00Z',
      metadata: { queue: 'repairs', tags: ['a'], agent: 'Ines' },
      notices: [],
    });
    expect(conversation.notes.map(({ text }) => text)).toEqual(['Was calm.', 'Call back.']);
    expect(conversation.notes[0]?.positionAt(0)).toEqual({ line: 8, column: 6 });
    expect(conversation.turns.map(({ speaker, start, end }) => [speaker.label, speaker.role, start, end])).toEqual([
      ['Ines', 'agent', 0, 1.5],
      ['Tom', 'customer', 2, 2.5],
      ['bot', 'bot', 3, undefined],
      ['system', 'system', 4, undefined],
    ]);
  });

  it('is told by its structure, as one conversation, a bare list of turns, or a list of conversations', () => {
    expect(spoken(only(fixture('generic-json/bare-list.json')))).toEqual(['agent: Hello.', 'customer: Hi.']);
    expect(fixture('generic-json/list-of-conversations.json').conversations.map(({ id }) => id)).toEqual([
      'a',
      'list-of-conversations:2',
    ]);
    expect(fixture('generic-json/lines.jsonl').conversations.map(({ id }) => id)).toEqual(['a', 'lines:3']);
    expect(only(fromText('{"turns":[{"role":"agent","text":"Hi."}]}', {}, 'a/b.c.txt')).id).toBe('b.c');
  });

  it('takes no role from what every object has', () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const json = JSON.stringify({ messages: words.map((role) => ({ role, content: 'x' })) });
    expect(only(fromText(json)).speakers.map(({ label, role }) => [label, role])).toEqual(
      words.map((word) => [word, 'other']),
    );
    const table = `id,role,text\n${words.map((word) => `1,${word},Hi.`).join('\n')}\n`;
    expect(only(fromText(table)).turns.map(({ speaker }) => speaker.role)).toEqual(words.map(() => 'other'));
  });

  it('understands role words, and a speaker without one by the label', () => {
    const roles = ['Agent', 'rep', 'ASSISTANT', 'end_user', 'Client', 'bot', 'IVR', 'system'].map((role) => ({
      role,
      text: 'x',
    }));
    expect(turns(...roles).turns.map(({ speaker }) => speaker.role)).toEqual([
      'agent',
      'agent',
      'agent',
      'customer',
      'customer',
      'bot',
      'bot',
      'system',
    ]);
    const labelled = turns(
      { speaker: 'Agent', text: 'x' },
      { speaker: 'Customer', text: 'x' },
      { role: 'spk_0', text: 'x' },
    );
    expect(labelled.speakers).toMatchObject([
      { label: 'Agent', role: 'agent' },
      { label: 'Customer', role: 'customer' },
      { label: 'spk_0', role: 'other' },
    ]);
  });

  it('reads times as numbers, clock strings and instants, and orders by them', () => {
    expect(only(fixture('generic-json/time-strings.json')).turns.map(({ start, end }) => [start, end])).toEqual([
      [62.5, 63],
      [65.25, undefined],
    ]);
    const conversation = only(fixture('generic-json/epoch-unordered.json'));
    expect(conversation.turns.map(({ text, start }) => [text, start])).toEqual([
      ['First.', 0],
      ['Second.', 5],
    ]);
    const partly = turns(
      { role: 'agent', text: 'a', start: 9 },
      { role: 'agent', text: 'b' },
      { role: 'agent', text: 'c', start: 1 },
    );
    expect(partly.turns.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('takes a turn whose role or speaker is "note" for a note', () => {
    const conversation = turns(
      { role: 'agent', text: 'Hi.' },
      { role: 'Internal note', text: 'calm' },
      { speaker: 'Note', text: 'late' },
    );
    expect(conversation.turns).toHaveLength(1);
    expect(conversation.notes.map(({ text }) => text)).toEqual(['calm', 'late']);
  });

  it('says which turns have no text', () => {
    const [notice] = only(fixture('broken/turn-without-text.json')).notices;
    expect(notice).toMatchObject({ line: 2, column: 2, message: expect.stringContaining('2 elements') });
  });

  it('reads a conversation without turns and says so', () => {
    expect(only(fromText('{"turns":[]}')).notices).toEqual([{ message: 'the conversation has no turns' }]);
  });
});

describe('OpenAI messages', () => {
  it('are read with the assistant as agent, the user as customer and the rest not judged', () => {
    const conversation = only(fixture('openai-messages/chat.json'));
    expect(conversation.format).toBe('openai-messages');
    expect(conversation.turns.map(({ speaker }) => speaker.role)).toEqual(['system', 'customer', 'system', 'agent']);
    expect(conversation.notices).toEqual([]);
  });

  it('join the text parts of a content', () => {
    const source = readFileSync(new URL('../../fixtures/formats/openai-messages/parts.json', import.meta.url), 'utf8');
    const [first] = only(fromText(source)).turns;
    expect(first?.text).toBe('Look:\ncafé broken');
    expect(sourceBetween(source, first!.positionAt(0), first!.positionAt(5))).toBe('Look:');
    expect(sourceBetween(source, first!.positionAt(6), first!.positionAt(17))).toBe('caf\\u00e9 broken');
  });

  it('are read from JSONL', () => {
    expect(fixture('openai-messages/training.jsonl').conversations.map(({ turns: all }) => all.length)).toEqual([3, 2]);
  });
});
