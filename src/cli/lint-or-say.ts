import { type FileToLint, lintFile } from '../lint/lint-files.ts';
import type { Problem } from '../lint/result.ts';

/** A transcript that the program stumbles over must not keep the others from being judged. */
export function lintOrSay(file: FileToLint, visit: Parameters<typeof lintFile>[1]): readonly Problem[] {
  try {
    return lintFile(file, visit);
  } catch (error) {
    // Only writing the report meets the system here: then there is no use in going on.
    if (!(error instanceof Error) || 'code' in error) throw error;
    return [
      { filePath: file.path, message: `not judged, by a fault of tactlint (please report it): ${error.message}` },
    ];
  }
}
