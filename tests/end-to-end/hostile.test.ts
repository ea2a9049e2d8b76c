import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { reportNames } from '../../src/reports/names.ts';
import { hostileTexts } from '../reports/hostile.ts';
import { checkstyleFaults, gitlabFaults, junitFaults, sarifFaults } from '../reports/schema-faults.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { everything, harmIn, hostileFiles, hostileName } from './hostile-files.ts';
import { runProgram } from './run-program.ts';

/** Every command that prints words of others; with what reads them beside a terminal. */
const commands: readonly (readonly [args: readonly string[], reader?: (text: string) => void])[] = [
  [['chats']],
  [['chats', '--no-mask', '--format', 'compact']],
  [['--print-config', hostileName]],
  [['score', 'chats', '--scorecard', 'card.yml', '--no-mask']],
  [['score', 'chats', '--scorecard', 'card.yml', '--no-mask', '--by', 'conversation']],
  [['score', 'chats', '--scorecard', 'card.yml', '--no-mask', '-f', 'json'], JSON.parse],
  [['score', 'chats', '--scorecard', 'card.yml', '--no-mask', '-f', 'csv'], hasNoFormula],
  [['coach', 'chats', '--no-mask']],
  [['coach', 'chats', '--no-mask', '-f', 'markdown'], hasNoMarkup],
  [['coach', 'chats', '--no-mask', '-f', 'json'], JSON.parse],
  [['coach', '--self', hostileName, '--no-mask']],
  [['coach', 'chats', '--agent-name', everything]],
  [['trace', hostileName]],
  [['trace', 'chats/all.jsonl']],
  [['trace', '::error::\u001b[2J\n::error::nothing.txt']],
  [['explain', 'no-word']],
  [['explain', everything]],
  [['rules']],
  [['rules', '--json'], JSON.parse],
  [['calibrate', 'chats', '--disagreements', '--no-mask']],
  [['calibrate', 'chats', '-f', 'json', '--no-mask'], JSON.parse],
  [['convert', 'chats', '--to', 'json'], JSON.parse],
  [['convert', 'chats', '--to', 'jsonl'], eachLine],
  [['convert', 'chats', '--to', 'vcon'], eachLine],
  [['baseline', 'chats/all.jsonl']],
  [['suppress', `${hostileName}:1`, 'no-word', '--reason', everything, '--author', everything]],
  [['suppress', 'chats/all.jsonl', everything, '--reason', 'x', '--author', 'y']],
  [['init', 'chats']],
  [['test', 'rules', '--coverage']],
  [[everything]],
  [['::error::no such file']],
  [[`--${everything}`]],
  [['chats', '--format', everything]],
  [['chats', '--rule', everything]],
  [['score', 'chats', '--by', everything]],
];

const named = commands.map(
  ([args, reader]) =>
    [
      args
        .join(' ')
        .replace(/[^ -~]/g, '?')
        .slice(0, 60),
      args,
      reader,
    ] as const,
);

describe('words of others, in transcripts, names of files, rules, scorecards and arguments, do nothing in', () => {
  test.each(named)('what is printed by: %s', (_, args, reader) => {
    const cwd = scratchFolder(hostileFiles);
    const { code, out, said } = runProgram(args, { cwd });
    expect([0, 1, 2]).toContain(code);
    expect(out + said).not.toBe('');
    expect([harmIn(out), harmIn(said)]).toEqual([[], []]);
    expect(out + said).not.toMatch(/\n\s+at .*\.(?:js|cjs|ts):\d/);
    reader?.(out);
    for (const name of readdirSync(cwd).filter((name) => name.startsWith('.tactlint')))
      expect(harmIn(readFileSync(join(cwd, name), 'utf8')), name).toEqual([]);
  });

  test('any report', async () => {
    const cwd = scratchFolder(hostileFiles);
    const { said } = runProgram(
      ['chats', '--no-mask', ...reportNames.flatMap((name) => ['-f', `${name}=out/${name}`])],
      {
        cwd,
      },
    );
    expect(harmIn(said)).toEqual([]);
    const written = new Map(
      reportNames.filter((name) => name !== 'xlsx').map((name) => [name, readFileSync(join(cwd, 'out', name), 'utf8')]),
    );
    for (const [name, text] of written) {
      const commandsOnly = name === 'github' ? text.replace(/^::(?:error|warning|notice) /gm, '') : text;
      expect(harmIn(commandsOnly), name).toEqual([]);
    }
    expect(sarifFaults(written.get('sarif')!)).toEqual([]);
    expect(gitlabFaults(written.get('gitlab')!)).toEqual([]);
    expect(await junitFaults(written.get('junit')!)).toEqual([]);
    expect(await checkstyleFaults(written.get('checkstyle')!)).toEqual([]);
    for (const name of ['csv', 'csv-outcomes'] as const) hasNoFormula(written.get(name)!);
    hasNoMarkup(written.get('markdown')!);
    JSON.parse(written.get('json')!);
  });
});

function eachLine(text: string): void {
  for (const line of text.trimEnd().split('\n')) JSON.parse(line);
}

function hasNoFormula(text: string): void {
  const rows: string[][] = parse(text);
  expect(rows.length).toBeGreaterThan(hostileTexts.length);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r](?!\d+(?:\.\d+)?$)/);
}

function hasNoMarkup(text: string): void {
  const html = new MarkdownIt({ html: true, linkify: true }).render(text).replace(/<code>[^<]*<\/code>/g, '');
  expect(html).not.toMatch(/<(?:a|img|script|pre|hr|iframe)\b|<(?!th|td)[a-z\d]+ [^>]*>/);
}

test('a million characters, and a label of a hundred thousand, end no command and take it no long while', () => {
  const turns = ['=<&\'"\u0000'.repeat(1.7e5), '` '.repeat(5e5)].map((text, at) => ({
    role: at % 2 ? 'agent' : 'customer',
    speaker: `${at}${'Label '.repeat(2e4)}`,
    text,
  }));
  const cwd = scratchFolder({ 'long.json': JSON.stringify({ id: 'i'.repeat(1e5), turns }) });
  const reports = reportNames.flatMap((name) => ['-f', `${name}=out/${name}`]);
  for (const args of [
    ['long.json', '--preset', 'all', ...reports],
    ['score', 'long.json'],
    ['coach', 'long.json'],
    ['convert', 'long.json'],
    ['baseline', 'long.json'],
    ['init', '.'],
  ]) {
    const { code, out, said } = runProgram(args, { cwd });
    expect([args[0], code === 0 || code === 1 ? 'ran' : said.slice(0, 500)]).toEqual([args[0], 'ran']);
    expect([harmIn(out), harmIn(said)]).toEqual([[], []]);
  }
}, 120_000);
