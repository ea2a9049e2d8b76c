import { createHash } from 'node:crypto';
import type { Conversation } from '../conversation/conversation.ts';
import type { Finding } from '../lint/result.ts';

/** Ids of fewer characters come again in other files. */
const shortestTelling = 8;

/**
 * By which findings are known again when lines, turns and folders have moved: the rule, the conversation and the words,
 * in the order of `findings`. Findings with the same are told apart by their number only. Nothing can be read from it.
 */
export function fingerprintsOf(findings: readonly Finding[], conversation: Conversation): string[] {
  const { id, source } = conversation;
  const name = fileName(source);
  const isOwn = !isNamedAfterFile(id, name);
  // Files in many folders may have the same name; the words around a finding tell those apart. A short id ("1") is one
  // only together with its file.
  const keyOf = (turn: number): string[] => {
    if (!isOwn) return [name, ...around(conversation, turn)];
    return id.length < shortestTelling ? [name, id] : [id];
  };
  return findings.map(({ ruleId, quote, turn }) => hash([ruleId, ...keyOf(turn), normalised(quote)]));
}

/** Of the words alone, for those who name a finding in a known conversation. */
export function fingerprintOfQuote(quote: string): string {
  return hash([normalised(quote)]);
}

function around({ turns }: Conversation, turn: number): string[] {
  return [turns[turn - 1], turns[turn]].map((one) => (one === undefined ? '' : normalised(one.text)));
}

/** 80 bits: no two findings of a team's records will share one by chance. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** Only letters count. Digits are left out, so that nobody can find a card number by trying all. */
function normalised(quote: string): string {
  return quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** `chat.jsonl:17` is conversation 17 of its file today and 18 when a line has come in before it. */
function isNamedAfterFile(id: string, name: string): boolean {
  return id === name || (id.startsWith(`${name}:`) && /^[\d.]+$/.test(id.slice(name.length + 1)));
}

/** Without folders and extension. */
function fileName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
