import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../src/lint/engine.ts';
import type { ConversationResult, Problem } from '../../src/lint/result.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { prepare } from '../../src/rules/prepare.ts';

const { pack: base } = loadPack([fileURLToPath(new URL('../../rules', import.meta.url))]);

/** Loads rule files written in a test, over nothing but the language pack. */
export function packOf(files: Readonly<Record<string, string>>): { pack: Pack; problems: readonly Problem[] } {
  const directory = mkdtempSync(join(tmpdir(), 'tactlint-rules-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    return loadPack([directory], {
      ...base,
      concepts: base.concepts.filter(({ id }) => id === 'back-channel'),
      states: [],
      rules: [],
      wordGroups: [],
      cues: [],
      contextCues: [],
      balances: [],
      presets: [],
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The outcomes of one rule, given as the YAML of its `logic`, on a conversation written as case lines. */
export function judgeWith(
  logic: string,
  say: string,
  others: Readonly<Record<string, string>> = {},
): ConversationResult {
  const files = { 'rule.yml': ruleFile('tested', logic), ...others };
  const { pack, problems } = packOf(files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const engine = createEngine(prepare(pack), new Map([['tested', { level: 'error', options: {} }]]));
  return engine.lint(caseConversation('case', say));
}

/** A whole rule file around some logic. */
export function ruleFile(id: string, logic: string): string {
  const indented = logic.trim().replaceAll('\n', '\n  ');
  return `id: ${id}\ntitle: Tested\ncategory: custom\nseverity: warning\nmessage: It is so.\ninstead: [Otherwise.]\nrationale: Because.\nlimits: [Sees nothing else.]\nlogic:\n  ${indented}\n`;
}

/** `status@turn`, in order, for a rule's outcomes. */
export function summary(result: ConversationResult): string[] {
  return result.outcomes.map(({ status, turn }) => (turn === undefined ? status : `${status}@${turn}`));
}
