import { balanceList } from './balance-list.ts';
import { cueList } from './cue-list.ts';
import { guidelineIndex } from './guideline-index.ts';
import { page } from './markdown.ts';
import { ruleIndex } from './rule-index.ts';
import { rulePage } from './rule-page.ts';
import type { DocSources } from './sources.ts';
import { statePage } from './state-page.ts';

/** Pages that are generated below a heading, and written by hand above it. */
export interface HalfWritten {
  /** docs/cues.md as it is. */
  readonly cues: string;
  /** docs/balances.md as it is. */
  readonly balances: string;
}

/** The pages made of the rules, by path. */
export function docPages(sources: DocSources, { cues, balances }: HalfWritten): Map<string, string> {
  return new Map([
    ...sources.pack.rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, sources)] as const),
    ['docs/rules/README.md', ruleIndex(sources)],
    ['docs/guidelines.md', guidelineIndex(sources)],
    ['docs/states.md', statePage(sources)],
    ['docs/cues.md', withLower(cues, '## The cues', cueList(sources))],
    ['docs/balances.md', withLower(balances, '## The balances', balanceList(sources))],
  ]);
}

function withLower(written: string, heading: string, lower: string[][]): string {
  const [byHand = ''] = written.split(`\n${heading}\n`);
  return `${byHand.trimEnd()}\n\n${page([[heading], ...lower])}`;
}
