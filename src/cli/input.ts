import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../lint/result.ts';
import { type FoundFile, findFiles, toShown } from './find-files.ts';

/** A file, or standard input under a file's name. */
export interface InputFile extends FoundFile {
  /** Any thread can read it. */
  readonly onDisk: boolean;
  read(): Uint8Array;
}

export interface Input {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** What stands for standard input among the paths. */
const standardInput = '-';

/** The files that the paths mean, and standard input where `-` is among them. */
export async function openInput(
  paths: readonly string[],
  stdinFilename: string | undefined,
  directory: string,
): Promise<Input> {
  const { files, problems } = await findFiles(
    paths.filter((path) => path !== standardInput),
    directory,
  );
  const input = files.map(onDisk);
  if (paths.includes(standardInput)) input.unshift(await fromStandardInput(stdinFilename ?? 'stdin', directory));
  else if (stdinFilename !== undefined) {
    const message = '--stdin-filename names what comes from standard input: give "-" as a path too';
    return { files: input, problems: [...problems, { filePath: stdinFilename, message }] };
  }
  return { files: input, problems };
}

export function onDisk(file: FoundFile): InputFile {
  return { ...file, onDisk: true, read: () => readFileSync(file.path) };
}

async function fromStandardInput(name: string, directory: string): Promise<InputFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  const bytes = Buffer.concat(chunks);
  const path = resolve(directory, name);
  return { path, shownPath: toShown(path, directory), named: true, onDisk: false, read: () => bytes };
}
