/** A rule file as read, before validation. */
export type RawRule = Readonly<Record<string, unknown>>;

const notInherited = new Set(['id', 'extends', 'cases']);

/**
 * A rule that extends another takes over all it does not state. A key with `+` adds to a list of the base, with `-`
 * takes away from it, at any depth; objects are merged key by key, everything else is replaced. Cases are not inherited:
 * they test the rule they stand in.
 */
export function extendRule(base: RawRule, rule: RawRule): RawRule {
  const inherited = Object.fromEntries(Object.entries(base).filter(([key]) => !notInherited.has(key)));
  return merge(inherited, rule) as RawRule;
}

function merge(base: unknown, change: unknown): unknown {
  if (!isRecord(base) || !isRecord(change)) return change;
  const merged: Record<string, unknown> = Object.assign(Object.create(null), base);
  for (const [written, value] of Object.entries(change)) {
    const sign = written.at(-1);
    const key = sign === '+' || sign === '-' ? written.slice(0, -1) : written;
    const before = merged[key];
    if (sign === '+' && Array.isArray(value)) merged[key] = [...asList(before), ...value];
    else if (sign === '-' && Array.isArray(value))
      merged[key] = asList(before).filter((entry) => !value.includes(entry));
    else merged[key] = merge(before, value);
  }
  return { ...merged };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
