import type { Notice, Role, Speaker } from './conversation.ts';
import { guessRoles, type RoleGuess } from './role-inference.ts';
import { roleOfLabel } from './role-words.ts';
import { type RoleHint, readSpeakerHint, type SpeakerHints } from './speaker-hints.ts';

/** A speaker whose role is still to be found; becomes the `Speaker` of the conversation. */
export interface UnsettledSpeaker extends Speaker {
  role: Role;
  /** The role as a field of the format states it. */
  readonly stated?: Role | undefined;
  /** The audio channel that the format names, for `channel:N`. */
  readonly channel?: number | undefined;
}

/** What the user and the document say of roles, besides the speakers themselves. */
export interface RoleSources {
  /** In order of precedence. */
  readonly hints: readonly RoleHint[];
  /** Roles that the document's description of the participants gives, by name. */
  readonly participants: readonly (readonly [name: string, role: Role])[];
  /** Of a format in which one side begins: the role of who does, where nobody's is known. */
  readonly firstSpeaker?: Role | undefined;
}

/**
 * Reads the user's hints, the config's `speakers:` first.
 * @throws SpeakerHintError for a pattern that cannot be used; call it early to refuse one before any file is read.
 */
export function readRoleHints(written: SpeakerHints | undefined): RoleHint[] {
  if (written === undefined) return [];
  const hint = (hinted: string, role: Role): RoleHint => ({ written: hinted, role, means: readSpeakerHint(hinted) });
  return [
    ...Object.entries(written.roles ?? {}).map(([label, role]) => hint(label, role)),
    ...(written.agent ?? []).map((label) => hint(label, 'agent')),
    ...(written.customer ?? []).map((label) => hint(label, 'customer')),
  ];
}

/** With more unknown speakers it is no service conversation, and guessing would cost quadratic time. */
const mostGuessed = 8;

/**
 * Gives each speaker their role: by the user's hints, the format's role field, well-known labels, the participants'
 * description, and last by a guess from what they say. Guesses and speakers that stay unknown are noticed.
 */
export function settleRoles(
  speakers: readonly UnsettledSpeaker[],
  turns: readonly { readonly speaker: Speaker; readonly text: string }[],
  sources: RoleSources,
): Notice[] {
  const unknown: UnsettledSpeaker[] = [];
  const describedRole = described(sources.participants);
  for (const speaker of speakers) {
    const role = givenRole(speaker, sources.hints, describedRole);
    if (role === undefined) unknown.push(speaker);
    else speaker.role = role;
  }
  const begun = settleFirst(unknown, speakers, turns, sources.firstSpeaker);
  return unknown.length === 0 ? begun : [...begun, ...settleByGuess(unknown, speakers, turns, sources.hints)];
}

/** Takes who begins out of the unknown. */
function settleFirst(
  unknown: UnsettledSpeaker[],
  speakers: readonly UnsettledSpeaker[],
  turns: readonly { readonly speaker: Speaker }[],
  role: Role | undefined,
): Notice[] {
  // A bot may greet before anybody writes.
  const begins = turns.find(({ speaker }) => speaker.role === 'other')?.speaker;
  const place = unknown.indexOf(begins as UnsettledSpeaker);
  const sideIsKnown = speakers.some((one) => one.role === 'agent' || one.role === 'customer');
  if (role === undefined || place === -1 || sideIsKnown) return [];
  const [first] = unknown.splice(place, 1);
  first!.role = role;
  return [
    {
      message: `"${first!.label}" is taken for the ${role} (a guess: in this format the ${role} begins); say so with --${role} "${first!.label}", or with speakers: in the config`,
    },
  ];
}

function givenRole(speaker: UnsettledSpeaker, hints: readonly RoleHint[], described: Described): Role | undefined {
  const hint = hints.length === 0 ? undefined : hints.find(({ means }) => means(speaker));
  return hint?.role ?? speaker.stated ?? roleOfLabel(speaker.label) ?? described(speaker.label);
}

/** The role that the description of the participants gives for a label. */
type Described = (label: string) => Role | undefined;

/** `Maria Lopez` in the description is the speaker `Maria` as well, if no other Maria is there. */
function described(participants: RoleSources['participants']): Described {
  if (participants.length === 0) return () => undefined;
  const byName = new Map<string, Role | undefined>();
  for (const [name, role] of participants) {
    const first = firstWord(name);
    byName.set(first, byName.has(first) ? undefined : role);
  }
  for (const [name, role] of participants) byName.set(plain(name), role);
  return (label) => byName.get(plain(label)) ?? byName.get(firstWord(label));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function firstWord(name: string): string {
  return plain(name).split(/\s/, 1)[0]!;
}

function settleByGuess(
  unknown: readonly UnsettledSpeaker[],
  speakers: readonly UnsettledSpeaker[],
  turns: readonly { readonly speaker: Speaker; readonly text: string }[],
  hints: readonly RoleHint[],
): Notice[] {
  if (unknown.length > mostGuessed)
    return [
      noticeOfUnsure(
        unknown.map(({ label }) => label),
        hints,
      ),
    ];
  const known = new Set(speakers.filter((speaker) => !unknown.includes(speaker)).map(({ role }) => role));
  const said = unknown.map((speaker) => ({
    label: speaker.label,
    texts: turns.filter((turn) => turn.speaker === speaker).map(({ text }) => text),
  }));
  const guesses = guessRoles(said, known);
  for (const speaker of unknown) speaker.role = guesses.find(({ label }) => label === speaker.label)?.role ?? 'other';
  const unsure = unknown.filter(({ role }) => role === 'other').map(({ label }) => label);
  return [
    ...(guesses.length === 0 ? [] : [noticeOfGuesses(guesses)]),
    ...(unsure.length === 0 ? [] : [noticeOfUnsure(unsure, hints)]),
  ];
}

function noticeOfGuesses(guesses: readonly RoleGuess[]): Notice {
  const taken = guesses.map(({ label, role }) => `"${label}" is taken for the ${role}`).join(', ');
  const [first] = guesses.toSorted((one, other) => one.confidence - other.confidence);
  const percent = Math.min(Math.round(first!.confidence * 100), 99);
  const fix = guesses.map(({ label, role }) => `--${role} "${label}"`).join(' ');
  return {
    message: `${taken} (a guess, ${percent} % sure: "${first!.label}" ${first!.because}); say so with ${fix}, or with speakers: in the config`,
  };
}

function noticeOfUnsure(labels: readonly string[], hints: readonly RoleHint[]): Notice {
  const shown =
    labels
      .slice(0, 5)
      .map((label) => `"${label}"`)
      .join(', ') + (labels.length > 5 ? ' …' : '');
  const unused = hints.length === 0 ? '' : ` (none of ${hints.map(({ written }) => written).join(', ')} means them)`;
  return {
    message: `cannot tell who is agent and who is customer: ${shown}${unused}; rules that need roles are skipped. Name them with --agent LABEL, --customer LABEL or speakers: in the config`,
  };
}
