import { type ActiveRule, LanguageJudge } from '../lint/language-judge.ts';
import { caseConversation } from './case-conversation.ts';
import type { Pack } from './pack.ts';
import type { PreparedPack } from './prepared.ts';
import { probeRule } from './run-cases.ts';
import { unusedConcepts } from './unused-concepts.ts';

export interface Coverage {
  /** Rules of which no case shows a miss. */
  readonly silentRules: readonly string[];
  /** Concepts that nothing leads to; their phrases are not told one by one. */
  readonly unusedConcepts: readonly string[];
  /** Phrases that fire in no case, by the list they stand in. */
  readonly silentPhrases: readonly { readonly list: string; readonly phrase: string }[];
  /** Phrases written twice in one list. */
  readonly doubles: readonly { readonly list: string; readonly phrase: string }[];
}

/** Which phrases and rules the cases of all rules and states never make fire. */
export function coverage(pack: Pack, prepared: PreparedPack, rulesMissed: ReadonlySet<string>): Coverage {
  const lists = prepared.programs.flatMap((program) => program.lists);
  const fired = new Map(lists.map(({ id, written }) => [id, new Uint8Array(written.length)]));
  for (const { language, lists: own } of prepared.programs) {
    const judge = new LanguageJudge(prepared, language.pack.id, probesOf(prepared, language.pack.id));
    for (const say of allCases(pack)) {
      const scene = judge.scene(caseConversation('case', say));
      for (const { id } of own) {
        for (const { phrase } of [...scene.matches(id), ...scene.noted(id)]) fired.get(id)![phrase] = 1;
      }
    }
  }
  const unused = unusedConcepts(pack);
  const written = lists.flatMap(({ id, written: phrases }) => phrases.map((phrase, at) => ({ list: id, phrase, at })));
  return {
    silentRules: pack.rules.map(({ id }) => id).filter((id) => !rulesMissed.has(id)),
    unusedConcepts: unused,
    silentPhrases: written
      .filter(({ list, at }) => fired.get(list)![at] === 0 && !unused.includes(list))
      .map(({ list, phrase }) => ({ list, phrase })),
    doubles: lists.flatMap(({ id, written: phrases }) =>
      phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at).map((phrase) => ({ list: id, phrase })),
    ),
  };
}

/** All rules, and the states too: some may be used by no rule yet. */
export function probesOf({ rules, states }: PreparedPack, language: string): ActiveRule[] {
  const probes = [...rules, ...states.map(probeRule)].filter((rule) => rule.language === language);
  return probes.map((rule) => ({ rule, level: 'error' }));
}

function allCases(pack: Pack): string[] {
  const ofRules = pack.rules.flatMap(({ cases }) => Object.values(cases).flat());
  const ofStates = pack.states.flatMap(({ cases }) => Object.values(cases).flat());
  const examples = [...pack.rules, ...pack.states, ...pack.concepts].flatMap((file) => file.examples);
  return [...[...ofRules, ...ofStates].map(({ say }) => say), ...examples];
}
