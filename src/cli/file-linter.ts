import type { JudgementCache } from '../cache/judgement-cache.ts';
import type { Channel, Conversation } from '../conversation/conversation.ts';
import type { Engine } from '../lint/engine.ts';
import { Engines } from '../lint/lint-files.ts';
import type { ConversationResult, Problem } from '../lint/result.ts';
import { maskResult } from '../reports/mask-result.ts';
import { errorsOnly } from '../reports/quiet.ts';
import type { RenderedPart, Renderer } from '../reports/report.ts';
import { type Transcript, toTranscript } from '../reports/transcript.ts';
import type { Counts } from './exit-code.ts';
import { lintOrSay } from './lint-or-say.ts';
import { isOtherFile } from './other-files.ts';
import type { PlannedFile } from './plan.ts';
import { noUse, type SuppressionUse, setAside } from './set-aside.ts';

/** What some files came to: plain data, so that it can come from another thread. */
export interface LintedPart {
  /** By report. */
  readonly rendered: readonly RenderedPart[];
  /** Files that are done. */
  readonly files: number;
  readonly conversations: number;
  /** Of them, those that some rule could judge. */
  readonly judged: number;
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  /** Files met in folders that are plainly no transcripts. */
  readonly otherFiles: readonly string[];
  readonly use: SuppressionUse;
  /** Lines for the cache, where there is one. */
  readonly cached: readonly string[];
}

/** So much text is held before it is handed on, so that a file of many conversations does not pile up. */
const longestHeld = 64 * 1024;

/** Judges file by file, conversation by conversation; each is masked, rendered and forgotten. */
export class FileLinter {
  readonly #engines: Engines;
  readonly #renderers: readonly Renderer[];
  readonly #quiet: boolean;
  readonly #live: boolean;
  readonly #cache: JudgementCache | undefined;
  #files = 0;
  #conversations = 0;
  #judged = 0;
  #counts = { error: 0, warning: 0, info: 0 };
  #problems: Problem[] = [];
  #otherFiles: string[] = [];
  #use = noUse();
  #held = 0;

  /** @param renderers one a report */
  constructor(renderers: readonly Renderer[], quiet: boolean, live: boolean, cache?: JudgementCache) {
    this.#engines = new Engines(renderers.every(({ bare }) => bare));
    this.#renderers = renderers;
    this.#quiet = quiet;
    this.#live = live;
    this.#cache = cache;
  }

  /** `passOn` is called when there is something that should not wait for the end of the file. */
  lint({ file, config, setAside: by }: PlannedFile, passOn: () => void): void {
    let found = 0;
    this.#cache?.open(file.path);
    const visit = (result: ConversationResult, conversation: Conversation): void => {
      found += 1;
      this.#add(by ? setAside(result, conversation, by, this.#use) : result, conversation, config.mask);
      if (this.#live || this.#held > longestHeld) passOn();
    };
    const unread = lintOrSay(
      {
        path: file.shownPath,
        reading: config.reading,
        read: file.read,
        engine: (channel) => this.#engineFor(config, channel),
      },
      visit,
    );
    if (!file.named && found === 0 && isOtherFile(file.shownPath, unread)) this.#otherFiles.push(file.shownPath);
    else this.#problems.push(...unread);
    this.#files += 1;
  }

  /** What came since the last call. */
  take(): LintedPart {
    const part = {
      rendered: this.#renderers.map((renderer) => renderer.take()),
      files: this.#files,
      conversations: this.#conversations,
      judged: this.#judged,
      counts: this.#counts,
      problems: this.#problems,
      otherFiles: this.#otherFiles,
      use: this.#use,
      cached: this.#cache?.take() ?? [],
    };
    this.#files = 0;
    this.#conversations = 0;
    this.#judged = 0;
    this.#counts = { error: 0, warning: 0, info: 0 };
    this.#problems = [];
    this.#otherFiles = [];
    this.#use = noUse();
    this.#held = 0;
    return part;
  }

  #engineFor({ pack, settings }: PlannedFile['config'], channel: Channel): Pick<Engine, 'lint'> {
    const set = settings(channel);
    const engine = this.#engines.of(pack, set);
    return this.#cache?.around(engine, pack, set) ?? engine;
  }

  #add(result: ConversationResult, conversation: Conversation, mask: PlannedFile['config']['mask']): void {
    this.#conversations += 1;
    if (!isUnjudged(result)) this.#judged += 1;
    this.#counts.error += result.errorCount;
    this.#counts.warning += result.warningCount;
    this.#counts.info += result.infoCount;
    const shown = maskResult(result, mask, conversation.turns);
    // A finding takes some 200 characters of text, whatever the report.
    this.#held += 200 * (result.messages.length + 1);
    const reported = this.#quiet ? errorsOnly(shown) : shown;
    const readTranscript = (): Transcript => {
      this.#held += conversation.turns.reduce((sum, { text }) => sum + text.length, 0);
      return toTranscript(this.#quiet ? errorsOnly(result) : result, conversation, mask);
    };
    for (const renderer of this.#renderers) renderer.conversation(reported, readTranscript);
  }
}

/** Every rule was skipped: another language, or nobody is known to be the agent. */
function isUnjudged({ outcomes }: ConversationResult): boolean {
  return outcomes.length > 0 && outcomes.every(({ status }) => status === 'skipped');
}
