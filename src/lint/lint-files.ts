import type { Channel, Conversation } from '../conversation/conversation.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { eachConversation } from '../formats/each-conversation.ts';
import type { ReadingOptions } from '../formats/own-format.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { createEngine, type Engine } from './engine.ts';
import type { ConversationResult, Problem } from './result.ts';

/** A file and what its config says. */
export interface FileToLint {
  /** As reports name it. */
  readonly path: string;
  readonly reading: ReadingOptions;
  read(): Uint8Array;
  engine(channel: Channel): Pick<Engine, 'lint'>;
}

/** Judges each conversation of a file as soon as it is read. Returns what could not be read; never throws for the file. */
export function lintFile(
  file: FileToLint,
  report: (result: ConversationResult, conversation: Conversation) => void,
): readonly Problem[] {
  const bytes = bytesOf(file.path, () => file.read());
  if (!(bytes instanceof Uint8Array)) return [bytes];
  let empty: string | undefined;
  let spoken = false;
  const unread = eachConversation(file.path, bytes, file.reading, (conversation) => {
    if (conversation.turns.length > 0) spoken = true;
    else empty ??= conversation.id;
    report(file.engine(conversation.channel).lint(conversation), conversation);
  });
  if (spoken || empty === undefined) return unread;
  // Among others it is skipped and no more; with nothing else in the file it is rather the file that is not as we think.
  return [...unread, { filePath: file.path, message: `conversation "${empty}" has no turns: nothing to judge` }];
}

/** One engine for each pack and settings: files that are treated alike share one. */
export class Engines {
  readonly #bare: boolean;
  readonly #byPack = new WeakMap<PreparedPack, WeakMap<ReadonlyMap<string, RuleSetting>, Engine>>();

  /** @param bare see {@link createEngine} */
  constructor(bare = false) {
    this.#bare = bare;
  }

  of(pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>): Engine {
    let engines = this.#byPack.get(pack);
    if (!engines) {
      engines = new WeakMap();
      this.#byPack.set(pack, engines);
    }
    let engine = engines.get(settings);
    if (!engine) {
      engine = createEngine(pack, settings, this.#bare);
      engines.set(settings, engine);
    }
    return engine;
  }
}
