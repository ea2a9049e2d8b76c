import { countOf } from '../reports/count-of.ts';
import type { Claim, CoachReport } from './report.ts';

/** What stands under one heading, for every form of the report. */
export interface Section {
  readonly heading: string;
  readonly claims: readonly Claim[];
  /** Said where there is no claim. */
  readonly otherwise?: string;
}

/** In the order in which somebody can bear to read them. */
export function sectionsOf({ well, recurs, questions, changed }: CoachReport): readonly Section[] {
  const sections: Section[] = [
    { heading: 'What went well', claims: well, otherwise: nothingSeen },
    { heading: 'What recurs', claims: recurs.filter(isRecurrent) },
    { heading: 'Worth a second look', claims: [...recurs.filter((claim) => !isRecurrent(claim)), ...questions] },
    { heading: 'What changed', claims: changed },
  ];
  return sections.filter(({ claims, otherwise }) => claims.length > 0 || otherwise !== undefined);
}

/** What came once is worth a look, and no more. */
function isRecurrent({ misses }: Claim): boolean {
  return misses > 1;
}

const nothingSeen =
  'Nothing here that the program can put its finger on. It sees words: not your tone, your patience, or what the day was like.';

export const adviceHeading = 'One thing to try next';
/** Where there is no advice. */
export function nothingToTry({ recurs, questions }: CoachReport): string {
  return recurs.length + questions.length > 0 ? 'No more than that for now.' : 'Nothing stands out. Carry on.';
}

/** `6 conversations, 2026-01-03 to 2026-02-09` */
export function spanOf({ conversations, days }: CoachReport): string {
  const count = countOf(conversations, 'conversation');
  if (!days) return count;
  const [first, last] = days;
  return `${count}, ${first === last ? first : `${first} to ${last}`}`;
}

export const severalNote = 'The label names nobody: these may be the words of several people.';

/** Why some of it asks, and does not say; then what else must be known. */
export function notesOf({ questions, advice, changed, notes }: CoachReport): readonly string[] {
  const asked = [
    ...(questions.length > 0 || changed.some(({ certain }) => !certain) ? ['The questions'] : []),
    ...(advice?.certain === false ? ['what to try'] : []),
  ].join(' and ');
  if (asked === '') return notes;
  const subject = `${asked.charAt(0).toUpperCase()}${asked.slice(1)}`;
  const source = asked.includes('uestions')
    ? 'come from rules that are not yet right often enough to be taken at their word'
    : 'comes from a rule that is not yet right often enough to be taken at its word';
  return [`${subject} ${source}. You were there: you decide.`, ...notes];
}
