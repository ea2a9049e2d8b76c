import { readSpeakerHint } from '../conversation/speaker-hints.ts';
import type { Problem } from '../lint/result.ts';
import type { KeyPath } from '../rules/read-yaml.ts';
import type { ConfigFile } from './read-config.ts';

/** Speaker patterns that cannot be used, before any transcript is read with them. */
export function checkSpeakers(file: ConfigFile): Problem[] {
  const { agent = [], customer = [], roles = {} } = file.config.speakers ?? {};
  const hints: [string, KeyPath][] = [
    ...agent.map((hint, index): [string, KeyPath] => [hint, ['speakers', 'agent', index]]),
    ...customer.map((hint, index): [string, KeyPath] => [hint, ['speakers', 'customer', index]]),
    ...Object.keys(roles).map((hint): [string, KeyPath] => [hint, ['speakers', 'roles', hint]]),
  ];
  return hints.flatMap(([hint, at]) => {
    try {
      readSpeakerHint(hint);
      return [];
    } catch (error) {
      return [file.problemAt(at, (error as Error).message, 'key')];
    }
  });
}
