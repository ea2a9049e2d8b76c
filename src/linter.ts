import { settleRules, toSettings } from './config/settle-rules.ts';
import type { Conversation } from './conversation/conversation.ts';
import { createEngine } from './lint/engine.ts';
import type { ConversationResult, Level } from './lint/result.ts';
import { builtInPrepared } from './rules/built-in.ts';
import { unknown } from './rules/nearest-name.ts';

export interface LinterOptions {
  /** The ground that `rules` stand on; `recommended` where absent. */
  readonly preset?: 'recommended' | 'strict' | 'all';
  /** Levels of single rules, by id. */
  readonly rules?: Readonly<Record<string, Level | 'off'>>;
}

/** Judges conversations by the built-in rules. Quotes in results are raw; mask them before they are shown. */
export interface Linter {
  lint(conversation: Conversation): ConversationResult;
}

/** @throws Error for a rule or preset that does not exist. */
export async function createLinter({ preset, rules = {} }: LinterOptions = {}): Promise<Linter> {
  const pack = await builtInPrepared();
  const ids = pack.rules.map(({ id }) => id);
  const stranger = Object.keys(rules).find((id) => !ids.includes(id));
  if (stranger !== undefined) throw new Error(unknown('rule', stranger, ids));
  const presets = pack.presets.map(({ id }) => id);
  if (preset !== undefined && !presets.includes(preset)) throw new Error(unknown('preset', preset, presets));
  const noConfig = { files: [], presets: [] };
  const settled = settleRules(noConfig, pack, { preset, rules: new Map(Object.entries(rules)) }, () => false);
  return createEngine(pack, toSettings(settled));
}
