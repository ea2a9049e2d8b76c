import type { Conversation, Speaker } from '../../src/conversation/conversation.ts';
import { isPersonalName, labelName } from '../../src/language/label-name.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import { prepareLanguage } from '../../src/language/prepared.ts';
import { recognise } from '../../src/language/recognise.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import { pack } from './contracts-engine.ts';
import { names, type Part } from './contracts-name-pool.ts';

const english = pack.languages.find(({ id }) => id === 'en')!;
const lexicon = new Lexicon();
const language = prepareLanguage(english, lexicon);
const noNames = new Set([...english.commonWords, ...english.titles, ...english.names.particles]);
const titles = new Set(english.titles);
const tokens = createTokens();

const word = /\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** The names of those who speak, as labels, introductions and addresses tell them, word by word. */
export function namesOf(conversation: Conversation): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const written of usedNames(conversation)) {
    const [first = ''] = written.toLowerCase().split(/[\s.]/);
    const words = (written.match(word) ?? []).filter((one) => !noNames.has(one.toLowerCase()));
    for (const [index, one] of words.entries()) {
      const isLast = index === words.length - 1 && (index > 0 || titles.has(first));
      if (isLast || !found.has(one)) found.set(one, isLast ? 'surname' : 'given');
    }
  }
  return found;
}

/** As they are written; a mark that stands for a name is none. */
function usedNames(conversation: Conversation): string[] {
  const { turns, speakers } = conversation;
  tokenise(turns, language, lexicon, tokens);
  const recognised = recognise(conversation, tokens, language);
  const labels = speakers.filter(({ role, label }) => role !== 'bot' && isPersonalName(label, english));
  const written = [
    ...[...recognised.get('introduction')!, ...recognised.get('address')!].map(({ start, end }) =>
      turns[tokens.turn[start]!]!.text.slice(tokens.start[start], tokens.end[end - 1]),
    ),
    ...labels.map(({ label }) =>
      labelName(label, english).titled ? label : labelName(label, english).words.join(' '),
    ),
  ];
  return written.filter((name) => /^\p{L}/u.test(name));
}

/** Whether any two of the names are alike, so that one may be taken for a short form or a misspelling of the other. */
export function hasLikeNames(written: Iterable<string>): boolean {
  const all = [...written].map(plain);
  return all.some((one, at) => all.slice(at + 1).some((other) => isLike(one, other)));
}

/** Whether a handle or mail address holds one of the names: it tells whose they are, and is not exchanged with them. */
export function isInHandle({ turns }: Conversation, written: Iterable<string>): boolean {
  const handles = turns.flatMap(({ text }) => text.match(/@[\w.-]+|[\w.-]+@/gu) ?? []).map(plain);
  return [...written].some((name) => handles.some((handle) => handle.includes(plain(name))));
}

/**
 * Other names for those of a conversation, `choices` saying which; none is like another one, or like a word with a
 * capital: a name that is wrong in the original is to stay wrong.
 */
export function otherNames(
  conversation: Conversation,
  found: ReadonlyMap<string, Part>,
  choices: readonly number[],
): Map<string, string> {
  const text = [...conversation.turns.map((turn) => turn.text), ...conversation.speakers.map(({ label }) => label)];
  const taken = (text.join(' ').match(word) ?? []).map(plain);
  const others = new Map<string, string>();
  for (const [at, [name, part]] of [...found].entries()) {
    const free = names[part].filter((other) => !taken.some((one) => isLike(plain(other), one)));
    const other = free[choices[at % choices.length]! % free.length];
    if (other === undefined) throw new Error('the pool is too small for this conversation');
    taken.push(plain(other));
    others.set(name, other);
  }
  return others;
}

/** The conversation with the names exchanged wherever they stand as words, in capitals or small letters as they were. */
export function swapNames(conversation: Conversation, others: ReadonlyMap<string, string>): Conversation {
  const byFolded = new Map([...others].map(([name, other]) => [name.toLowerCase(), [name, other] as const]));
  const swapped = (text: string) =>
    text.replace(/(?<![\p{L}\p{M}\p{N}_@#])[\p{L}\p{M}’'-]+(?![\p{N}_])/gu, (run) => swapWord(run, byFolded));
  // A bot may bear the same label as an agent.
  const keyOf = ({ role, label }: Speaker) => `${role} ${label}`;
  const speakers = new Map(
    conversation.speakers.map((speaker) => [keyOf(speaker), { ...speaker, label: swapped(speaker.label) }]),
  );
  return {
    ...conversation,
    speakers: [...speakers.values()],
    turns: conversation.turns.map((turn) => ({
      ...turn,
      text: swapped(turn.text),
      speaker: speakers.get(keyOf(turn.speaker))!,
      positionAt: (offset) => ({ line: turn.index + 1, column: offset + 1 }),
    })),
    notes: conversation.notes.map((note) => ({ text: swapped(note.text), positionAt: () => ({ line: 1, column: 1 }) })),
  };
}

/** `Dana's`, `DANA`, `dana`. */
function swapWord(run: string, byFolded: ReadonlyMap<string, readonly [string, string]>): string {
  const [, stem = run, ending = ''] = /^(.*?)((?:['’]s?)?)$/u.exec(run)!;
  const found = byFolded.get(stem.toLowerCase());
  if (!found) return run;
  const [name, other] = found;
  if (stem === name) return other + ending;
  if (stem === stem.toLowerCase()) return other.toLowerCase() + ending;
  return (stem === stem.toUpperCase() ? other.toUpperCase() : other) + ending;
}

/** As the program compares names, and a little more broadly. */
function isLike(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2) || isWithin(one, other) || isWithin(other, one);
}

/** The letters of the one stand in their order in the other. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
