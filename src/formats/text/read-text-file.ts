import type { Notice } from '../../conversation/conversation.ts';
import { decodeText, noticeOfEncoding } from '../decode.ts';
import { choose, type TextFormat } from '../detection.ts';
import type { WrittenDirective } from '../directives.ts';
import type { Reading } from '../reading.ts';
import { Source } from '../source.ts';
import { allowsDirectives, withoutDirectives } from './without-directives.ts';

/** Reads a file that does not open like JSON as one conversation or several. */
export function readTextFile(utf8: Uint8Array, reading: Reading): void {
  const { text, guessed } = decodeText(utf8);
  const written = new Source(reading.path, text);
  const { source, directives } = withoutDirectives(written);
  const choice = choose(reading.formats.text, source);
  const notices = guessed ? [noticeOfEncoding] : [];
  if ('refusal' in choice) reading.refuse(`no transcript that tactlint knows: ${choice.refusal}`, 'text');
  else if (allowsDirectives(choice.format.name))
    reading.conversations(withDirectives(choice.format, directives), source, source, notices);
  else reading.conversations(choice.format, written, written, [...notices, ...directives.map(noticeOfDirective)]);
}

function noticeOfDirective({ line, column }: WrittenDirective): Notice {
  const message =
    'a line like a suppression is taken for speech: in this format anybody could have typed it (docs/suppressions.md says what to do)';
  return { message, line, column };
}

function withDirectives(format: TextFormat, directives: readonly WrittenDirective[]): TextFormat {
  if (directives.length === 0) return format;
  return {
    ...format,
    read: (document, source) => format.read(document, source).map((draft) => ({ ...draft, directives })),
  };
}
