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
export function sectionsOf(report: CoachReport): readonly Section[] {
  const { well, recurs, questions, changed } = report;
  const sections: Section[] = [
    { heading: 'What went well', claims: well, ...(isBlank(report) ? {} : { otherwise: nothingSeen }) },
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

const nothingSeen = 'No single sentence stands out here. That says nothing of tone or patience.';

/** Nothing can be said either way. */
export function isBlank({ well, recurs, questions, changed, advice }: CoachReport): boolean {
  return well.length + recurs.length + questions.length + changed.length === 0 && advice === undefined;
}

const adviceHeading = 'One thing to try next';

/** What stands above the advice, or above there being none. */
export function adviceHeadingOf(report: CoachReport): string {
  return isBlank(report) ? 'Nothing in particular' : adviceHeading;
}

/** Where there is no advice; where something else was asked, nothing need be said. */
export function nothingToTry(report: CoachReport): string | undefined {
  if (isBlank(report)) return 'The words alone show nothing to single out, neither way.';
  return report.recurs.length + report.questions.length > 0 ? undefined : 'In the words alone, nothing stands out.';
}

/** `6 conversations, 2026-01-03 to 2026-02-09` */
export function spanOf({ conversations, days }: CoachReport): string {
  const count = countOf(conversations, 'conversation');
  if (!days) return count;
  const [first, last] = days;
  return `${count}, ${first === last ? first : `${first} to ${last}`}`;
}

export const severalNote = 'Several people may have written these; nobody is named.';

/** How often, where that says anything: not of one conversation, nor of what came once. */
export function timesShown({ times }: Claim, { conversations }: CoachReport): string {
  return conversations > 1 && times !== 'once' ? ` (${times})` : '';
}

/** Once, below everything. */
export function closingNote(reports: readonly CoachReport[]): string | undefined {
  const isAsking = reports.some(
    ({ questions, advice, changed }) =>
      questions.length > 0 || advice?.certain === false || changed.some(({ certain }) => !certain),
  );
  return isAsking ? 'This was read from the words alone. You were there: you decide.' : undefined;
}

/** What the customer had said, beside the thing to try. */
export const givenHeading = "The customer's words for it";
