import { shortFigure } from './accuracy.ts';
import type { Guideline, GuidelineDocument } from './guidelines.ts';
import { Links } from './links.ts';
import { bullets, generated, type Point, page, plain } from './markdown.ts';
import { type DocSources, levelOf } from './sources.ts';

const links = new Links('docs');
const reports = { coaching: 'the [coaching report](coaching.md), `tactlint coach`' } as const;

/** docs/guidelines.md: every item of the guideline documents, with what serves it and how well. */
export function guidelineIndex(sources: DocSources): string {
  return page([
    ['# Guidelines'],
    [generated],
    [
      'The rules come from four documents about difficult customers. Here stands each of their items, in our own words, with the rules that serve it, how often these agree with careful readers, and what of it no transcript can show.',
    ],
    ...sources.guidelines.documents.flatMap((document) => documentBlocks(document, sources)),
  ]);
}

function documentBlocks(document: GuidelineDocument, sources: DocSources): string[][] {
  return [
    [`## ${document.id}: ${plain(document.about)}`],
    [`\`${document.file}\`. ${plain(document.counted ?? '')}`.trimEnd()],
    ...document.items.flatMap((item) => [[`### ${item.id}`], [plain(item.asks)], bullets(servedBy(item, sources))]),
  ];
}

function servedBy(item: Guideline, sources: DocSources): Point[] {
  const rules = sources.pack.rules.filter(({ sources: cited }) => cited.includes(item.id));
  return [
    ...item.restates.map((id) => ({ text: `Says again ${links.guideline(id)}.` })),
    ...rules.map((rule) => {
      const level = levelOf(rule, 'recommended', sources.pack);
      return {
        text: `${links.rule(rule.id)} (${level}; ${shortFigure(sources.accuracy.get(rule.id))}): ${plain(rule.title)}`,
      };
    }),
    ...(rules.length === 0 && item.restates.length === 0 ? [{ text: 'No rule.' }] : []),
    ...(item.unseen ? [{ text: `A transcript cannot show: ${unseen(item)}` }] : []),
    ...(item.report ? [{ text: `Served by ${reports[item.report]}.` }] : []),
  ];
}

/** The text goes on after a colon, so its first letter is small; what follows stays. */
function unseen({ unseen: text = '' }: Guideline): string {
  return plain(`${text[0]!.toLowerCase()}${text.slice(1)}`);
}
