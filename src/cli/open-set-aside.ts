import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Baseline } from '../baseline/baseline.ts';
import type { FileConfig } from '../config/file-config.ts';
import type { Problem } from '../lint/result.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { createLogFinder } from '../suppressions/find-log.ts';
import type { SuppressionLog } from '../suppressions/suppression-log.ts';
import { type FoundFile, toShown } from './find-files.ts';
import { lookedAtWhole } from './looked-at-whole.ts';
import type { SetAside } from './set-aside.ts';

/** Whether files are looked for, and what counts at all. */
export interface SetAsideOptions {
  readonly configLookup: boolean;
  /** False: nothing is suppressed. */
  readonly suppressions: boolean;
  /** False: every finding is new. */
  readonly baselines?: boolean;
}

/** The suppression files and baselines of a run, each read once. Their code is loaded where there is one. */
export class SetAsideSources {
  readonly problems: Problem[] = [];
  readonly #options: SetAsideOptions;
  readonly #directory: string;
  readonly #today: string;
  readonly #findLog = createLogFinder();
  readonly #logs = new Map<string, Promise<SuppressionLog | undefined>>();
  readonly #baselines = new Map<string, Promise<Baseline | undefined>>();
  readonly #known = new WeakMap<FileConfig<PreparedPack>, Map<string | undefined, SetAside>>();

  /** @param today ISO date */
  constructor(options: SetAsideOptions, directory: string, today: string) {
    this.#options = options;
    this.#directory = directory;
    this.#today = today;
  }

  /** Files that are treated alike share one. */
  async of(file: FoundFile, config: FileConfig<PreparedPack>): Promise<SetAside> {
    const logPath = this.#logPath(file, config);
    const byLog = this.#known.get(config) ?? new Map<string | undefined, SetAside>();
    this.#known.set(config, byLog);
    const known = byLog.get(logPath);
    if (known) return known;
    const { neverSuppress, inlineSuppressions } = config.hiding;
    const baseline = this.#options.baselines === false ? undefined : config.hiding.baseline;
    const made: SetAside = {
      suppressions: this.#options.suppressions,
      terms: {
        inline: inlineSuppressions.value,
        never: neverSuppress,
        rules: new Set(config.pack.rules.map(({ id }) => id)),
        today: this.#today,
      },
      log: logPath === undefined ? undefined : await once(this.#logs, logPath, () => this.#readLog(logPath)),
      baseline: baseline && (await once(this.#baselines, baseline.value, () => this.#readBaseline(baseline.value))),
    };
    byLog.set(logPath, made);
    return made;
  }

  /** Paths of all that was read. */
  get paths(): string[] {
    return [...this.#logs.keys(), ...this.#baselines.keys()];
  }

  /** The suppression files in folders that are checked whole: of them nothing should be left over. */
  async wholeLogs(paths: readonly string[]): Promise<SuppressionLog[]> {
    const isWhole = lookedAtWhole(paths, this.#directory);
    const whole = [...this.#logs].filter(([path]) => isWhole(dirname(path)));
    const logs = await Promise.all(whole.map(([, log]) => log));
    return logs.filter((log) => log !== undefined);
  }

  #logPath({ path }: FoundFile, { hiding }: FileConfig<PreparedPack>): string | undefined {
    if (!this.#options.suppressions) return undefined;
    return hiding.suppressions?.value ?? (this.#options.configLookup ? this.#findLog(dirname(path)) : undefined);
  }

  async #readLog(path: string): Promise<SuppressionLog | undefined> {
    const { readSuppressionLog } = await import('../suppressions/suppression-log.ts');
    const log = readSuppressionLog(path, toShown(path, this.#directory));
    if (!Array.isArray(log)) return log;
    this.problems.push(...log);
    return undefined;
  }

  async #readBaseline(path: string): Promise<Baseline | undefined> {
    const [{ Baseline }, { parseBaseline }] = await Promise.all([
      import('../baseline/baseline.ts'),
      import('../baseline/baseline-file.ts'),
    ]);
    const filePath = toShown(path, this.#directory);
    try {
      const known = parseBaseline(readFileSync(path, 'utf8'));
      if (typeof known !== 'string') return new Baseline(known);
      this.problems.push({ filePath, message: known });
    } catch (error) {
      const message = `cannot read this baseline (\`tactlint baseline\` writes one): ${(error as Error).message}`;
      this.problems.push({ filePath, message });
    }
    return undefined;
  }
}

/** The day by which suppressions expire (UTC); `SOURCE_DATE_EPOCH` sets it, for runs that must come out the same again. */
export function today(environment: NodeJS.ProcessEnv): string {
  const epoch = Number(environment['SOURCE_DATE_EPOCH'] || Number.NaN);
  const now = Number.isSafeInteger(epoch) && Math.abs(epoch) < 1e11 ? new Date(epoch * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  let made = known.get(key);
  if (!made) {
    made = make();
    known.set(key, made);
  }
  return made;
}
