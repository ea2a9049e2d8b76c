import { describe, expect, it } from 'vitest';
import { readSpeakerHint, SpeakerHintError } from '../../src/conversation/speaker-hints.ts';

function means(hint: string, label: string, channel?: number): boolean {
  return readSpeakerHint(hint)({ label, channel });
}

describe('a speaker hint', () => {
  it('is a label in any case, a pattern in any case, or a channel', () => {
    expect(means('Maria', 'MARIA')).toBe(true);
    expect(means('Maria', 'Maria Lopez')).toBe(false);
    expect(means('/maria|support/', 'Customer Support')).toBe(true);
    expect(means('/^(?:agent|rep) \\d+$/', 'Agent 12')).toBe(true);
    expect(means('channel:1', 'whoever', 1)).toBe(true);
    expect(means('channel:1', 'ch_1')).toBe(true);
    expect(means('channel:1', 'ch_2')).toBe(false);
  });

  it.each([
    ['/(a+)+$/', 'repeats a group'],
    ['/(?:a|b){2,}/', 'repeats a group'],
    ['/(a)\\1/', 'back-reference'],
    ['/a*a*a*a*b/', 'repetitions'],
    [`/${'a?'.repeat(30)}${'a'.repeat(30)}/`, 'options'],
    [`/${'x'.repeat(300)}/`, 'longer'],
    ['/(/', 'no regular expression'],
  ])('%s is refused', (hint, reason) => {
    expect(() => readSpeakerHint(hint)).toThrow(SpeakerHintError);
    expect(() => readSpeakerHint(hint)).toThrow(reason);
  });

  it('stays quick on a long label', () => {
    const started = performance.now();
    means('/\\w*\\w*\\w*!/', 'a'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
