import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from '../../src/reports/visible.ts';

test.each([
  ['plain text, ünïcode and 🙂', 'plain text, ünïcode and 🙂'],
  ['one\r\ntwo\tthree', 'one two three'],
  ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['\u001b]0;title\u0007', '␛]0;title␇'],
  ['overwritten\rsafe', 'overwritten safe'],
  ['\u009b31m', '<U+009B>31m'],
  ['abc\u202edef', 'abc<U+202E>def'],
  ['pay\u200bpal\ufeff', 'paypal'],
  ['del\u007f', 'del␡'],
  ['tags\u{e0041}', 'tags'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test('nothing unsafe is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(unsafe);
    }),
  );
});

test('JSON keeps its content and sends nothing raw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = visibleJson(JSON.stringify({ text }));
      expect(json).not.toMatch(unsafe);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
