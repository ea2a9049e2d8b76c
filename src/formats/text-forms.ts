import { excerptOf, type PlacedText } from './json/spoken-text.ts';
import { withoutQuotations } from './mail-text.ts';
import { mended, mendedText } from './mojibake.ts';
import { NestedSource } from './nested-source.ts';
import { slackText } from './slack-text.ts';

/** How a format writes its texts, where that is not as they are read. */
export const textForms = ['mail', 'slack', 'mojibake'] as const;
export type TextForm = (typeof textForms)[number];

/** The text as people read it. */
export function formed(text: PlacedText, form: TextForm): PlacedText {
  switch (form) {
    case 'mail':
      return withoutQuotations(text);
    case 'slack':
      return /[<&]/.test(text.text) ? slackText(nested(text)) : text;
    case 'mojibake':
      return mended(text.text) === text.text ? text : mendedText(nested(text));
  }
}

/** The same for a name, whose place nobody asks for. */
export function formedWord(word: string, form: TextForm): string {
  return form === 'mojibake' ? mended(word) : word;
}

function nested(text: PlacedText): NestedSource {
  return new NestedSource(text.source.path, excerptOf(text));
}
