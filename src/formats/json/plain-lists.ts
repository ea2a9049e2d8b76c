import type { Role } from '../../conversation/conversation.ts';
import { roleOfLabel } from '../../conversation/role-words.ts';
import type { Detection, JsonFormat } from '../detection.ts';
import type { Draft } from '../draft.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { mappedFormat } from './mapping.ts';
import { eachElement, listPath, type Place, path, valueAt, wordAt, wordOf } from './path.ts';
import { hasSign } from './signs.ts';

/**
 * Conversations as programs and teams write them who had no format in mind: a list of objects with a voice and a text under
 * usual names. What the list is called decides how much of a conversation it must look like.
 */

/** Lists of nothing else than what people say. */
const talk =
  'conversation transcript transcription dialogue dialog chat chat_history chatHistory chat_log chatLog chat_messages chatMessages chat_transcript call_transcript utterances turns turnLevelTranscription'.split(
    ' ',
  );
/** Of recordings: only who names speakers means a conversation. */
const recorded = ['segments', 'transcripts'];
/** Lists of anything: log lines, comments, e-mails, things. */
const anything = ['', 'messages', 'conversations', 'history', 'log', 'lines', 'entries', 'sentences', 'phrases'];

/** Each of these names in the ways that programs write names: `speaker_id`, `speakerId`. */
function spelled(names: string): string[] {
  return names.split(' ').flatMap((name) => {
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return camel === name ? [name] : [name, camel];
  });
}

const speakers = spelled(
  'speaker.name speaker_name speaker.label speaker_label speaker participant.name participant_name participant speaker.id speaker_id participant_id',
);
const senders = spelled(
  'sender.name sender_name sender author.name author_name author from.name from user.name user user_name username',
);
const others = [...senders, ...spelled('display_name who party name')];
const roles = spelled(
  'role speaker_role speaker.role participant_role participant.role sender_role sender.role sender_type sender.type author_role author.role author_type user_type participant_type speaker_type',
);
const texts = spelled(
  'text message content utterance utterance_text message_text transcript transcription sentence speech body msg',
);
const starts = spelled(
  'start start_time begin start_sec start_ts ts timestamp time created_at sent_at date datetime offset timestamp[0] words[0].start',
);
const ends = spelled('end end_time end_sec end_ts timestamp[1]');
/** Times that only recordings have. */
const recordedStarts = spelled('start start_time begin start_sec start_ts words[0].start');
const startsInMs = spelled('start_ms start_time_ms begin_ms start_millis offset_ms started_at_millis');
const endsInMs = spelled('end_ms end_time_ms end_millis ended_at_millis');
const ids = spelled(
  'conversation_id call_id chat_id dialogue_id dialog_id session_id ticket_id thread_id interaction_id contact_id transcript_id convo_id',
);

const voices = { any: [...roles, ...speakers, ...others], speakers: [...roles, ...speakers] };

function anyOf(list: string, names: readonly string[], kind: string): string {
  return names.map((name) => `${list}.${name}:${kind}`).join(' or ');
}

interface ListKind {
  readonly list: string;
  readonly voices: readonly string[];
  /** Whether what it is called says what it holds. */
  readonly isTalk: boolean;
}

const kinds: readonly ListKind[] = [
  ...talk.map((name) => ({ list: `${name}[]`, voices: voices.any, isTalk: true })),
  ...recorded.map((name) => ({ list: `${name}[]`, voices: voices.speakers, isTalk: true })),
  ...anything.map((name) => ({ list: `${name}[]`, voices: voices.any, isTalk: false })),
];

type Unit = 's' | 'ms';

function viewOf({ list, voices: names }: ListKind, unit: Unit): JsonMapping {
  const isNamed = unit === 'ms';
  return {
    signs: [anyOf(list, texts, 'text|list'), anyOf(list, names, 'text|number')],
    ...(list === '[]' ? { groupBy: ids } : {}),
    turns: list,
    turn: {
      text: texts,
      role: roles,
      speaker: [...speakers, ...others],
      start: isNamed ? [...startsInMs, ...starts] : starts,
      end: isNamed ? [...endsInMs, ...ends] : ends,
      ...(isNamed ? {} : { duration: 'duration' }),
    },
    time: unit,
    id: ['id', ...ids],
    startedAt: ['startedAt', 'started_at'],
    language: 'language',
    channel: 'channel',
  };
}

