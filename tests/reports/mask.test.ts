import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdentifiers } from '../../src/reports/mask.ts';
import { createNameMask } from '../../src/reports/mask-names.ts';

describe('masked', () => {
  test.each([
    ['write to jo.smith+x@mail.example.co.uk please', 'write to [email] please'],
    ['call 07700 900123 now', 'call [phone] now'],
    ['call +49 (30) 901820 now', 'call [phone] now'],
    ['(555) 013-4477', '[phone]'],
    ['555-0134', '[phone]'],
    ['my card is 4111 1111 1111 1111', 'my card is [card]'],
    ['4111-1111-1111-1111.', '[card].'],
    ['GB29 NWBK 6016 1331 9268 19', '[account]'],
    ['DE89370400440532013000', '[account]'],
    ['account 12345678', 'account [reference]'],
    ['it says 8837465501', 'it says [number]'],
    ['my order number is 4471-B', 'my order number is [reference]'],
    ['ticket #88213', 'ticket #[reference]'],
    ['about #88213', 'about #[reference]'],
    ['ORD-998877 is late', '[reference] is late'],
    ['1Z999AA10123456784', '[reference]'],
    ['078-05-1120', '[number]'],
  ])('%j → %j', (text, masked) => {
    expect(maskIdentifiers(text)).toBe(masked);
  });
});

describe('left alone', () => {
  test.each([
    'within 24 hours, by 3 pm or 15:30',
    'on 2026-05-01, 1/5/2026 or 01.05.26',
    'in 2025/2026 and 2019-2020',
    'it was $1,250.00 and £120000, not 1 250 000',
    'a 30-day guarantee, 10-15 days, 24/7',
    'the 1080p model with 1000mg',
    'in case 2 of you come, order 10 of them',
    'no digits, no sign',
    '@acmehelp thanks',
    '3.14159',
  ])('%j', (text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });
});

test('masking what is masked changes nothing', () => {
  const pieces = fc.constantFrom('a', 'B', '7', '0', '+', '-', ' ', '.', '@', '#', 'order ', 'x.org', '(', '/');
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 60 }), (text) => {
      const once = maskIdentifiers(text);
      expect(maskIdentifiers(once)).toBe(once);
    }),
  );
});

test.each(['1 ', '1', 'a', 'a1', 'a-', '1-', 'order ', 'order: # ', 'AB12 ', 'x@', 'x@y.', '+(', '# 1'])(
  'time stays linear on a long run of %j',
  (piece) => {
    const before = performance.now();
    maskIdentifiers(`${piece.repeat(200_000 / piece.length)}!@`);
    expect(performance.now() - before).toBeLessThan(1500);
  },
);

test.each(['Aa ', '1 Aa ', 'Aa', '1', "A'", 'Flat 1 ', 'Mr ', 'Hi '])(
  'so it does with names, on a long run of %j',
  (piece) => {
    const before = performance.now();
    createNameMask(['Aa B']).text(`${piece.repeat(200_000 / piece.length)}!1`);
    expect(performance.now() - before).toBeLessThan(1500);
  },
);

test('--mask-names hides labels, their parts, and names where names stand', () => {
  const names = createNameMask(['Dana Whitfield', 'Customer', 'Agent 2']);
  expect(names.label('Dana Whitfield')).toBe('[name]');
  expect(names.label('Customer')).toBe('Customer');
  expect(names.label('Agent 2')).toBe('Agent 2');
  expect(names.text('dana here, my name is Jo Ann')).toBe('[name] here, my name is [name]');
  expect(names.text('Hello Ms. Okafor, as Danas say')).toBe('Hello Ms. [name], as Danas say');
  expect(names.text('I will check, Ravi.')).toBe('I will check, [name].');
});
