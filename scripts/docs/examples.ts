import { caseConversation } from '../../src/rules/case-conversation.ts';
import type { TestCase } from '../../src/rules/schema.ts';

/** Enough to see what is meant; the rule file has them all. */
const examplesShown = 3;

/** Cases of a rule or state as conversations, with a mark where the outcome is. */
export function exampleLines(heading: string, mark: string, cases: readonly TestCase[]): string[] {
  if (cases.length === 0) return [];
  return [
    heading,
    '',
    '```text',
    chosen(cases)
      .map((one) => written(one, mark))
      .join('\n\n'),
    '```',
  ];
}

/** Those written from the rule book alone go first; at the end stands one in unusual words, which shows how far it goes. */
function chosen(cases: readonly TestCase[]): TestCase[] {
  const blindFirst = cases.toSorted((one, other) => Number(other.blind) - Number(one.blind));
  const first = blindFirst.slice(0, examplesShown);
  const unusual = first.some((one) => one.unusual) ? undefined : blindFirst.find((one) => one.unusual);
  return unusual ? [...first.slice(0, -1), unusual] : first;
}

function written({ say, at, name }: TestCase, mark: string): string {
  const lines = say.trimEnd().split('\n');
  const line = at === undefined ? undefined : caseConversation('case', say).turns[at]?.positionAt(0).line;
  const marked = lines.map((text, index) => (line === index + 1 ? `${text}   ← ${mark}` : text));
  return [...(name ? [`(${name})`] : []), ...marked].join('\n');
}
