import type { Conversation, Role, Speaker, Turn } from '../conversation/conversation.ts';

const roleOfLabel: Readonly<Record<string, Role>> = {
  agent: 'agent',
  customer: 'customer',
  bot: 'bot',
  system: 'system',
};
const labelled = /^([\p{L}][\p{L}\p{M}.'’& -]{0,40})(?: \(([^()]{1,40})\))?:\s+(.*)$/u;

/**
 * The conversation of a test case: lines `Agent: …`, `Customer: …`, `Bot: …`; `Customer (Nadia K): …` gives a label, and
 * any other label is the agent's. A line without a label goes on with the turn before; one line alone is the agent's.
 */
export function caseConversation(id: string, say: string): Conversation {
  const speakers = new Map<string, Speaker>();
  const turns: Turn[] = [];
  for (const [at, line] of say.trimEnd().split('\n').entries()) {
    const found = labelled.exec(line.trim());
    const last = turns.at(-1);
    if (!found && last) {
      turns[turns.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
      continue;
    }
    const [, label = 'Agent', inBrackets, text = line.trim()] = found ?? [];
    const key = inBrackets ?? label;
    const role = roleOfLabel[label.toLowerCase()] ?? 'agent';
    const speaker = speakers.get(key) ?? { label: key, role };
    speakers.set(key, speaker);
    turns.push({ index: turns.length, speaker, text, positionAt: (offset) => ({ line: at + 1, column: offset + 1 }) });
  }
  return {
    id,
    source: id,
    format: 'case',
    channel: 'unknown',
    language: 'en',
    metadata: {},
    speakers: [...speakers.values()],
    turns,
    notes: [],
    notices: [],
  };
}
