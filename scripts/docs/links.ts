/** Where a page stands: links of one page differ from those of another. */
export type PagePlace = 'docs' | 'docs/rules';

/** Markdown links to what rules are made of, from pages of one folder. */
export class Links {
  readonly #toDocs: string;

  constructor(from: PagePlace) {
    this.#toDocs = from === 'docs' ? '' : '../';
  }

  rule(id: string): string {
    return `[${id}](${this.#toDocs === '' ? 'rules/' : ''}${id}.md)`;
  }

  state(id: string): string {
    return `[${id}](${this.#toDocs}states.md#${id})`;
  }

  cue(id: string): string {
    return `[${id}](${this.#toDocs}cues.md#${id})`;
  }

  balance(id: string): string {
    return `[${id}](${this.#toDocs}balances.md#${id})`;
  }

  concept(id: string): string {
    return `[${id}](${this.#toDocs}../rules/concepts/${id}.yml)`;
  }

  guideline(id: string): string {
    return `[${id}](${this.#toDocs}guidelines.md#${anchorOf(id)})`;
  }
}

/** Of a heading, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