const about = {
  title: "tactlint's own JSON",
  proof: 'real files',
} as const;
const more = { about, readRest: readAgent };

interface PlainList extends ListKind {
  readonly format: Readonly<Record<Unit, JsonFormat>>;
}

let lists: readonly PlainList[] | undefined;

/** Made when first wanted: seventy mappings with a hundred names each, and most files are of another format. */
function allLists(): readonly PlainList[] {
  lists ??= kinds.map((kind) => ({
    ...kind,
    format: {
      s: mappedFormat('generic-json', [viewOf(kind, 's')], more),
      ms: mappedFormat('generic-json', [viewOf(kind, 'ms')], more),
    },
  }));
  return lists;
}

/** How programs write role words. */
const asWritten = (words: string): string[] =>
  words.split(' ').flatMap((word) => [word, word.toUpperCase(), `${word[0]!.toUpperCase()}${word.slice(1)}`]);
const served = asWritten('customer user client caller human');
const serving = asWritten('agent assistant representative rep advisor operator bot');

/** What is wrong with a document is said by the formats that it comes nearer to. */
const no: Detection = { score: 0, nearness: 0, reason: '' };

const pairedScore = 0.55;

/** Turns as pairs of voice and text, and as objects whose member is the voice: `["agent", "…"]`, `{ "agent": "…" }`. */
const pairedViews = (): JsonMapping[] =>
  talk.flatMap((name): JsonMapping[] => [
    {
      signs: [
        `${name}[][0]=${served.join('|')}`,
        `${name}[][0]=${serving.join('|')}`,
        `${name}[][1]:text`,
        `!${name}[][2]:text`,
      ],
      turns: `${name}[]`,
      turn: { text: '[1]', role: '[0]' },
      id: ['id', ...ids],
    },
    {
      signs: [anyOf(`${name}[]`, served, 'text'), anyOf(`${name}[]`, serving, 'text')],
      turns: `${name}[]`,
      turn: {
        sides: [
          { text: served, is: 'customer' },
          { text: serving, is: 'agent' },
        ],
      },
      id: ['id', ...ids],
    },
  ]);

let pairedFormat: JsonFormat | undefined;

function paired(): JsonFormat {
  pairedFormat ??= mappedFormat('generic-json', pairedViews(), { about, score: pairedScore });
  return pairedFormat;
}

export const pairedTurns: JsonFormat = {
  kind: 'json',
  name: 'generic-json',
  get about() {
    return paired().about;
  },
  read: (document, source) => paired().read(document, source),
  most: pairedScore,
  // There are many names to look for.
  detect: (document) =>
    document instanceof JsonObject && talk.some((name) => document.get(name) instanceof JsonArray)
      ? paired().detect(document)
      : no,
};

/** Formats of products are surer, tactlint's own with voices too; without voices it is not. */
const score = 0.6;

/** A list of objects with a voice and a text. */
export const plainLists: JsonFormat = {
  kind: 'json',
  name: 'generic-json',
  get about() {
    return allLists()[0]!.format.s.about;
  },
  most: score,
  detect: (document) => (listIn(document) === undefined ? no : { score, nearness: 1, reason: '' }),
  read: (document, source) => {
    const list = listIn(document) ?? allLists()[0]!;
    return list.format[unitOf(elementsOf(document, list.list))].read(document, source);
  },
};

function listIn(document: Json): PlainList | undefined {
  const names = document instanceof JsonObject ? new Set(document.names()) : undefined;
  return allLists().find((kind) => {
    const name = kind.list.slice(0, -2);
    if (names === undefined ? name !== '' : !names.has(name)) return false;
    const elements = elementsOf(document, kind.list);
    return elements.length > 0 && kind.format.s.detect(document).score > 0 && isConversation(elements, kind);
  });
}

/** So many elements show what all are. */
const sampled = 40;

function elementsOf(document: Json, list: string): Place[] {
  const found: Place[] = [];
  const visit = (element: Place): void => {
    if (found.length < sampled && element.json instanceof JsonObject) found.push(element);
  };
  eachElement({ json: document, outer: undefined }, listPath(list), visit);
  return found;
}

