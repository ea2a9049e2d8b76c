import type { ConversationResult, Finding } from '../../src/lint/result.ts';

export function findingWith(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'apology-form',
    level: 'warning',
    message: 'This apology does not say what it is for.',
    line: 12,
    column: 5,
    endLine: 12,
    endColumn: 10,
    turn: 3,
    speaker: 'Dana',
    quote: 'Sorry',
    suggestions: ['Name the fault.'],
    ...change,
  };
}

export function resultWith(messages: readonly Finding[], change: Partial<ConversationResult> = {}): ConversationResult {
  const count = (level: string): number => messages.filter((message) => message.level === level).length;
  return {
    filePath: 'chats/monday.txt',
    conversation: 'monday',
    messages,
    outcomes: messages.map(({ ruleId, turn, quote }) => ({ ruleId, status: 'missed', turn, quote })),
    notices: [],
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    ...change,
  };
}
