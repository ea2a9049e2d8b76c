import type { Conversation, Notice, Position } from '../conversation/conversation.ts';
import type { RoleHint } from '../conversation/speaker-hints.ts';
import type { Problem } from '../lint/result.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';

/** The reading of one file: where its conversations and problems go. */
export class Reading {
  readonly path: string;
  readonly problems: Problem[] = [];
  private readonly hints: readonly RoleHint[];
  private readonly visit: (conversation: Conversation) => void;

  constructor(path: string, hints: readonly RoleHint[], visit: (conversation: Conversation) => void) {
    this.path = path;
    this.hints = hints;
    this.visit = visit;
  }

  /** `place`: number of the conversation's line or element, in files of several. */
  conversation(draft: Draft, format: string, notices: readonly Notice[], place?: number): void {
    const name = nameOf(this.path);
    const id = place === undefined ? name : `${name}:${place}`;
    this.visit(finish(draft, { id, path: this.path, format, hints: this.hints, notices }));
  }

  problem(message: string, position?: Position): void {
    this.problems.push({ filePath: this.path, message, ...position });
  }

  /** The whole file is no transcript. */
  refuse(message: string, noTranscript: 'binary' | 'text'): void {
    this.problems.push({ filePath: this.path, message, noTranscript });
  }
}

/** The file's name without folders and extension. */
function nameOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
