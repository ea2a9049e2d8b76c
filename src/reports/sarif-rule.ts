import type { ReportingDescriptor } from 'sarif';
import { escapeMarkdown } from './markdown-text.ts';
import type { RuleNote } from './rule-note.ts';
import { sarifLevels } from './sarif-result.ts';

/**
 * A rule with its help, so that nobody has to look it up elsewhere. `helpUri` must be absolute, and the pages of the rules
 * (docs/rules/) have no address yet.
 */
export function toSarifRule(id: string, rule: RuleNote | undefined): ReportingDescriptor {
  const name = id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (!rule) return { id, name };
  return {
    id,
    name,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.rationale ?? rule.message },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration:
      rule.severity === 'off' ? { enabled: false, level: 'note' } : { level: sarifLevels[rule.severity] },
    properties: {
      category: rule.category,
      tags: [rule.category, 'customer-service'],
      explain: `tactlint explain ${id}`,
    },
  };
}

function helpText({ message, rationale, instead, limits = [] }: RuleNote): string {
  return [
    message,
    ...(rationale === undefined ? [] : [rationale]),
    `Say instead:\n${listed(instead)}`,
    ...(limits.length > 0 ? [`Limits:\n${listed(limits)}`] : []),
  ].join('\n\n');
}

function helpMarkdown({ title, message, rationale, instead, limits = [] }: RuleNote): string {
  const escaped = (lines: readonly string[]): string => listed(lines.map(escapeMarkdown));
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(message),
    ...(rationale === undefined ? [] : [escapeMarkdown(rationale)]),
    `## Say instead\n\n${escaped(instead)}`,
    ...(limits.length > 0 ? [`## Limits\n\n${escaped(limits)}`] : []),
  ].join('\n\n');
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
