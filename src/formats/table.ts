import type { JsonFormat, TextFormat } from './detection.ts';
import { genericJson } from './json/generic.ts';
import { openaiMessages } from './json/openai.ts';
import { plainText } from './text/plain-text.ts';

/** Every format that tactlint reads. A new one is a row here, a file of its own and fixtures. */
export const formats: readonly (JsonFormat | TextFormat)[] = [genericJson, openaiMessages, plainText];

export const jsonFormats = formats.filter((format) => format.kind === 'json');
export const textFormats = formats.filter((format) => format.kind === 'text');
