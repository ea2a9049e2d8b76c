import type { TextFormat } from '../detection.ts';
import { readCaptions } from './captions.ts';
import { cueBlocks } from './cue-blocks.ts';
import { voicesOf } from './cue-voices.ts';

/** The id of Microsoft Teams: the meeting, the utterance, and which part of it the cue is. */
const teamsId = /^(.{1,80}\/\d{1,9})-\d{1,9}$/;

export const webvtt: TextFormat = {
  kind: 'text',
  name: 'webvtt',
  about: {
    title: 'WebVTT captions (Microsoft Teams, Zoom …)',
    proof: 'real files',
    told: 'the first line begins with `WEBVTT`',
    carries: ['names', 'times'],
  },
  detect: ({ text }) =>
    /^\s*WEBVTT(?:\s|$)/.test(text)
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'the first line is not `WEBVTT`' },
  read(source) {
    const cues = cueBlocks(source, false).map((block) => ({
      start: block.start,
      end: block.end,
      utterance: teamsId.exec(block.id)?.[1],
      voices: voicesOf(block, source.text),
    }));
    const draft = readCaptions(cues, source);
    draft.language = languageIn(source.text);
    return [draft];
  },
};

/** As the lines below the first one may say: `Language: en-US`. */
function languageIn(text: string): string | undefined {
  const [header] = text.slice(0, 500).split(/\r?\n\s*\n/, 1);
  return /^Language:\s*([a-z]{2,3})\b/im.exec(header!)?.[1]?.toLowerCase();
}
