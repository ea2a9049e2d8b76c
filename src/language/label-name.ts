import type { LanguagePack } from './pack.ts';

/** What the label of a speaker says of their name; `words` is empty where it says nothing. */
export interface LabelName {
  readonly words: readonly string[];
  readonly titled: boolean;
}

/** Behind one of these a label tells what the person is, not who: `Dana (Acme)`, `Dana - Support`, `Dana from Acme`. */
const asides = /\s*[([{|@/<].*$|\s+[-–—].*$|,.*$|\s+(?:from|at)\s.*$/su;
const personal = /^\p{L}[\p{L}\p{M}]*(?:['’.-][\p{L}\p{M}]+)*\.?$/u;

/**
 * Whether a speaker's label is the name of a person: `Marcus`, `Ms Adeyemi`, `Nadia K`, `Dana (Acme)`; not `Agent`,
 * `Acme Support`, `agent_1`. A brand of one word cannot be told from a name.
 */
export function isPersonalName(label: string, pack: LanguagePack): boolean {
  const plain = withoutAside(label);
  const parts = wordsOf(plain);
  if (parts.length === 0 || parts.length > 6 || plain.includes('&')) return false;
  const names = withoutTitles(withoutRole(parts, pack), pack);
  if (!names.every((word) => personal.test(word) && (isWrittenAsName(word) || isParticle(word, pack)))) return false;
  const words = names.filter((word) => !isInitials(word));
  if (words.length === 0 || words.some((word) => isTrade(word, pack))) return false;
  return names.length < parts.length || words.some((word) => !isCommon(word, pack));
}

/** The words of a label that can be somebody's name, be it a user name: `mick_t` → mick. */
export function labelWords(label: string, pack: LanguagePack): LabelName {
  const parts = wordsOf(withoutAside(label));
  const words = parts
    .flatMap((part) => part.split(/[^\p{L}\p{M}'’-]+|-/u))
    .filter((word) => word.length > 1 && !isTitle(word, pack) && !isTrade(word, pack));
  return { words, titled: parts.length > 0 && isTitle(parts[0]!, pack) };
}

function withoutAside(label: string): string {
  return label.slice(0, 200).replace(asides, '').trim();
}

function wordsOf(label: string): string[] {
  return label.split(/\s+/u).filter((word) => word !== '');
}

/** `Advisor Sarah`: what the person is, then who. */
function withoutRole(words: readonly string[], pack: LanguagePack): readonly string[] {
  return words.length > 1 && pack.names.roles.includes(words[0]!.toLowerCase()) ? words.slice(1) : words;
}

function withoutTitles(words: readonly string[], pack: LanguagePack): readonly string[] {
  return words.length > 1 && isTitle(words[0]!, pack) ? words.slice(1) : words;
}

function isTitle(word: string, pack: LanguagePack): boolean {
  return pack.titles.includes(word.toLowerCase().replace(/\.$/, ''));
}

function isParticle(word: string, pack: LanguagePack): boolean {
  return pack.names.particles.includes(word.toLowerCase());
}

/** A capital, or letters that know no case; `AmazonHelp` is written as a brand. */
function isWrittenAsName(word: string): boolean {
  const first = word[0]!;
  return first === first.toUpperCase() && !/\p{Ll}{3}\p{Lu}/u.test(word);
}

/** K, H., J.P., KJ: not enough to call somebody by. */
function isInitials(word: string): boolean {
  const letters = word.replace(/[.-]/g, '');
  return letters.length === 1 || (letters.length <= 3 && letters === letters.toUpperCase() && /[A-Z]/.test(letters));
}

function isTrade(word: string, pack: LanguagePack): boolean {
  const lower = word.toLowerCase();
  return pack.names.roles.includes(lower) || pack.names.business.includes(lower) || pack.names.notNames.includes(lower);
}

function isCommon(word: string, pack: LanguagePack): boolean {
  return pack.commonWords.includes(word.toLowerCase()) && !pack.namesAndWords.includes(word.toLowerCase());
}
