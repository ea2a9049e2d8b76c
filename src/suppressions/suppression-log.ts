import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fingerprintOfQuote } from '../baseline/fingerprints.ts';
import type { Conversation, Position } from '../conversation/conversation.ts';
import type { Problem } from '../lint/result.ts';
import { readYaml } from '../rules/read-yaml.ts';
import { validate } from '../rules/validate.ts';
import type { Claim } from './claim.ts';
import { type LogEntry, suppressionsSchema } from './schema.ts';

/** What a suppression file says of records that may not be edited: the log of a team's disputes. */
export class SuppressionLog {
  readonly #byConversation = new Map<string, { readonly file: string | undefined; readonly claim: Claim }[]>();

  /** `file`: the one that is meant, absolute, where the entry names one. */
  add({ conversation }: LogEntry, file: string | undefined, claim: Claim): void {
    const known = this.#byConversation.get(conversation);
    if (known) known.push({ file, claim });
    else this.#byConversation.set(conversation, [{ file, claim }]);
  }

  /** All of them, whichever conversation they are about. */
  *claims(): Generator<Claim> {
    for (const entries of this.#byConversation.values()) for (const { claim } of entries) yield claim;
  }

  /** Paths of conversations are seen from the working directory. */
  claimsOn({ id, source }: Conversation): Claim[] {
    const entries = this.#byConversation.get(id) ?? [];
    return entries.filter(({ file }) => file === undefined || file === resolve(source)).map(({ claim }) => claim);
  }
}

/**
 * Reads and checks a suppression file; never throws for what it holds.
 * @param filePath as messages name it
 */
export function readSuppressionLog(path: string, filePath: string): SuppressionLog | Problem[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return [{ filePath, message: `cannot read these suppressions: ${(error as Error).message}` }];
  }
  const yaml = readYaml(text);
  const content = validate(
    suppressionsSchema,
    yaml.value === null ? { ...yaml, value: { suppressions: [] } } : yaml,
    filePath,
  );
  if (Array.isArray(content)) return content;
  const log = new SuppressionLog();
  for (const [at, entry] of content.suppressions.entries()) {
    const place = yaml.valueAt(['suppressions', at]);
    log.add(entry, entry.file === undefined ? undefined : resolve(dirname(path), entry.file), {
      ...place,
      ...claimOf(entry, filePath),
    });
  }
  return log;
}

function claimOf(entry: LogEntry, filePath: string): Omit<Claim, keyof Position> {
  const { rule, turn, fingerprint, reason, author, until } = entry;
  return {
    filePath,
    by: 'sidecar',
    rule,
    reason,
    author,
    ...(until !== undefined && { until }),
    covers: (finding) =>
      (turn === undefined || finding.turn === turn) &&
      (fingerprint === undefined || fingerprintOfQuote(finding.quote) === fingerprint),
  };
}
