/** Text for people, as it stands in rule files, made harmless in Markdown; words between backticks stay code. */
export function plain(text: string): string {
  const parts = text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .split(/(`[^`|]+`)/);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/[\\`*_<|[\]]/g, '\\$&'))).join('');
}

export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('\n', ' ')}${fence}`;
}

/** In a table a bar must be escaped even in code. */
export function codeInTable(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** A point of a list, with points below it. */
export interface Point {
  readonly text: string;
  readonly parts?: readonly Point[];
}

export function bullets(points: readonly Point[], depth = 0): string[] {
  return points.flatMap(({ text, parts = [] }) => [`${'  '.repeat(depth)}- ${text}`, ...bullets(parts, depth + 1)]);
}

/** A page: blocks with a line between them, blocks without lines left out. */
export function page(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Stands in every generated page. */
export const generated = '<!-- Written by `npm run docs`: change what it is made from, not this. -->';
