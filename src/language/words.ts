import type { LanguagePack } from './pack.ts';

export { inflections } from './inflections.ts';

const apostrophes = /[’`´‘ʼ＇]/g;

/**
 * The slots that a written word of a phrase takes, so that phrases and texts are cut alike: `can't` → can, not;
 * `it's` → it, 's; `pls` → please; `mix-up` → mix, up.
 */
export function phraseWords(written: string, pack: LanguagePack): string[] {
  const word = written.toLowerCase().replace(apostrophes, "'");
  const spelled = own(pack.spellings, word);
  if (spelled !== undefined) return spelled === word ? [word] : phraseWords(spelled, pack);
  const parts = own(pack.contractions, word);
  if (parts !== undefined) return [...parts];
  const pieces = piecesOf(word);
  if (pieces.length > 1 || pieces[0] !== word) return pieces.flatMap((piece) => phraseWords(piece, pack));
  return splitSuffix(word, pack);
}

/** Cut where the tokeniser cuts: at hyphens, slashes and `&`, but not within numbers (24/7); a last period is none of it. */
function piecesOf(word: string): string[] {
  if (/^[\d/.,:%-]+$/.test(word)) return [word];
  const parted = word.replace(/&(?:amp;)?/g, ' & ').replace(/\.$/, '');
  return parted.split(/[\s/\-\u2010-\u2015]+/).filter((piece) => piece !== '');
}

function splitSuffix(word: string, pack: LanguagePack): string[] {
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe < 1) return [word];
  if (word.endsWith("n't") && apostrophe > 1) return [...phraseWords(word.slice(0, -3), pack), 'not'];
  const suffix = word.slice(apostrophe);
  if (suffix === "'m") return [...phraseWords(word.slice(0, apostrophe), pack), 'am'];
  if (own(pack.suffixes, suffix) === undefined) return [word];
  return [...phraseWords(word.slice(0, apostrophe), pack), suffix];
}

/** By phrase word: its surfaces, where they are more than itself. Asked for every word of every phrase at every start. */
const surfacesByPack = new WeakMap<LanguagePack, ReadonlyMap<string, readonly string[]>>();

/**
 * The lexicon words that a slot may carry for the phrase word to take it: `is` → is, 's and the second slot of `its`;
 * `i` → i, ill, id. `'s` takes whatever its readings take.
 */
export function surfacesOf(word: string, pack: LanguagePack): readonly string[] {
  let surfaces = surfacesByPack.get(pack);
  if (surfaces === undefined) {
    surfaces = layOutSurfaces(pack);
    surfacesByPack.set(pack, surfaces);
  }
  return surfaces.get(word) ?? [word];
}

function layOutSurfaces(pack: LanguagePack): Map<string, readonly string[]> {
  const surfaces = new Map<string, Set<string>>();
  const take = (word: string, surface: string) =>
    surfaces.set(word, (surfaces.get(word) ?? new Set([word])).add(surface));
  for (const [suffix, readings] of Object.entries(pack.suffixes)) for (const reading of readings) take(reading, suffix);
  for (const [surface, form] of Object.entries(pack.mergedForms)) {
    for (const word of form.also) take(word, surface);
    for (const word of form.second) take(word, secondSlotOf(form.second));
  }
  for (const [suffix, readings] of Object.entries(pack.suffixes)) {
    for (const reading of readings) for (const surface of surfaces.get(reading)!) take(suffix, surface);
  }
  return new Map([...surfaces].map(([word, taken]) => [word, [...taken]]));
}

/** The lexicon word of a merged form's second slot; no text and no phrase can contain it. */
export function secondSlotOf(second: readonly string[]): string {
  return `~${second.join('/')}`;
}

function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
