import { roleOfWord } from '../../conversation/role-words.ts';
import { channelOfWord } from '../channel-words.ts';
import type { Draft } from '../draft.ts';
import { Excerpt } from '../excerpt.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, toPlain } from './json.ts';
import { mappedFormat } from './mapping.ts';
import { path, wordAt } from './path.ts';
import { readLabels } from './read-labels.ts';
import { spokenText } from './spoken-text.ts';

/** tactlint's own JSON: `{ id?, channel?, language?, startedAt?, agent?, notes?, metadata?, turns: [{ role?, speaker?, text, start?, end? }], labels? }`. */
export const genericJson = mappedFormat({
  name: 'generic-json',
  turns: path('turns'),
  turn: {
    text: path('text'),
    role: path('role'),
    speaker: path('speaker'),
    channel: path('channel'),
    start: path('start'),
    end: path('end'),
  },
  roleOf: (word) => (word === 'other' ? 'other' : roleOfWord(word)),
  mayBeVoiceless: true,
  isEvent: () => false,
  readRest(document, draft, source) {
    readDescription(document, draft, source);
    const labels = readLabels(document.get('labels'), source);
    if (labels !== undefined) draft.labels = labels;
  },
});

/** Members of a conversation besides its turns that say what it is. */
export function readDescription(document: JsonObject, draft: Draft, source: Source): void {
  draft.id = wordAt(document, ['id']);
  draft.startedAt = wordAt(document, ['startedAt']);
  draft.language = wordAt(document, ['language'])?.toLowerCase().split(/[-_]/, 1)[0];
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
    if (text !== undefined && text.text.trim() !== '')
      draft.notes.push(new Excerpt(source, text.text, text.start, text.runs));
  }
}
