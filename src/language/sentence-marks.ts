import { isDigit, isUpperCase, isWordCode, Kind, kindOf } from './characters.ts';
import { type PreparedLanguage, Trait } from './prepared.ts';
import { Mark, type Tokens } from './tokens.ts';
import type { WordWriter } from './word-writer.ts';

/** End of the run of sentence marks at `start`: `?!`, `...`. */
export function endOfMark(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSentenceMark(text.charCodeAt(end))) end++;
  return end;
}

/** What a run of marks comes to; a question mark anywhere makes a question. */
export function markOf(text: string, start: number, end: number): Mark {
  let questions = 0;
  let exclamations = 0;
  let periods = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3f || code === 0xff1f) questions++;
    else if (code === 0x21 || code === 0xff01) exclamations++;
    else periods += code === 0x2026 ? 2 : 1;
  }
  if (questions > 0) return questions + exclamations > 1 ? Mark.manyQuestions : Mark.question;
  if (exclamations > 1) return Mark.manyExclamations;
  if (exclamations === 1) return Mark.exclamation;
  return periods > 1 ? Mark.ellipsis : Mark.period;
}

/** Whether the single period at `at` ends a sentence, or belongs to an abbreviation, an initial or a number. */
export function periodEndsSentence(
  text: string,
  at: number,
  tokens: Tokens,
  words: WordWriter,
  language: PreparedLanguage,
): boolean {
  const next = text.charCodeAt(at + 1);
  if (isDigit(next)) return false;
  const slot = tokens.count - 1;
  if (slot < 0 || tokens.end[slot] !== at) return true;
  const traits = words.traitsOfLast();
  if (traits & Trait.abbreviation) return isLineEnd(text, at + 1);
  const following = afterSpaces(text, at + 1);
  if (traits & Trait.numberAbbreviation && isDigit(text.charCodeAt(following))) return false;
  const initial = at - tokens.start[slot]! === 1 && isInitial(text, at - 1);
  if (!initial && !words.lastWasDotted() && (traits & Trait.closingAbbreviation) === 0) return true;
  return isLineEnd(text, at + 1) || startsSentence(text, following, words, language);
}

/** A common word with a capital: `5 p.m. Please`, but not `J. R. Smith`. */
function startsSentence(text: string, start: number, words: WordWriter, language: PreparedLanguage): boolean {
  if (!isUpperCase(text.charCodeAt(start)) || isInitial(text, start)) return false;
  let end = start + 1;
  while (end < text.length && end - start < 40 && isWordCode(text.charCodeAt(end))) end++;
  return ((language.traits[words.lexicon.findPlain(text, start, end)] ?? 0) & Trait.common) !== 0;
}

/** One capital with a period; `I` alone is a word. */
export function isInitial(text: string, at: number): boolean {
  return isUpperCase(text.charCodeAt(at)) && text[at + 1] === '.' && text[at] !== 'I';
}

function isSentenceMark(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x3002
  );
}

function isLineEnd(text: string, at: number): boolean {
  const next = afterSpaces(text, at);
  return next === text.length || kindOf(text.charCodeAt(next)) === Kind.newline;
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && kindOf(text.charCodeAt(at)) === Kind.space) at++;
  return at;
}
