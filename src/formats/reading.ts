import type { Conversation, Notice, Position } from '../conversation/conversation.ts';
import type { RoleHint } from '../conversation/speaker-hints.ts';
import type { Problem } from '../lint/result.ts';
import type { Formats } from './chosen-formats.ts';
import type { FormatOf, JsonFormat } from './detection.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';
import type { Source } from './source.ts';

/** The reading of one file: where its conversations and problems go. */
export class Reading {
  readonly path: string;
  readonly problems: Problem[] = [];
  /** That are tried. */
  readonly formats: Formats;
  /** Of the last JSON document that was told: the others of the file are mostly like it. */
  usual: JsonFormat | undefined;
  private readonly hints: readonly RoleHint[];
  private readonly visit: (conversation: Conversation) => void;

  constructor(path: string, formats: Formats, hints: readonly RoleHint[], visit: (conversation: Conversation) => void) {
    this.path = path;
    this.formats = formats;
    this.hints = hints;
    this.visit = visit;
  }

  /** Hands over what a document holds. `place`: number of the document's line or element, in files of several. */
  conversations<Document>(
    format: FormatOf<Document>,
    document: Document,
    source: Source,
    notices: readonly Notice[],
    place?: number,
  ): void {
    const drafts = format.read(document, source);
    const [only] = drafts;
    if (drafts.length === 1) this.conversation(only!, format.name, notices, place);
    else {
      for (const [index, draft] of drafts.entries()) {
        const number = index + 1;
        this.conversation(draft, format.name, notices, place === undefined ? number : `${place}.${number}`);
      }
    }
  }

  private conversation(draft: Draft, format: string, notices: readonly Notice[], place?: number | string): void {
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
