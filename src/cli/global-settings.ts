import { resolve } from 'node:path';
import type { Configs } from '../config/configs.ts';
import type { RuleIndex } from '../config/rule-index.ts';
import type { GlobalSettings } from '../config/scope.ts';
import { readRoleHints } from '../conversation/roles.ts';
import { jsonReaders } from '../formats/on-demand/json-readers.ts';
import type { Problem } from '../lint/result.ts';
import { unknown } from '../rules/nearest-name.ts';
import type { JudgeOptions } from './options.ts';

/** What the command line says for all files. */
export function toGlobalSettings(options: JudgeOptions): GlobalSettings {
  return {
    preset: options.preset,
    rules: new Map((options.rule ?? []).map(({ id, level }) => [id, level])),
    mask: maskingOf(options),
    speakers: { agent: options.agent ?? [], customer: options.customer ?? [] },
    formatIn: options.formatIn,
    baseline: typeof options.baseline === 'string' ? resolve(options.baseline) : options.baseline,
  };
}

/** Nothing typed: the config decides. */
function maskingOf({ mask, maskNames }: JudgeOptions): GlobalSettings['mask'] {
  if (maskNames) return 'names';
  return mask ? undefined : 'none';
}

/** Rules, presets and formats that nobody knows, and speaker patterns that cannot be used. */
export async function checkGlobalSettings<Pack extends RuleIndex>(
  settings: GlobalSettings,
  configs: Configs<Pack>,
): Promise<Problem[]> {
  const packs = await configs.packs();
  if (packs.length === 0) return []; // No file has a config that could be read: that is what will be said.
  const rules = new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
  const presets = new Set(packs.flatMap((pack) => pack.presets.map(({ id }) => id)));
  const messages = [...settings.rules.keys()].filter((id) => !rules.has(id)).map((id) => unknown('rule', id, rules));
  if (settings.preset !== undefined && !presets.has(settings.preset)) {
    messages.push(unknown('preset', settings.preset, presets));
  }
  if (settings.formatIn !== undefined) {
    const names = [...jsonReaders().formats.map(({ name }) => name), ...(await configs.ownFormats())];
    if (!names.includes(settings.formatIn)) messages.push(unknown('format', settings.formatIn, names));
  }
  try {
    readRoleHints(settings.speakers);
  } catch (error) {
    messages.push((error as Error).message);
  }
  return messages.map((message) => ({ filePath: 'command line', message }));
}
