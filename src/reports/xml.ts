import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML and HTML, in elements and attributes: nothing in it is markup, and every character is one that XML has. */
export function escapeXml(text: string): string {
  return visible(text)
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character]!);
}

/** ` name="value"` each; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';
