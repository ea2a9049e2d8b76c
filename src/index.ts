/** The public API: read conversations, judge them, and the data that comes out. Nothing else is meant to be used. */
export type {
  Channel,
  Conversation,
  Label,
  Note,
  Notice,
  Position,
  Role,
  Speaker,
  Suppression,
  Turn,
} from './conversation/conversation.ts';
export type { ReadOptions, ReadResult, SpeakerHints } from './formats/format.ts';
export { readConversations } from './formats/read.ts';
export type {
  ConversationResult,
  Finding,
  Level,
  OccasionPlace,
  Outcome,
  Problem,
  Status,
  SuppressedBy,
  SuppressedFinding,
} from './lint/result.ts';
export { createLinter, type Linter, type LinterOptions } from './linter.ts';
export { maskIdentifiers } from './reports/mask.ts';
