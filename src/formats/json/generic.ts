import { channelOfWord } from '../channel-words.ts';
import type { Draft } from '../draft.ts';
import { primaryLanguage } from '../primary-language.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, toPlain } from './json.ts';
import { mappedFormat } from './mapping.ts';
import { wordAt } from './path.ts';
import { readLabels } from './read-labels.ts';
import { readSuppressions } from './read-suppressions.ts';
import { excerptOf, spokenText } from './spoken-text.ts';

const turn = { text: 'text', role: 'role', speaker: 'speaker', channel: 'channel', start: 'start', end: 'end' };

/** Of rows that are turns of several conversations. */
const conversationIds = [
  'conversation_id',
  'conversationId',
  'call_id',
  'callId',
  'chat_id',
  'dialogue_id',
  'dialog_id',
  'session_id',
];

/** Of all forms in which it may be written. */
export const aboutOwn = { title: "tactlint's own JSON", proof: 'real files' } as const;

/** tactlint's own JSON: `{ id?, channel?, language?, startedAt?, agent?, notes?, metadata?, turns: [{ role?, speaker?, text, start?, end?, suppress? }], labels?, suppress? }`. */
export const genericJson = mappedFormat(
  'generic-json',
  [
    {
      signs: ['turns[].text:text|list', 'turns[].role:text or turns[].speaker:text'],
      turns: 'turns[]',
      turn,
      roles: { other: 'other' },
    },
    {
      signs: ['[].text:text|list', '[].role:text or [].speaker:text'],
      turns: '[]',
      turn,
      groupBy: conversationIds,
      roles: { other: 'other' },
    },
  ],
  { about: aboutOwn, readRest },
);

/** The same without voices, and without turns: poorer, and so other formats go first. */
export const voicelessGenericJson = mappedFormat(
  'generic-json',
  [
    { signs: ['turns[].text:text|list'], turns: 'turns[]', turn },
    { signs: ['turns:list', '!turns[0]'], turns: 'turns[]', turn },
  ],
  { about: aboutOwn, readRest, score: 0.5 },
);

function readRest(document: JsonObject, draft: Draft, source: Source): void {
  readDescription(document, draft, source);
  const labels = readLabels(document.get('labels'), source);
  if (labels !== undefined) draft.labels = labels;
  const directives = readSuppressions(document, source);
  if (directives.length > 0) draft.directives = directives;
}

/** Members of a conversation besides its turns that say what it is. */
export function readDescription(document: JsonObject, draft: Draft, source: Source): void {
  draft.id = wordAt(document, ['id']) ?? draft.id;
  draft.startedAt = wordAt(document, ['startedAt']) ?? draft.startedAt;
  const language = wordAt(document, ['language']);
  if (language !== undefined) draft.language = primaryLanguage(language);
  readChannel(wordAt(document, ['channel']), draft);
  const metadata = document.get('metadata');
  if (metadata instanceof JsonObject) draft.metadata = toPlain(metadata) as Record<string, unknown>;
  const agent = wordAt(document, ['agent']) ?? wordAt(document, ['agent', 'name']);
  if (agent !== undefined) {
    draft.metadata = { ...draft.metadata, agent };
    draft.participants.push([agent, 'agent']);
  }
  readNotes(document.get('notes'), draft, source);
}

function readChannel(written: string | undefined, draft: Draft): void {
  if (written === undefined) return;
  draft.channel = channelOfWord(written);
  if (draft.channel === undefined) {
    draft.notices.push({ message: `the channel "${written}" is not known: it should be call, chat or email` });
  }
}

/** One note or several, each a text or an object with a text. */
function readNotes(notes: Json | undefined, draft: Draft, source: Source): void {
  const list = notes instanceof JsonArray ? notes.items : notes === undefined ? [] : [notes];
  for (const note of list) {
    const text = spokenText(note instanceof JsonObject ? note.get('text') : note, source);
    if (text !== undefined && text.text.trim() !== '') draft.notes.push(excerptOf(text));
  }
}
