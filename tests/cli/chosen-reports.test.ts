import { describe, expect, test } from 'vitest';
import { chosenReports, collectReport } from '../../src/cli/chosen-reports.ts';

const chosen = (...written: string[]) =>
  written.reduce<ReturnType<typeof collectReport> | undefined>((before, one) => collectReport(one, before), undefined);

describe('--format', () => {
  test('a name, or a name and a file that may have an equals sign itself', () => {
    expect(chosen('stylish', 'sarif=out/a=b.sarif')).toEqual([
      { name: 'stylish' },
      { name: 'sarif', file: 'out/a=b.sarif' },
    ]);
  });

  test.each([
    ['sarfi', 'Did you mean "sarif"?'],
    ['', 'A form is one of stylish, json'],
    ['json=', 'Name a file'],
  ])('%j is refused', (written, message) => {
    expect(() => collectReport(written)).toThrow(message);
  });
});

describe('where reports go', () => {
  test('stylish to standard output, where nothing is asked for', () => {
    expect(chosenReports(undefined, undefined)).toEqual([{ name: 'stylish' }]);
  });

  test('--output-file is for the one without a file', () => {
    expect(chosenReports(chosen('json=a.json', 'csv'), 'out.csv')).toEqual([
      { name: 'json', file: 'a.json' },
      { name: 'csv', file: 'out.csv' },
    ]);
  });

  test.each([
    [['json', 'csv'], undefined, 'only one report can go to standard output'],
    [['json=a'], 'b', '--output-file is for the report without a file'],
    [['json=a', 'csv=./a'], undefined, 'two reports would go to one file'],
    [['json=a', 'csv'], 'a', 'two reports would go to one file'],
    [['xlsx'], undefined, 'xlsx is no text: give it a file'],
  ])('%j with -o %s is wrong', (written, outputFile, message) => {
    expect(chosenReports(chosen(...written), outputFile)).toContain(message);
  });

  test('none goes where the cache goes', () => {
    expect(chosenReports(chosen('json=a'), undefined, './a')).toBe('a report and the cache would go to one file: ./a');
    expect(chosenReports(chosen('json=a'), undefined, false)).toEqual([{ name: 'json', file: 'a' }]);
  });
});
