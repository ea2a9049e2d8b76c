import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { createEngine, type Engine } from '../../src/lint/engine.ts';
import type { ConversationResult } from '../../src/lint/result.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { prepare } from '../../src/rules/prepare.ts';

/** The built-in rules, from their sources, for what must hold between them. */
export const { pack, problems } = loadPack([fileURLToPath(new URL('../../rules', import.meta.url))]);
export const prepared = prepare(pack);

/** Every built-in rule is on, or these. */
export function engineOf(ids: readonly string[] = prepared.rules.map(({ id }) => id)): Engine {
  return createEngine(prepared, new Map(ids.map((id) => [id, { level: 'error', options: {} }])));
}

const all = engineOf();

/** What all rules say of a conversation, or of one that is written as a case. */
export function judgedByAll(said: string | Conversation): ConversationResult {
  return all.lint(typeof said === 'string' ? caseConversation('contract', said) : said);
}

export type Kind = 'missed' | 'met' | 'leaves-alone';

/** The cases of one kind in the file of a rule. */
export function casesOf(id: string, kind: Kind): string[] {
  return pack.rules.find((rule) => rule.id === id)!.cases[kind].map(({ say }) => say);
}

/** The cases of all kinds. */
export function allCasesOf(id: string): string[] {
  return (['missed', 'met', 'leaves-alone'] as const).flatMap((kind) => casesOf(id, kind));
}

/** A run judges one to four talks, milliseconds each: what `npm run test:full` makes of other properties would take minutes. */
export const fewerRuns = { numRuns: Math.min(4000, fc.readConfigureGlobal()?.numRuns ?? 100) };
export const longRun = 300_000;
