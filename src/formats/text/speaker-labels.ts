import type { Role } from '../../conversation/conversation.ts';
import { roleOfLabel } from '../../conversation/role-words.ts';
import { isNoteLabel } from '../note-labels.ts';
import type { Source } from '../source.ts';
import type { Stamp } from '../times.ts';
import { headerEnd } from './header-block.ts';
import { isHeaderKey, participantRole } from './header-keys.ts';
import { type Label, LabelCounts } from './label-counts.ts';
import { type LabelMark, Line } from './line.ts';
import { timeOfLine } from './time-line.ts';

/** The labels of one transcript that are speakers. */
export interface SpeakerLabels {
  /** Number (0-based) of the first line behind the header. */
  readonly firstLine: number;
  /** How the transcript marks who speaks: `Agent: …`, or `Agent` on a line of its own. */
  readonly style: 'colon' | 'own-line';
  /** What stands behind them. */
  readonly mark: LabelMark;
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
  if (labels.labels.size > 0) return labels;
  const fromTop = firstLine > 0 ? findSpeakerLabels(source, 0) : labels;
  return fromTop.labels.size > 0 ? fromTop : (findOtherLabels(source, firstLine) ?? fromTop);
}

/**
 * Of a transcript that writes no colon behind its speakers. Dashes, brackets and tabs stand in texts of many kinds: one
 * of the labels must be a role word, or each line a message behind angle brackets, as on IRC.
 */
function findOtherLabels(source: Source, firstLine: number): SpeakerLabels | undefined {
  const marked = new LabelCounts();
  const line = new Line(source.text, 'other');
  let filledLines = 0;
  let angled = 0;
  let sentences = 0;
  if (isOtherTable(source.text)) return undefined;
  for (let number = firstLine; number < source.lineStarts.length; number += 1) {
    line.read(source.lineStarts[number]!, source.lineStarts[number + 1] ?? source.text.length);
    if (line.isBlank) continue;
    filledLines += 1;
    if (line.label === '') continue;
    marked.add(line, source.text);
    if (line.isAngled) angled += 1;
    if (isSentence(source.text.slice(line.textStart, line.end))) sentences += 1;
  }
  const { labels, lines } = speakersAmong(marked, new LabelCounts());
  const isTold =
    marked.all().some(({ written, role }) => role !== undefined && labels.has(written)) ||
    (labels.size > 1 && angled * 2 > filledLines);
  if (labels.size < 2 || !isTold || lines * 2 < filledLines || sentences * 3 < lines) return undefined;
  return {
    firstLine,
    style: 'colon',
    mark: 'other',
    labels,
    beginTimed: false,
    participants: [],
    turnLines: lines,
    filledLines,
  };
}

/** Lists of who is who have no sentences. */
function isSentence(text: string): boolean {
  return /[.?!…。？！]["'”’)]*$/.test(text) || /(?:\S+\s+){4}/.test(text);
}

/** A table in Markdown that has no column for what was said. */
function isOtherTable(text: string): boolean {
  const header = /^[ \t]*\|([^\n]*)\|[ \t\r]*\n[ \t]*\|[\s:|-]+\|/m.exec(text.slice(0, 5000))?.[1];
  return (
    header !== undefined &&
    !/\b(?:text|message|utterance|transcript|content|dialog(?:ue)?|said|speech|words)\b/i.test(header)
  );
}

function findSpeakerLabels(source: Source, firstLine: number): SpeakerLabels {
  const colon = new LabelCounts();
  const ownLine = new LabelCounts();
  const filledLines = countLabels(source, firstLine, colon, ownLine);
  const byColon = speakersAmong(colon, ownLine);
  const alone = speakersAmong(ownLine, colon, true);
  // Under each stands what they say; lists of staff have but names.
  const byOwnLine = alone.lines * 2 > filledLines + 2 ? nobody : alone;
  const style = byColon.lines >= byOwnLine.lines ? 'colon' : 'own-line';
  const { labels, lines } =
    style === 'colon' && isRoster(colon, byColon.lines) ? nobody : style === 'colon' ? byColon : byOwnLine;
  const participants = participantsIn(colon.all(), labels);
  const { beginTimed } = ownLine;
  return { firstLine, style, mark: 'colon', labels, beginTimed, participants, turnLines: lines, filledLines };
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
    else if (standsAlone(line, afterBlank, ownLine.beginTimed)) {
      ownLine.add(line, source.text, line.startTime !== undefined || timeBelow(source, number) !== undefined);
    }
    // A time may stand above a name.
    afterBlank = line.isBlank || (line.startTime !== undefined && isTimeAlone(line, source));
  }
  return filled;
}

function isTimeAlone({ contentStart, end }: Line, { text }: Source): boolean {
  return end - contentStart <= 60 && timeOfLine(text.slice(contentStart, end)) !== undefined;
}

/** The time that the next line is. */
function timeBelow({ text, lineStarts }: Source, number: number): Stamp | undefined {
  const start = lineStarts[number + 1];
  return start === undefined ? undefined : timeOfLine(text.slice(start, lineStarts[number + 2]).trim());
}

const nobody = { labels: new Set<string>(), lines: 0 };

/** `Agent: Dana`, `Manager: Tom`, `Phone: 555`: no label comes again, and as many are properties. */
function isRoster(counts: LabelCounts, lines: number): boolean {
  if (lines > 10) return false;
  const all = counts.all();
  if (
    all.some(
      ({ count, isTimed, firstText, role }) => count > 1 || isTimed || (role !== undefined && isSentence(firstText)),
    )
  )
    return false;
  return all.filter(({ written }) => isHeaderKey(written)).length >= lines;
}

/** What speech services call those whom nobody named. */
const numbered = /^(?:speaker|spk|spkr)[\s_-]?\w{1,3}$/i;

/** `A: …` answers `Q: …` in questions that are often asked; beside `C: …` it is the agent. */
function mayBeSpeaker({ written, count }: Label, all: readonly Label[]): boolean {
  if (isNoteLabel(written)) return false;
  if (!isHeaderKey(written)) return true;
  return (written === 'A' || written === 'a') && count > 1 && !all.some((other) => /^q\.?$/i.test(other.written));
}

function speakersAmong(
  counts: LabelCounts,
  others: LabelCounts,
  alone = false,
): { labels: ReadonlySet<string>; lines: number } {
  if (counts.isEmpty) return { labels: new Set(), lines: 0 };
  const all = counts.all();
  const eligible = all.filter((label) => mayBeSpeaker(label, all));
  // Of a programme or a list of songs nothing comes again.
  const mostAreTimed =
    counts.mostAreTimed && (!alone || eligible.some(({ count, role }) => count > 1 || role !== undefined));
  const repeated = eligible.filter(
    ({ written, count, isTimed }) => count > 1 || (mostAreTimed && isTimed) || numbered.test(written),
  );
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
