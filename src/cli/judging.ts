import type { Conversation } from '../conversation/conversation.ts';
import { Engines } from '../lint/lint-files.ts';
import type { ConversationResult, Problem } from '../lint/result.ts';
import type { RuleSetting } from '../rules/pack.ts';
import { lintOrSay } from './lint-or-say.ts';
import { SetAsideSources, today } from './open-set-aside.ts';
import { isOtherFile } from './other-files.ts';
import type { PlannedFile } from './plan.ts';
import type { Problems } from './problems.ts';
import { noUse, setAside } from './set-aside.ts';

type Settings = ReadonlyMap<string, RuleSetting>;
type Visit = (result: ConversationResult, conversation: Conversation, file: PlannedFile) => void;

/**
 * Judges files for those who speak of people by them: every outcome of some rules, without what is suppressed. A baseline
 * hides nothing here: old occasions are occasions.
 */
export class Judging {
  readonly #engines = new Engines();
  readonly #sources: SetAsideSources;
  readonly #wanted: ReadonlySet<string> | undefined;
  /** Settings that are the same object share an engine. */
  readonly #changed = new WeakMap<Settings, Settings>();

  /** @param wanted these rules and no others; where absent, those that the config has on */
  constructor(configLookup: boolean, wanted?: ReadonlySet<string>) {
    this.#sources = new SetAsideSources(
      { configLookup, suppressions: true, baselines: false },
      process.cwd(),
      today(process.env),
    );
    this.#wanted = wanted;
  }

  /** Whether all could be judged as it should be: not where a suppression file is broken, nobody knows then what counts. */
  async read(files: readonly PlannedFile[], visit: Visit, problems: Problems): Promise<boolean> {
    const whole: PlannedFile[] = [];
    for (const { file, config } of files) whole.push({ file, config, setAside: await this.#sources.of(file, config) });
    this.#sources.problems.forEach(problems.say);
    if (this.#sources.problems.length > 0) return false;
    for (const file of whole) this.#judge(file, visit).forEach(problems.say);
    return true;
  }

  #judge(planned: PlannedFile, visit: Visit): readonly Problem[] {
    const { file, config, setAside: by } = planned;
    let read = 0;
    const problems = lintOrSay(
      {
        path: file.shownPath,
        reading: config.reading,
        read: file.read,
        engine: (channel) => this.#engines.of(config.pack, this.#settings(config.settings(channel))),
      },
      (result, conversation) => {
        read += 1;
        // What suppressions came to is for the linter to say.
        visit(by ? setAside(result, conversation, by, noUse()) : result, conversation, planned);
      },
    );
    return !file.named && read === 0 && isOtherFile(file.shownPath, problems) ? [] : problems;
  }

  #settings(settings: Settings): Settings {
    const wanted = this.#wanted;
    if (!wanted) return settings;
    let changed = this.#changed.get(settings);
    if (!changed) {
      changed = new Map(
        [...settings].map(([id, setting]): [string, RuleSetting] => [
          id,
          { ...setting, level: wanted.has(id) ? 'info' : 'off' },
        ]),
      );
      this.#changed.set(settings, changed);
    }
    return changed;
  }
}
