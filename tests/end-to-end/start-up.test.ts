import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const usual = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));

// One import from the wrong file once put the schemas on every start: 120 KB and some 15 ms (docs/performance.md).
test.each(['ZodObject', 'picomatch', 'chokidar'])('a plain run loads no %s', (name) => {
  expect(readFileSync(usual, 'utf8')).not.toContain(name);
});
