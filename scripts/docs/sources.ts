import { levelInPreset } from '../../src/config/settle-rules.ts';
import type { Pack } from '../../src/rules/pack.ts';
import type { RuleFile, Severity } from '../../src/rules/schema.ts';
import type { Accuracy } from './accuracy.ts';
import type { Guideline, GuidelineDocument, Guidelines } from './guidelines.ts';

/** What the pages are made of: nothing but committed files. */
export interface DocSources {
  readonly pack: Pack;
  readonly guidelines: Guidelines;
  readonly accuracy: Accuracy;
}

export function levelOf(rule: RuleFile, presetId: string, { presets }: Pack): Severity {
  return levelInPreset(
    rule,
    presets.find(({ id }) => id === presetId),
  );
}

export interface FoundGuideline {
  readonly document: GuidelineDocument;
  readonly item: Guideline;
}

/** @throws for an item that no document has */
export function guidelineOf(id: string, { documents }: Guidelines): FoundGuideline {
  for (const document of documents) {
    const item = document.items.find((one) => one.id === id);
    if (item) return { document, item };
  }
  throw new Error(`docs/guidelines.yml has no item ${id}`);
}
