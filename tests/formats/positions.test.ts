import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/conversation.ts';
import { readConversations } from '../../src/formats/read.ts';
import { only, sourceBetween } from './reading-fixtures.ts';

interface Said {
  readonly side: 'Agent' | 'Customer';
  readonly text: string;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(fc.constantFrom('sorry', ' ', '\n', '"', '\\', '😀', 'é', '\u2028', ':', 'Agent', '\t'), { minLength: 1 })
    .map((parts) => parts.join('')),
);
const line = fc
  .array(fc.constantFrom('I am', 'sorry', 'you', 'café', '😀', '10:30', '"no"', '-', 'ok.'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(' '))
  .filter((text) => /^[a-zA-Z😀]/u.test(text));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const side = fc.constantFrom('Agent' as const, 'Customer' as const);
const breaks = fc.constantFrom('\n', '\r\n', '\r');

function saidOf(text: fc.Arbitrary<string>): fc.Arbitrary<Said[]> {
  return fc.array(fc.record({ side, text }), { minLength: 1, maxLength: 8 });
}

/** Writes each character of a string as itself or as an escape, as other programs do. */
function writeString(text: string, escapes: readonly boolean[]): string {
  const units = Array.from({ length: text.length }, (_, at) => text[at]!);
  const written = units.map((unit, at) => {
    const mustEscape = JSON.stringify(unit) !== `"${unit}"`;
    return mustEscape || escapes[at % Math.max(escapes.length, 1)]
      ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
      : unit;
  });
  return `"${written.join('')}"`;
}

function encode(source: string, encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(source);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${source}`);
  const bytes = Buffer.from(`\ufeff${source}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
const encoding = fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const);

function spans(turn: Turn, seed: number): [number, number][] {
  const start = seed % (turn.text.length + 1);
  return [
    [0, turn.text.length],
    [start, start + (seed % (turn.text.length - start + 1))],
  ];
}

describe('positions in JSON', () => {
  const rendered = fc.record({
    said: saidOf(anyText.filter((text) => text.trim() !== '')),
    escapes: fc.array(fc.boolean(), { maxLength: 7 }),
    space: fc.constantFrom('', '\n', '\r\n  '),
    names: fc.constantFrom(['turns', 'text', 'agent', 'customer'], ['messages', 'content', 'assistant', 'user']),
    encoding,
    seed: fc.nat(),
  });

  it('are exact: the source at a span decodes to the span', () => {
    fc.assert(
      fc.property(
        rendered,
        ({ said, escapes, space, names: [list, text, agent, customer], encoding: written, seed }) => {
          const turns = said.map(
            (turn) =>
              `{"role":"${turn.side === 'Agent' ? agent : customer}",${space}"${text}":${writeString(turn.text, escapes)}}`,
          );
          const source = `{"${list}":${space}[${turns.join(`,${space}`)}]}`;
          const conversation = only(readConversations('x', encode(source, written)));
          expect(conversation.turns.map((turn) => turn.text)).toEqual(said.map((turn) => turn.text));
          for (const turn of conversation.turns) {
            for (const [from, to] of spans(turn, seed)) {
              const token = sourceBetween(source, turn.positionAt(from), turn.positionAt(to));
              expect(JSON.parse(`"${token}"`)).toBe(turn.text.slice(from, to));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('count the lines of a JSONL file', () => {
    fc.assert(
      fc.property(
        fc.array(saidOf(anyText.filter((text) => text.trim() !== '')), { minLength: 2 }),
        breaks.filter((mark) => mark !== '\r'),
        (all, mark) => {
          const source = all
            .map((said, n) =>
              JSON.stringify({ id: `${n}`, turns: said.map(({ side: role, text }) => ({ role, text })) }),
            )
            .join(mark + mark);
          const { conversations, problems } = readConversations('x', Buffer.from(source));
          expect(problems).toEqual([]);
          expect(conversations.map(({ id }) => id)).toEqual(all.map((_, n) => `${n}`));
          for (const turn of conversations.flatMap(({ turns }) => turns)) {
            const token = sourceBetween(source, turn.positionAt(0), turn.positionAt(turn.text.length));
            expect(JSON.parse(`"${token}"`)).toBe(turn.text);
          }
        },
      ),
    );
  });
});

describe('positions in text', () => {
  const styles: Readonly<Record<string, (side: string, said: readonly string[], mark: string) => string>> = {
    colon: (label, said, mark) => `${label}: ${said.join(mark)}`,
    indented: (label, said, mark) => `${label}:\t${said.join(`${mark}      `)}`,
    timed: (label, said, mark) => `[00:01:02] ${label}: ${said.join(mark)}`,
    clock: (label, said, mark) => `(12:03 PM) ${label}: ${said.join(mark)}`,
    timeBehind: (label, said, mark) => `${label} (00:12): ${said.join(mark)}`,
    bold: (label, said, mark) => `**${label}:** ${said.join(`  ${mark}`)}`,
    boldOutside: (label, said, mark) => `**${label}**: ${said.join(mark)}${mark}`,
    list: (label, said, mark) => `- ${label}: ${said.join(`${mark}  `)}`,
    quoted: (label, said, mark) => `> **${label}:** ${said.join(`${mark}> `)}${mark}>`,
    ownLine: (label, said, mark) => `${label}${mark}${said.join(mark)}${mark}`,
    paragraphs: (label, said, mark) => `${label}: ${said.join(mark + mark)}${mark}`,
  };
  const rendered = fc.record({
    said: fc.array(fc.record({ side, lines }), { minLength: 2, maxLength: 6 }),
    style: fc.constantFrom(...Object.keys(styles)),
    mark: breaks,
    encoding,
    seed: fc.nat(),
  });

  it('are exact in every style, line ending and encoding', () => {
    fc.assert(
      fc.property(rendered, ({ said, style, mark, encoding: written, seed }) => {
        const source = said.map((turn) => styles[style]!(turn.side, turn.lines, mark)).join(mark);
        const conversation = only(readConversations('x', encode(source, written)));
        expect(conversation.turns.map(({ speaker, text }) => [speaker.label, text.split(/\s+/).join(' ')])).toEqual(
          said.map((turn) => [turn.side, turn.lines.join(' ')]),
        );
        for (const turn of conversation.turns) {
          for (const [from, to] of spans(turn, seed)) {
            const found = sourceBetween(source, turn.positionAt(from), turn.positionAt(to));
            expect(found.replace(/[\s>]+/g, ' ').trim()).toBe(turn.text.slice(from, to).replace(/\s+/g, ' ').trim());
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
