import type { Scope } from './prepared.ts';

/** Scopes as a rule file writes them, `within 3` or `[same-turn, previous]`. */
export function readScopes(written: string | readonly string[]): Scope[] {
  return (typeof written === 'string' ? [written] : written).map((scope) => {
    const [kind, count] = scope.split(' ');
    return (count === undefined ? { kind } : { kind, count: Number(count) }) as Scope;
  });
}
