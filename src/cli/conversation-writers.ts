import type { Conversation } from '../conversation/conversation.ts';
import { toGenericJson } from '../formats/generic-json-writer.ts';
import { toVcon } from '../formats/vcon-writer.ts';
import { visibleJsonLines } from '../reports/visible.ts';
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
  if (target === 'jsonl') return { add: (conversation) => write(`${print(conversation)}\n`), end() {} };
  return new SeveralWriter(print, write, target === 'json' ? list : lines);
}

type Print = (conversation: Conversation, indent?: number) => string;

function printed(json: object, indent: number | undefined): string {
  return visibleJsonLines(JSON.stringify(json, undefined, indent));
}

/** What stands around several documents. */
interface Marks {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

const list: Marks = { open: '[\n', between: ',\n', close: '\n]\n' };
const lines: Marks = { open: '', between: '\n', close: '\n' };

/** Holds the first conversation back until it is known whether it is the only one: then it is written for people. */
class SeveralWriter implements ConversationWriter {
  readonly #print: Print;
  readonly #write: (text: string) => void;
  readonly #marks: Marks;
  #first: Conversation | undefined;
  #count = 0;

  constructor(print: Print, write: (text: string) => void, marks: Marks) {
    this.#print = print;
    this.#write = write;
    this.#marks = marks;
  }

  add(conversation: Conversation): void {
    this.#count += 1;
    if (this.#count === 1) {
      this.#first = conversation;
      return;
    }
    if (this.#first) this.#write(`${this.#marks.open}${this.#print(this.#first)}`);
    this.#first = undefined;
    this.#write(`${this.#marks.between}${this.#print(conversation)}`);
  }

  end(): void {
    if (this.#first) this.#write(`${this.#print(this.#first, 1)}\n`);
    else if (this.#count > 0) this.#write(this.#marks.close);
  }
}
