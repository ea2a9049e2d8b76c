import { relative, sep } from 'node:path';
import type { Conversation } from '../conversation/conversation.ts';
import type { Engine } from '../lint/engine.ts';
import type { ConversationResult } from '../lint/result.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { type CacheEntry, lineOf } from './cache-text.ts';
import { readJudgement, writeJudgement } from './judgement-text.ts';
import { conversationKey, rulesKey } from './keys.ts';

/** Judgements of earlier runs: plain data, so that any thread can have them. */
export interface KnownJudgements {
  /** Of the cache, absolute: its entries name files from there. */
  readonly folder: string;
  /** By key. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Spares engines what was judged before, and remembers what they judge. Everything else is done as ever, with the
 * transcript itself: so a run comes out the same with a cache and without.
 */
export class JudgementCache {
  readonly #known: KnownJudgements;
  readonly #rulesKeys = new WeakMap<Engine, string>();
  #file = '';
  #lines: string[] = [];

  constructor(known: KnownJudgements) {
    this.#known = known;
  }

  /** From now on conversations are of this file (absolute). */
  open(path: string): void {
    const file = relative(this.#known.folder, path);
    this.#file = sep === '/' ? file : file.replaceAll(sep, '/');
  }

  /** The engine for that pack and those settings, with a memory. */
  around(engine: Engine, pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>): Pick<Engine, 'lint'> {
    const rules = this.#rulesKeys.get(engine) ?? rulesKey(pack, settings);
    this.#rulesKeys.set(engine, rules);
    return { lint: (conversation) => this.#lint(conversation, engine, rules) };
  }

  /** Lines for the cache file, of what came since the last call. */
  take(): readonly string[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  #lint(conversation: Conversation, engine: Engine, rules: string): ConversationResult {
    const key = conversationKey(rules, conversation);
    const text = this.#known.texts.get(key);
    const known = text === undefined ? undefined : readJudgement(text, conversation, engine.ruleCount);
    const judgement = known ?? engine.judge(conversation);
    this.#keep({ key, file: this.#file, judgement: known ? text! : writeJudgement(judgement) });
    return engine.resultOf(conversation, judgement);
  }

  #keep(entry: CacheEntry): void {
    this.#lines.push(lineOf(entry));
  }
}
