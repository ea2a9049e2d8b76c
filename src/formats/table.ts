import type { Format } from './detection.ts';
import { genericJson, voicelessGenericJson } from './json/generic.ts';
import { openaiMessages } from './json/openai.ts';
import { plainText } from './text/plain-text.ts';

/** Every format that tactlint reads. A new one is a row here, a file of its own and fixtures. */
export const formats: readonly Format[] = [genericJson, voicelessGenericJson, openaiMessages, plainText];
