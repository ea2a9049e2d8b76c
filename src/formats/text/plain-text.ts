import type { Detection, TextFormat } from '../detection.ts';
import type { Source } from '../source.ts';
import { foreignText } from './foreign.ts';
import { speakerLabels } from './speaker-labels.ts';
import { readTranscript } from './transcript.ts';

/** A text in which fewer lines than one in so many begin a turn is prose with a label somewhere. */
const fewestTurns = 40;

/** Dialogues in plain text and Markdown; docs/formats.md shows the styles. */
export const plainText: TextFormat = { kind: 'text', name: 'plain-text', detect, read: readTranscript };

function detect(source: Source): Detection {
  const foreign = foreignText(source.text);
  if (foreign !== undefined) return { score: 0, reason: foreign };
  const { labels, turnLines, filledLines } = speakerLabels(source);
  if (labels.size === 0) return { score: 0, reason: 'no line begins with a speaker, like "Agent: …"' };
  if (turnLines * fewestTurns < filledLines) {
    return { score: 0, reason: `only ${turnLines} of ${filledLines} lines begin with a speaker` };
  }
  return { score: 1, reason: '' };
}
