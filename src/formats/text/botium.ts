import type { TextFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { Pieces } from '../pieces.ts';
import type { Source } from '../source.ts';

const roles = { me: 'customer', bot: 'bot' } as const;
type Side = keyof typeof roles;

/** `#me` and `#bot` on lines of their own; or `- me` and `- bot` in a Markdown list. */
const hashed = /^#(me|bot|begin|end|include)\b[ \t]*(.*)$/;
const listed = /^([ \t]*)[-*+][ \t]+(.*)$/;
/** What a bot shows besides words, as Botium writes it; `TEXT` stands above words. */
const command = /^(?:!?[A-Z][A-Z_]{2,30})(?=\s|$)/;

/** Conversations of Botium, the tester of bots, who plays the customer ("me"). */
export const botium: TextFormat = {
  kind: 'text',
  name: 'botium',
  about: {
    title: 'Botium conversations, as text or Markdown',
    proof: 'real files',
    told: 'lines `#me` and `#bot`, or lists `- me` and `- bot`',
    carries: ['roles', 'several conversations'],
  },
  detect: ({ text }) =>
    isHashed(text) || isListed(text)
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'no lines `#me` and `#bot`' },
  read: (source) => (isHashed(source.text) ? [readHashed(source)] : readListed(source)),
};

/** Within so many characters somebody speaks. */
const sampled = 2000;

function isHashed(text: string): boolean {
  return text.slice(0, sampled).includes('#') && /^#me[ \t\r]*$/m.test(text) && /^#bot\b/m.test(text);
}

function isListed(text: string): boolean {
  return /^[-*+][ \t]+me[ \t\r]*$/m.test(text.slice(0, sampled)) && /^[-*+][ \t]+bot[ \t\r]*$/m.test(text);
}

class Convo {
  readonly draft: Draft = emptyDraft();
  private readonly source: Source;
  private side: Side | undefined;
  private words = new Pieces();

  constructor(source: Source, name: string) {
    this.source = source;
    this.draft.channel = 'chat';
    if (name !== '') this.draft.id = name;
  }

  open(side: Side | undefined): void {
    if (this.side !== undefined && !this.words.isBlank) {
      const speaker = this.draft.cast.speaker(this.side, roles[this.side]);
      this.draft.turns.push(this.words.turn(speaker, this.source));
    }
    this.words = new Pieces();
    this.side = side;
  }

  add(said: string, start: number): void {
    if (this.side === undefined) return;
    if (!this.words.isBlank) this.words.join('\n');
    this.words.add(said, start);
  }
}

function readHashed(source: Source): Draft {
  const { text, lineStarts } = source;
  let convo: Convo | undefined;
  for (const [line, start] of lineStarts.entries()) {
    const written = text.slice(start, lineStarts[line + 1]).trimEnd();
    convo ??= new Convo(source, written.startsWith('#') ? '' : written.trim());
    const found = hashed.exec(written);
    if (found !== null) convo.open(found[1] === 'me' || found[1] === 'bot' ? found[1] : undefined);
    else if (written.trim() !== '') addWords(convo, written, start);
  }
  convo?.open(undefined);
  return convo?.draft ?? emptyDraft();
}

/** A line of words; of `TEXT hello` the words behind it, and of other commands none. */
function addWords(convo: Convo, written: string, start: number): void {
  const said = written.trim();
  const found = command.exec(said)?.[0];
  const words =
    found === 'TEXT' || found === '!TEXT' ? said.slice(found.length).trim() : found === undefined ? said : '';
  if (words !== '') convo.add(words, start + written.lastIndexOf(words));
}

/** A heading names each conversation, and lists within a list are its words. */
function readListed(source: Source): Draft[] {
  const { text, lineStarts } = source;
  const convos: Convo[] = [];
  let name = '';
  /** How far the words of a command other than TEXT are indented. */
  let skipped = Number.POSITIVE_INFINITY;
  for (const [line, start] of lineStarts.entries()) {
    const written = text.slice(start, lineStarts[line + 1]).trimEnd();
    const heading = /^#+[ \t]+(.*)$/.exec(written);
    if (heading !== null) {
      convos.at(-1)?.open(undefined);
      name = heading[1]!.trim();
      continue;
    }
    const item = listed.exec(written);
    if (item === null) continue;
    const [, indent, said] = item;
    if (indent === '') {
      skipped = Number.POSITIVE_INFINITY;
      if (convos.length === 0 || convos.at(-1)?.draft.id !== (name === '' ? undefined : name)) {
        convos.at(-1)?.open(undefined);
        convos.push(new Convo(source, name));
      }
      convos.at(-1)!.open(said === 'me' || said === 'bot' ? said : undefined);
      continue;
    }
    if (indent!.length > skipped) continue;
    const isOther = command.test(said!) && !/^!?TEXT\b/.test(said!);
    skipped = isOther ? indent!.length : Number.POSITIVE_INFINITY;
    if (!isOther) addWords(convos.at(-1) ?? new Convo(source, name), said!, start + written.length - said!.length);
  }
  convos.at(-1)?.open(undefined);
  return convos.map(({ draft }) => draft);
}
