import { hostileTexts } from '../reports/hostile.ts';

/** What an argument of a program and a string of YAML can hold, in one. */
export const everything = [...hostileTexts.join(' ')].filter((one) => !/[\0\p{Cs}\p{NChar}]/u.test(one)).join('');

/** Found fault with by a stranger's rule and by ours, and labelled, so that every command has words to show. */
function chat(text: string, at: number): string {
  const said = [
    `My parcel is late. ${text}`,
    `I am sorry if you feel ${text}`,
    `Is that all you say? ${text}`,
    `I can send a new one today, or refund it. ${text} Would that help?`,
  ];
  return JSON.stringify({
    id: `${text} ${at}`,
    startedAt: `2026-03-${String(at + 1).padStart(2, '0')}T10:00:00Z`,
    metadata: { agent: text },
    notes: [text],
    turns: said.map((one, turn) => ({ role: turn % 2 ? 'agent' : 'customer', speaker: text, text: one })),
    labels: [{ rule: 'warm-tone', turn: 3, status: 'missed', note: text }],
  });
}

const written = JSON.stringify(everything);

/** A pack of a stranger: it may say what it likes. */
const rule = `id: no-word
title: ${written}
category: custom
severity: error
message: ${written}
instead: [${written}]
rationale: ${written}
limits: [${written}]
logic:
  occasion: { contribution: true }
cases:
  missed: [{ name: ${written}, say: ${written} }]
  leaves-alone: [{ name: ${written}, say: ${JSON.stringify(`Agent: ${everything}`)} }]
`;

const card = `title: ${written}
leastOccasions: 1
categories:
  - { name: ${written}, weight: 1, rules: { no-word: 1, no-hollow-apology: 1 } }
`;

export const hostileName = 'chats/\u001b[31m::error::\u202e<b>=1+1`x`.json';

export const hostileFiles: Readonly<Record<string, string>> = {
  'rules/no-word.yml': rule,
  'card.yml': card,
  '.tactlint.yml': 'rulePaths: [./rules]\npreset: all\n',
  [hostileName]: chat('plain', 20),
  'chats/all.jsonl': hostileTexts.map(chat).join('\n'),
  'chats/::error::cut.json': '{"turns": [{"role": "agent", "\u001b[2J\u202e',
  'chats/-rf ##vso[task.debug]x.txt': hostileTexts.map((text) => `${text}: ${text}\nAgent: ${text}`).join('\n'),
  'chats/table.csv': '"=1+1","::error::x\u001b[2J"\n"\u202e","@x"\n',
};

/** What a terminal obeys, or what hides and reorders; and what a CI takes for a command in its log. */
export function harmIn(text: string): string[] {
  const raw = text.replace(/\r?\n/g, '').match(/.{0,20}[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu) ?? [];
  const commands = text.match(/^\s*::.{0,20}|.{0,20}##\w*\[/gm) ?? [];
  return [...raw, ...commands];
}