interface Said {
  readonly voice: string;
  readonly role: Role | undefined;
  /** Named as speakers are, or where a recording says when they speak. */
  readonly isSpeaker: boolean;
  readonly isSender: boolean;
  readonly isTimed: boolean;
}

function isConversation(elements: readonly Place[], { isTalk, list }: ListKind): boolean {
  if (elements.some(isFinding)) return false;
  const withText = elements.filter((element) => first(element, texts) instanceof JsonString || hasParts(element));
  const said = withText.flatMap(saidBy);
  // Most of what is said must be said by somebody.
  if (said.length === 0 || said.length * 3 < withText.length * 2) return false;
  if (isTalk) return true;
  const different = new Set(said.map(({ voice }) => voice)).size;
  if (said.some(isServing) && said.some(isServed)) return true;
  if (different < 2 || !said.every(({ isTimed }) => isTimed)) return false;
  return said.every(({ isSpeaker, isSender }) => isSpeaker || (isSender && list === 'messages[]'));
}

/** Reports of linters hold messages too; ours names the speakers even. */
function isFinding({ json }: Place): boolean {
  return hasSign(json, 'ruleId:text') || (hasSign(json, 'line:number') && hasSign(json, 'column:number'));
}

function hasParts(element: Place): boolean {
  return texts.some((name) => hasSign(element.json, `${name}[].text:text`));
}

function saidBy(element: Place): Said[] {
  const role = wordOf(first(element, roles));
  const speaker = wordOf(first(element, speakers));
  const voice = role ?? speaker ?? wordOf(first(element, others));
  if (voice === undefined) return [];
  return [
    {
      voice: voice.toLowerCase(),
      role: roleOfLabel(voice),
      isSpeaker: speaker !== undefined || (role !== undefined && isAt(element, recordedStarts)),
      isSender: role !== undefined || wordOf(first(element, senders)) !== undefined,
      isTimed: isAt(element, starts) || isAt(element, startsInMs),
    },
  ];
}

/** Logs and lists of users have these roles as well. */
const ambiguous = new Set(
  'admin administrator manager engineer employee staff team internal host guest member lead contact external student applicant'.split(
    ' ',
  ),
);

function isServing({ role, voice }: Said): boolean {
  return (role === 'agent' || role === 'bot') && !ambiguous.has(voice);
}

function isServed({ role, voice }: Said): boolean {
  return role === 'customer' && !ambiguous.has(voice);
}

function isAt(element: Place, names: readonly string[]): boolean {
  return first(element, names) !== undefined;
}

function first(element: Place, names: readonly string[]): Json | undefined {
  for (const name of names) {
    const found = valueAt(element, path(name));
    if (found !== undefined && found !== null && !(found instanceof JsonObject)) return found;
  }
  return undefined;
}

/** Milliseconds since 1970 are more than seconds can be for thousands of years. */
const epochInMs = 1e11;
/** Nobody speaks so slowly: characters a second, over a whole conversation. */
const slowest = 0.1;

/** Names and values say what numbers count; `start: 3250` alone does not. */
function unitOf(elements: readonly Place[]): Unit {
  if (elements.some((element) => isAt(element, startsInMs))) return 'ms';
  const times = elements.map((element) => first(element, starts)).filter((time) => typeof time === 'number');
  if (times.length === 0) return 's';
  if (times.every((time) => time > epochInMs)) return 'ms';
  const span = Math.max(...times) - Math.min(...times);
  const isRecording = times.every((time) => Number.isInteger(time) && time < 1e8);
  const characters = elements.reduce((sum, element) => sum + lengthOf(first(element, texts)), 0);
  return isRecording && times.length > 1 && characters < span * slowest ? 'ms' : 's';
}

function lengthOf(text: Json | undefined): number {
  return text instanceof JsonString ? text.text.length : 0;
}

function readAgent(document: JsonObject, draft: Draft): void {
  const agent = wordAt(document, ['agent']) ?? wordAt(document, ['agent', 'name']) ?? wordAt(document, ['agent_name']);
  if (agent !== undefined) draft.participants.push([agent, 'agent']);
}
