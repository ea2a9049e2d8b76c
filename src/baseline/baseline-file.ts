import type { KnownFindings } from './baseline.ts';

/** What a baseline file says it is; another number is written by another version. */
const version = 1;

/**
 * A baseline as text: sorted, a line a fingerprint, so that two of them can be compared and merged line by line. Nothing
 * of a conversation can be read from it.
 */
export function printBaseline(known: KnownFindings): string {
  const rules = sorted(known).map(([rule, fingerprints]) => {
    const lines = sorted(fingerprints).map(([fingerprint, count]) => `      ${JSON.stringify(fingerprint)}: ${count}`);
    return `    ${JSON.stringify(rule)}: {\n${lines.join(',\n')}\n    }`;
  });
  const findings = rules.length === 0 ? '{}' : `{\n${rules.join(',\n')}\n  }`;
  return `{\n  "tactlintBaseline": ${version},\n  "findings": ${findings}\n}\n`;
}

/** Reads what {@link printBaseline} wrote; or says what is wrong with it. */
export function parseBaseline(text: string): KnownFindings | string {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  const { tactlintBaseline, findings } = (json ?? {}) as Record<string, unknown>;
  if (tactlintBaseline === undefined) return 'is no baseline of tactlint';
  if (tactlintBaseline !== version) return `is a baseline of another version (${JSON.stringify(tactlintBaseline)})`;
  if (!isRecord(findings)) return 'is broken: `findings` is no object';
  const known = new Map<string, Map<string, number>>();
  for (const [rule, fingerprints] of Object.entries(findings)) {
    if (!isRecord(fingerprints)) return `is broken: \`${rule}\` is no object`;
    const counts = new Map<string, number>();
    for (const [fingerprint, count] of Object.entries(fingerprints)) {
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 1)
        return `is broken: \`${rule}\`, \`${fingerprint}\` has no count`;
      counts.set(fingerprint, count);
    }
    known.set(rule, counts);
  }
  return known;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
