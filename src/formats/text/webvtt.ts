import type { TextFormat } from '../detection.ts';
import { readCaptions, type Voice } from './captions.ts';
import { type CueBlock, cueBlocks } from './cue-blocks.ts';
import { haveNameLines, voicesBelowName, voicesOf } from './cue-voices.ts';

/** The id of Microsoft Teams: the meeting, the utterance, and which part of it the cue is. */
const teamsId = /^(.{1,80}\/\d{1,9})-\d{1,9}$/;

/** The id of Webex: `3 "Dana Lopez" (3211232)`. */
const webexId = /^\d{1,9} "([^"]{1,60})" \(\d{1,20}\)$/;

/** Captions of YouTube that it made itself: word by word, each line again above the next one. */
const rolling = /<\d\d:\d\d:\d\d\.\d{3}><c>/;

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
    const { text } = source;
    const shown = cueBlocks(source, false);
    const blocks = rolling.test(text) ? withoutRepeated(shown, text) : shown;
    const voices = haveNameLines(blocks, text) ? voicesBelowName : voicesOf;
    const cues = blocks.map((block) => ({
      start: block.start,
      end: block.end,
      utterance: teamsId.exec(block.id)?.[1],
      voices: namedBy(webexId.exec(block.id)?.[1], voices(block, text)),
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

function namedBy(name: string | undefined, voices: readonly Voice[]): readonly Voice[] {
  return name === undefined ? voices : voices.map((voice) => ({ ...voice, name: voice.name ?? name }));
}

/** Each line where it is shown first. */
function withoutRepeated(blocks: readonly CueBlock[], text: string): CueBlock[] {
  let before: readonly string[] = [];
  return blocks.map((block) => {
    const written = block.lines.map((line) =>
      text
        .slice(...line)
        .replace(/<[^<>]*>/g, '')
        .trim(),
    );
    const lines = block.lines.filter((_, place) => !before.includes(written[place]!));
    before = written;
    return { ...block, lines };
  });
}
