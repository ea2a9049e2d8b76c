import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportNames } from '../../src/reports/names.ts';
import { parsedXml } from '../reports/parsed-xml.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const hollow = 'Customer: My parcel is late.\nAgent: I am sorry if you feel that way.\n';
const all = reportNames.flatMap((name) => ['--format', `${name}=out/${name}`]);

test('several reports at once, each complete, with the code of one', () => {
  const cwd = scratchFolder({ 'a.txt': hollow, 'b.txt': hollow });
  const plain = runProgram(['a.txt', 'b.txt'], { cwd });
  const several = runProgram(
    ['a.txt', 'b.txt', '-f', 'stylish', '-f', 'sarif=new/out.sarif', '-f', 'csv=findings.csv', '-f', 'junit=j.xml'],
    { cwd },
  );
  expect(several).toEqual(plain);
  const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
  const sarif = JSON.parse(read('new/out.sarif'));
  const json = JSON.parse(runProgram(['a.txt', 'b.txt', '-f', 'json'], { cwd }).out);
  const count = json.flatMap(({ messages }: { messages: unknown[] }) => messages).length;
  expect(count).toBeGreaterThan(1);
  expect(sarif.runs[0].results).toHaveLength(count);
  expect(sarif.runs[0].tool.driver.rules[0].help.text).toContain('Say instead');
  expect(read('findings.csv').trimEnd().split('\r\n')).toHaveLength(count + 1);
  expect(parsedXml(read('j.xml')).children).toHaveLength(2);
  expect(readdirSync(cwd).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('SARIF regions hold the words in the source', () => {
  const cwd = scratchFolder({ 'a.txt': `\uFEFFCustomer: 👍 "hi"\n${hollow}` });
  const { runs } = JSON.parse(runProgram(['a.txt', '-f', 'sarif', '--no-mask'], { cwd }).out);
  const lines = readFileSync(join(cwd, 'a.txt'), 'utf8').replace('\uFEFF', '').split('\n');
  expect(runs[0].results).not.toEqual([]);
  for (const { locations } of runs[0].results) {
    const { startLine, startColumn, endLine, endColumn, snippet } = locations[0].physicalLocation.region;
    if (startLine === endLine) expect(lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toBe(snippet.text);
  }
});

test('reports in the folder that is judged are written again, and are no transcripts', () => {
  const cwd = scratchFolder({ 'a.txt': hollow });
  const beside = reportNames.flatMap((name) => ['-f', `${name}=${name}.${name === 'csv' ? 'csv' : 'txt'}`]);
  const first = runProgram(['.', ...beside], { cwd });
  const sarif = readFileSync(join(cwd, 'sarif.txt'), 'utf8');
  expect(runProgram(['.', ...beside], { cwd })).toEqual(first);
  expect(readFileSync(join(cwd, 'sarif.txt'), 'utf8')).toBe(sarif);
  expect(first).toMatchObject({ code: 1, said: '' });
});

test('--quiet leaves errors only, in every form', () => {
  const cwd = scratchFolder({ 'a.txt': hollow });
  runProgram(['a.txt', '--quiet', ...all], { cwd });
  const read = (name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');
  for (const name of ['compact', 'unix', 'checkstyle', 'github', 'csv', 'sarif', 'junit', 'markdown'])
    expect(read(name), name).not.toMatch(/(?<!\d )\b(?:info|warning|notice)\b(?!s\b|")(?! [a-z])/);
  expect(read('compact').trim().split('\n')[0]).toContain('[no-hollow-apology]');
});

test('what is asked for wrongly writes nothing', () => {
  const cwd = scratchFolder({ 'a.txt': hollow });
  for (const args of [
    ['-f', 'json=x', '-f', 'csv'].concat(['-f', 'unix']),
    ['-f', 'json=x', '-o', 'x'],
    ['-f', 'xlsx'],
    ['-f', 'jsno=x'],
    ['-f', 'json=x', '-f', 'csv=a.txt'],
  ]) {
    expect(runProgram(['a.txt', ...args], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  }
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(hollow);
});

test('where nothing is there to check, reports say so: that of an earlier run must not be taken for this one', () => {
  const cwd = scratchFolder({ 'a.txt': hollow });
  const reports = ['-f', 'json=a.json', '-f', 'sarif=a.sarif', '-f', 'junit'];
  runProgram(['a.txt', ...reports], { cwd });
  const { code, out } = runProgram(['b.txt', ...reports], { cwd });
  expect(code).toBe(2);
  expect(out).toContain('<error message="no such file or folder"');
  expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('[]\n');
  expect(JSON.parse(readFileSync(join(cwd, 'a.sarif'), 'utf8')).runs[0].results).toEqual([]);
});

test('a report that cannot be written is named as it was asked for', () => {
  const cwd = scratchFolder({ 'a.txt': hollow, 'folder/b.txt': hollow });
  const { code, said } = runProgram(['a.txt', '-f', 'json=folder'], { cwd });
  expect(code).toBe(2);
  expect(said).toMatch(/^tactlint: cannot write \S*folder: [A-Z]+: /m);
  expect(said).not.toContain('unfinished');
});

test('a reader that goes away leaves no half of another report', () => {
  const cwd = scratchFolder({
    'big.jsonl': `${JSON.stringify({ turns: [{ role: 'agent', text: 'I am sorry if you feel that way.' }] })}\n`.repeat(
      4000,
    ),
  });
  const program = join(root, 'bin', 'tactlint.js');
  spawnSync('sh', ['-c', `"${process.execPath}" "${program}" big.jsonl -f jsonl -f sarif=out.sarif | head -n 1`], {
    cwd,
  });
  expect(readdirSync(cwd).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  const written = join(cwd, 'out.sarif');
  if (existsSync(written)) expect(JSON.parse(readFileSync(written, 'utf8')).runs[0].results.length % 4000).toBe(0);
});
