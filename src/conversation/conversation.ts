export const roles = ['agent', 'customer', 'bot', 'system', 'other'] as const;

/** Who speaks. Only what an `agent` says is judged. */
export type Role = (typeof roles)[number];

/** A place in the source file: both 1-based, columns in UTF-16 code units; a byte order mark counts nothing. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Speaker {
  /** As the source writes it; the role's name where the source names nobody. */
  readonly label: string;
  readonly role: Role;
}

/** One message or utterance. `index` is the 0-based number that every output prints. */
export interface Turn {
  readonly index: number;
  readonly speaker: Speaker;
  readonly text: string;
  /** Seconds from the start of the conversation. */
  readonly start?: number;
  readonly end?: number;
  /** Where the character at `offset` (UTF-16, 0 … text.length) of `text` stands in the source file. */
  positionAt(offset: number): Position;
}

/** A wrap-up or internal note: read by rules about notes, never judged as speech. */
export interface Note {
  readonly text: string;
  positionAt(offset: number): Position;
}

/**
 * What a person found at a turn, as the source writes it, unchecked: only calibration reads it. The place is that of the
 * label in the source.
 */
export interface Label extends Position {
  readonly rule?: string;
  /** 0-based, as {@link Turn.index}. */
  readonly turn?: number;
  readonly status?: string;
}

/**
 * Somebody's wish in the record that findings of a rule not count for some turns: only what comes after judging reads it.
 * The place is where it is written.
 */
export interface Suppression extends Position {
  readonly rule: string;
  /** Empty where none is given: it does not count then. */
  readonly reason: string;
  /** Why it does not count, where that is not for want of a reason. */
  readonly fault?: string;
  /** Whether it speaks of the turn with this index. */
  covers(turn: number): boolean;
}

/** Something the reader must be told: a guessed role, a line that could not be read, a language that is not judged. */
export interface Notice {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export const channels = ['call', 'chat', 'email', 'unknown'] as const;
export type Channel = (typeof channels)[number];

export interface Conversation {
  /** From the source, else derived from the file's name (and the line, in files of several). */
  readonly id: string;
  /** Path as given by the caller. */
  readonly source: string;
  /** Name of the format that read it. */
  readonly format: string;
  readonly channel: Channel;
  /** BCP 47 primary subtag, as the source says or as detected; absent where neither is sure. */
  readonly language?: string;
  readonly startedAt?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
  readonly notes: readonly Note[];
  /** Absent where the source has no list of labels; an empty one says that somebody looked and found nothing. */
  readonly labels?: readonly Label[];
  /** Absent where nobody asks for any. */
  readonly suppressions?: readonly Suppression[];
  readonly notices: readonly Notice[];
}

/** All of a conversation that judging looks at: where this is the same, so are the verdicts of the same rules. */
export type JudgedConversation = Pick<Conversation, 'channel' | 'language' | 'speakers' | 'turns' | 'notes'>;

/**
 * Adjoining turns of one speaker: the rule book's "turn". Bot and system turns make contributions of their own.
 * `firstTurn` … `lastTurn` are turn indexes, both inclusive.
 */
export interface Contribution {
  readonly index: number;
  readonly speaker: Speaker;
  readonly firstTurn: number;
  readonly lastTurn: number;
}
