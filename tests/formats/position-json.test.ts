import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, JsonArray, JsonObject, JsonString, toPlain } from '../../src/formats/json/json.ts';
import { parseJson } from '../../src/formats/json/position-json.ts';

function accepts(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function strings(json: Json): JsonString[] {
  if (json instanceof JsonString) return [json];
  if (json instanceof JsonArray) return json.items.flatMap(strings);
  return json instanceof JsonObject ? json.names().flatMap((name) => strings(json.get(name)!)) : [];
}

const spacing = fc.constantFrom(0, 1, 2, '\t');

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), spacing, (value, space) => {
        const { value: read, fault } = parseJson(JSON.stringify(value, undefined, space));
        expect(fault).toBeUndefined();
        expect(toPlain(read!)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const edit = fc.record({
      at: fc.nat(200),
      remove: fc.nat(3),
      insert: fc.constantFrom('', ',', '"', '\\', '}', ']', '0', '-', '\n', '.', 'e', 'u12'),
    });
    fc.assert(
      fc.property(fc.jsonValue(), edit, (value, { at, remove, insert }) => {
        const whole = JSON.stringify(value);
        const from = at % (whole.length + 1);
        const edited = whole.slice(0, from) + insert + whole.slice(from + remove);
        expect(parseJson(edited).fault === undefined).toBe(accepts(edited));
      }),
      { numRuns: 500 },
    );
  });

  it('knows where each string stands', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), spacing, (texts, space) => {
        const source = JSON.stringify(texts, undefined, space);
        for (const { start, text } of strings(parseJson(source).value!)) {
          expect(source[start - 1]).toBe('"');
          const token = /^"(?:[^"\\]|\\.)*"/s.exec(source.slice(start - 1))![0];
          expect(JSON.parse(token)).toBe(text);
        }
      }),
    );
  });

  it('keeps what stands before a fault, and says where the fault is', () => {
    const { value, fault } = parseJson('{"a":[1,{"b":"x"}, oops');
    expect(toPlain(value!)).toEqual({ a: [1, { b: 'x' }] });
    expect(fault).toEqual({ message: 'a JSON value is expected', offset: 19 });
    expect(parseJson('{"a":"x').fault).toEqual({ message: 'the JSON ends too early', offset: 7 });
    expect(parseJson('{"a":"x\ny"}').fault?.offset).toBe(7);
  });

  it('reports a name that comes twice and lets the later value count, in large objects as well', () => {
    const twice = parseJson('{"a":1,"b":2,"a":3}');
    expect(toPlain(twice.value!)).toEqual({ a: 3, b: 2 });
    expect(twice.duplicates).toEqual([{ message: expect.stringContaining('"a"'), offset: 13 }]);
    const many = Array.from({ length: 50_000 }, (_, number) => `"k${number}":${number}`).join(',');
    expect(parseJson(`{${many},"k7":0}`).duplicates).toHaveLength(1);
  });

  it('refuses endless nesting and leaves prototypes alone', () => {
    expect(parseJson('['.repeat(100_000)).fault?.message).toContain('levels');
    const plain = toPlain(parseJson('{"__proto__":{"x":1}}').value!) as Record<string, unknown>;
    expect(Object.hasOwn(plain, '__proto__')).toBe(true);
    expect(plain['x']).toBeUndefined();
  });
});
