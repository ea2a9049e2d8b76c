import { statSync } from 'node:fs';
import { readConversations } from '../formats/read.ts';
import type { InputFile } from './input.ts';
import type { Problems } from './problems.ts';

/** Configs are no place for reports either. */
const configName = /(?:^|[\\/])\.tactlint\.(?:ya?ml|json)$/;

/** Without last run's report, where a folder holds it beside the transcripts. */
export function withoutLastReport<File extends { readonly file: InputFile }>(
  files: readonly File[],
  outputFile: string | undefined,
): readonly File[] {
  if (outputFile === undefined) return files;
  return files.filter(({ file }) => !isSameFile(file.path, outputFile) || !isOtherFile(file));
}

/** Met in a folder, and no transcript. */
function isOtherFile(file: InputFile): boolean {
  if (file.named || !file.onDisk) return false;
  const { conversations, problems } = readConversations(file.shownPath, file.read());
  return conversations.length === 0 && problems.some(({ noTranscript }) => noTranscript !== undefined);
}

/** Whether the output would be written over what is read, by whatever path, link or case it is named. Says so. */
export function wouldOverwrite(
  outputFile: string | undefined,
  files: readonly { readonly file: InputFile }[],
  problems: Problems,
): boolean {
  if (outputFile === undefined) return false;
  const isConfig = configName.test(outputFile);
  if (!isConfig && !files.some(({ file }) => file.onDisk && isSameFile(file.path, outputFile))) return false;
  const what = isConfig ? 'a config' : 'one of the transcripts';
  problems.say({ filePath: outputFile, message: `--output-file is ${what}; it would be overwritten` });
  return true;
}

function isSameFile(path: string, other: string): boolean {
  const one = statSync(path, { throwIfNoEntry: false });
  const two = statSync(other, { throwIfNoEntry: false });
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino;
}
