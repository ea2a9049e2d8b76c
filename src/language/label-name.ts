import { remember } from '../conversation/remember.ts';
import type { LanguagePack } from './pack.ts';

/** What the label of a speaker tells of their name; `words` is empty where it tells nothing. */
export interface LabelName {
  readonly words: readonly string[];
  readonly titled: boolean;
}

interface ReadLabel extends LabelName {
  readonly isPersonal: boolean;
}

/** Behind one of these a label tells what the person is, not who: `Dana (Acme)`, `Dana - Support`, `Dana from Acme`. */
const asides = /[([{|@/<,]|\s[-–—]\s|\s(?:from|at)\s/u;
/** Labels are short; the bound keeps hostile ones cheap. */
const longestLabel = 80;
const personal = /^\p{L}[\p{L}\p{M}.'’-]*$/u;

/**
 * Whether a speaker's label is the name of a person: `Marcus`, `Ms Adeyemi`, `Nadia K`, `Dana (Acme)`; not `Agent`,
 * `Acme Support`, `agent_1`. A brand of one word cannot be told from a name.
 */
export function isPersonalName(label: string, pack: LanguagePack): boolean {
  return readLabel(label, pack).isPersonal;
}

/** The words of a label that can be somebody's name, be it in a user name or a mail address: `mick_t` → mick. */
export function labelName(label: string, pack: LanguagePack): LabelName {
  return readLabel(label, pack);
}

function readLabel(label: string, pack: LanguagePack): ReadLabel {
  let read = readers.get(pack);
  if (read === undefined) {
    const vocabulary = vocabularyOf(pack);
    read = remember((it) => ({ ...nameIn(it, vocabulary), isPersonal: isPerson(it, vocabulary) }));
    readers.set(pack, read);
  }
  return read(label);
}

/** The words of a pack are laid out once: they are many, and labels are asked for in every conversation. */
const readers = new WeakMap<LanguagePack, (label: string) => ReadLabel>();

function isPerson(label: string, vocabulary: Vocabulary): boolean {
  const parts = partsOf(label);
  const untitled = withoutFirst(withoutFirst(parts, vocabulary.roles), vocabulary.titles);
  const titled = vocabulary.titles.has(plain(parts.at(-untitled.length - 1) ?? ''));
  if (!untitled.every((word) => vocabulary.particles.has(plain(word)) || isWrittenAsName(word))) return false;
  const words = untitled.filter((word) => !isInitials(word));
  if (words.length === 0 || words.some((word) => vocabulary.trade.has(plain(word)))) return false;
  return titled || words.some((word) => !vocabulary.common.has(plain(word)));
}

function nameIn(label: string, { titles, trade, common, alsoNames }: Vocabulary): LabelName {
  const parts = partsOf(label.replace(/^@/u, ''));
  const isUserName = /[_\d@]/u.test(label);
  // Of what people call themselves half is no name: mad_about_shoes, and.rew@acme.example.
  const isTaken = (word: string) => isUserName && common.has(word) && !alsoNames.has(word);
  const canBeName = (word: string) =>
    word.length > 1 && !titles.has(plain(word)) && !trade.has(plain(word)) && !isTaken(plain(word));
  const words = parts
    .flatMap((part) => part.split(/[^\p{L}\p{M}'’-]+/u))
    .map((word) => word.split('-').filter(canBeName).join('-'))
    .filter((word) => word !== '');
  return { words, titled: titles.has(plain(parts[0] ?? '')) };
}

interface Vocabulary {
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** Roles, teams, trades, forms of address. */
  readonly trade: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly alsoNames: ReadonlySet<string>;
}

function vocabularyOf(pack: LanguagePack): Vocabulary {
  const { roles, business, notNames, particles } = pack.names;
  return {
    titles: new Set(pack.titles),
    roles: new Set(roles),
    particles: new Set(particles),
    trade: new Set([...roles, ...business, ...notNames]),
    common: new Set(pack.commonWords),
    alsoNames: new Set(pack.namesAndWords),
  };
}

function partsOf(label: string): readonly string[] {
  const short = label.slice(0, longestLabel).trim();
  if (short.includes('&')) return [];
  const aside = short.search(asides);
  return (aside < 0 ? short : short.slice(0, aside)).split(/\s+/u).filter((word) => word !== '');
}

/** `Advisor Sarah` and `Ms Adeyemi`: what somebody is or is called, then the name. */
function withoutFirst(words: readonly string[], some: ReadonlySet<string>): readonly string[] {
  return words.length > 1 && some.has(plain(words[0]!)) ? words.slice(1) : words;
}

/** A capital (or letters that know no case) first; `AmazonHelp` is written as a brand. */
function isWrittenAsName(word: string): boolean {
  const first = word[0]!;
  return personal.test(word) && first === first.toUpperCase() && !/\p{Ll}{3}\p{Lu}/u.test(word);
}

/** K, H., J.P., KJ: not enough to call somebody by. */
function isInitials(word: string): boolean {
  const letters = word.replace(/[.-]/g, '');
  return letters.length === 1 || /^[A-Z]{2,3}$/.test(letters);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
