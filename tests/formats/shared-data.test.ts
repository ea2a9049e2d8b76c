import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConversations } from '../../src/formats/read.ts';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const isThere = existsSync(shared);

function files(folder: string): string[] {
  if (!isThere) return [];
  return readdirSync(`${shared}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

function read(path: string) {
  return readConversations(path, readFileSync(path));
}

describe.skipIf(!isThere)('the data in ../shared (skipped where it is absent)', () => {
  const jsonl = [...files('conversations'), ...files('labelled')].filter((path) => path.endsWith('.jsonl'));

  it.for(jsonl)('reads every conversation of %s', (path) => {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const { conversations, problems } = read(path);
    expect(problems).toEqual([]);
    expect(conversations).toHaveLength(lines.length);
    expect(conversations.flatMap(({ notices }) => notices)).toEqual([]);
  });
});
