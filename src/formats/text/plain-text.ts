import type { Detection, TextFormat } from '../detection.ts';
import type { Source } from '../source.ts';
import { foreignText } from './foreign.ts';
import { speakerLabels } from './speaker-labels.ts';
import { readTranscript } from './transcript.ts';

/** A text in which fewer lines than one in so many begin a turn is prose with a label somewhere. */
const fewestTurns = 40;

const likely = 0.5;

/** Dialogues in plain text and Markdown; docs/formats.md shows the styles. */
export const plainText: TextFormat = {
  kind: 'text',
  name: 'plain-text',
  about: {
    title: 'Dialogue in plain text or Markdown',
    proof: 'real files',
    told: 'lines begin with speakers (`Agent: …`), or speakers stand on lines of their own',
    carries: ['roles', 'names', 'times', 'notes'],
  },
  // Whatever a format of its own claims is not plain text.
  most: likely,
  detect,
  read: (source) => [readTranscript(source)],
};

function detect(source: Source): Detection {
  const foreign = foreignText(source.text);
  if (foreign !== undefined) return no(foreign, 0.2);
  const { labels, turnLines, filledLines } = speakerLabels(source);
  if (labels.size === 0) return no('no line begins with a speaker, like "Agent: …"', 0.1);
  if (turnLines * fewestTurns < filledLines) {
    return no(`only ${turnLines} of ${filledLines} lines begin with a speaker`, 0.5);
  }
  return { score: likely, nearness: 1, reason: '' };
}

function no(reason: string, nearness: number): Detection {
  return { score: 0, nearness, reason };
}
