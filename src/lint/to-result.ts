import { byCodeUnit } from '../conversation/by-code-unit.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { countsOf } from './counts-of.ts';
import type { Judgement } from './judgement.ts';
import type { ActiveRule } from './language-judge.ts';
import { namedLanguage } from './language-of.ts';
import type { ConversationResult, Finding, Outcome } from './result.ts';
import { ResultWriter } from './result-writer.ts';
import { reasonToSkip } from './skipped.ts';

/**
 * Says in findings and outcomes what a conversation was judged to be.
 * @param active the rules that it was judged by, in the same order
 * @param bare see `createEngine`
 */
export function toResult(
  conversation: Conversation,
  judgement: Judgement,
  active: readonly ActiveRule[],
  bare: boolean,
): ConversationResult {
  const spoken = namedLanguage(conversation) ?? judgement.language;
  const judgedAs = spoken ?? active[0]?.rule.language;
  const writer = new ResultWriter(conversation);
  const messages: Finding[] = [];
  const outcomes: Outcome[] = [];
  for (const [at, { rule, level }] of active.entries()) {
    if (rule.language !== judgedAs) {
      if (spoken !== undefined) outcomes.push(skipped(rule.id, inAnother(spoken, rule.language)));
      continue;
    }
    const reason = reasonToSkip(rule, conversation);
    if (reason !== undefined) {
      outcomes.push(skipped(rule.id, reason));
      continue;
    }
    const own = judgement.verdicts[at]!;
    if (own.length === 0) outcomes.push({ ruleId: rule.id, status: 'not-applicable' });
    for (const verdict of own) {
      outcomes.push(bare ? { ruleId: rule.id, status: verdict.status } : writer.outcome(rule, verdict));
      if (verdict.status === 'missed') messages.push(writer.finding(rule, level, verdict));
    }
  }
  return {
    filePath: conversation.source,
    conversation: conversation.id,
    messages: messages.sort(byPosition),
    outcomes: outcomes.sort(byRule),
    notices: [...conversation.notices, ...noticeOfLanguage(spoken, active)],
    ...countsOf(messages),
  };
}

function skipped(ruleId: string, reason: string): Outcome {
  return { ruleId, status: 'skipped', reason };
}

function inAnother(spoken: string, language: string): string {
  return `the conversation is in another language (${spoken}, not ${language})`;
}

function noticeOfLanguage(spoken: string | undefined, active: readonly ActiveRule[]): ConversationResult['notices'] {
  if (spoken === undefined || active.some(({ rule }) => rule.language === spoken)) return [];
  const message = `not judged: the conversation seems to be in another language (${spoken}); no rule that is on is written for it`;
  return [{ message }];
}

function byPosition(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || byCodeUnit(a.ruleId, b.ruleId);
}

function byRule(a: Outcome, b: Outcome): number {
  return byCodeUnit(a.ruleId, b.ruleId) || (a.turn ?? -1) - (b.turn ?? -1);
}
