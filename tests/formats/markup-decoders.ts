import type { Decoder } from './position-layers.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  eacute: 'é',
  rsquo: '’',
};

/** Blocks end words, other tags do not. */
export const asHtml: Decoder = (written) =>
  written
    .replace(/<blockquote.*?<\/blockquote>/gs, ' ')
    .replace(/<\/?(?:p|div|br|li|ul)\b[^<>]*>/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });

export const asSlack: Decoder = (written) =>
  written
    .replace(/<?!/g, '@')
    .replace(/<?([@#])\w+\|/g, '$1')
    .replace(/<?(?:https?|mailto):[^|<>\s]*\|/g, '')
    .replace(/[<>]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What is no UTF-8 was written well. */
export const asUtf8: Decoder = (written) => {
  const read = Buffer.from(written, 'latin1').toString('utf8');
  return read.includes('\ufffd') ? written : read;
};
