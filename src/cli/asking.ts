import { createInterface } from 'node:readline/promises';

/** Puts a question to the user; what is typed, or what was proposed where that is nothing. */
export type Ask = (question: string, proposed: string) => Promise<string>;

export interface Asking {
  readonly ask: Ask;
  end(): void;
}

/** Whether somebody sits there who can answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** @throws where the user ends the input (Ctrl-D, Ctrl-C) instead of answering */
export function startAsking(): Asking {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  // Kept in order: whoever pastes several answers at once has them all heard.
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question, proposed) {
      reader.setPrompt(`${question} [${proposed}] `);
      reader.prompt();
      const { value, done } = await lines.next();
      if (done === true) throw new Error('ended before all was answered: nothing is written');
      return value.trim() === '' ? proposed : value.trim();
    },
    end: () => reader.close(),
  };
}
