import type { RuleNote } from '../reports/rule-note.ts';
import { builtInPack } from '../rules/built-in.ts';
import type { PlannedFile } from './plan.ts';

/** What the rules of a run say of themselves, by id; of the built-in ones also why they are there and what they miss. */
export async function readRuleNotes(files: readonly PlannedFile[]): Promise<ReadonlyMap<string, RuleNote>> {
  const notes = new Map<string, RuleNote>();
  for (const pack of new Set(files.map(({ config }) => config.pack)))
    for (const rule of pack.rules) if (!notes.has(rule.id)) notes.set(rule.id, rule);
  for (const { id, message, rationale, limits } of (await builtInPack()).rules) {
    const note = notes.get(id);
    // A team may have a rule of its own under the same name.
    if (note?.message === message) notes.set(id, { ...note, rationale, limits });
  }
  return notes;
}
