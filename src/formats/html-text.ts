import type { PlacedText } from './json/spoken-text.ts';
import { htmlTokenizer } from './on-demand/html-tokenizer.ts';
import { Pieces } from './pieces.ts';
import type { Source } from './source.ts';

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'address article aside br blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** What they hold nobody says here: code, styles, and in `blockquote` the messages that a mail answers. */
const unspoken = new Set(['blockquote', 'head', 'script', 'style', 'template', 'title']);

/** The words that a reader of the HTML sees, with line breaks where lines end; white space as browsers show it. */
export function htmlText(source: Source): PlacedText {
  const reader = new HtmlText(source.text);
  const Tokenizer = htmlTokenizer();
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(source.text);
  tokenizer.end();
  return reader.pieces.placed(source);
}

/** Listens to the tokeniser and collects what is seen. */
class HtmlText {
  readonly pieces = new Pieces();
  private readonly html: string;
  /** What separates the next words from those before. */
  private gap: '' | ' ' | '\n' = '';
  /** Name of the unspoken element that is open, and how many of that name. */
  private hidden: string | undefined;
  private depth = 0;
  /** Where the last entity ends. */
  private entityEnd = -1;

  constructor(html: string) {
    this.html = html;
  }

  ontext(start: number, end: number): void {
    if (this.hidden !== undefined) return;
    for (const { 0: word, index } of this.html.slice(start, end).matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^\s/.test(word)) this.space(' ');
      else this.add(word, start + index);
    }
  }

  ontextentity(codePoint: number, end: number): void {
    if (this.hidden !== undefined) return;
    const isSecond = end === this.entityEnd;
    this.entityEnd = end;
    // A no-break space is a space to its reader. An entity may stand for a character and a mark on it.
    if (codePoint === 0xa0) this.space(' ');
    else if (isSecond) this.add(String.fromCodePoint(codePoint), end, end);
    else this.add(String.fromCodePoint(codePoint), this.html.lastIndexOf('&', end - 1), end);
  }

  onopentagname(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.hidden === undefined && unspoken.has(name)) this.hidden = name;
    if (this.hidden === name) this.depth += 1;
    if (blocks.has(name)) this.space('\n');
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.hidden === name) this.depth -= 1;
    if (this.depth === 0) this.hidden = undefined;
    if (blocks.has(name)) this.space('\n');
  }

  onselfclosingtag(): void {}
  onopentagend(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private space(gap: ' ' | '\n'): void {
    if (this.pieces.text !== '' && this.gap !== '\n') this.gap = gap;
  }

  private add(words: string, start: number, end = start + words.length): void {
    this.pieces.join(this.gap);
    this.gap = '';
    this.pieces.add(words, start, end);
  }
}
