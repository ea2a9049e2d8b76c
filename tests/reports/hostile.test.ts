import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../src/reports/csv-line.ts';
import { reportNames } from '../../src/reports/names.ts';
import { visible } from '../../src/reports/visible.ts';
import { escapeXml } from '../../src/reports/xml.ts';
import { hostileText, hostileTexts, problemOf, resultOf } from './hostile.ts';
import { elementsOf, parsedXml } from './parsed-xml.ts';
import { writtenBytes, writtenText } from './written-report.ts';

const results = hostileTexts.map(resultOf);
const problems = hostileTexts.map(problemOf);
const textForms = reportNames.filter((name) => name !== 'xlsx');

test.each(textForms)('%s: no control or format character comes out raw', async (name) => {
  const text = await writtenText(name, results, { problems });
  expect(text.replace(/\r?\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

test.each(['compact', 'unix', 'stylish'] as const)('%s: no line is a command to a runner', async (name) => {
  const text = await writtenText(name, results, { problems });
  expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
});

test.each(reportNames)('%s: a million characters of it take no time to speak of', async (name) => {
  for (const text of ['` '.repeat(5e5), '=<&\'"\u0000'.repeat(2e5), 'x'.repeat(1e6)]) {
    const started = performance.now();
    expect((await writtenBytes(name, [[resultOf(text)]])).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
  }
});

describe('github', () => {
  test('a finding is one command, whatever stands in it', async () => {
    const lines = (await writtenText('github', results, { problems })).trimEnd().split('\n');
    expect(lines).toHaveLength(results.length + problems.length + 1);
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^::(?:warning|error) file=[^:,]*(?:,\w+=[^:,]*)*::(?:[^%]|%25)*$/);
    expect(lines.at(-1)).not.toMatch(/::/);
  });
});

describe('csv', () => {
  test('no cell is a formula; a finding is a line', async () => {
    for (const name of ['csv', 'csv-outcomes'] as const) {
      const rows: string[][] = parse(await writtenText(name, results));
      expect(rows).toHaveLength(1 + results.length * (name === 'csv' ? 1 : 3));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }
  });

  test('another program reads back what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 2, maxLength: 5 }), (cells) => {
        const text = csvLine(cells);
        const [row, ...more]: string[][] = parse(text);
        expect(more).toEqual([]);
        expect(row).toHaveLength(cells.length);
        for (const cell of row!) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        row!.forEach((cell, at) => {
          const shown = wellFormed(visible(cells[at]!));
          expect([shown, `'${shown}`]).toContain(cell);
        });
      }),
    );
  });
});

describe('XML', () => {
  test('escaped text is text to a strict parser, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const root = parsedXml(`<r a="${escapeXml(text)}">${escapeXml(text)}</r>`);
        expect(root.children).toEqual([]);
        expect(root.attributes['a']).toBe(root.text);
      }),
    );
  });

  test.each(['junit', 'checkstyle'] as const)('%s: text makes no elements', async (name) => {
    const root = parsedXml(await writtenText(name, results, { problems }));
    const known = [
      'checkstyle',
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'skipped',
      'error',
      'system-out',
      'file',
    ];
    const names = new Set(allElements(root).map((element) => element.name));
    expect([...names].filter((one) => !known.includes(one))).toEqual([]);
    expect(elementsOf(root, name === 'junit' ? 'failure' : 'file').length).toBeGreaterThanOrEqual(results.length);
  });
});

describe('markdown', () => {
  test('rendered, text of transcripts makes no links, images, headings or HTML', async () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(
      await writtenText('markdown', results, { problems }),
    );
    const tags = new Set(Array.from(html.matchAll(/<\/?([a-z][a-z\d]*)/g), ([, tag]) => tag));
    const ours = ['h3', 'p', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'ul', 'li'];
    expect([...tags].filter((tag) => ![...ours, 'details', 'summary'].includes(tag!))).toEqual([]);
    expect(html.match(/<details>/g)).toHaveLength(results.length);
    expect(html).not.toMatch(/<(?!th|td)[a-z\d]+ [^>]*>/);
    const outsideCode = html.replace(/<code>[^<]*<\/code>/g, '');
    expect(outsideCode).not.toMatch(/octocat|evil|owned/);
  });

  test('the same of any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const html = new MarkdownIt({ html: true }).render(await writtenText('markdown', [resultOf(text)]));
        expect(html.match(/<details>/g)).toHaveLength(1);
        expect(html).not.toMatch(/<(?:a|img|script|h1|h2|pre|hr|blockquote)\b/);
      }),
    );
  });
});

function allElements(element: ReturnType<typeof parsedXml>): ReturnType<typeof parsedXml>[] {
  return [element, ...element.children.flatMap(allElements)];
}

/** As it arrives in a file: UTF-8 has no halves of pairs. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
