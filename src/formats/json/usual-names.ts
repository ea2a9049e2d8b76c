import { type Json, JsonObject } from './json.ts';
import { type Place, path, valueAt } from './path.ts';

/** How programs and teams who had no format in mind call a list of turns and its members. */

/** Lists of nothing else than what people say. */
export const talk =
  'conversation transcript transcription dialogue dialog chat chat_history chatHistory chat_log chatLog chat_messages chatMessages chat_transcript call_transcript utterances turns turnLevelTranscription'.split(
    ' ',
  );
/** Of recordings: only who names speakers means a conversation. */
export const recorded = ['segments', 'transcripts'];
/** Lists of anything: log lines, comments, e-mails, things. */
export const anything = ['', 'messages', 'conversations', 'history', 'log', 'lines', 'entries', 'sentences', 'phrases'];

/** Each of these names in the ways that programs write names: `speaker_id`, `speakerId`. */
function spelled(names: string): string[] {
  return names.split(' ').flatMap((name) => {
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return camel === name ? [name] : [name, camel];
  });
}

export const speakers = spelled(
  'speaker.name speaker_name speaker.label speaker_label speaker participant.name participant_name participant speaker.id speaker_id participant_id',
);
export const senders = spelled(
  'sender.name sender_name sender author.name author_name author from.name from user.name user user_name username',
);
export const others = [...senders, ...spelled('display_name who party name')];
export const roles = spelled(
  'role speaker_role speaker.role participant_role participant.role sender_role sender.role sender_type sender.type author_role author.role author_type user_type participant_type speaker_type',
);
export const texts = spelled(
  'text message content utterance utterance_text message_text transcript transcription sentence speech body msg',
);
export const starts = spelled(
  'start start_time begin start_sec start_ts ts timestamp time created_at sent_at date datetime offset timestamp[0] words[0].start',
);
export const ends = spelled('end end_time end_sec end_ts timestamp[1]');
/** Times that only recordings have. */
export const recordedStarts = spelled('start start_time begin start_sec start_ts words[0].start');
export const startsInMs = spelled('start_ms start_time_ms begin_ms start_millis offset_ms started_at_millis');
export const endsInMs = spelled('end_ms end_time_ms end_millis ended_at_millis');
export const ids = spelled(
  'conversation_id call_id chat_id dialogue_id dialog_id session_id ticket_id thread_id interaction_id contact_id transcript_id convo_id',
);

export function hasOneOf(element: Place, names: readonly string[]): boolean {
  return firstOf(element, names) !== undefined;
}

export function firstOf(element: Place, names: readonly string[]): Json | undefined {
  for (const name of names) {
    const found = valueAt(element, path(name));
    if (found !== undefined && found !== null && !(found instanceof JsonObject)) return found;
  }
  return undefined;
}

/** Of the elements of a list: one of these names has a value of that kind. */
export function signOfOne(list: string, names: readonly string[], kind: string): string {
  return names.map((name) => `${list}.${name}:${kind}`).join(' or ');
}
