/** The states, cues or balances that a logic or a state's signs name anywhere. */
export function namesIn(value: unknown, kind: 'state' | 'cue' | 'balance'): Set<string> {
  const names = new Set<string>();
  const open = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    for (const [key, inner] of Object.entries(at)) {
      if (key === kind && typeof inner === 'string') names.add(inner);
      else open.push(inner);
    }
  }
  return names;
}
