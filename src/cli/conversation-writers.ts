import type { Conversation } from '../conversation/conversation.ts';
import { toGenericJson } from '../formats/generic-json-writer.ts';
import { toVcon } from '../formats/vcon-writer.ts';
import { visibleJson } from '../reports/visible.ts';
import type { Target } from './options.ts';

/** Writes conversations one after the other. */
export interface ConversationWriter {
  add(conversation: Conversation): void;
  end(): void;
}

/** Without a target: a single conversation as a document for people, several a line each. */
export function writerOf(target: Target | undefined, write: (text: string) => void): ConversationWriter {
  const toPlain = target === 'vcon' ? toVcon : toGenericJson;
  const print = (conversation: Conversation, indent?: number): string => printed(toPlain(conversation), indent);
  if (target === 'json') return new ListWriter(print, write);
  if (target === 'jsonl') return { add: (conversation) => write(`${print(conversation)}\n`), end() {} };
  return new OneOrLinesWriter(print, write);
}

type Print = (conversation: Conversation, indent?: number) => string;

function printed(json: object, indent: number | undefined): string {
  return JSON.stringify(json, undefined, indent).split('\n').map(visibleJson).join('\n');
}

/** One document however many there are: a conversation, or a list of them. */
class ListWriter implements ConversationWriter {
  readonly #print: Print;
  readonly #write: (text: string) => void;
  #first: Conversation | undefined;
  #count = 0;

  constructor(print: Print, write: (text: string) => void) {
    this.#print = print;
    this.#write = write;
  }

  add(conversation: Conversation): void {
    this.#count += 1;
    if (this.#count === 1) this.#first = conversation;
    else {
      if (this.#first) this.#write(`[\n${this.#print(this.#first)}`);
      this.#first = undefined;
      this.#write(`,\n${this.#print(conversation)}`);
    }
  }

  end(): void {
    if (this.#first) this.#write(`${this.#print(this.#first, 1)}\n`);
    else if (this.#count > 0) this.#write('\n]\n');
  }
}

/** Holds the first conversation back until it is known whether it is the only one: then it is written for people. */
class OneOrLinesWriter implements ConversationWriter {
  readonly #print: Print;
  readonly #write: (text: string) => void;
  #first: Conversation | undefined;
  #count = 0;

  constructor(print: Print, write: (text: string) => void) {
    this.#print = print;
    this.#write = write;
  }

  add(conversation: Conversation): void {
    this.#count += 1;
    if (this.#count === 1) {
      this.#first = conversation;
      return;
    }
    this.#writeFirst();
    this.#write(`${this.#print(conversation)}\n`);
  }

  end(): void {
    this.#writeFirst(1);
  }

  #writeFirst(indent?: number): void {
    if (this.#first) this.#write(`${this.#print(this.#first, indent)}\n`);
    this.#first = undefined;
  }
}
