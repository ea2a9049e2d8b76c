import type { Conversation } from '../conversation/conversation.ts';
import type { SpeakerHints } from '../conversation/speaker-hints.ts';
import type { Problem } from '../lint/result.ts';

export type { SpeakerHints };

export interface ReadOptions {
  /** Name of the one format to try (`--format-in`); without it the structure of the file decides. */
  readonly formatIn?: string;
  readonly speakers?: SpeakerHints;
}

export interface ReadResult {
  readonly conversations: readonly Conversation[];
  /** Parts or the whole that could not be read; the rest is still in `conversations`. */
  readonly problems: readonly Problem[];
}
