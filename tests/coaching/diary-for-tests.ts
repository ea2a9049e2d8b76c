import type { Diary, Entry } from '../../src/coaching/diary.ts';
import type { Moment } from '../../src/coaching/moments.ts';
import type { Quote } from '../../src/coaching/quotes.ts';

export function quoteOf(text: string, who: Quote['who'] = 'agent', turn = 1): Quote {
  return { who, turn, line: turn + 1, text, cut: false };
}

export function momentOf(ruleId: string, status: Moment['status'], text = `${ruleId} was ${status} here`): Moment {
  const reason = quoteOf('it came too late', 'customer', 0);
  return { ruleId, status, quotes: [reason, quoteOf(text)], reason, praiseworthy: status === 'met' };
}

export function entryOf(conversation: string, moments: readonly Moment[], change: Partial<Entry> = {}): Entry {
  return {
    ...{ conversation, filePath: 'chats.jsonl', day: undefined, moments, deeds: [], clear: new Set<string>() },
    ...{ problem: undefined, customerName: undefined, turns: 3 },
    ...change,
  };
}

export function diaryOf(entries: readonly Entry[]): Diary {
  return { agent: 'Dana', aliases: new Set(['Dana']), isNameless: false, signers: 0, entries: [...entries] };
}
