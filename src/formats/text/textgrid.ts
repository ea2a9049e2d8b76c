import type { TextFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { Pieces } from '../pieces.ts';
import type { Source } from '../source.ts';
import { unnamedSpeaker } from '../unnamed.ts';

/** Praat reads strings, numbers that stand free and flags, and nothing else: so the long form is the short one with words between. */
const token = /"([^"]*(?:""[^"]*)*)"|(?<=^|\s)(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s|$)|<(exists|absent)>/g;

/** Marks of what is heard besides words, or badly: `<UNSURE>Hello</UNSURE>`, `<UNIN/>`. */
const mark = /<\/?[A-Za-z][A-Za-z_-]{0,20}\/?>/g;

/** Tiers of aligned sounds and words say again what other tiers say. */
const aligned = /(?:^|[\s_-])(?:phone|phoneme|segment|syllable|word)s?$/i;

/** TextGrids of Praat: each tier of intervals is a speaker. */
export const textgrid: TextFormat = {
  kind: 'text',
  name: 'textgrid',
  about: {
    title: 'Praat TextGrid',
    proof: 'real files',
    told: 'the first lines are `File type = "ooTextFile"` and `Object class = "TextGrid"`',
    carries: ['names', 'times'],
  },
  detect: ({ text }) =>
    /^\s*(?:File type = )?"ooTextFile(?: short)?"\s+(?:Object class = )?"TextGrid"/.test(text)
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'the first line is not `File type = "ooTextFile"`' },
  read: (source) => [readGrid(source)],
};

interface Tier {
  readonly name: string;
  readonly isInterval: boolean;
  readonly intervals: { readonly start: number; readonly end: number; readonly text: string; readonly at: number }[];
}

function readGrid(source: Source): Draft {
  const draft = emptyDraft();
  const tiers = tiersOf(source.text).filter(({ isInterval }) => isInterval);
  const spoken = tiers.filter(({ name }) => !aligned.test(name));
  for (const { name, intervals } of spoken.length === 0 ? tiers : spoken) {
    for (const { start, end, text, at } of intervals) {
      const words = wordsOf(text, at);
      if (words.isBlank) continue;
      draft.stamps[draft.turns.length] = {
        start: { kind: 'elapsed', seconds: start },
        end: { kind: 'elapsed', seconds: end },
      };
      draft.turns.push(words.turn(name === '' ? unnamedSpeaker(draft) : draft.cast.speaker(name), source));
    }
  }
  return draft;
}

/** A tier begins with the string of its class; then come name, beginning, end and number of its intervals. */
function tiersOf(text: string): Tier[] {
  const tiers: Tier[] = [];
  let tier: Tier | undefined;
  let name: string | undefined;
  let numbers: number[] = [];
  for (const { 1: string, 2: number, index } of text.matchAll(token)) {
    if (number !== undefined) numbers.push(Number(number));
    if (string === undefined) continue;
    const isInterval = string === 'IntervalTier';
    if (name !== undefined) {
      tier = { name: string.replaceAll('""', '"').trim(), isInterval: name === 'IntervalTier', intervals: [] };
      tiers.push(tier);
      name = undefined;
    } else if ((isInterval || string === 'TextTier') && numbers.length !== 2) name = string;
    else if (tier?.isInterval) {
      const [start = 0, end = start] = numbers.slice(-2);
      tier.intervals.push({ start, end, text: string, at: index + 1 });
    }
    numbers = [];
  }
  return tiers;
}

/** As it is written, without marks, and with doubled quotation marks as one. */
function wordsOf(written: string, start: number): Pieces {
  const words = new Pieces();
  let at = 0;
  const add = (end: number): void => {
    for (const { 0: piece, index } of written.slice(at, end).matchAll(/""|[^"]+/g)) {
      words.add(piece === '""' ? '"' : piece, start + at + index, start + at + index + piece.length);
    }
    at = end;
  };
  for (const { 0: tag, index } of written.matchAll(mark)) {
    add(index);
    at = index + tag.length;
  }
  add(written.length);
  return words.trimmed();
}
