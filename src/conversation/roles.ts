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
}

/**
 * Reads the user's hints, the config's `speakers:` first.
 * @throws SpeakerHintError for a pattern that cannot be used; call it early to refuse one before any file is read.
 */
export function readRoleHints(written: SpeakerHints | undefined): RoleHint[] {
  const hint = (hinted: string, role: Role): RoleHint => ({ written: hinted, role, means: readSpeakerHint(hinted) });
  return [
    ...Object.entries(written?.roles ?? {}).map(([label, role]) => hint(label, role)),
    ...(written?.agent ?? []).map((label) => hint(label, 'agent')),
    ...(written?.customer ?? []).map((label) => hint(label, 'customer')),
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
  for (const speaker of speakers) {
    const role = givenRole(speaker, sources);
    if (role === undefined) unknown.push(speaker);
    else speaker.role = role;
  }
  return unknown.length === 0 ? [] : settleByGuess(unknown, speakers, turns, sources.hints);
}

function givenRole(speaker: UnsettledSpeaker, { hints, participants }: RoleSources): Role | undefined {
  const hint = hints.length === 0 ? undefined : hints.find(({ means }) => means(speaker));
  return hint?.role ?? speaker.stated ?? roleOfLabel(speaker.label) ?? roleOfParticipant(speaker.label, participants);
}

/** `Maria Lopez` in the description is the speaker `Maria` as well as `Maria Lopez`. */
function roleOfParticipant(label: string, participants: RoleSources['participants']): Role | undefined {
  if (participants.length === 0) return undefined;
  const called = label.trim().toLowerCase();
  const exact = participants.find(([name]) => name.trim().toLowerCase() === called);
  if (exact !== undefined) return exact[1];
  const byFirstName = participants.filter(
    ([name]) => firstWord(name) === called || firstWord(called) === name.trim().toLowerCase(),
  );
  return byFirstName.length === 1 ? byFirstName[0]![1] : undefined;
}

function firstWord(name: string): string {
  return name.trim().toLowerCase().split(/\s/, 1)[0]!;
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
  const notices: Notice[] = [];
  const unsure: string[] = [];
  for (const speaker of unknown) {
    const guess = guesses.find(({ label }) => label === speaker.label);
    if (guess === undefined) unsure.push(speaker.label);
    else notices.push(noticeOfGuess(guess));
    speaker.role = guess?.role ?? 'other';
  }
  return unsure.length === 0 ? notices : [...notices, noticeOfUnsure(unsure, hints)];
}

function noticeOfGuess({ label, role, confidence, because }: RoleGuess): Notice {
  const percent = Math.min(Math.round(confidence * 100), 99);
  return {
    message: `"${label}" is taken for the ${role} (a guess, ${percent} % sure: ${because}); say so with --${role} "${label}" or speakers: in the config`,
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
