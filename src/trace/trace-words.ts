import type { JudgedConversation, Turn } from '../conversation/conversation.ts';
import { Flag, Mark, type Tokens } from '../language/tokens.ts';

const kinds = [
  ['handle', Flag.handle],
  ['url', Flag.url],
  ['e-mail', Flag.email],
  ['emoji', Flag.emoji],
  ['redacted', Flag.redacted],
  ['sign-off', Flag.signOff],
  ['part', Flag.partMark],
  ['filler', Flag.filler],
  ['money', Flag.money],
  ['clock', Flag.clock],
  ['number', Flag.number],
] as const;

const endings: Readonly<Record<Mark, string>> = {
  [Mark.none]: '',
  [Mark.period]: ' .',
  [Mark.question]: ' ?',
  [Mark.manyQuestions]: ' ??',
  [Mark.exclamation]: ' !',
  [Mark.manyExclamations]: ' !!',
  [Mark.ellipsis]: ' …',
  [Mark.dash]: ' —',
};

/** The words of a turn as phrases see them: a line a sentence, `,` for clause marks, `(…)` around what is looked through. */
export function sentenceLines(conversation: JudgedConversation, tokens: Tokens, turn: number): string[] {
  const lines: string[] = [];
  const end = tokens.turnFirst[turn + 1]!;
  for (let slot = tokens.turnFirst[turn]!; slot < end; ) {
    const sentence = tokens.sentence[slot]!;
    const words: string[] = [];
    for (; slot < end && tokens.sentence[slot] === sentence; slot++)
      words.push(slotText(conversation.turns[turn]!, tokens, slot));
    lines.push(`${words.join(' ')}${endings[tokens.sentenceMark[sentence] as Mark]}`);
  }
  return lines;
}

function slotText({ text }: Turn, tokens: Tokens, slot: number): string {
  const flags = tokens.flags[slot]!;
  const word = text.slice(tokens.start[slot], tokens.end[slot]).toLowerCase();
  const kind = kinds.find(([, flag]) => flags & flag)?.[0];
  const named = kind ? `${word}:${kind}` : word;
  const seen = flags & Flag.lookThrough ? `(${named})` : named;
  return flags & Flag.clauseBefore ? `, ${seen}` : seen;
}
