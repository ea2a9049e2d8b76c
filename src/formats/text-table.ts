import type { TextFormat } from './detection.ts';
import { botium } from './text/botium.ts';
import { copiedChat } from './text/copied-chat.ts';
import { csv } from './text/csv.ts';
import { otter } from './text/otter.ts';
import { plainText } from './text/plain-text.ts';
import { salesforceChat } from './text/salesforce-chat.ts';
import { srt } from './text/srt.ts';
import { textgrid } from './text/textgrid.ts';
import { webvtt } from './text/webvtt.ts';
import { whatsapp } from './text/whatsapp.ts';

/** Every format whose documents are text. By themselves: a run on text files loads none of JSON. */
export const textFormats: readonly TextFormat[] = [
  webvtt,
  srt,
  csv,
  whatsapp,
  otter,
  copiedChat,
  salesforceChat,
  botium,
  textgrid,
  plainText,
];
