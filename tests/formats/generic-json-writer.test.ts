import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toGenericJson } from '../../src/formats/generic-json-writer.ts';
import { fixture, fromText, only } from './reading-fixtures.ts';

const text = fc.string({ unit: 'binary', minLength: 1 }).filter((written) => written.trim() !== '');
const role = fc.constantFrom('agent', 'customer', 'bot', 'system', 'other');
const turn = fc.record({ role, speaker: text, text, start: fc.nat(100_000) }, { requiredKeys: ['role', 'text'] });
const metadata = fc
  .dictionary(text, fc.jsonValue(), { noNullPrototype: true })
  .filter((entries) => !Object.hasOwn(entries, 'agent') && !Object.hasOwn(entries, '__proto__'));

it('writes what is read back the same', () => {
  const conversation = fc.record({
    id: text,
    channel: fc.constantFrom('call', 'chat', 'email'),
    agent: text,
    notes: fc.array(text),
    metadata,
    turns: fc.array(turn),
  });
  fc.assert(
    fc.property(conversation, (written) => {
      const once = toGenericJson(only(fromText(JSON.stringify(written))));
      const twice = toGenericJson(only(fromText(JSON.stringify(once))));
      expect(twice).toEqual(once);
      expect(once.id).toBe(written.id);
      expect(once.turns.map((said) => said.text).sort()).toEqual(
        written.turns
          .filter(({ speaker }) => !/note/i.test(speaker ?? ''))
          .map((said) => said.text)
          .sort(),
      );
    }),
  );
});

it('writes the roles that were found and the labels that the source has', () => {
  expect(toGenericJson(only(fixture('plain-text/clock-times.txt')))).toEqual({
    id: 'clock-times',
    turns: [
      { role: 'agent', speaker: 'Maria', text: 'Hi, how can I help you tonight?', start: 0 },
      { role: 'customer', speaker: 'Jon Smith', text: 'My order never arrived.', start: 60 },
      { role: 'agent', speaker: 'Maria', text: "I'm sorry your order hasn't arrived.", start: 180 },
      { role: 'customer', speaker: 'Jon Smith', text: 'ok', start: 240 },
    ],
  });
});
