import type { Conversation, Role } from '../conversation/conversation.ts';
import type { Problem } from '../lint/result.ts';

/** What the user says of roles: a label (exact, any case), a /pattern/, or `channel:N`. */
export interface SpeakerHints {
  readonly agent?: readonly string[];
  readonly customer?: readonly string[];
  /** Label → role, from `speakers:` in the config. */
  readonly roles?: Readonly<Record<string, Role>>;
}

export interface ReadOptions {
  readonly speakers?: SpeakerHints;
}

export interface ReadResult {
  readonly conversations: readonly Conversation[];
  /** Parts or the whole that could not be read; the rest is still in `conversations`. */
  readonly problems: readonly Problem[];
}
