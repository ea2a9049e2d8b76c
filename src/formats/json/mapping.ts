import type { Role } from '../../conversation/conversation.ts';
import type { Detection, JsonFormat } from '../detection.ts';
import type { Draft } from '../draft.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { at, type Path } from './path.ts';
import { readTurns } from './read-turns.ts';

/** Where a JSON format keeps what a conversation is made of. Paths in `turn` start at the turn, others at the document. */
export interface JsonMapping {
  readonly name: string;
  /** The list of turns. The document may also be that list itself, where its elements have a text and a voice. */
  readonly turns: Path;
  readonly turn: {
    readonly text: Path;
    readonly role: Path;
    readonly speaker?: Path;
    readonly channel?: Path;
    readonly start?: Path;
    readonly end?: Path;
  };
  /** The role that a word of `turn.role` names; undefined: the word is a label. */
  readonly roleOf: (word: string) => Role | undefined;
  /** Turns may come without role and speaker. */
  readonly mayBeVoiceless: boolean;
  /** Elements of the list that say nothing and need no notice, such as calls of a tool. */
  readonly isEvent: (turn: JsonObject) => boolean;
  /** Reads what stands beside the turns. */
  readonly readRest: (document: JsonObject, draft: Draft, source: Source) => void;
}

export function mappedFormat(mapping: JsonMapping): JsonFormat {
  return {
    kind: 'json',
    name: mapping.name,
    detect: (document) => detect(document, mapping),
    read(document, source) {
      const draft = readTurns(turnList(document, mapping)?.items ?? [], mapping, source);
      if (document instanceof JsonObject) mapping.readRest(document, draft, source);
      return draft;
    },
  };
}

/** A list may begin with events; so many elements show what it holds. */
const sampled = 20;

function detect(document: Json, mapping: JsonMapping): Detection {
  const wanted = mapping.turns.join('.');
  const list = turnList(document, mapping);
  if (list === undefined) return no(`no \`${wanted}\` list`);
  const bare = list === document;
  if (list.items.length === 0) return bare ? no('the list is empty') : { score: 1, reason: '' };
  const turns = list.items.slice(0, sampled).filter((item) => item instanceof JsonObject);
  const spoken = turns.filter((turn) => isText(at(turn, mapping.turn.text)));
  const where = bare ? 'the elements of the list' : `the elements of \`${wanted}\``;
  if (spoken.length === 0) return no(`${where} have no \`${mapping.turn.text.join('.')}\`${found(turns[0])}`);
  if (spoken.some((turn) => hasVoice(turn, mapping))) return { score: 1, reason: '' };
  return mapping.mayBeVoiceless && !bare
    ? { score: 0.5, reason: '' }
    : no(`${where} have no \`${mapping.turn.role.join('.')}\``);
}

function turnList(document: Json, mapping: JsonMapping): JsonArray | undefined {
  const list = document instanceof JsonArray ? document : at(document, mapping.turns);
  return list instanceof JsonArray ? list : undefined;
}

function isText(json: Json | undefined): boolean {
  return json instanceof JsonString || json instanceof JsonArray;
}

function hasVoice(turn: JsonObject, { turn: { role, speaker } }: JsonMapping): boolean {
  return at(turn, role) instanceof JsonString || (speaker !== undefined && at(turn, speaker) instanceof JsonString);
}

function found(element: JsonObject | undefined): string {
  return element === undefined
    ? ''
    : `; found ${element
        .names()
        .slice(0, 8)
        .map((name) => `\`${name}\``)
        .join(', ')}`;
}

function no(reason: string): Detection {
  return { score: 0, reason };
}
