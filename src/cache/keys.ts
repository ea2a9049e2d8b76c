import { createHash } from 'node:crypto';
import type { JudgedConversation } from '../conversation/conversation.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedPack } from '../rules/prepared.ts';

/**
 * Of what conversations are judged by: a team's own rules, phrases, states and cues, the rules that are on, and their
 * options. A level decides nothing here; what is built in is known by the head of the cache file.
 */
export function rulesKey(pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>): string {
  const active = [...settings].filter(([, { level }]) => level !== 'off');
  return hash(JSON.stringify([pack.ownTexts, active.map(([id, { options }]) => [id, options])]));
}

/** Of a conversation, as far as judging looks at it, and what it is judged by. */
export function conversationKey(
  rules: string,
  { channel, language, speakers, turns, notes }: JudgedConversation,
): string {
  return hash(
    JSON.stringify([
      rules,
      channel,
      language,
      speakers.map(({ label, role }) => [label, role]),
      turns.map(({ speaker, text, start, end }) => [speaker.label, speaker.role, text, start, end]),
      notes.map(({ text }) => text),
    ]),
  );
}

/** 128 bits: no two conversations of any run will share one by chance. */
function hash(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
