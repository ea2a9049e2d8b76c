/** The public API: the data that reports and other programs see. */
export type { ConversationResult, Finding, Level, OccasionPlace, Outcome, Problem, Status } from './lint/result.ts';
