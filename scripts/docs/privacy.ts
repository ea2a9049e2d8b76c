import type { MeasuredKind, MeasuredMasking, Sample } from './masking.ts';

const begin = '<!-- measured: written by npm run docs from fixtures/privacy/identifiers.yml -->';
const end = '<!-- /measured -->';

/** docs/privacy.md with the figures as they are; what stands around them is written by hand. */
export function privacyPage(page: string, measured: MeasuredMasking): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('docs/privacy.md has no place for the figures');
  return `${before}${begin}\n${figures(measured)}\n${end}${after}`;
}

function figures({ hidden, stays }: MeasuredMasking): string {
  return [
    '| identifier | samples | hidden | partly | left |',
    '| --- | --- | --- | --- | --- |',
    ...hidden.map(rowOf),
    '',
    '| what only looks like one | samples | stays | masked wrongly |',
    '| --- | --- | --- | --- |',
    ...stays.map((kind) => `| ${titleOf(kind)} | ${countOf(kind)} | ${kind.good.length} | ${kind.bad.length} |`),
    '',
    'What was left, or partly:',
    '',
    ...hidden
      .filter(({ partly, bad }) => partly.length + bad.length > 0)
      .map(({ kind, partly, bad }) => `- ${kind}: ${[...partly, ...bad].map(shown).join('; ')}`),
  ].join('\n');
}

function rowOf(kind: MeasuredKind): string {
  const { good, partly, bad } = kind;
  return `| ${titleOf(kind)} | ${countOf(kind)} | ${good.length} | ${partly.length} | ${bad.length} |`;
}

function titleOf({ kind, byNames }: MeasuredKind): string {
  return byNames ? `${kind} (\`--mask-names\`)` : kind;
}

function countOf({ good, partly, bad }: MeasuredKind): number {
  return good.length + partly.length + bad.length;
}

function shown({ written }: Sample): string {
  return `“${written.replace(/[«»]/g, '').replace(/[<|]/g, '\\$&')}”`;
}
