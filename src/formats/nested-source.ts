import type { Position } from '../conversation/conversation.ts';
import type { Excerpt } from './excerpt.ts';
import { Source } from './source.ts';

/**
 * A text that stands inside another one: a chat in a JSON string, HTML in a field of a table, JSON in a JSON string. Its readers
 * take it for a file of its own, and its positions still lead to the file that it comes from.
 */
export class NestedSource extends Source {
  readonly #excerpt: Excerpt;

  constructor(path: string, excerpt: Excerpt) {
    super(path, excerpt.text);
    this.#excerpt = excerpt;
  }

  override positionOf(offset: number): Position {
    return this.#excerpt.positionAt(offset);
  }
}
