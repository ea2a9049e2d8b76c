import { channelOfWord } from '../channel-words.ts';
import type { AboutFormat, JsonFormat } from '../detection.ts';
import type { Draft } from '../draft.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { primaryLanguage } from '../primary-language.ts';
import type { Source } from '../source.ts';
import { isoInstant } from '../times.ts';
import { carriedBy, toldBy } from './about-mapping.ts';
import { detectMapping, viewOf } from './detect-mapping.ts';
import { type Json, JsonObject } from './json.ts';
import { type MappedPaths, pathsOf } from './mapped-paths.ts';
import { eachElement, listPath, type Place, valueAt, wordOf } from './path.ts';
import { readPeople } from './people.ts';
import { firstOf, TurnReader } from './read-turns.ts';
import { stampOf } from './stamps.ts';

/** What a mapped format may do besides. */
export interface MoreOfFormat {
  readonly about: Pick<AboutFormat, 'title' | 'proof'>;
  /** How sure the signs are, where others may have them as well; default 1. */
  readonly score?: number;
  /** Reads what stands beside the turns. */
  readonly readRest?: (conversation: JsonObject, draft: Draft, source: Source) => void;
}

/** A format that mappings describe: the first of its `views` whose signs a document has is the one that is read. */
export function mappedFormat(name: string, views: readonly JsonMapping[], more: MoreOfFormat): JsonFormat {
  const known = new Map<JsonMapping, MappedPaths>();
  return {
    kind: 'json',
    name,
    // Seldom asked for, and seventy formats are made at every start.
    get about() {
      return { ...more.about, told: toldBy(views), carries: carriedBy(views) };
    },
    detect: (document) => detectMapping(document, views, more.score ?? 1),
    holdsNothing: (document) => views.some((mapping) => listsAreEmpty(document, mapping)),
    read(document, source) {
      const mapping = viewOf(document, views) ?? views[0]!;
      const paths = known.get(mapping) ?? pathsOf(mapping);
      known.set(mapping, paths);
      return readDrafts(document, mapping, paths, source, more);
    },
  };
}

/** The lists of turns are there, with nothing in them. */
function listsAreEmpty(document: Json, { conversations, turns }: JsonMapping): boolean {
  if (conversations !== undefined) return false;
  let elements = 0;
  const count = (): void => {
    elements += 1;
  };
  const root: Place = { json: document, outer: undefined };
  return [turns].flat().every((list) => eachElement(root, listPath(list), count) && elements === 0);
}

function readDrafts(
  document: Json,
  mapping: JsonMapping,
  paths: MappedPaths,
  source: Source,
  more: MoreOfFormat,
): Draft[] {
  const drafts: Draft[] = [];
  const read = (conversation: Place): void => {
    const readers = readersOf(conversation, mapping, paths, source);
    for (const [group, reader] of readers) {
      const draft = reader.finished();
      describe(conversation, draft, group, mapping, paths);
      if (conversation.json instanceof JsonObject) more.readRest?.(conversation.json, draft, source);
      drafts.push(draft);
    }
  };
  const whole: Place = { json: document, outer: undefined };
  if (mapping.conversations === undefined) read(whole);
  else eachElement(whole, listPath(mapping.conversations), read);
  return drafts;
}

/** A reader for each group of turns; the one of turns without an id has no name. */
function readersOf(
  conversation: Place,
  mapping: JsonMapping,
  paths: MappedPaths,
  source: Source,
): ReadonlyMap<string, TurnReader> {
  const people = readPeople(conversation, mapping);
  const newReader = (): TurnReader => new TurnReader(mapping, paths, people, source);
  const readers = new Map<string, TurnReader>(paths.groupBy.length === 0 ? [['', newReader()]] : []);
  // The conversation is the outermost place for the paths of its turns.
  const root: Place = { json: conversation.json, outer: undefined };
  const take = (element: Place): void => {
    const group = wordOf(firstOf(element, paths.groupBy)) ?? '';
    let reader = readers.get(group);
    if (reader === undefined) {
      reader = newReader();
      readers.set(group, reader);
    }
    reader.take(element);
  };
  const lists = typeof mapping.turns === 'string' ? [mapping.turns] : mapping.turns;
  for (const list of lists) eachElement(root, listPath(list), take);
  return readers;
}

function describe(place: Place, draft: Draft, group: string, mapping: JsonMapping, paths: MappedPaths): void {
  const id = group === '' ? wordOf(firstOf(place, paths.id)) : group;
  if (id !== undefined) draft.id = id;
  draft.firstSpeaker = mapping.firstSpeaker;
  const startedAt = startOf(place, mapping, paths);
  if (startedAt !== undefined) draft.startedAt = startedAt;
  const language = paths.language === undefined ? undefined : wordOf(valueAt(place, paths.language));
  if (language !== undefined) draft.language = primaryLanguage(language);
  if (typeof paths.channel === 'string') draft.channel = paths.channel;
  else if (paths.channel !== undefined) draft.channel = channelOfWord(wordOf(valueAt(place, paths.channel)) ?? '');
}

/** As it is written; numbers since 1970 as an instant. */
function startOf(place: Place, { time }: JsonMapping, { startedAt }: MappedPaths): string | undefined {
  const found = firstOf(place, startedAt);
  const stamp = typeof found === 'number' ? stampOf(found, time) : undefined;
  if (stamp !== undefined) return stamp.kind === 'instant' ? isoInstant(stamp.seconds) : undefined;
  return wordOf(found);
}
