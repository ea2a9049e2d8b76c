import type { Conversation } from '../conversation/conversation.ts';
import { readRoleHints } from '../conversation/roles.ts';
import type { RoleHint } from '../conversation/speaker-hints.ts';
import type { Problem } from '../lint/result.ts';
import type { ReadingOptions } from './options.ts';

/** Those whom `--agent` and `--customer` mean: where nobody is met, words may be laid to somebody else. */
export class TypedSpeakers {
  #unmet: readonly RoleHint[];

  constructor({ agent = [], customer = [] }: ReadingOptions) {
    this.#unmet = readRoleHints({ agent, customer });
  }

  meet({ speakers }: Conversation): void {
    if (this.#unmet.length > 0) this.#unmet = this.#unmet.filter(({ means }) => !speakers.some(means));
  }

  warnings(): Problem[] {
    return this.#unmet.map(({ role, written }) => ({
      filePath: 'command line',
      message: `--${role} "${written}" means nobody who speaks there (\`tactlint convert\` shows the labels)`,
    }));
  }
}
