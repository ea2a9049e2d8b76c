import type { Problem } from '../lint/result.ts';

/** By these names a file says that it holds a transcript: if it does not, something is wrong. */
const transcriptNames = /\.(?:txt|jsonl|ndjson)$/i;
/** … but for these, which many folders have. */
const otherNames =
  /(?:^|[\\/])(?:requirements[^\\/]*|constraints[^\\/]*|robots|licen[cs]e|notice|cmakelists|changelog|readme|version)\.txt$/i;
const textNames = /\.(?:txt|json|jsonl|ndjson)$/i;

/**
 * Whether a file met in a folder is plainly something else (a picture, a package.json, a README), so that it may be
 * passed over; everything that looks like a broken transcript is a problem.
 */
export function isOtherFile(path: string, problems: readonly Problem[]): boolean {
  const [problem] = problems;
  if (problem?.noTranscript === 'binary') return !textNames.test(path);
  return problem?.noTranscript === 'text' && (!transcriptNames.test(path) || otherNames.test(path));
}
