import { describe, expect, it } from 'vitest';
import { remember } from '../../src/conversation/remember.ts';

describe('remember', () => {
  function counted() {
    const asked: string[] = [];
    const read = remember((label) => {
      asked.push(label);
      return label === 'Agent' ? 'agent' : undefined;
    });
    return { asked, read };
  }

  it('reads a label once, also where it says nothing', () => {
    const { asked, read } = counted();
    expect(['Agent', 'Ana', 'Agent', 'Ana'].map(read)).toEqual(['agent', undefined, 'agent', undefined]);
    expect(asked).toEqual(['Agent', 'Ana']);
  });

  it('keeps no long label, and not more than some thousands', () => {
    const { asked, read } = counted();
    const long = 'x'.repeat(1000);
    read(long);
    read(long);
    expect(asked).toHaveLength(2);
    for (let number = 0; number < 5000; number++) read(`User ${number}`);
    read('User 0');
    expect(asked.filter((label) => label === 'User 0')).toHaveLength(2);
  });
});
