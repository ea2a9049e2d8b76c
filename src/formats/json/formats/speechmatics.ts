import type { JsonFormat } from '../../detection.ts';
import type { JsonMapping } from '../../mapping-schema.ts';
import { type Json, JsonArray, JsonObject } from '../json.ts';
import { mappedFormat } from '../mapping.ts';
import { Members } from '../members.ts';
import { hasSign } from '../signs.ts';

const words = (at: string): JsonMapping => ({
  signs: [
    `${at}results[].alternatives[].content:text`,
    `${at}results[].type:text`,
    `${at}format:text or ${at}metadata.type`,
    '!message=AddPartialTranscript',
  ],
  turns: 'groups[][]',
  turn: {
    text: 'alternatives[0].content',
    speaker: ['channel', 'alternatives[0].speaker'],
    start: 'start_time',
    end: 'end_time',
    event: ['!alternatives[0].content'],
  },
  // The file's own word_delimiter is empty in some that are English.
  words: { mark: 'attaches_to=previous or type=punctuation' },
  id: 'job.id',
  language: 'metadata.transcription_config.language',
  channel: 'call',
});

const messages = words('[].');
const mapped = mappedFormat(
  'speechmatics',
  [words(''), { ...messages, signs: [...messages.signs, '[].message=AddTranscript'] }],
  {
    about: { title: 'Speechmatics', proof: 'real files' },
  },
);

/** A file of a job, or the messages of a stream, of which the partial ones come again. */
export const speechmatics: JsonFormat = {
  ...mapped,
  read: (document, source) => mapped.read(inGroups(document), source),
};

/** The document with its words in lists between which another begins to speak, where it says no more than that. */
function inGroups(document: Json): JsonObject {
  const grouped = new JsonObject(0);
  const members = new Members(grouped);
  const groups = new JsonArray(0);
  for (const result of resultsOf(document)) {
    if (groups.items.length === 0 || hasSign(result, 'type=speaker_change')) groups.items.push(new JsonArray(0));
    (groups.items.at(-1) as JsonArray).items.push(result);
  }
  if (document instanceof JsonObject) {
    for (const name of ['job', 'metadata']) members.add(name, document.get(name) ?? null);
  }
  members.add('groups', groups);
  return grouped;
}

function resultsOf(document: Json): Json[] {
  if (document instanceof JsonArray) {
    return document.items.filter((message) => !hasSign(message, 'message=AddPartialTranscript')).flatMap(resultsOf);
  }
  const results = document instanceof JsonObject ? document.get('results') : undefined;
  return results instanceof JsonArray ? results.items : [];
}
