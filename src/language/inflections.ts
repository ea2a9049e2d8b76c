import type { LanguagePack } from './pack.ts';

const vowel = /[aeiou]/;
/** One syllable ending consonant, vowel, consonant: the last letter doubles (stop, stopping). Not w, x, y. */
const shortWord = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
/** Longer words whose last syllable is stressed, or that British English doubles all the same. */
const doublingEnd =
  /(?:[^aeiou]el|(?:re|o|ad|com|per|sub|trans|e)mit|(?:pre|re|de|in|con|trans)fer|occur|equip|(?:for|re|up|out)(?:get|set|let)|admit|regret|cancel|control|enrol|fulfil|signal|begin)$/;

/**
 * Every form that the word can take, itself first: mess → mess, messes, messed, messing. British and American
 * spellings both; regular forms are made for verb, noun and adjective without asking which of these the word is.
 */
export function inflections(lemma: string, pack: LanguagePack): readonly string[] {
  const forms = new Set([lemma]);
  const irregular = pack.verbs[lemma] ?? pack.nouns[lemma];
  if (irregular !== undefined) {
    for (const form of irregular) forms.add(form);
    if (pack.nouns[lemma] !== undefined) return [...forms];
    for (const form of pack.verbs[lemma] ?? []) if (form.endsWith('ing')) return [...forms];
    return [...forms];
  }
  for (const spelling of spellingsOf(lemma)) {
    forms.add(spelling);
    forms.add(withS(spelling));
    for (const stem of stemsOf(spelling)) {
      forms.add(withEd(stem));
      forms.add(withIng(stem));
    }
  }
  return [...forms];
}

/** apologise and apologize, analyse and analyze. */
function spellingsOf(word: string): string[] {
  if (/[^aeiou]?[iy]se$/.test(word) && word.length > 5) return [word, `${word.slice(0, -2)}ze`];
  if (/[iy]ze$/.test(word) && word.length > 5) return [word, `${word.slice(0, -2)}se`];
  return [word];
}

/** With the last letter doubled and not, where both are written (cancelled, canceled). */
function stemsOf(word: string): string[] {
  const doubled = word + word.at(-1);
  if (shortWord.test(word)) return [doubled];
  if (doublingEnd.test(word)) return [doubled, word];
  return [word];
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function withEd(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function withIng(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(stem) && vowel.test(stem.slice(0, -1))) return `${stem.slice(0, -1)}ing`;
  return `${stem}ing`;
}
