import type { JsonFormat } from '../detection.ts';
import { NestedSource } from '../nested-source.ts';
import { Source } from '../source.ts';
import { plainText } from '../text/plain-text.ts';
import { aboutOwn } from './generic.ts';
import { type Json, JsonObject, JsonString } from './json.ts';
import { wordAt } from './path.ts';
import { excerptOf, spokenText } from './spoken-text.ts';

/** Where tables and data sets that were made JSON keep a whole dialogue as one text. */
const names =
  'transcript transcription conversation dialogue dialog chat chat_transcript call_transcript transcript_text conversation_text chat_history chat_log'.split(
    ' ',
  );
const ids = 'id conversation_id call_id chat_id dialogue_id ticket_id session_id'.split(' ');

/** Others are surer. */
const score = 0.3;

/** `{ "id": …, "transcript": "Agent: Hello.\nCustomer: Hi." }`. */
export const writtenDialogue: JsonFormat = {
  kind: 'json',
  name: 'generic-json',
  about: {
    ...aboutOwn,
    told: '`transcript` or `dialogue` as one text with speakers',
    carries: ['roles', 'names'],
  },
  most: score,
  detect: (document) => ({ score: textIn(document) === undefined ? 0 : score, nearness: 0, reason: '' }),
  read(document, source) {
    const text = textIn(document);
    if (text === undefined) return [];
    const nested = new NestedSource(source.path, excerptOf(spokenText(text, source)!));
    return plainText.read(nested, nested).map((draft) => {
      draft.id = ids.map((id) => wordAt(document, [id])).find((id) => id !== undefined);
      return draft;
    });
  },
};

/** Of the members that may hold one, the first in which people speak by turns. */
function textIn(document: Json): JsonString | undefined {
  if (!(document instanceof JsonObject)) return undefined;
  return names.map((name) => document.get(name)).find(isDialogue);
}

function isDialogue(text: Json | undefined): text is JsonString {
  if (!(text instanceof JsonString) || !/[\r\n]\s*\S/.test(text.text)) return false;
  return plainText.detect(new Source('', text.text)).score > 0;
}
