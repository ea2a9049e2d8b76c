import type { Span } from '../../masked-text.ts';
import { type Child, element, shown } from './dom.ts';

/** The same however it is written, and as long as it was: places in it are places in the text. */
export function fold(text: string): string {
  // The only letter that grows when it is made small.
  return text.replace(/[‘’]/g, "'").replaceAll('İ', 'i').toLowerCase();
}

/** Where the words that are searched for stand. */
export function placesOf(searched: string, text: string): Span[] {
  const [wanted, folded] = [fold(searched.trim()), fold(text)];
  const places: Span[] = [];
  if (wanted === '') return places;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length))
    places.push([at, at + wanted.length]);
  return places;
}

export function foundWords(text: string): HTMLElement {
  return element('mark', { class: 'is-found' }, shown(text));
}

/** A text with the words that are searched for marked in it. */
export function withFound(searched: string, text: string): Child[] {
  let from = 0;
  const nodes = placesOf(searched, text).flatMap(([start, end]) => {
    const before = shown(text.slice(from, start));
    from = end;
    return [before, foundWords(text.slice(start, end))];
  });
  return [...nodes, shown(text.slice(from))];
}
