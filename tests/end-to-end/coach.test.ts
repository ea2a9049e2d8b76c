import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const samples = join(root, 'fixtures', 'conversations');
const alone = ['--no-config-lookup'];

interface Quoted {
  who: string;
  turn: number;
  quote: string;
}

interface Claim {
  text: string;
  certain: boolean;
  evidence: { conversation: string; quotes: Quoted[] }[];
  given?: Quoted | null;
}

interface Coached {
  agent: string;
  well: Claim[];
  recurs: Claim[];
  questions: Claim[];
  changed: Claim[];
  tryNext: Claim | null;
}

const quoted = /^ {4}(?:You|Agent|Customer): “/;

const coached = (...args: string[]): Coached[] =>
  JSON.parse(runProgram(['coach', ...args, '-f', 'json', ...alone]).out) as Coached[];

/** Turns by conversation, as `convert` prints them. */
function turnsIn(path: string): Map<string, { text: string }[]> {
  const { out } = runProgram(['convert', path, '--to', 'jsonl', ...alone]);
  const conversations = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; turns: { text: string }[] });
  return new Map(conversations.map(({ id, turns }) => [id, turns]));
}

describe('coach', () => {
  test('every claim has a quote, and every quote stands in its turn', () => {
    const turns = turnsIn(samples);
    const reports = coached(samples, '--no-mask');
    expect(reports.length).toBeGreaterThan(5);
    const claims = reports.flatMap(({ well, recurs, questions, changed, tryNext }) => [
      ...[...well, ...recurs, ...questions, ...changed],
      ...(tryNext ? [tryNext] : []),
    ]);
    expect(claims.length).toBeGreaterThan(20);
    for (const { evidence } of claims) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { conversation, quotes } of evidence) {
        expect(quotes.some(({ who }) => who === 'agent')).toBe(true);
        for (const { turn, quote } of quotes) expect(turns.get(conversation)![turn]!.text).toContain(quote);
      }
    }
  });

  test('what is not sure is asked', () => {
    for (const { questions } of coached(samples))
      for (const { text, certain } of questions) expect([certain, text.at(-1)]).toEqual([false, '?']);
  });

  test('in text, a quote follows every claim, and no machine talks', () => {
    const { out } = runProgram(['coach', samples, ...alone]);
    // A claim that takes two lines, on one.
    const lines = out.replace(/(?<=^ {2}[A-Z][^\n]*)\n {2}(?=[^\s])/gm, ' ').split('\n');
    const plain = /^ {2}(?:No single sentence|In the words alone|The words alone)/;
    const starts = lines.flatMap((line, at) => (/^ {2}[A-Z]/.test(line) && !plain.test(line) ? [at] : []));
    expect(starts.length).toBeGreaterThan(15);
    for (const at of starts) expect([lines[at], lines[at + 1]]).toEqual([lines[at], expect.stringMatching(quoted)]);
    expect(out).not.toMatch(/guideline|left out|[a-z]+-[a-z]+-[a-z]+, |00\d\.\d/);
    expect(out.match(/You were there: you decide\./g)).toHaveLength(1);
    expect(out.trimEnd()).toMatch(/You were there: you decide\.$/);
  });

  test('no sentence, and no turn for something near it, is both praised and questioned', () => {
    for (const { well, questions, tryNext } of coached(samples)) {
      const said = (claims: readonly Claim[]): string[] =>
        claims.flatMap(({ evidence }) =>
          evidence.flatMap(({ conversation, quotes }) =>
            quotes.filter(({ who }) => who === 'agent').map(({ turn, quote }) => `${conversation} ${turn} ${quote}`),
          ),
        );
      const praised = new Set(said(well));
      for (const place of said([...questions, ...(tryNext ? [tryNext] : [])])) expect(praised).not.toContain(place);
    }
  });

  test.each(['stylish', 'markdown', 'json'])('%s comes out the same twice', (format) => {
    const once = (): string => runProgram(['coach', samples, '-f', format, ...alone]).out;
    expect(once()).toBe(once());
  });

  test('no grade, no rank, no word about the person', () => {
    const { out } = runProgram(['coach', samples, ...alone]);
    const own = out.replace(/“[^”]*”/g, '');
    expect(own).not.toMatch(/\b(?:score|grade|rating|rank|bad|poor|rude|fail(?:ed|ure)?|never|always|must)\b/i);
  });

  test('--self: a short look at one chat, from standard input too', () => {
    const chat = 'Customer: My parcel is three days late!!\nAgent: Sorry.\nCustomer: And now?\nAgent: It will come.\n';
    const { code, out, said } = runProgram(['coach', '--self', '-', '--stdin-filename', 'chat.txt'], { input: chat });
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out.split('\n').length).toBeLessThan(24);
    expect(out).toContain('One thing to try next');
    expect(out).toContain('You: “Sorry.”  [turn 1]');
    const two = runProgram(['coach', '--self', join(samples, 'shop-chats.jsonl'), '--agent-name', 'Jo']);
    expect(two.code).toBe(2);
    expect(two.said).toContain('--self looks at one chat, and there are 3');
  });

  test('an --agent or --customer who does not speak there is said, one who does is not', () => {
    const cwd = scratchFolder({
      'a.txt': 'Support: Hello.\nJo: My kettle broke.\nSupport: I am sorry that it broke.\nJo: Ok.\n',
    });
    for (const command of [['coach', '--self'], ['score']]) {
      const run = (...who: string[]): string => runProgram([...command, 'a.txt', ...who, ...alone], { cwd }).said;
      expect(run('--agent', 'Suport', '--customer', 'jo')).toBe(
        'command line  warning  --agent "Suport" means nobody who speaks there (`tactlint convert` shows the labels)\n',
      );
      expect(run('--agent', '/^supp/', '--customer', 'Jo')).toBe('');
    }
  });

  test('--agent-name chooses, and knows what was probably meant', () => {
    expect(coached(samples, '--agent-name', 'leila').map(({ agent }) => agent)).toEqual(['Leila']);
    // Labels say only "Agent"; the record has "Leila Haddad".
    const named = ['Dana', 'imani', 'Kev', 'Leila Haddad'].map((name) => coached(samples, '--agent-name', name));
    expect(named.map((reports) => reports.map(({ agent }) => agent))).toEqual([
      ['Dana'],
      ['Imani'],
      ['Kev'],
      ['Leila'],
    ]);
    const { code, said } = runProgram(['coach', samples, '--agent-name', 'Lela']);
    expect(code).toBe(2);
    expect(said).toContain('unknown agent "Lela"; did you mean "Leila"?');
  });

  test('--mask-names shows nobody', () => {
    const { out } = runProgram(['coach', samples, '--mask-names', '-f', 'json']);
    for (const name of ['Leila', 'Priya', 'Okafor', 'Kowalski', 'Ruth', 'Dana', 'Imani', 'Kev'])
      expect(out).not.toContain(name);
    expect(out).toContain('"agent":"Agent 1"');
  });

  test('--since leaves out what was before; a day that is none is refused', () => {
    const path = join(samples, 'parcel-late.json');
    expect(runProgram(['coach', path, '--since', '2026-01-19']).code).toBe(0);
    const later = runProgram(['coach', path, '--since', '2026-01-20']);
    expect(later).toMatchObject({ code: 2, out: '' });
    expect(later.said).toContain('no conversation there is dated 2026-01-20 or later');
    expect(runProgram(['coach', path, '--since', '2026-02-30']).code).toBe(2);
  });

  test('nobody to speak to is code 2', () => {
    const cwd = scratchFolder({ 'a.json': JSON.stringify({ turns: [{ role: 'customer', text: 'Hello?' }] }) });
    const { code, said } = runProgram(['coach', 'a.json'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('no agent is known');
  });
});
