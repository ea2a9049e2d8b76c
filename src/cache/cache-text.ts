import { crc32 } from 'node:zlib';

/**
 * A cache file: a line that says who wrote it, then a line a judgement – a checksum of the rest, the key, the file of the
 * conversation (as JSON) and the judgement (see judgement-text.ts), with tabs between. ASCII only, so that the
 * bytes of a file are its characters.
 */

/** By this, every cache of every version is known. */
const mark = 'tactlint-cache';

/** The judgement of one conversation. */
export interface CacheEntry {
  readonly key: string;
  /** Relative to the folder of the cache, with `/`: says how long the entry is worth keeping. */
  readonly file: string;
  readonly judgement: string;
}

/** What a cache file holds. */
export interface CacheContent {
  readonly entries: readonly CacheEntry[];
  /** Why it holds less than it should; nothing where all is well. */
  readonly fault?: string;
  /** Nobody knows what it is: it must not be written over. */
  readonly foreign?: true;
}

/** @param writer the program, to the byte, and what it runs on: what another one found is not believed */
export function headOf(writer: string): string {
  return `${mark}\t${writer}`;
}

export function lineOf({ key, file, judgement }: CacheEntry): string {
  const rest = `${key}\t${ascii(JSON.stringify(file))}\t${judgement}`;
  return `${checksum(rest)}\t${rest}`;
}

/** Never throws for what stands there. */
export function readCacheText(text: string, writer: string): CacheContent {
  if (text === '') return { entries: [] };
  const [head, ...lines] = text.split('\n');
  if (!head!.startsWith(`${mark}\t`)) return { entries: [], foreign: true, fault: "is not tactlint's" };
  if (head !== headOf(writer)) return { entries: [], fault: 'was written by another version of tactlint or Node.js' };
  const written = lines.filter((line) => line !== '');
  const entries = written.flatMap((line) => entryOf(line) ?? []);
  return entries.length === written.length ? { entries } : { entries, fault: 'is damaged' };
}

function entryOf(line: string): CacheEntry | undefined {
  const [sum, key, file, judgement, more] = line.split('\t');
  if (judgement === undefined || more !== undefined || sum !== checksum(line.slice(sum!.length + 1))) return undefined;
  try {
    const name: unknown = JSON.parse(file!);
    return typeof name === 'string' ? { key: key!, file: name, judgement } : undefined;
  } catch {
    return undefined;
  }
}

/** Against accidents, not against malice. */
function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
