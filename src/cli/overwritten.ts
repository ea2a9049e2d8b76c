import { statSync } from 'node:fs';
import { readConversations } from '../formats/read.ts';
import { looksLikeReport } from '../reports/own-report.ts';
import type { InputFile } from './input.ts';
import type { Problems } from './problems.ts';

/** Enough of a file to know a report by. */
const longestStart = 4096;

/** Configs and suppression files are no place for reports or caches either. */
const configName = /(?:^|[\\/])\.tactlint(?:-suppressions)?\.(?:ya?ml|json)$/;

/** Without last run's reports, where a folder holds them beside the transcripts. */
export function withoutLastReport<File extends { readonly file: InputFile }>(
  files: readonly File[],
  outputFiles: readonly string[],
): readonly File[] {
  if (outputFiles.length === 0) return files;
  return files.filter(({ file }) => !outputFiles.some((output) => isSameFile(file.path, output)) || !isOtherFile(file));
}

/** Met in a folder, and no transcript. */
function isOtherFile(file: InputFile): boolean {
  if (file.named || !file.onDisk) return false;
  const bytes = file.read();
  if (looksLikeReport(Buffer.from(bytes.subarray(0, longestStart)).toString())) return true;
  const { conversations, problems } = readConversations(file.shownPath, bytes);
  return conversations.length === 0 && problems.some(({ noTranscript }) => noTranscript !== undefined);
}

/** Whether the output would be written over what is read, by whatever path, link or case it is named. Says so. */
export function wouldOverwrite(
  outputFiles: readonly string[],
  files: readonly { readonly file: InputFile }[],
  problems: Problems,
): boolean {
  for (const output of outputFiles) {
    const isConfig = configName.test(output);
    if (!isConfig && !files.some(({ file }) => file.onDisk && isSameFile(file.path, output))) continue;
    const what = isConfig ? 'a config' : 'one of the transcripts';
    problems.say({ filePath: output, message: `this is ${what}; it would be overwritten` });
    return true;
  }
  return false;
}

/** Whether the output would be written over what decides beside the transcripts. `sources`: absolute. Says so. */
export function wouldOverwriteSource(
  outputFiles: readonly string[],
  sources: readonly string[],
  problems: Problems,
): boolean {
  const overwritten = outputFiles.find((output) => sources.some((source) => isSameFile(source, output)));
  if (overwritten === undefined) return false;
  const message = 'this is a config, a suppression file or a baseline of this run; it would be overwritten';
  problems.say({ filePath: overwritten, message });
  return true;
}

function isSameFile(path: string, other: string): boolean {
  const one = statSync(path, { throwIfNoEntry: false });
  const two = statSync(other, { throwIfNoEntry: false });
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino;
}
