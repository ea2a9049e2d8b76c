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
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new Error('ended before all was answered: nothing is written')));
  });
  // Closing after the last answer is no fault.
  ended.catch(() => {});
  return {
    async ask(question, proposed) {
      const typed = await Promise.race([lines.question(`${question} [${proposed}] `), ended]);
      return typed.trim() === '' ? proposed : typed.trim();
    },
    end: () => lines.close(),
  };
}
