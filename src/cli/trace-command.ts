import { resolve } from 'node:path';
import type { Channel } from '../conversation/conversation.ts';
import type { ActiveRule } from '../lint/language-judge.ts';
import { withOptions } from '../lint/rule-options.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedRule } from '../rules/prepared.ts';
import type { ExitCode } from './exit-code.ts';
import { checkGlobalSettings } from './global-settings.ts';
import { openConfigs } from './open-configs.ts';
import type { ConfigChoice, ReadingOptions } from './options.ts';
import { toStandardOutput } from './output.ts';
import { Problems } from './problems.ts';
import { readTarget, traceFile } from './trace.ts';

export interface TraceCommandOptions extends ConfigChoice, ReadingOptions {
  readonly only?: readonly string[];
  readonly conversation?: string;
}

/** `tactlint trace FILE[:TURN]`, under the config of the file. */
export async function trace(target: string, options: TraceCommandOptions): Promise<ExitCode> {
  const problems = new Problems();
  const directory = process.cwd();
  const { agent = [], customer = [], only = [], conversation, formatIn } = options;
  const settings = { rules: new Map(only.map((id) => [id, 'info'] as const)), speakers: { agent, customer }, formatIn };
  const configs = await openConfigs(options, settings, directory);
  const placed = await configs.place(resolve(directory, readTarget(target).path));
  configs.problems.forEach(problems.say);
  (await checkGlobalSettings(settings, configs)).forEach(problems.say);
  if (!placed || problems.count > 0) return 2;

  const { pack, reading, settings: settingsOf } = placed.scope.forFile(placed.path);
  const wanted = (id: string): boolean => only.length === 0 || only.includes(id);
  const rules = (channel: Channel): ActiveRule[] => {
    const chosen = settingsOf(channel);
    return pack.rules.filter(({ id }) => wanted(id)).flatMap((rule) => activeRule(rule, chosen.get(rule.id)));
  };
  const output = toStandardOutput();
  const traced = traceFile(
    target,
    { reading, pack, rules, ...(conversation !== undefined && { id: conversation }) },
    output.write,
  );
  output.close();
  return traced;
}

function activeRule(rule: PreparedRule, setting: RuleSetting | undefined): ActiveRule[] {
  if (!setting || setting.level === 'off') return [];
  return [{ rule: withOptions(rule, setting.options), level: setting.level }];
}
