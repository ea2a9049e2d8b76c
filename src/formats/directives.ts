import type { Position } from '../conversation/conversation.ts';
import { didYouMean } from '../rules/nearest-name.ts';

/** What a directive can be called behind `tactlint-`: which turns it speaks of. */
const names = ['disable-next-turn', 'disable-turn', 'disable-conversation', 'disable', 'enable'] as const;

/** A directive as somebody wrote it into a record: findings of these rules shall not count there. */
export interface WrittenDirective extends Position {
  readonly name: (typeof names)[number];
  readonly rules: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  /** It speaks of no turn that begins there or behind. */
  readonly end?: Position;
  /** Where people find it, if that is not the place from which turns are counted. */
  readonly shown?: Position;
  /** Why it cannot be understood. */
  readonly fault?: string;
}

/** A text without this holds no directive. */
export const directiveMark = 'tactlint-';

/** What may stand before it: quotation marks, a bullet, the beginning of a comment (HTML, Markdown, WebVTT) or a bracket. */
const opening = /^[\s>]*(?:[-*]\s)?\s*(?:<!--|\[|#{1,6}|\/\/|NOTE\s)?\s*$/;
const longestOpening = 40;
const name = /^(?:disable|enable)[a-z-]{0,40}/;
/** Word processors make a dash of two hyphens. */
const beforeReason = /(?:^|\s)(?:--|–|—)(?=\s|$)/;

/** The directive that a line is; nothing where it is another line. */
export function parseDirective(line: string, { line: number, column }: Position): WrittenDirective | undefined {
  const mark = line.indexOf(directiveMark);
  if (mark === -1 || mark > longestOpening || !opening.test(line.slice(0, mark))) return undefined;
  const behindMark = line.slice(mark + directiveMark.length).trimEnd();
  const written = name.exec(behindMark)?.[0].replace(/-+$/, '');
  if (written === undefined) return undefined;
  const said = withoutClosing(behindMark.slice(written.length));
  const found = beforeReason.exec(said);
  const rules = found === null ? said : said.slice(0, found.index);
  const known = names.find((one) => one === written);
  return {
    name: known ?? 'disable',
    rules: rules.split(/[\s,:]+/).filter((rule) => rule !== ''),
    reason: found === null ? '' : said.slice(found.index + found[0].length).trim(),
    line: number,
    column: column + mark,
    ...(known === undefined && {
      fault: `unknown directive "${directiveMark}${written}"${didYouMean(written, names)}`,
    }),
  };
}

function withoutClosing(text: string): string {
  const end = ['-->', ']'].find((closing) => text.endsWith(closing));
  return end === undefined ? text : text.slice(0, -end.length);
}
