import type { Conversation } from '../conversation/conversation.ts';
import type { SpeakerHints } from '../conversation/speaker-hints.ts';
import type { Problem } from '../lint/result.ts';
import type { JsonMapping } from './mapping-schema.ts';

export type { SpeakerHints };

/** A JSON format that the user describes. */
export interface OwnFormat extends JsonMapping {
  readonly name: string;
}

export interface ReadOptions {
  /** Name of the one format to try (`--format-in`); without it the structure of the file decides. */
  readonly formatIn?: string;
  /** Go before the built-in ones. */
  readonly ownFormats?: readonly OwnFormat[];
  readonly speakers?: SpeakerHints;
}

export interface ReadResult {
  readonly conversations: readonly Conversation[];
  /** Parts or the whole that could not be read; the rest is still in `conversations`. */
  readonly problems: readonly Problem[];
}
