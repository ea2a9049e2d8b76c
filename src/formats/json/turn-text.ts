import { htmlText } from '../html-text.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { NestedSource } from '../nested-source.ts';
import type { Source } from '../source.ts';
import { decodeEntities } from '../text/entities.ts';
import { formed, formedWord } from '../text-forms.ts';
import type { MappedPaths } from './mapped-paths.ts';
import type { Path, Place } from './path.ts';
import { firstOf, isAny } from './read-turns.ts';
import { excerptOf, type PlacedText, spokenText } from './spoken-text.ts';

/** What an element says, as people read it: without HTML, quotations and other marks of its form. */
export function textOf(
  element: Place,
  { turn }: JsonMapping,
  paths: MappedPaths,
  source: Source,
): PlacedText | undefined {
  const isHtml = isAny(element.json, turn.htmlWhere);
  const plain = isHtml ? undefined : spokenText(firstOf(element, paths.text), source, turn.joiner);
  const text = plain === undefined || plain.text.trim() === '' ? (ofHtml(element, paths.html, source) ?? plain) : plain;
  return text === undefined || turn.form === undefined ? text : formed(text, turn.form);
}

function ofHtml(element: Place, html: readonly Path[], source: Source): PlacedText | undefined {
  if (html.length === 0) return undefined;
  const found = spokenText(firstOf(element, html), source);
  return found === undefined ? undefined : htmlText(new NestedSource(source.path, excerptOf(found)));
}

/** Programs that write messages as HTML write names so as well. */
export function nameOf(written: string | undefined, { turn }: JsonMapping): string | undefined {
  if (written === undefined) return undefined;
  const name = turn.html === undefined ? written : decodeEntities(written);
  return turn.form === undefined ? name : formedWord(name, turn.form);
}
