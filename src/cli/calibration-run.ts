import { Calibration } from '../calibration/calibration.ts';
import { compare } from '../calibration/compare.ts';
import { checkLabels } from '../calibration/labels.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { Engines } from '../lint/lint-files.ts';
import type { ConversationResult, Problem } from '../lint/result.ts';
import { maskDisagreement } from '../reports/mask-disagreement.ts';
import { createMask } from '../reports/mask-result.ts';
import type { PreparedRule } from '../rules/prepared.ts';
import { lintOrSay } from './lint-or-say.ts';
import { isOtherFile } from './other-files.ts';
import type { PlannedFile } from './plan.ts';

/** Judges labelled files, conversation by conversation, and gathers what came of it. */
export class CalibrationRun {
  readonly calibration = new Calibration();
  /** Conversations that nobody labelled. */
  withoutLabels = 0;
  /** Labelled rules that the config has off. */
  readonly rulesOff = new Set<string>();
  readonly #engines = new Engines();
  readonly #chosen: ReadonlySet<string> | undefined;
  /** By message: the same mistake is often made with every label of a kind. */
  readonly #labelProblems = new Map<string, { readonly first: Problem; count: number }>();

  /** @param chosen the rules to look at; all that are on where absent */
  constructor(chosen: ReadonlySet<string> | undefined) {
    this.#chosen = chosen;
  }

  /** Returns what could not be read. */
  read({ file, config }: PlannedFile): readonly Problem[] {
    let read = 0;
    const problems = lintOrSay(
      {
        path: file.shownPath,
        reading: config.reading,
        read: file.read,
        engine: (channel) => this.#engines.of(config.pack, config.settings(channel)),
      },
      (result, conversation) => {
        read += 1;
        this.#add(result, conversation, config);
      },
    );
    return !file.named && read === 0 && isOtherFile(file.shownPath, problems) ? [] : problems;
  }

  /** Labels that could not be used, each mistake once. */
  labelProblems(): readonly Problem[] {
    return [...this.#labelProblems.values()].map(({ first, count }) =>
      count === 1 ? first : { ...first, message: `${first.message} (${count} such labels)` },
    );
  }

  #add(result: ConversationResult, conversation: Conversation, config: PlannedFile['config']): void {
    if (conversation.labels === undefined) {
      this.withoutLabels += 1;
      return;
    }
    const chosen = this.#chosen;
    const known = new Map(config.pack.rules.map((rule) => [rule.id, rule]));
    const written = conversation.labels.filter(({ rule }) => !chosen || rule === undefined || chosen.has(rule));
    const { labels, problems } = checkLabels(conversation, written, known);
    problems.forEach(this.#countProblem);

    const settings = config.settings(conversation.channel);
    const isOn = ({ id }: Pick<PreparedRule, 'id'>): boolean => (settings.get(id)?.level ?? 'off') !== 'off';
    for (const { rule } of labels) if (!isOn({ id: rule })) this.rulesOff.add(rule);

    const rules = config.pack.rules.filter((rule) => isOn(rule) && (!chosen || chosen.has(rule.id)));
    const mask = createMask(
      config.mask,
      conversation.speakers.map(({ label }) => label),
    );
    const comparisons = rules.map((rule) => compare(conversation, labels, result, rule));
    this.calibration.add(
      comparisons.map((comparison) => ({
        ...comparison,
        disagreements: comparison.disagreements.map((one) => maskDisagreement(one, mask)),
      })),
    );
  }

  readonly #countProblem = (problem: Problem): void => {
    const known = this.#labelProblems.get(problem.message);
    if (known) known.count += 1;
    else this.#labelProblems.set(problem.message, { first: problem, count: 1 });
  };
}
