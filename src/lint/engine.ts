import type { Conversation, JudgedConversation } from '../conversation/conversation.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import type { Judgement } from './judgement.ts';
import { type ActiveRule, LanguageJudge } from './language-judge.ts';
import { namedLanguage, shownLanguage } from './language-of.ts';
import type { ConversationResult } from './result.ts';
import { withOptions } from './rule-options.ts';
import { toResult } from './to-result.ts';

/** Judges conversations by a set of rules. Holds working memory: one engine serves one thread. */
export interface Engine {
  /** How many rules are on. */
  readonly ruleCount: number;
  lint(conversation: Conversation): ConversationResult;
  /** The first half of `lint`, and nearly all of its time. */
  judge(conversation: JudgedConversation): Judgement;
  /** The other half. */
  resultOf(conversation: Conversation, judgement: Judgement): ConversationResult;
}

/**
 * @param settings by rule id; rules without a setting are off.
 * @param bare outcomes say how a rule came out, not where: for reports that only count them.
 */
export function createEngine(pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>, bare = false): Engine {
  const active = activeRules(pack, settings);
  let judges: ReadonlyMap<string, LanguageJudge> | undefined;
  function judge(conversation: JudgedConversation): Judgement {
    // Made when there is something to judge: where all is known already, there is not.
    judges ??= createJudges(pack, active);
    return judgementOf(conversation, active, judges);
  }
  const resultOf: Engine['resultOf'] = (conversation, judgement) => toResult(conversation, judgement, active, bare);
  const lint: Engine['lint'] = (conversation) => resultOf(conversation, judge(conversation));
  return { ruleCount: active.length, lint, judge, resultOf };
}

function activeRules(pack: PreparedPack, settings: ReadonlyMap<string, RuleSetting>): ActiveRule[] {
  return pack.rules.flatMap((rule) => {
    const setting = settings.get(rule.id);
    return setting && setting.level !== 'off'
      ? [{ rule: withOptions(rule, setting.options), level: setting.level }]
      : [];
  });
}

/** By language, that of the first rule first. */
function createJudges(pack: PreparedPack, active: readonly ActiveRule[]): ReadonlyMap<string, LanguageJudge> {
  const languages = [...new Set(active.map(({ rule }) => rule.language))];
  const rulesOf = (language: string): ActiveRule[] => active.filter(({ rule }) => rule.language === language);
  return new Map(languages.map((language) => [language, new LanguageJudge(pack, language, rulesOf(language))]));
}

function judgementOf(
  conversation: JudgedConversation,
  active: readonly ActiveRule[],
  judges: ReadonlyMap<string, LanguageJudge>,
): Judgement {
  const named = namedLanguage(conversation);
  const language = named === undefined ? shownLanguage(conversation, judges) : undefined;
  const spoken = named ?? language;
  const judge = spoken === undefined ? judges.values().next().value : judges.get(spoken);
  const verdicts = judge?.judge(conversation);
  return {
    ...(language !== undefined && { language }),
    verdicts: active.map(({ rule }) => verdicts?.get(rule.id) ?? []),
  };
}
