import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { Sheet } from '../../src/reports/xlsx/workbook.ts';
import { hostileTexts, problemOf, resultOf } from './hostile.ts';
import { parsedXml } from './parsed-xml.ts';
import { findingWith, resultWith } from './result-for-tests.ts';
import { writtenBytes } from './written-report.ts';

const sheetNames = ['Findings', 'Outcomes', 'Rules', 'Agents', 'Conversations'];

async function sheetsOf(bytes: Buffer): Promise<Map<string, unknown[][]>> {
  const sheets = (await readExcelFile(bytes)) as unknown as { sheet: string; data: unknown[][] }[];
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('xlsx', () => {
  test('another program reads five sheets', async () => {
    const finding = findingWith({ time: 7.5, agent: 'Dana' });
    const result = resultWith([finding], {
      outcomes: [
        { ruleId: 'apology-form', status: 'missed', turn: 3, quote: 'Sorry', agent: 'Dana' },
        { ruleId: 'apology-form', status: 'met', turn: 5, quote: 'Sorry for that', agent: 'Dana' },
        { ruleId: 'set-boundary', status: 'not-applicable' },
      ],
    });
    const sheets = await sheetsOf(await writtenBytes('xlsx', [[result], [result]]));
    expect([...sheets.keys()]).toEqual(sheetNames);
    expect(sheets.get('Findings')?.[1]?.slice(0, 10)).toEqual([
      ...['chats/monday.txt', 'monday', 12, 5, 12, 10, 3, 7.5, 'Dana', 'Dana'],
    ]);
    expect(sheets.get('Outcomes')).toHaveLength(5);
    expect(sheets.get('Rules')?.[1]?.slice(0, 6)).toEqual([
      ...['apology-form', 'Say what the apology is for', 'apology', 2, 2, 0.5],
    ]);
    expect(sheets.get('Rules')?.[2]?.[6]).toBe(2);
    expect(sheets.get('Agents')?.[1]).toEqual(['Dana', 'apology-form', 2, 2, 4, 0.5]);
    expect(sheets.get('Conversations')?.[1]?.slice(0, 8)).toEqual(['chats/monday.txt', 'monday', 0, 1, 0, 1, 1, 0.5]);
  });

  test('every part is well-formed and no cell is a formula, whatever stands in transcripts', async () => {
    const bytes = await writtenBytes('xlsx', [hostileTexts.map(resultOf)], { problems: hostileTexts.map(problemOf) });
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const text = strFromU8(part);
      expect(() => parsedXml(text), name).not.toThrow();
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]|<f>/u);
    }
    const findings = (await sheetsOf(bytes)).get('Findings')!;
    expect(findings).toHaveLength(hostileTexts.length + 1);
  });

  test('a text longer than a cell may be is cut, and says so', async () => {
    const sheets = await sheetsOf(
      await writtenBytes('xlsx', [[resultWith([findingWith({ quote: 'x'.repeat(1e6) })])]]),
    );
    const quote = sheets.get('Findings')?.[1]?.[13] as string;
    expect(quote).toHaveLength(32_767);
    expect(quote.endsWith('…')).toBe(true);
  });

  test('more rows than a sheet holds go to a further one', () => {
    const opened: string[] = [];
    const form = { name: 'Outcomes', columns: [{ heading: 'a', width: 5 }] };
    const sheet = new Sheet(form, (name) => {
      opened.push(name);
      return { push: () => {} };
    });
    for (let at = 0; at < 1049; at++) sheet.add('<row/>\n'.repeat(1000));
    sheet.end();
    expect(opened).toEqual(['Outcomes', 'Outcomes 2']);
  });
});
