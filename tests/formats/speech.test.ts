import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { readConversations } from '../../src/formats/read.ts';
import { damaged, odd, type Tree } from './damage.ts';
import { jsonUnit, offsets, sourceOf } from './decoders.ts';
import { fixture, fromText } from './reading-fixtures.ts';

/** By file and conversation (`id | start | channel | language`): `label/role/start: text` of each turn. */
const speechFixtures: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = parse(
  readFileSync(new URL('./speech-fixtures.yml', import.meta.url), 'utf8'),
);
const names = Object.keys(speechFixtures);

/** `label/role/start: text` of each turn, as the tables write it. */
function told({ turns }: Conversation): string[] {
  return turns.map(({ speaker, start, text }) => `${speaker.label}/${speaker.role}/${start ?? ''}: ${text}`);
}

/** What is said of a conversation besides its turns. */
function headOf({ id, startedAt, channel, language }: Conversation): string {
  return [id, startedAt ?? '', channel, language ?? ''].join(' | ');
}

describe('formats of speech services and contact centres', () => {
  it.for(names)('%s is read as what it is', (name) => {
    const { conversations, problems } = fixture(name);
    expect(problems).toEqual([]);
    expect([...new Set(conversations.map(({ format }) => format))]).toEqual([name.split('/')[0]]);
    expect(Object.fromEntries(conversations.map((one) => [headOf(one), told(one)]))).toEqual(speechFixtures[name]);
  });

  it.for(names)('%s: each character of each turn stands where its position says', (name) => {
    const source = sourceOf(name);
    const offsetOf = offsets(source);
    for (const turn of fixture(name).conversations.flatMap(({ turns }) => turns)) {
      for (let at = 0; at <= turn.text.length; at += 1) {
        const { character } = jsonUnit(source, offsetOf(turn.positionAt(at)));
        // What joins two words stands behind the first one's closing quotation mark.
        const isJoiner = character === '' && (turn.text[at] === ' ' || at === turn.text.length);
        expect(isJoiner ? turn.text.slice(at, at + 1) : character, `${at} of ${turn.text}`).toBe(
          turn.text.slice(at, at + 1),
        );
      }
    }
  });

  it('keeps ends where the file has them', () => {
    const ends = (name: string) => fixture(name).conversations.flatMap(({ turns }) => turns.map(({ end }) => end));
    expect(ends('contact-lens-voice/call.json')).toEqual([2.5, 8.9, 8.7, 12]);
    expect(ends('aws-transcribe/speakers.json')).toEqual([2.5, 3, 5, 6]);
    expect(ends('azure-batch/diarised.json')).toEqual([1.04, 63.75]);
    expect(ends('genesys-cloud/call.json')).toEqual([1.284, 4, 4.8, 5.528]);
    expect(ends('gong/transcripts.json')).toEqual([463, 465, 0.9]);
    expect(ends('speechmatics-v1/talk.json')).toEqual([1.1, 1.7, 2.5]);
    expect(ends('assemblyai/words.json')).toEqual([0.9, 2.2]);
    expect(ends('google-speech/last-result.json')).toEqual([0.9, 2.5, 3.5]);
  });

  it('says that nobody knows who is who, where the file does not', () => {
    const [conversation] = fixture('whisper/verbose.json').conversations;
    expect(conversation?.speakers.map(({ label, role }) => `${label}/${role}`)).toEqual(['unknown/other']);
    expect(conversation?.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('nobody is named for what "unknown" says'),
    ]);
  });
});

/** Envelopes are opened one deep. */
function isInEnvelope(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'data' in document;
}

/** Files that are one JSON document of one conversation, and no list of events. */
const single = names.filter(
  (name) =>
    Object.keys(speechFixtures[name]!).length === 1 &&
    name.endsWith('.json') &&
    !/^(?:aws-lca|azure-realtime|google-agent-assist\/message\.json|contact-lens-(?:voice|chat)\/real-time|fireflies|google-speech\/rest)/.test(
      name,
    ),
);

describe('one conversation, in whatever it is wrapped', () => {
  const plain = (name: string): unknown => JSON.parse(sourceOf(name));
  const turnsIn = (text: string) => {
    const { conversations, problems } = fromText(text);
    expect(problems).toEqual([]);
    return conversations.map(told);
  };

  it.for(single)('%s reads the same in an envelope, a list and JSONL', (name) => {
    const document = plain(name);
    const [turns] = fixture(name).conversations.map(told);
    expect(turnsIn(JSON.stringify(document))).toEqual([turns]);
    expect(turnsIn(`[${JSON.stringify(document)}, ${JSON.stringify(document)}]`)).toEqual([turns, turns]);
    expect(turnsIn(`${JSON.stringify(document)}\n${JSON.stringify(document)}\n`)).toEqual([turns, turns]);
    if (!isInEnvelope(document)) expect(turnsIn(JSON.stringify({ status: 'ok', data: document }))).toEqual([turns]);
  });
});

describe('what looks like one of them', () => {
  const nearMisses: Readonly<Record<string, unknown>> = {
    'words without a service': { words: [{ text: 'red', start: 1 }] },
    'results of a search': { results: [{ alternatives: ['a', 'b'], title: 'red' }] },
    'results of another recogniser': { results: [{ final: true, alternatives: [{ transcript: 'red' }] }] },
    'segments of a picture': { segments: [{ start: 1, end: 2, label: 'sky' }] },
    'segments of text without speakers': { segments: [{ text: 'red', start: 0, end: 1 }] },
    'a summary without turns': { Channel: 'VOICE', ConversationCharacteristics: {}, Transcript: [] },
    'stretches of speakers without words': { segmentation: { segments: [{ start: 0, speaker: { '@id': 'S0' } }] } },
    'a monologue in the singular': { monologue: { speaker: 0, elements: [{ type: 'text', value: 'Hello' }] } },
    'an e-mail of Contact Lens': { Channel: 'EMAIL', Transcript: [{ ParticipantId: 'C', Content: 'Hello' }] },
    'a job that is not done': { id: 'x', status: 'processing', audio_url: 'a', text: null, words: null },
    'entries of a feed': { entries: [{ title: 'red', text: 'blue' }] },
    'events of another kind': [{ EventType: 'START', CallId: '1' }],
    'a schema': { properties: { recognizedPhrases: { items: { nBest: {} } } } },
  };

  it.for(Object.keys(nearMisses))('is refused: %s', (name) => {
    const { conversations, problems } = fromText(JSON.stringify(nearMisses[name]));
    expect(conversations).toEqual([]);
    expect(problems[0]?.message).toContain('none of the');
  });
});

describe('damaged files', () => {
  it('never throw, whatever is null, missing or of another kind', () => {
    const files = names.filter((name) => name.endsWith('.json')).map((name): Tree => JSON.parse(sourceOf(name)));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom(undefined, ...odd)), { minLength: 1, maxLength: 3 }),
        (file, damages) => {
          const tree = damages.reduce((left, [place, by]) => damaged(left, place, by), file);
          const { conversations } = readConversations('x', Buffer.from(JSON.stringify(tree)));
          for (const { turns } of conversations) {
            for (const turn of turns) turn.positionAt(turn.text.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
