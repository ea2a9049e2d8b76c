import { type RuleFile, ruleCategories } from '../../src/rules/schema.ts';
import { shortFigure } from './accuracy.ts';
import { generated, page, plain, table } from './markdown.ts';
import { type DocSources, levelOf } from './sources.ts';

/** docs/rules/README.md: the rules by category. */
export function ruleIndex(sources: DocSources): string {
  const { rules } = sources.pack;
  const categories = ruleCategories.filter((category) => rules.some((rule) => rule.category === category));
  return page([
    ['# Rules'],
    [generated],
    [
      `${rules.length} rules, by category. The level is that of the preset \`recommended\`; evidence grades: A experiment in service, B experiment elsewhere or correlation, C trade practice, P policy. Measured: F1 on the checking set, with the number of labelled faults. How well a rule agrees with careful readers: [accuracy.md](../accuracy.md). By guideline: [guidelines.md](../guidelines.md).`,
    ],
    ...categories.flatMap((category) => [
      [`## ${titled(category)}`],
      rows(
        rules.filter((rule) => rule.category === category),
        sources,
      ),
    ]),
  ]);
}

function rows(rules: readonly RuleFile[], { pack, accuracy }: DocSources): string[] {
  return table(
    ['rule', 'level', 'evidence', 'measured', 'asks'],
    rules.map((rule) => [
      `[${rule.id}](${rule.id}.md)`,
      levelOf(rule, 'recommended', pack),
      rule.evidence?.grade ?? '–',
      shortFigure(accuracy.get(rule.id)),
      plain(rule.title),
    ]),
  );
}

function titled(category: string): string {
  return `${category[0]!.toUpperCase()}${category.slice(1).replaceAll('-', ' ')}`;
}
