import { describe, expect, it } from 'vitest';
import { checkLabels } from '../../src/calibration/labels.ts';
import { toGenericJson } from '../../src/formats/generic-json-writer.ts';
import { fromText, only } from '../formats/reading-fixtures.ts';

const turns = [{ role: 'agent', text: 'Hello.' }];
const rules = new Map([
  ['apology-form', { judged: 'turn' as const }],
  ['warm-tone', { judged: 'conversation' as const }],
]);

function checked(...labels: unknown[]) {
  const conversation = only(fromText(JSON.stringify({ turns, labels }), {}, 'chat.json'));
  return checkLabels(conversation, conversation.labels ?? [], rules);
}

function messages(...labels: unknown[]): string[] {
  return checked(...labels).problems.map(({ message }) => message.replace('this label is left out: ', ''));
}

describe('labels', () => {
  it('are read beside the turns, with their places, and written again by convert', () => {
    const text = '{"turns":[{"role":"agent","text":"Hi."}],\n "labels":[ {"rule":"x","turn":0,"status":"met"}]}';
    const conversation = only(fromText(text));
    expect(conversation.labels).toEqual([{ rule: 'x', turn: 0, status: 'met', line: 2, column: 13 }]);
    expect(toGenericJson(conversation).labels).toEqual([{ rule: 'x', turn: 0, status: 'met' }]);
  });

  it('that are absent are not the same as none', () => {
    expect(only(fromText(JSON.stringify({ turns }))).labels).toBeUndefined();
    expect(only(fromText(JSON.stringify({ turns, labels: [] }))).labels).toEqual([]);
  });

  it('name a rule, a turn and a status; no turn where a rule is judged once', () => {
    const { labels, problems } = checked(
      { rule: 'apology-form', turn: 0, status: 'missed', why: 'more is tolerated' },
      { rule: 'warm-tone', status: 'contested' },
    );
    expect(problems).toEqual([]);
    expect(labels).toEqual([
      { rule: 'apology-form', turn: 0, status: 'missed' },
      { rule: 'warm-tone', turn: 0, status: 'contested' },
    ]);
  });

  it('that cannot be used are problems', () => {
    expect(messages({ turn: 0, status: 'met' }, 'x', { rule: 'apology-from', turn: 0, status: 'met' })).toEqual([
      'it names no `rule`',
      'it names no `rule`',
      'unknown rule "apology-from"; did you mean "apology-form"?',
    ]);
    const rule = 'apology-form';
    expect(messages({ rule, turn: 0, status: 'bad' }, { rule, turn: 0 })).toEqual([
      'its `status` is "bad", not one of met, missed, contested',
      'its `status` is absent, not one of met, missed, contested',
    ]);
    expect(messages({ rule, status: 'met' }, { rule, turn: 1, status: 'met' })).toEqual([
      'it names no `turn`',
      'there is no turn 1; the last is 0',
    ]);
  });
});
