import type { Conversation, Note, Role, Speaker, Turn } from '../conversation/conversation.ts';

const roleOfLabel: Readonly<Record<string, Role>> = {
  agent: 'agent',
  customer: 'customer',
  bot: 'bot',
  system: 'system',
};
const labelled =
  /^([\p{L}][\p{L}\p{M}.'’& -]{0,40}?)(?: \(([^()]{1,40})\))?(?: @(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?))?:\s+(.*)$/u;

/**
 * The conversation of a test case: lines `Agent: …`, `Customer: …`, `Bot: …`; `Customer (Nadia K): …` gives a label, and
 * any other label is the agent's; `Note: …` is a wrap-up note; `Agent @12-15.5: …` gives start and end in seconds. A line
 * without a label goes on with the turn before; one line alone is the agent's.
 */
export function caseConversation(id: string, say: string): Conversation {
  const speakers = new Map<string, Speaker>();
  const turns: Turn[] = [];
  const notes: Note[] = [];
  for (const [at, line] of say.trimEnd().split('\n').entries()) {
    const found = labelled.exec(line.trim());
    const last = turns.at(-1);
    if (!found && last) {
      turns[turns.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
      continue;
    }
    const [, label = 'Agent', inBrackets, start, end, text = line.trim()] = found ?? [];
    const positionAt: Turn['positionAt'] = (offset) => ({ line: at + 1, column: offset + 1 });
    if (label === 'Note') {
      notes.push({ text, positionAt });
      continue;
    }
    const key = inBrackets ?? label;
    const role = roleOfLabel[label.toLowerCase()] ?? 'agent';
    const speaker = speakers.get(key) ?? { label: key, role };
    speakers.set(key, speaker);
    const times = start === undefined ? {} : { start: Number(start), end: Number(end) };
    turns.push({ index: turns.length, speaker, text, ...times, positionAt });
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
    notes,
    notices: [],
  };
}
