import { LanguageJudge } from '../lint/language-judge.ts';
import { caseConversation } from './case-conversation.ts';
import { probesOf } from './coverage.ts';
import type { Pack } from './pack.ts';
import type { PreparedPack } from './prepared.ts';
import { type CaseResult, lastLine } from './run-cases.ts';

/** Sees whether each example of a rule, state or concept holds one of its phrases. */
export function runExamples({ rules, states, concepts }: Pack, pack: PreparedPack): CaseResult[] {
  const owners = [...rules, ...states, ...concepts].filter(({ examples }) => examples.length > 0);
  return pack.programs.flatMap(({ language, lists }) => {
    const own = owners.filter((owner) => owner.language === language.pack.id);
    if (own.length === 0) return [];
    const judge = new LanguageJudge(pack, language.pack.id, probesOf(pack, language.pack.id));
    return own.flatMap(({ id, examples }) => {
      const listsOfOwner = lists.filter((list) => list.id === id || list.id.startsWith(`${id}#`));
      return examples.map((say, index): CaseResult => {
        const scene = judge.scene(caseConversation('example', say));
        const passed = listsOfOwner.some((list) => scene.matches(list.id).length + scene.noted(list.id).length > 0);
        return {
          owner: id,
          expected: 'example',
          index,
          name: lastLine(say),
          passed,
          saw: 'nothing found',
        };
      });
    });
  });
}
