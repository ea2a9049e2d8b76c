import type { TextFormat } from '../detection.ts';
import { readCaptions } from './captions.ts';
import { cueBlocks } from './cue-blocks.ts';
import { haveNameLines, voicesBelowName, voicesOf } from './cue-voices.ts';

/** The number of the first cue (some writers leave it out) and its times. */
const opening =
  /^\s*(?:\d{1,9}[ \t]*(?:\r\n?|\n)\s*)?\d{1,4}:\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,4}:\d{1,2}:\d{1,2}/;

export const srt: TextFormat = {
  kind: 'text',
  name: 'srt',
  about: {
    title: 'SRT captions',
    proof: 'real files',
    told: 'it begins with a number and a line of times (`00:00:00,000 --> 00:00:02,000`)',
    carries: ['names', 'times'],
  },
  detect: ({ text }) =>
    opening.test(text.slice(0, 200))
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'it does not begin with a number and a line of times' },
  read(source) {
    const blocks = cueBlocks(source, true);
    const voices = haveNameLines(blocks, source.text) ? voicesBelowName : voicesOf;
    const cues = blocks.map((block) => ({
      start: block.start,
      end: block.end,
      voices: voices(block, source.text),
    }));
    return [readCaptions(cues, source)];
  },
};
