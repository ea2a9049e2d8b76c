import type { JsonFormat } from '../detection.ts';
import { mappedFormat } from '../json/mapping.ts';
import { readJsonFile } from '../json/read-json-file.ts';
import { formats } from '../table.ts';

const jsonFormats: readonly JsonFormat[] = formats.filter((format) => format.kind === 'json');
const readers = { formats, jsonFormats, mappedFormat, readJsonFile };

/** All that reads JSON. The build gives the program a stand-in for this module: scripts/on-demand.mjs. */
export function jsonReaders(): typeof readers {
  return readers;
}
