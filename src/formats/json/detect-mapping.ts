import type { Detection } from '../detection.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import type { Json } from './json.ts';
import { hasSign } from './signs.ts';

/** How well a document fits the best of a format's views. */
export function detectMapping(document: Json, views: readonly JsonMapping[], score: number): Detection {
  return viewOf(document, views) === undefined ? new Miss(document, views) : { score, nearness: 1, reason: '' };
}

/** The first view whose signs the document has; asked for every format of every line, and so without closures. */
export function viewOf(document: Json, views: readonly JsonMapping[]): JsonMapping | undefined {
  for (const view of views) if (hasAll(document, view.signs)) return view;
  return undefined;
}

function hasAll(document: Json, signs: readonly string[]): boolean {
  for (const sign of signs) if (!hasSign(document, sign)) return false;
  return true;
}

/** Most formats are no fit: what they miss is only sought where none is. */
class Miss implements Detection {
  readonly score = 0;
  readonly #document: Json;
  readonly #views: readonly JsonMapping[];

  constructor(document: Json, views: readonly JsonMapping[]) {
    this.#document = document;
    this.#views = views;
  }

  get nearness(): number {
    return this.nearest().nearness;
  }

  get reason(): string {
    return this.nearest().missing.map(described).join(', ');
  }

  private nearest(): { readonly nearness: number; readonly missing: readonly string[] } {
    const all = this.#views.map(({ signs }) => missOf(this.#document, signs));
    return all.reduce((best, one) => (one.nearness > best.nearness ? one : best));
  }
}

/** That something is not there makes a document like no format. */
function missOf(document: Json, signs: readonly string[]) {
  const missing = signs.filter((sign) => !hasSign(document, sign));
  const wanted = signs.filter((sign) => !sign.startsWith('!'));
  const held = wanted.filter((sign) => !missing.includes(sign));
  return { nearness: wanted.length === 0 ? 0 : held.length / (wanted.length + 1), missing };
}

/** What of a sign is missed, without its kinds. */
function described(sign: string): string {
  const choices = sign.split(' or ').map((choice) => `\`${choice.replace(/^!|:[a-z|]*$/g, '')}\``);
  return `${sign.startsWith('!') ? 'has' : 'no'} ${choices.join(' or ')}`;
}
