import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureMasking } from '../../scripts/docs/masking.ts';
import { privacyPage } from '../../scripts/docs/privacy.ts';

const root = join(import.meta.dirname, '..', '..');
const measured = measureMasking(join(root, 'fixtures/privacy/identifiers.yml'));

test('the figures of docs/privacy.md are those of today', () => {
  const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
  expect(privacyPage(page, measured)).toBe(page);
});

describe('what the docs promise is hidden', () => {
  const promised = ['e-mail addresses', 'phone numbers with the code of a country', 'payment cards', 'bank accounts'];
  test.each(promised)('%s', (name) => {
    const kind = measured.hidden.find((one) => one.kind.startsWith(name))!;
    expect([...kind.partly, ...kind.bad]).toEqual([]);
  });
});

test.each(measured.stays)('$kind: nothing is masked that must stay', ({ bad }) => {
  expect(bad).toEqual([]);
});
