/** Where in a rule's `logic` an option stands: keys and places in lists, `logic.` itself left out or not. */
export function optionKeys(path: string): string[] {
  return path.replace(/^logic\./, '').split('.');
}

/** What stands there; nothing where the path leads nowhere. */
export function valueAt(holder: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (isHolder(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    holder,
  );
}

/** The same with another value there. */
export function withValueAt(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) return holder.map((one, at) => (String(at) === key ? withValueAt(one, rest, value) : one));
  if (!isHolder(holder)) return holder;
  return { ...holder, [key]: withValueAt(holder[key], rest, value) };
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
