import { functionWords, scripts } from './language-profiles.ts';

/** Enough to be sure of any language with a profile; reading on would only cost time. */
const mostCharacters = 8000;
const leastWords = 6;
const leastHits = 3;
/** Function words make 35–55 % of running text; below this share the words are names, codes or another language. */
const leastShare = 0.18;
/** The runner-up must stay so far behind; neighbours (da, no) share most of their words. */
const leastLead = 0.1;

/** By function word: the languages that it belongs to. Laid out when first asked, as most runs never ask. */
let profiles: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The language of the texts as BCP 47 primary subtag, with a confidence in 0 … 1; undefined where there is too little
 * text to tell or no profile fits. For conversations: English chat slang counts as English.
 */
export function detectLanguage(texts: Iterable<string>): { language: string; confidence: number } | undefined {
  const text = firstCharacters(texts);
  return byScript(text) ?? byFunctionWords(text);
}

function firstCharacters(texts: Iterable<string>): string {
  let joined = '';
  for (const text of texts) {
    joined += `${text.slice(0, mostCharacters)}\n`;
    if (joined.length >= mostCharacters) break;
  }
  // Links and handles are no language.
  return joined.slice(0, mostCharacters).replace(/https?:\/\/\S+|[@#]\w+/g, ' ');
}

/** Where most letters are of another script than Latin. */
function byScript(text: string): { language: string; confidence: number } | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length < leastWords || foreign.length * 2 < letters.length) return undefined;
  const counts = scripts.map(([language, script]) => ({
    language,
    count: foreign.filter((letter) => script.test(letter)).length,
  }));
  // Japanese has Han letters, too, and Ukrainian is mostly Cyrillic letters of all languages: a few decide.
  const telling = counts.find(
    ({ language, count }) => count * 30 >= foreign.length && (language === 'ja' || language === 'uk'),
  );
  const best = telling ?? counts.reduce((most, next) => (next.count > most.count ? next : most));
  if (best.count === 0) return undefined;
  return { language: best.language, confidence: foreign.length / letters.length };
}

function byFunctionWords(text: string): { language: string; confidence: number } | undefined {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}'-]+/gu) ?? [];
  if (words.length < leastWords) return undefined;
  profiles ??= layOut();
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of profiles.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < leastHits || best[1] / words.length < leastShare) return undefined;
  const lead = 1 - (second?.[1] ?? 0) / best[1];
  return lead < leastLead ? undefined : { language: best[0], confidence: Math.min(1, lead * 2) };
}

function layOut(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(functionWords)) {
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
