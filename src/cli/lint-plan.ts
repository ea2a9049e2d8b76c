import { Engines, type FileToLint, lintFile } from '../lint/lint-files.ts';
import type { ConversationResult, Problem } from '../lint/result.ts';
import { maskResult } from '../reports/mask-result.ts';
import { errorsOnly } from '../reports/quiet.ts';
import type { Report } from '../reports/report.ts';
import type { Counts } from './exit-code.ts';
import { isOtherFile } from './other-files.ts';
import type { PlannedFile } from './plan.ts';
import type { Problems } from './problems.ts';

/** What the files came to. */
export interface LintOutcome {
  readonly conversations: number;
  readonly counts: Counts;
  /** Files met in folders that are plainly no transcripts. */
  readonly otherFiles: readonly string[];
}

/** Judges file by file, conversation by conversation; each is masked, reported and forgotten. */
export function lintPlan(
  files: readonly PlannedFile[],
  quiet: boolean,
  report: Report,
  problems: Problems,
): LintOutcome {
  const engines = new Engines();
  const counts = { error: 0, warning: 0, info: 0 };
  const otherFiles: string[] = [];
  let conversations = 0;

  for (const { file, config } of files) {
    const before = conversations;
    const visit = (result: ConversationResult): void => {
      conversations += 1;
      counts.error += result.errorCount;
      counts.warning += result.warningCount;
      counts.info += result.infoCount;
      const shown = maskResult(result, config.mask);
      report.conversation(quiet ? errorsOnly(shown) : shown);
    };
    const unread = lintOrSay(
      {
        path: file.shownPath,
        speakers: config.speakers,
        read: file.read,
        engine: (channel) => engines.of(config.pack, config.settings(channel)),
      },
      visit,
    );
    const foundNothing = conversations === before;
    if (!file.named && foundNothing && isOtherFile(file.shownPath, unread)) otherFiles.push(file.shownPath);
    else unread.forEach(problems.say);
  }
  return { conversations, counts, otherFiles };
}

/** A transcript that the program stumbles over must not keep the others from being judged. */
function lintOrSay(file: FileToLint, visit: (result: ConversationResult) => void): readonly Problem[] {
  try {
    return lintFile(file, visit);
  } catch (error) {
    // Only writing the report meets the system here: then there is no use in going on.
    if (!(error instanceof Error) || 'code' in error) throw error;
    return [
      { filePath: file.path, message: `not judged, by a fault of tactlint (please report it): ${error.message}` },
    ];
  }
}
