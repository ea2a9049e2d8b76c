import type { Problem } from '../lint/result.ts';

/** What a file holds; or, where it has gone or may not be read, the problem to say: the rest of the work goes on. */
export function bytesOf(path: string, read: () => Uint8Array): Uint8Array | Problem {
  try {
    return read();
  } catch (error) {
    return { filePath: path, message: `cannot be read: ${(error as Error).message}` };
  }
}
