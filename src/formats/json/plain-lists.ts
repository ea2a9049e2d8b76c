import type { JsonFormat } from '../detection.ts';
import type { Draft } from '../draft.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { aboutOwn } from './generic.ts';
import { isConversation } from './is-conversation.ts';
import { type Json, JsonObject } from './json.ts';
import { mappedFormat } from './mapping.ts';
import { eachElement, listPath, type Place, wordAt } from './path.ts';
import { type Unit, unitOf } from './unit-of-times.ts';
import {
  anything,
  ends,
  endsInMs,
  ids,
  others,
  recorded,
  roles,
  signOfOne,
  speakers,
  starts,
  startsInMs,
  talk,
  texts,
} from './usual-names.ts';

/**
 * Conversations as programs and teams write them who had no format in mind: a list of objects with a voice and a text under
 * usual names. What the list is called decides how much of a conversation it must look like.
 */

const voices = { any: [...roles, ...speakers, ...others], speakers: [...roles, ...speakers] };

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

function viewOf({ list, voices: names }: ListKind, unit: Unit): JsonMapping {
  const isNamed = unit === 'ms';
  return {
    signs: [signOfOne(list, texts, 'text|list'), signOfOne(list, names, 'text|number')],
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

const more = { about: aboutOwn, readRest: readAgent };

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
  // What is wrong with a document is said by the formats that it comes nearer to.
  detect: (document) => ({ score: listIn(document) === undefined ? 0 : score, nearness: 0, reason: '' }),
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

function readAgent(document: JsonObject, draft: Draft): void {
  const agent = wordAt(document, ['agent']) ?? wordAt(document, ['agent', 'name']) ?? wordAt(document, ['agent_name']);
  if (agent !== undefined) draft.participants.push([agent, 'agent']);
}
