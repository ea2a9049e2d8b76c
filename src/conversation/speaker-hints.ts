import type { Role } from './conversation.ts';

/** What the user says of roles: a label (exact, any case), a /pattern/, or `channel:N`. */
export interface SpeakerHints {
  readonly agent?: readonly string[];
  readonly customer?: readonly string[];
  /** Label → role, from `speakers:` in the config. */
  readonly roles?: Readonly<Record<string, Role>>;
}

/** What a hint is held against. */
export interface HintedSpeaker {
  readonly label: string;
  readonly channel?: number | undefined;
}

/** Whether a speaker is the one that the hint means. */
export type SpeakerTest = (speaker: HintedSpeaker) => boolean;

export interface RoleHint {
  readonly written: string;
  readonly role: Role;
  readonly means: SpeakerTest;
}

/** A hint that cannot be used; the message says why. */
export class SpeakerHintError extends Error {}

/** A label needs no longer pattern; and no longer label is tested, so that a pattern with some repetitions stays quick. */
const longestPattern = 200;
const longestTestedLabel = 100;
/** Each unbounded repetition multiplies the worst case by the label's length. */
const mostRepetitions = 3;
/** Each option can double the worst case. */
const mostChoices = 10;

/**
 * Reads a hint of the user: a label (in any case), `/pattern/` (in any case) or `channel:N`.
 * @throws SpeakerHintError for a pattern that is no regular expression or could take more than linear time.
 */
export function readSpeakerHint(written: string): SpeakerTest {
  const channel = /^channel:(\d{1,4})$/.exec(written.trim())?.[1];
  if (channel !== undefined) return ofChannel(Number(channel));
  const pattern = /^\/(.*)\/i?$/s.exec(written.trim())?.[1];
  if (pattern !== undefined) return ofPattern(written, pattern);
  const label = written.trim().toLowerCase();
  return (speaker) => speaker.label.toLowerCase() === label;
}

/** Formats that name channels say so; others write `Channel 1` or `ch_1` for a label. */
function ofChannel(channel: number): SpeakerTest {
  return (speaker) => {
    const labelled = /^(?:channel|ch|chan)[\s_:#-]{0,2}(\d{1,4})$/i.exec(speaker.label)?.[1];
    return (speaker.channel ?? (labelled === undefined ? undefined : Number(labelled))) === channel;
  };
}

function ofPattern(written: string, pattern: string): SpeakerTest {
  const risk = riskOf(pattern);
  if (risk !== undefined) throw new SpeakerHintError(`the speaker pattern ${written} ${risk}`);
  const expression = compiled(written, pattern);
  return (speaker) => expression.test(speaker.label.slice(0, longestTestedLabel));
}

function compiled(written: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'iu');
  } catch (error) {
    throw new SpeakerHintError(`the speaker pattern ${written} is no regular expression: ${(error as Error).message}`);
  }
}

/** Why the pattern could run in more than (small) polynomial time; undefined where it cannot. */
function riskOf(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `is longer than ${longestPattern} characters`;
  const bare = pattern.replace(/\\[^\dk]/gs, 'x').replace(/\[(?:\\.|[^\]\\])*\]/gs, 'x');
  if (/\\[\dk]/.test(bare)) return 'uses a back-reference, which can take endless time';
  if (/\)(?:[*+]|\{)/.test(bare)) return 'repeats a group, which can take endless time';
  if ((bare.match(/\||\?(?![:=!<])/g) ?? []).length > mostChoices)
    return `has more than ${mostChoices} options ("|", "?")`;
  if ((bare.match(/[*+]|\{\d*,\d*\}/g) ?? []).length > mostRepetitions)
    return `has more than ${mostRepetitions} repetitions`;
  return undefined;
}
