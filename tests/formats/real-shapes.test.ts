import { describe, expect, it } from 'vitest';
import { describeFixtures, describeNearMisses, expectedIn } from './mapped-fixtures.ts';
import { fixture, fromText, only } from './reading-fixtures.ts';

describe('shapes that services, programs and teams really write', () => {
  describeFixtures(expectedIn('./real-shapes-fixtures.yml'), {}, [
    'google-speech',
    'rev-ai',
    'speechmatics',
    'elevenlabs',
    'deepgram',
    'openai-messages',
  ]);
});

describe('who is not told apart', () => {
  const noticesOf = (name: string): string =>
    fixture(name)
      .conversations.flatMap(({ notices }) => notices.map(({ message }) => message))
      .join('\n');

  it.for([
    'whisper/verbose.json',
    'whisper/hugging-face.json',
    'deepgram/one-channel.json',
    'speechmatics/changes.json',
  ])('is nobody whose role is guessed: %s', (name) => {
    expect(fixture(name).conversations[0]?.speakers.map(({ role }) => role)).toEqual(['other']);
    expect(noticesOf(name)).toContain('nobody is named for what "unknown" says');
  });

  it('are the guests of Azure, who are no guests', () => {
    expect(noticesOf('azure-realtime/guests.jsonl')).toContain('"Guest-1", "Guest-2" are voices');
  });
});

describe('times of plain lists', () => {
  it('are milliseconds where nobody could speak so slowly, and seconds else', () => {
    const starts = (times: readonly number[]) =>
      only(
        fromText(
          JSON.stringify({
            utterances: times.map((start, place) => ({ speaker: `s${place}`, start, text: 'Red or blue?' })),
          }),
        ),
      ).turns.map(({ start }) => start);
    expect(starts([0, 3000])).toEqual([0, 3]);
    expect(starts([0, 30])).toEqual([0, 30]);
    expect(starts([0.5, 3000.5])).toEqual([0.5, 3000.5]);
  });
});

describe('what is no conversation, though it has voices and texts', () => {
  describeNearMisses({
    quotes: [
      { text: 'To be or not to be', author: 'Hamlet' },
      { text: 'Eureka', author: 'Archimedes' },
    ],
    'comments on an issue': [
      { user: { login: 'ada' }, created_at: '2026-03-02T10:00:00Z', body: 'It crashes' },
      { user: { login: 'bob' }, created_at: '2026-03-02T11:00:00Z', body: 'Fixed' },
    ],
    commits: [
      { sha: 'a', author: 'Ada', date: '2026-03-02T10:00:00Z', message: 'Agent: fix' },
      { sha: 'b', author: 'Bob', date: '2026-03-02T11:00:00Z', message: 'Customer: fix' },
    ],
    'e-mails of anybody': [
      { from: 'a@x.example', to: 'b@x.example', body: 'Lunch?', date: '2026-03-02T10:00:00Z' },
      { from: 'b@x.example', to: 'a@x.example', body: 'Yes', date: '2026-03-02T11:00:00Z' },
    ],
    'an audit log': {
      log: [
        { user: 'admin', message: 'logged in', ts: 1 },
        { user: 'guest', message: 'logged out', ts: 2 },
      ],
    },
    'messages of a queue': {
      messages: [
        { topic: 't', name: 'n', body: '{}', timestamp: 1_772_445_600_000 },
        { topic: 't', name: 'm', body: '{}', timestamp: 1_772_445_600_001 },
      ],
    },
    'messages of a linter': [{ filePath: 'a.js', messages: [{ ruleId: 'x', severity: 2, message: 'wrong', line: 1 }] }],
    'texts to translate': { messages: [{ id: 'a', message: 'Hello {name}', translation: 'Hallo {name}' }] },
    'clips to learn a voice from': [
      { audio: 'a.wav', text: 'Good day', speaker_name: 'ada' },
      { audio: 'b.wav', text: 'Good night', speaker_name: 'bob' },
    ],
    'captions without voices': [
      { text: 'hello', start: 0, duration: 2 },
      { text: 'all', start: 2, duration: 2 },
    ],
    'who speaks when, without words': { segments: [{ speaker: 'S0', start: 0, end: 1 }] },
    'customers and their agents': { chat: [{ customer: 'Lamps & Co', total: 3 }] },
    'what a server logs of browsers': { log: [{ user: 'bob', agent: 'Mozilla/5.0', request: 'GET /' }] },
    'roles of programs': [
      { role: 'Researcher', content: 'You look things up' },
      { role: 'Writer', content: 'You write' },
    ],
    'a prompt': [{ role: 'system', content: 'Be kind' }],
    'speakers at a meeting': { speakers: [{ name: 'Ada', role: 'CTO', text: 'On lamps' }] },
    'properties as text': { transcript: 'Date: Monday\nPlace: Rome\nIt was a fine day.' },
    'a transcript of courses': { transcript: [{ course: 'Maths', name: 'Algebra', grade: 'A' }] },
    'phrases to listen for': { phrases: [{ text: 'thank you', participant: 'internal', weight: 1 }] },
  });
});
