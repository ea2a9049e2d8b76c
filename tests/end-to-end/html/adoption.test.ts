import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../scratch-folder.ts';
import { type Ran, runProgram } from '../run-program.ts';
import { chromium } from './chromium.ts';
import { open, startBrowser } from './opened-report.ts';

/** The only fault of the new conversation, and one that most of the old ones have too, in the same words. */
const hollow = 'I am sorry if you feel that way.';

/** Two thousand as a team has them: in several forms, most with several findings, every fifth with a suppression inside. */
const old = Array.from({ length: 2000 }, (_, at): [string, string] => {
  const said = at % 7 === 3 ? 'Sorry.' : `${hollow} Calm down.`;
  const problem = `My parcel ${at} is late.`;
  const folder = `chats/2025-${String(1 + (at % 12)).padStart(2, '0')}`;
  const turns = [
    { role: 'customer', text: problem },
    { role: 'agent', text: said },
  ];
  if (at % 3 === 0) return [`${folder}/${at}.json`, JSON.stringify({ id: `old-${at}`, turns })];
  const directive =
    at % 5 === 0 && said !== 'Sorry.' ? '# tactlint-disable-next-turn no-hollow-apology -- an old agreement\n' : '';
  return [`${folder}/${at}.txt`, `Customer: ${problem}\n${directive}Agent: ${said}\n`];
});

const fresh = `Agent: Hello, this is Dana from Acme. Who am I speaking with?
Customer: Kim here. When do you open tomorrow?
Agent: We open at nine, Kim. Would that suit you?
Customer: I had hoped for eight.
Agent: ${hollow} Shall we say nine?
Customer: Yes, thanks.
Agent: Thank you, Kim. Have a lovely day!
`;

interface Result {
  messages: { ruleId: string; line: number; turn: number; quote: string; baselineState: string }[];
}

describe('a team with two thousand old conversations begins', () => {
  test.skipIf(chromium === undefined)(
    'only the new finding counts, on any number of threads; disputed it does not, and the report shows the dispute',
    async () => {
      const cwd = scratchFolder({
        ...Object.fromEntries(old),
        '.tactlint.yml': 'baseline: .tactlint-baseline.json\n',
        'one.cjs': "require('node:os').availableParallelism = () => 1;",
        'three.cjs': "require('node:os').availableParallelism = () => 3;",
      });
      const on = (cores: string, ...args: string[]): Ran =>
        runProgram(['chats', ...args], { cwd, env: { NODE_OPTIONS: `--require ${join(cwd, cores)}.cjs` } });
      const onAny = (...args: string[]): Ran => {
        const [one, three] = [on('one', ...args), on('three', ...args)];
        expect(three).toEqual(one);
        return one;
      };
      const newOnes = (): Result['messages'] =>
        (JSON.parse(on('three', '-f', 'json').out) as Result[])
          .flatMap(({ messages }) => messages)
          .filter(({ baselineState }) => baselineState !== 'unchanged');

      expect(on('three', '--no-baseline').code).toBe(1);
      expect(runProgram(['baseline', 'chats'], { cwd }).code).toBe(0);
      const clean = onAny();
      expect(clean).toMatchObject({ code: 0, said: '' });
      expect(clean.out).toMatch(/Hidden: \d+ findings suppressed, \d{4,} findings in the baseline/);
      expect(newOnes()).toEqual([]);

      mkdirSync(join(cwd, 'chats/2026-01'));
      writeFileSync(join(cwd, 'chats/2026-01/new.txt'), fresh);
      const worse = onAny('--format', 'compact');
      expect(worse).toMatchObject({ code: 1, said: '' });
      const [finding, ...rest] = worse.out
        .split('\n')
        .filter((line) => line.includes('.txt') || line.includes('.json'));
      expect(finding).toMatch(/^chats\/2026-01\/new\.txt:5:8: error .*\[no-hollow-apology\]$/);
      expect(rest).toEqual([]);
      expect(newOnes()).toMatchObject([{ ruleId: 'no-hollow-apology', line: 5, turn: 4, quote: 'I am sorry' }]);

      const reason = 'Kim asked for it to be said so.';
      const dispute = [
        'suppress',
        'chats/2026-01/new.txt:4',
        'no-hollow-apology',
        '--reason',
        reason,
        '--author',
        'Jo',
      ];
      expect(runProgram(dispute, { cwd }).code).toBe(0);
      expect(onAny('-f', 'compact', '-f', 'html=report.html')).toMatchObject({ code: 0, said: '' });
      expect(newOnes()).toEqual([]);
      expect(readFileSync(join(cwd, '.tactlint-suppressions.yml'), 'utf8')).toContain(reason);

      const browser = await startBrowser();
      try {
        const { page, faults } = await open(browser, join(cwd, 'report.html'), {
          hash: '#/conversations?status=suppressed',
        });
        await page.getByLabel('Search').fill('2026-01/new.txt');
        await expect.poll(() => page.locator('.count').innerText()).toMatch(/^1 of 2\D?001 conversations$/);
        await page.locator('.item').click();
        await page.locator('.card.is-aside').waitFor();
        const shown = await page.locator('.card.is-aside').innerText();
        expect(shown).toContain(reason);
        expect(shown).toContain('Jo, .tactlint-suppressions.yml:3');
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    240_000,
  );
});
