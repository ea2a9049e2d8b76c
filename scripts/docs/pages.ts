import { cueList } from './cue-list.ts';
import { guidelineIndex } from './guideline-index.ts';
import { page } from './markdown.ts';
import { ruleIndex } from './rule-index.ts';
import { rulePage } from './rule-page.ts';
import type { DocSources } from './sources.ts';
import { statePage } from './state-page.ts';

/** Below this heading docs/cues.md is generated, above it is written by hand. */
const cuesHeading = '## The cues';

/**
 * The pages made of the rules, by path.
 * @param cuesPage docs/cues.md as it is: its upper part stays
 */
export function docPages(sources: DocSources, cuesPage: string): Map<string, string> {
  return new Map([
    ...sources.pack.rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, sources)] as const),
    ['docs/rules/README.md', ruleIndex(sources)],
    ['docs/guidelines.md', guidelineIndex(sources)],
    ['docs/states.md', statePage(sources)],
    ['docs/cues.md', withCues(cuesPage, sources)],
  ]);
}

function withCues(written: string, sources: DocSources): string {
  const [byHand = ''] = written.split(`\n${cuesHeading}\n`);
  return `${byHand.trimEnd()}\n\n${page([[cuesHeading], ...cueList(sources)])}`;
}
