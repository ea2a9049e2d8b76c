import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { isBinary, type ReportName, reportNames } from '../reports/names.ts';
import { nearestName } from '../rules/nearest-name.ts';

/** A report that was asked for, and its file; without one it goes to standard output. */
export interface ChosenReport {
  readonly name: ReportName;
  readonly file?: string;
}

/** `NAME` or `NAME=FILE`, repeatable. */
export function collectReport(written: string, before: readonly ChosenReport[] = []): ChosenReport[] {
  const [, named = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(written)!;
  const name = reportNames.find((one) => one === named);
  if (name === undefined) {
    const near = nearestName(named, reportNames);
    throw new InvalidArgumentError(near ? `Did you mean "${near}"?` : `A form is one of ${reportNames.join(', ')}.`);
  }
  if (file === '') throw new InvalidArgumentError('Name a file after the "=", or leave both out.');
  return [...before, { name, ...(file !== undefined && { file }) }];
}

/**
 * The reports of a run, each with its place: `--output-file` is that of the one without a file.
 * @returns what is wrong, where two would go to one place, one to that of the cache, or one to none
 */
export function chosenReports(
  chosen: readonly ChosenReport[] = [{ name: 'stylish' }],
  outputFile?: string,
  cache?: string | false,
): readonly ChosenReport[] | string {
  const without = chosen.filter(({ file }) => file === undefined);
  if (without.length > 1)
    return `only one report can go to standard output: give ${without.map(({ name }) => name).join(', ')} files (--format ${without[1]!.name}=FILE)`;
  if (outputFile !== undefined && without.length === 0)
    return '--output-file is for the report without a file of its own, and every --format has one';
  const placed = chosen.map((one) =>
    one.file === undefined && outputFile !== undefined ? { ...one, file: outputFile } : one,
  );
  const files = placed.flatMap(({ file }) => (file === undefined ? [] : resolve(file)));
  const double = files.find((file, at) => files.indexOf(file) !== at);
  if (double !== undefined) return `two reports would go to one file: ${double}`;
  if (cache && files.includes(resolve(cache))) return `a report and the cache would go to one file: ${cache}`;
  const homeless = placed.find(({ name, file }) => file === undefined && isBinary(name));
  return homeless ? `${homeless.name} is no text: give it a file (--format ${homeless.name}=FILE)` : placed;
}
