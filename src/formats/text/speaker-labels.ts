import type { Role } from '../../conversation/conversation.ts';
import { roleOfLabel } from '../../conversation/role-words.ts';
import { isNoteLabel } from '../note-labels.ts';
import type { Source } from '../source.ts';
import { headerEnd } from './header-block.ts';
import { isHeaderKey, participantRole } from './header-keys.ts';
import { type Label, LabelCounts } from './label-counts.ts';
import { Line } from './line.ts';

/** The labels of one transcript that are speakers. */
export interface SpeakerLabels {
  /** Number (0-based) of the first line behind the header. */
  readonly firstLine: number;
  /** How the transcript marks who speaks: `Agent: …`, or `Agent` on a line of its own. */
  readonly style: 'colon' | 'own-line';
  /** In every spelling that the transcript has. */
  readonly labels: ReadonlySet<string>;
  /** The first of the labels that stand alone has a time. */
  readonly beginTimed: boolean;
  /** What its header says of who is who. */
  readonly participants: readonly (readonly [name: string, role: Role])[];
  /** Lines that a turn begins with, and lines that are not blank. */
  readonly turnLines: number;
  readonly filledLines: number;
}

/**
 * Finds the speakers of a transcript. A label is a speaker only if it is a role word, or if it
 * repeats (or has a time, where the first one has) and is not the only one: `Scenario: …` is neither.
 */
export function speakerLabels(source: Source): SpeakerLabels {
  if (latest?.source !== source) latest = { source, labels: labelsBehindHeader(source) };
  return latest.labels;
}

/** The labels are wanted twice for each file, in detecting and in reading; finding them takes half the time of reading. */
let latest: { readonly source: Source; readonly labels: SpeakerLabels } | undefined;

/** Where nobody speaks behind it, what looked like a header is the dialogue. */
function labelsBehindHeader(source: Source): SpeakerLabels {
  const firstLine = headerEnd(source);
  const labels = findSpeakerLabels(source, firstLine);
  return firstLine > 0 && labels.labels.size === 0 ? findSpeakerLabels(source, 0) : labels;
}

function findSpeakerLabels(source: Source, firstLine: number): SpeakerLabels {
  const colon = new LabelCounts();
  const ownLine = new LabelCounts();
  const filledLines = countLabels(source, firstLine, colon, ownLine);
  const byColon = speakersAmong(colon, ownLine);
  const byOwnLine = speakersAmong(ownLine, colon);
  const style = byColon.lines >= byOwnLine.lines ? 'colon' : 'own-line';
  const { labels, lines } = style === 'colon' ? byColon : byOwnLine;
  const participants = participantsIn(colon.all(), labels);
  return { firstLine, style, labels, beginTimed: ownLine.beginTimed, participants, turnLines: lines, filledLines };
}

/**
 * Short messages look like a label alone; speakers are set off by a blank line, are role words, or have a time beside
 * them where the transcript begins so: elsewhere `See you at 10:30` would be one.
 */
export function standsAlone(line: Line, afterBlank: boolean, beginTimed: boolean): boolean {
  if (line.label === '' || line.hasColon || line.isListed) return false;
  return afterBlank || (beginTimed && line.startTime !== undefined) || roleOfLabel(line.label) !== undefined;
}

function countLabels(source: Source, firstLine: number, colon: LabelCounts, ownLine: LabelCounts): number {
  const line = new Line(source.text);
  const starts = source.lineStarts;
  let filled = 0;
  let afterBlank = true;
  for (let number = firstLine; number < starts.length; number += 1) {
    line.read(starts[number]!, starts[number + 1] ?? source.text.length);
    if (!line.isBlank) filled += 1;
    if (line.label !== '' && line.hasColon) colon.add(line, source.text);
    else if (standsAlone(line, afterBlank, ownLine.beginTimed)) ownLine.add(line, source.text);
    afterBlank = line.isBlank;
  }
  return filled;
}

function speakersAmong(counts: LabelCounts, others: LabelCounts): { labels: ReadonlySet<string>; lines: number } {
  if (counts.isEmpty) return { labels: new Set(), lines: 0 };
  const eligible = counts.all().filter(({ written }) => !isHeaderKey(written) && !isNoteLabel(written));
  const repeated = eligible.filter(({ count, isTimed }) => count > 1 || (counts.beginTimed && isTimed));
  // Seldom asked for, and laid out only then.
  let names: ReadonlySet<string> | undefined;
  const namesSomebody = (label: Label): boolean => {
    names ??= namesAmong([...repeated, ...others.all()]);
    return introduces(label, names);
  };
  const roles = eligible.filter((label) => label.role !== undefined && (label.count > 1 || !namesSomebody(label)));
  const speakers = new Set([...roles, ...repeated]);
  const kept = speakers.size > 1 ? [...speakers] : roles;
  return {
    labels: new Set(kept.flatMap(({ spellings }) => spellings)),
    lines: kept.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The labels that come again, in lower case. */
function namesAmong(labels: readonly Label[]): ReadonlySet<string> {
  return new Set(labels.filter(({ count }) => count > 1).map(({ written }) => written.toLowerCase()));
}

/** `Agent: Maria Lopez` in a header tells who `Maria` is. */
function introduces({ firstText }: Label, names: ReadonlySet<string>): boolean {
  const named = firstText.trim().toLowerCase();
  return names.has(named) || names.has(named.split(/\s/, 1)[0]!);
}

function participantsIn(colon: readonly Label[], speakers: ReadonlySet<string>): [string, Role][] {
  return colon
    .filter(({ written }) => !speakers.has(written))
    .flatMap(({ written, firstText }) => {
      const role = participantRole(written);
      return role === undefined || firstText.trim() === '' ? [] : [[firstText.trim(), role] as [string, Role]];
    });
}
