import type { Detection, JsonFormat } from '../detection.ts';
import type { Draft } from '../draft.ts';
import { NestedSource } from '../nested-source.ts';
import { Source } from '../source.ts';
import { salesforceChat } from '../text/salesforce-chat.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { wordAt } from './path.ts';
import { excerptOf, spokenText } from './spoken-text.ts';

/** Salesforce's chats as its API gives them: records with the HTML of `LiveChatTranscript.Body` in a string. */
export const salesforceRecords: JsonFormat = {
  kind: 'json',
  name: salesforceChat.name,
  about: {
    title: 'Salesforce chat transcripts, as the API gives them',
    proof: 'documentation',
    told: '`Body` begins with `<p align="center">Chat Started:`, in a record or in `records`',
    carries: [...salesforceChat.about.carries, 'several conversations'],
  },
  detect,
  read: (document, source) => recordsIn(document).flatMap((record) => readRecord(record, source)),
};

function detect(document: Json): Detection {
  const records = recordsIn(document);
  if (records.length === 0) return { score: 0, nearness: 0, reason: 'no `Body`' };
  const isChat = records.some((record) => {
    const body = record.get('Body');
    return body instanceof JsonString && salesforceChat.detect(new Source('', body.text.slice(0, 200))).score > 0;
  });
  return isChat
    ? { score: 1, nearness: 1, reason: '' }
    : { score: 0, nearness: 0.3, reason: '`Body` does not begin with `<p align="center">Chat Started:`' };
}

/** Those that have a body, chat or not. */
function recordsIn(document: Json): JsonObject[] {
  if (!(document instanceof JsonObject)) return [];
  const records = document.get('records');
  const items = records instanceof JsonArray ? records.items : [document];
  return items.filter(
    (item): item is JsonObject => item instanceof JsonObject && item.get('Body') instanceof JsonString,
  );
}

function readRecord(record: JsonObject, source: Source): Draft[] {
  const body = new NestedSource(source.path, excerptOf(spokenText(record.get('Body'), source)!));
  if (salesforceChat.detect(body).score === 0) return [];
  return salesforceChat.read(body, body).map((draft) => ({
    ...draft,
    id: wordAt(record, ['Name']) ?? wordAt(record, ['Id']),
  }));
}
