import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportNames } from '../../src/reports/names.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { type Ran, root, runProgram } from './run-program.ts';

/** More files than one thread is thought enough for (src/cli/lint-threads.ts). */
const fileCount = 700;

const many = Array.from({ length: fileCount }, (_, at): [string, string] => [
  `chats/${String(at).padStart(4, '0')}.txt`,
  at === 350 ? '' : `Customer: My parcel ${at} is late.\nAgent: ${at % 3 ? 'Sorry.' : '=Sorry <b> that it is late.'}\n`,
]);

/** Days that differ by time zone, and names and letters that languages sort and shape in their own ways. */
const names = ['Zoë', 'zoe', 'Ärne', 'Arne', 'Iris', 'ılgaz', 'ILGAZ', 'Østen'];
const dated = Array.from({ length: 40 }, (_, at) => {
  const [day, hour] = [String(1 + (at % 28)).padStart(2, '0'), at % 2 ? 'T00:30:00Z' : 'T23:30:00-02:00'];
  const said = ['I am sorry if you feel that way.', 'I am sorry that your parcel is late, I can send a new one today.'];
  return JSON.stringify({
    id: `Chat ${names[at % 8]} ${at}`,
    startedAt: `2026-0${1 + Math.floor(at / 8)}-${day}${hour}`,
    turns: [
      { role: 'customer', speaker: 'IVY', text: 'My parcel is late, where is it?' },
      { role: 'agent', speaker: names[at % 8], text: said[at % 2] },
    ],
    labels: [{ rule: 'no-hollow-apology', turn: 1, status: 'missed' }],
  });
});

const whatsapp = '[31/12/25, 23:59:58] Dana: Sorry.\n[1/1/26, 00:00:02] Kim: My İ parcel is late.\n';

function folder(more: Readonly<Record<string, string>> = {}): string {
  const cwd = scratchFolder({ ...more, 'dated.jsonl': dated.join('\n'), 'wa.txt': whatsapp });
  cpSync(join(root, 'fixtures/conversations'), join(cwd, 'samples'), { recursive: true });
  return cwd;
}

/** As far from each other as clocks and languages get. */
const places = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];

describe('the same bytes', () => {
  test('in every report, with one thread and with several, again, and in other places', () => {
    const cores = (count: number): string => `require('node:os').availableParallelism = () => ${count};`;
    const cwd = folder({ ...Object.fromEntries(many), 'one.cjs': cores(1), 'three.cjs': cores(3) });
    const inputs = ['chats', 'dated.jsonl', 'wa.txt', 'samples'];
    const all = reportNames.flatMap((name) => ['--format', `${name}=out/${name}`]);
    const run = (on: string, place = places[0]!): { ran: Ran; files: string[] } => {
      const env = { ...place, NODE_OPTIONS: `--require ${join(cwd, on)}.cjs` };
      const ran = runProgram([...inputs, '--format', 'stylish', ...all], { cwd, env });
      return { ran, files: reportNames.map((name) => readFileSync(join(cwd, 'out', name)).toString('base64')) };
    };
    const first = run('one');
    expect(first.ran).toMatchObject({ code: 2, said: expect.stringContaining('chats/0350.txt') });
    for (const other of [run('three'), run('three'), run('three', places[1]), run('one', places[2])]) {
      expect(other.ran).toEqual(first.ran);
      reportNames.forEach((name, at) => {
        expect(other.files[at] === first.files[at], name).toBe(true);
      });
    }
  }, 120_000);

  test.each([
    ['score', 'dated.jsonl', '--by', 'month'],
    ['score', 'dated.jsonl', '-f', 'csv'],
    ['coach', 'dated.jsonl'],
    ['coach', 'dated.jsonl', '-f', 'json'],
    ['calibrate', 'dated.jsonl', '--disagreements'],
    ['convert', 'wa.txt', 'dated.jsonl'],
    ['trace', 'wa.txt'],
    ['rules'],
    ['formats'],
    ['init', 'samples'],
  ])('in other places by %s %s %s %s', (...args) => {
    const [first, ...others] = places.map((env) => {
      const cwd = folder();
      return runProgram(args.filter(Boolean), { cwd, env });
    });
    expect(first?.code).toBeOneOf([0, 1]);
    for (const other of others) expect(other).toEqual(first);
  });
});
