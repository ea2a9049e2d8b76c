import { readFileSync } from 'node:fs';
import type { Channel, Conversation, Role } from '../conversation/conversation.ts';
import type { SpeakerHints } from '../conversation/speaker-hints.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { eachConversation } from '../formats/each-conversation.ts';
import type { Problem } from '../lint/result.ts';

/** A label, over all conversations in which it speaks. */
export interface SeenSpeaker {
  readonly label: string;
  /** In how many conversations it had which role. */
  readonly roles: ReadonlyMap<Role, number>;
  /** In how many of them the role was guessed from what was said. */
  readonly guessed: number;
}

/** What a folder holds, as far as a config must know. */
export interface Survey {
  readonly transcripts: number;
  readonly conversations: number;
  /** Files by name of their format. */
  readonly formats: ReadonlyMap<string, number>;
  /** Conversations by channel. */
  readonly channels: ReadonlyMap<Channel, number>;
  /** Those who speak most often first. */
  readonly speakers: readonly SeenSpeaker[];
  /** Conversations that have an id of another one. */
  readonly repeatedIds: number;
  /** Paths of files that are plainly no transcripts. */
  readonly others: readonly string[];
  /** What could not be read, or not wholly. */
  readonly problems: readonly Problem[];
}

/** A file as the survey needs it. */
export interface SurveyedFile {
  readonly path: string;
  readonly shownPath: string;
}

interface Speaks {
  readonly roles: Map<Role, number>;
  guessed: number;
}

/**
 * Reads the files as a run would; `hints` are what the user has said already of who is who, `isOther` whether a file that
 * holds nothing is plainly no transcript.
 */
export function survey(
  files: readonly SurveyedFile[],
  hints: SpeakerHints,
  isOther: (path: string, problems: readonly Problem[]) => boolean,
): Survey {
  const formats = new Map<string, number>();
  const channels = new Map<Channel, number>();
  const speakers = new Map<string, Speaks>();
  const ids = new Set<string>();
  const others: string[] = [];
  const problems: Problem[] = [];
  let transcripts = 0;
  let conversations = 0;
  for (const file of files) {
    const formatsHere = new Set<string>();
    const found = problemsOf(file, hints, (conversation) => {
      conversations += 1;
      formatsHere.add(conversation.format);
      ids.add(conversation.id);
      count(channels, conversation.channel);
      addSpeakers(conversation, speakers);
    });
    for (const format of formatsHere) count(formats, format);
    if (formatsHere.size > 0) transcripts += 1;
    if (formatsHere.size === 0 && isOther(file.path, found)) others.push(file.shownPath);
    else problems.push(...found);
  }
  return {
    transcripts,
    conversations,
    formats,
    channels,
    speakers: [...speakers].map(([label, seen]) => ({ label, ...seen })).sort(bySpoken),
    repeatedIds: conversations - ids.size,
    others,
    problems,
  };
}

function problemsOf(
  { path, shownPath }: SurveyedFile,
  speakers: SpeakerHints,
  visit: (conversation: Conversation) => void,
): readonly Problem[] {
  const bytes = bytesOf(shownPath, () => readFileSync(path));
  return bytes instanceof Uint8Array ? eachConversation(shownPath, bytes, { speakers }, visit) : [bytes];
}

function addSpeakers({ speakers, notices }: Conversation, all: Map<string, Speaks>): void {
  for (const { label, role } of speakers) {
    const seen = all.get(label) ?? { roles: new Map(), guessed: 0 };
    all.set(label, seen);
    count(seen.roles, role);
    // The reader says in words alone that it has guessed (src/conversation/roles.ts).
    const taken = `"${label}" is taken for the ${role}`;
    if (notices.some(({ message }) => message.includes(taken) && message.includes('(a guess'))) seen.guessed += 1;
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function bySpoken(one: SeenSpeaker, other: SeenSpeaker): number {
  return conversationsOf(other) - conversationsOf(one) || (one.label < other.label ? -1 : 1);
}

export function conversationsOf({ roles }: SeenSpeaker): number {
  return [...roles.values()].reduce((sum, number) => sum + number, 0);
}
