import type { TextFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { Pieces } from '../pieces.ts';
import type { Source } from '../source.ts';
import { type WrittenDay, whatsappStamps } from './whatsapp-days.ts';

/** Marks of direction that phones write, and blanks. */
const marks = String.raw`[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]*`;
const day = String.raw`(\d{1,4})[./-] ?(\d{1,2})[./-] ?(\d{2,4})\.?`;
const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[\s\u202f\u00a0]?([AaPp])\.?[\s\u00a0]?[Mm]\.?)?`;
const between = String.raw`,?[\s\u202f\u00a0]+(?:(?:at|um|à|a las|klo?\.?)[\s\u202f]+)?`;

/** `12/9/20, 23:55 - …` of Android, `[12/9/20, 23:55:01] …` of iOS. */
const header = new RegExp(`^${marks}(?:\\[${day}${between}${time}\\]|${day}${between}${time}${marks}[-–])${marks}`);
const author = /^([^:\n]{1,60}):(?:\s|$)/;

/** Media and what was deleted: somebody did something but said nothing. A direction mark stands in front on iOS. */
const wordless =
  /^(?:<[^<>\n]+>|\u200e[^\n]*|null|(?:this|you deleted this) message(?: was deleted)?\.?|missed (?:group )?(?:voice|video) call.*|(?:image|video|audio|sticker|gif|document|contact card) omitted|\S+\.\w{2,5} \([^()\n]{4,30}\)|(?:diese nachricht wurde|du hast diese nachricht) gelöscht\.?|(?:se eliminó|eliminaste) este mensaje\.?|(?:mensagem apagada|(?:esta|você apagou esta) mensagem(?: foi apagada)?)\.?|(?:ce message a été supprimé|vous avez supprimé ce message)\.?|(?:questo messaggio è stato eliminato|hai eliminato questo messaggio)\.?|(?:dit bericht is verwijderd|je hebt dit bericht verwijderd)\.?|[\p{L} ]{4,20}: https:\/\/maps\.google\.com\/\S*|waiting for this message.*)$/iu;

/** What WhatsApp itself writes under the name of a chat. */
const notice =
  /^(?:messages (?:and calls|to this (?:chat|group)) are (?:now )?(?:end-to-end encrypted|secured)|.{0,60}(?:created group|created this group|changed the (?:subject|group)|changed this group|security code|joined using|is a contact|added you))/i;

const noticeWord = /encrypted|secured|group|security code|joined using|is a contact|added you/i;

/** Who does something with the group in a line without an author, in which a colon may stand. */
const event = /(?: (?:created|changed|added|removed|left|joined)\b|["“])/;

/** Behind a message: `<This message was edited>`. */
const edited =
  /\u200e?<[^<>\n]{4,40}(?:edited|bearbeitet|edit[óo]|editada|editado|modifié|modificato|bewerkt)\.?>\s*$/i;

export const whatsapp: TextFormat = {
  kind: 'text',
  name: 'whatsapp',
  about: {
    title: 'WhatsApp chat export',
    proof: 'real files',
    told: 'the first line begins with day, time and mostly a name: `12/9/20, 23:55 - Bob: …` or `[12/9/20, 23:55:01] Bob: …`',
    carries: ['names', 'times'],
  },
  detect: ({ text }) =>
    isExport(text)
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'the first line does not begin like `12/9/20, 23:55 - Bob: …`' },
  read: (source) => [readExport(source)],
};

const logLevel = /^(?:info|warn(?:ing)?|error|debug|trace|fatal|notice|critical|verbose)$/i;

/** So many lines show whether people speak. */
const sampled = 30;

/** Logs begin in a like way: `[2026-03-01 09:00:00] …`, where phones have a comma, and with levels for names. */
function isExport(text: string): boolean {
  const head = text.slice(0, 4000).trimStart();
  const found = header.exec(head);
  if (found === null || (head.startsWith('[') && found[1]!.length === 4 && !found[0].includes(','))) return false;
  const lines = head.split(/\r\n?|\n/, sampled);
  return lines.some((line) => {
    const start = header.exec(line)?.[0].length;
    const name = start === undefined ? undefined : author.exec(line.slice(start))?.[1];
    return name !== undefined && !logLevel.test(name.trim());
  });
}

interface Message {
  readonly name: string;
  readonly words: Pieces;
  readonly when: WrittenDay;
}

function readExport(source: Source): Draft {
  const { text, lineStarts } = source;
  const draft = emptyDraft();
  draft.channel = 'chat';
  const messages: Message[] = [];
  let open: Message | undefined;
  for (const [line, start] of lineStarts.entries()) {
    const written = withoutBreak(text.slice(start, lineStarts[line + 1]));
    const found = mayBegin(written) ? header.exec(written) : null;
    if (found === null) {
      if (open !== undefined) continueMessage(open, written, start);
      continue;
    }
    open = messageIn(written, found, start);
    if (open !== undefined) messages.push(open);
  }
  const spoken = messages.filter(({ words }) => !isWordless(words.text));
  const stamps = whatsappStamps(spoken.map(({ when }) => when));
  for (const [place, { name, words }] of spoken.entries()) {
    draft.stamps[place] = { start: stamps[place] };
    draft.turns.push(finished(words).turn(draft.cast.speaker(name), source));
  }
  return draft;
}

function withoutBreak(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === 0x0a || line.charCodeAt(end - 1) === 0x0d)) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** A digit or a bracket, behind marks. */
function mayBegin(line: string): boolean {
  return /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]*[[\d]/.test(line);
}

/** Undefined where the line tells an event of the chat. */
function messageIn(line: string, found: RegExpExecArray, lineStart: number): Message | undefined {
  const rest = line.slice(found[0].length);
  const named = author.exec(rest);
  if (named === null || event.test(named[1]!)) return undefined;
  const [a = '', b = '', c = '', hour, minute, second = '0', half] = found.slice(
    found[1] === undefined ? 8 : 1,
    found[1] === undefined ? 15 : 8,
  );
  const words = new Pieces();
  words.add(rest.slice(named[0].length), lineStart + found[0].length + named[0].length);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return {
    // A tilde stands before the names of people who are no contacts.
    name: named[1]!
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/^~\s?/, '')
      .trim(),
    words,
    when: {
      parts: [a, b, c],
      dotted: /^\D*\d+\./.test(found[0]),
      seconds: hours * 3600 + Number(minute) * 60 + Number(second),
    },
  };
}

function continueMessage(open: Message, line: string, start: number): void {
  open.words.join('\n');
  if (line !== '') open.words.add(line, start);
}

function isWordless(text: string): boolean {
  const said = text.trim();
  if (said === '' || wordless.test(said)) return true;
  return noticeWord.test(said) && notice.test(said.replace(/^\u200e/, ''));
}

function finished(words: Pieces): Pieces {
  const mark = words.text.endsWith('>') || words.text.trimEnd().endsWith('>') ? words.text.search(edited) : -1;
  return mark === -1 ? words.trimmed() : words.from(0, mark).trimmed();
}
