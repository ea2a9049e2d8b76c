import fc from 'fast-check';
import { inflateSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Detail, IndexRow, Summary } from '../../../src/reports/html/data.ts';
import { hostileText, resultOf } from '../hostile.ts';
import { findingWith, resultWith } from '../result-for-tests.ts';
import { summaryWith, writtenBytes, writtenText } from '../written-report.ts';

function dataIn(html: string, kind: string): unknown[] {
  const elements = html.matchAll(
    new RegExp(`<script type="text/plain" data-kind="${kind}" data-count="(\\d+)">(.*?)</script>`, 'g'),
  );
  return Array.from(elements).flatMap(([, count, base64]) => {
    const values = JSON.parse(strFromU8(inflateSync(Buffer.from(base64!, 'base64')))) as unknown[];
    expect(values).toHaveLength(Number(count));
    return values;
  });
}

describe('data in the page', () => {
  test('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const html = await writtenText('html', [resultOf(text)]);
        const [detail] = dataIn(html, 'conversations') as Detail[];
        expect(detail).toMatchObject({ id: text, notices: [text], skipped: [['b', text]] });
        expect(detail!.findings[0]).toMatchObject({ quote: text, rule: 'apology-form', state: 'new' });
        expect(detail!.met[0]).toMatchObject({ rule: 'c', evidence: { quote: text } });
        const [row] = dataIn(html, 'index') as IndexRow[];
        expect(row!.slice(0, 2)).toEqual([`${text}.txt`, text]);
      }),
      { numRuns: 40 },
    );
  });

  test('rows count findings and occasions by guideline and agent', async () => {
    const outcome = { ruleId: 'a', status: 'met', turn: 1, quote: 'x', agent: 'Dana' } as const;
    const result = resultWith(
      [findingWith({ agent: 'Dana' }), findingWith({ agent: 'Dana' }), findingWith({ agent: 'Tom' })],
      {
        suppressed: [{ ...findingWith({ agent: 'Dana' }), suppressed: { reason: 'why', by: 'inline', place: 'a:1' } }],
        outcomes: [
          outcome,
          outcome,
          { ...outcome, status: 'missed' },
          { ruleId: 'b', status: 'skipped', reason: 'no times' },
        ],
      },
    );
    const html = await writtenText('html', [result]);
    expect(dataIn(html, 'index')).toEqual([
      [
        'chats/monday.txt',
        'monday',
        '',
        ['Dana', 'Tom'],
        [
          ['apology-form', 0, 'warning', 'new', 2],
          ['apology-form', 1, 'warning', 'new', 1],
          ['apology-form', 0, 'warning', 'suppressed', 1],
        ],
        [['a', 0, 2, 1]],
        ['b'],
      ],
    ]);
    const [summary] = dataIn(html, 'summary') as Summary[];
    expect(summary!.rules.find(({ id }) => id === 'a')).toMatchObject({ met: 2, missed: 1, proven: false });
  });

  test('is the same however the results came', async () => {
    const results = Array.from({ length: 300 }, (_, at) => resultOf(`${at} ${'word '.repeat(300)}`));
    const one = await writtenBytes('html', [results]);
    const several = await writtenBytes('html', [results.slice(0, 7), results.slice(7, 8), results.slice(8)]);
    expect(several.equals(one)).toBe(true);
    const pieces = one.toString().match(/data-kind="conversations"/g);
    expect(pieces!.length).toBeGreaterThan(2);
  });
});

test('what could not be read is said', async () => {
  const problems = [{ filePath: '</script>.txt', message: 'cut short', line: 3 }];
  const [summary] = dataIn(await writtenText('html', [], { problems }), 'summary') as Summary[];
  expect(summary).toMatchObject({
    problems: ['</script>.txt:3: cut short'],
    conversations: 0,
    files: summaryWith().files,
  });
});

test('the page asks for nothing from elsewhere', async () => {
  const html = await writtenText('html', []);
  expect(html).not.toMatch(/(?:src|href)="(?!#)|@import|url\(/);
  expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
  expect(html.match(/<script/g)).toHaveLength(2);
});
