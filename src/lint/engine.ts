import type { Conversation } from '../conversation/conversation.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { countsOf } from './counts-of.ts';
import { type ActiveRule, LanguageJudge } from './language-judge.ts';
import type { ConversationResult, Finding, Outcome } from './result.ts';
import { withOptions } from './rule-options.ts';

/** Judges conversations by a set of rules. Holds working memory: one engine serves one thread. */
export interface Engine {
  lint(conversation: Conversation): ConversationResult;
}

/** Below this share of words that the language's list of common words holds, the language is looked at more closely. */
const plainlyTheLanguage = 0.35;

/**
 * @param settings by rule id; rules without a setting are off.
 * @param bare outcomes say how a rule came out, not where: for reports that only count them.
 * @throws Error where concepts or states go in a circle.
 */
export function createEngine(pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>, bare = false): Engine {
  const active = activeRules(pack, settings);
  const languages = [...new Set(active.map(({ rule }) => rule.language))];
  const judges = new Map(
    languages.map((language) => [language, new LanguageJudge(pack, language, rulesOf(active, language), bare)]),
  );
  return { lint: (conversation) => lint(conversation, active, judges) };
}

function activeRules(pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>): ActiveRule[] {
  return pack.rules.flatMap((rule) => {
    const setting = settings.get(rule.id);
    return setting && setting.level !== 'off'
      ? [{ rule: withOptions(rule, setting.options), level: setting.level }]
      : [];
  });
}

function rulesOf(active: readonly ActiveRule[], language: string): ActiveRule[] {
  return active.filter(({ rule }) => rule.language === language);
}

function lint(
  conversation: Conversation,
  active: readonly ActiveRule[],
  judges: ReadonlyMap<string, LanguageJudge>,
): ConversationResult {
  const notices = [...conversation.notices];
  const spoken = languageOf(conversation, judges);
  const judge = spoken === undefined ? judges.values().next().value : judges.get(spoken);
  const messages: Finding[] = [];
  const outcomes: Outcome[] = [];
  judge?.judge(conversation, messages, outcomes);
  for (const { rule } of active) {
    if (spoken === undefined || rule.language === spoken) continue;
    outcomes.push({
      ruleId: rule.id,
      status: 'skipped',
      reason: `the conversation is in another language (${spoken}, not ${rule.language})`,
    });
  }
  if (spoken !== undefined && !judge) {
    notices.push({
      message: `not judged: the conversation seems to be in another language (${spoken}); no rule that is on is written for it`,
    });
  }
  return summarise(conversation, messages, outcomes, notices);
}

/** The language as the source says it, or as its words show it; nothing where that is unsure (then it is judged). */
function languageOf(conversation: Conversation, judges: ReadonlyMap<string, LanguageJudge>): string | undefined {
  if (conversation.language !== undefined) return conversation.language.split('-')[0]?.toLowerCase();
  for (const [language, judge] of judges) if (judge.commonShare(conversation) >= plainlyTheLanguage) return language;
  return detectLanguage(conversation.turns.map(({ text }) => text))?.language;
}

function summarise(
  conversation: Conversation,
  messages: Finding[],
  outcomes: Outcome[],
  notices: ConversationResult['notices'],
): ConversationResult {
  return {
    filePath: conversation.source,
    conversation: conversation.id,
    messages: messages.sort(byPosition),
    outcomes: outcomes.sort(byRule),
    notices,
    ...countsOf(messages),
  };
}

function byPosition(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || compare(a.ruleId, b.ruleId);
}

function byRule(a: Outcome, b: Outcome): number {
  return compare(a.ruleId, b.ruleId) || (a.turn ?? -1) - (b.turn ?? -1);
}

/** By code units: the same everywhere, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
