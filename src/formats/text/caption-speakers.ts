import { roleOfLabel } from '../../conversation/role-words.ts';
import { isNoteLabel } from '../note-labels.ts';
import { isHeaderKey } from './header-keys.ts';

/** The name that a caption begins with, and where its words begin. */
export interface Prefix {
  readonly name: string;
  readonly end: number;
}

/** `Maria Lopez: …`, `>> Agent: …`, `- Agent: …`. */
const colon = /^\s*(?:>>+|[-–])?\s*([\p{L}\p{N}@+][^:<>[\]\n]{0,39}?)\s?:(?=\s|$)\s*/u;
/** `[SPEAKER_00]: …`, `[Agent] …`. */
const square = /^\s*\[([\p{L}\p{N}][^\]:\n]{0,39})\](:?)\s+/u;
/** `(Maria Lopez)` on a line of its own: a line break stands behind it. */
const round = /^\s*\(([\p{Lu}][^()\n]{0,39})\)\n\s*/u;

const sounds =
  /laugh|applau|music|inaudible|unintelligible|cross-?talk|silen|pause|sigh|cough|cheer|beep|ring|noise|typing|hold|bell|buzz/i;
const numbered = /^(?:speaker|spk|sprecher|voice|channel)[\s_-]?\w{1,3}$/i;

export function prefixOf(text: string): Prefix | undefined {
  const first = text.charCodeAt(text.length - text.trimStart().length);
  if (first === 0x28) return prefix(round.exec(text));
  if (first !== 0x5b) return text.includes(':') ? prefix(colon.exec(text)) : undefined;
  const found = square.exec(text);
  // Without a colon a sound may stand there: `[Music]`.
  const isName =
    found !== null && (found[2] !== '' || roleOfLabel(found[1]!) !== undefined || numbered.test(found[1]!));
  return isName ? prefix(found) : undefined;
}

/** What begins `count` captions is a speaker if it repeats, is a role word or a number of a speaker, or a name among names. */
export function namesSpeaker(name: string, count: number, mostAreNamed: boolean): boolean {
  if (isHeaderKey(name) || isNoteLabel(name)) return false;
  if (count > 1 || roleOfLabel(name) !== undefined || numbered.test(name)) return true;
  return mostAreNamed && name.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word));
}

function prefix(found: RegExpExecArray | null): Prefix | undefined {
  if (found === null) return undefined;
  const name = found[1]!.trim();
  return name.split(/\s+/).length > 5 || sounds.test(name) ? undefined : { name, end: found[0].length };
}
