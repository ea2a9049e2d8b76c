import type { Detection, JsonFormat } from '../detection.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { aboutOwn } from './generic.ts';
import { JsonArray, JsonObject } from './json.ts';
import { mappedFormat } from './mapping.ts';
import { ids, signOfOne, talk } from './usual-names.ts';

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
      signs: [signOfOne(`${name}[]`, served, 'text'), signOfOne(`${name}[]`, serving, 'text')],
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
  pairedFormat ??= mappedFormat('generic-json', pairedViews(), { about: aboutOwn, score: pairedScore });
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
