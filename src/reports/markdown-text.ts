import { visible } from './visible.ts';
import { escapeXml } from './xml.ts';

/**
 * What a rule says, within a line: nothing in it is markup, nor a link, which GitHub makes of bare addresses too. Words of
 * a transcript go into code instead.
 */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>&~|#@$]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/**
 * Words of a transcript, as they are: in code nothing is a link, a mention or a reference to an issue, and no backtick
 * ends it that is not longer than all within.
 */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padded = /^[ `]|[ `]$/.test(shown) || shown === '' ? ` ${shown} ` : shown;
  return `${fence}${padded}${fence}`;
}

/** The same within HTML, where Markdown is not read. */
export function codeElement(text: string): string {
  return `<code>${escapeXml(text)}</code>`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
