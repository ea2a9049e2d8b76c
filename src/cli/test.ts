import type { Write } from '../reports/report.ts';
import { visible } from '../reports/visible.ts';
import { builtInPack } from '../rules/built-in.ts';
import { coverage } from '../rules/coverage.ts';
import { loadPack } from '../rules/load-pack.ts';
import type { Pack } from '../rules/pack.ts';
import { prepare } from '../rules/prepare.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { type CaseResult, runRuleCases, runStateCases } from '../rules/run-cases.ts';
import { runExamples } from '../rules/run-examples.ts';
import type { ExitCode } from './exit-code.ts';
import { say, sayProblem } from './say-problem.ts';

export interface TestOptions {
  /** Also name every rule and phrase that no case makes fire. */
  readonly coverage: boolean;
}

/** `tactlint test [DIR…]`: runs the cases inside rule files; those of the built-in rules where no folder is named. */
export async function testRules(directories: readonly string[], options: TestOptions, write: Write): Promise<ExitCode> {
  const builtIn = await builtInPack();
  const { pack, problems } =
    directories.length === 0 ? { pack: builtIn, problems: [] } : loadPack(directories, builtIn);
  for (const problem of problems) sayProblem(problem);
  const tested = directories.length === 0 ? pack : withoutBase(pack, builtIn);
  const prepared = prepare(pack);
  const results = [
    ...runRuleCases(tested.rules, prepared),
    ...runStateCases(tested.states, prepared),
    ...runExamples(tested, prepared),
  ];
  for (const result of results) if (!result.passed) write(failureLine(result));
  const gaps = options.coverage ? coverageLines(tested, pack, prepared, results) : [];
  for (const line of gaps) write(`${visible(line)}\n`);
  const failed = results.filter(({ passed }) => !passed).length;
  write(`${results.length - failed} passed, ${failed} failed\n`);
  if (results.length === 0) say(`no rules with cases in ${directories.join(', ')}: name a folder of rules`);
  if (problems.length > 0 || results.length === 0) return 2;
  return failed > 0 || gaps.length > 0 ? 1 : 0;
}

function withoutBase(pack: Pack, base: Pack): Pack {
  const own = <Entry>(all: readonly Entry[], known: readonly Entry[]): Entry[] =>
    all.filter((entry) => !known.includes(entry));
  return {
    ...pack,
    rules: own(pack.rules, base.rules),
    states: own(pack.states, base.states),
    concepts: own(pack.concepts, base.concepts),
  };
}

function failureLine({ owner, expected, index, name, saw }: CaseResult): string {
  return `${visible(owner)}  ${expected} case ${index + 1} “${visible(name)}”: came out as ${visible(saw)}\n`;
}

function coverageLines(tested: Pack, pack: Pack, prepared: PreparedPack, results: readonly CaseResult[]): string[] {
  const missing = new Set(
    results.filter(({ expected, passed }) => expected === 'missed' && passed).map(({ owner }) => owner),
  );
  const { silentRules, unusedConcepts, silentPhrases, doubles } = coverage(pack, prepared, missing);
  const owners = new Set([...tested.rules, ...tested.states, ...tested.concepts].map(({ id }) => id));
  const isTested = ({ list }: { list: string }): boolean => owners.has(list.split('#')[0]!);
  return [
    ...silentRules.filter((id) => owners.has(id)).map((id) => `${id}  no case shows a miss`),
    ...unusedConcepts.filter((id) => owners.has(id)).map((id) => `${id}  no rule and no state uses this concept`),
    ...silentPhrases.filter(isTested).map(({ list, phrase }) => `${list}  no case makes “${phrase}” fire`),
    ...doubles.filter(isTested).map(({ list, phrase }) => `${list}  “${phrase}” is written twice`),
  ];
}
