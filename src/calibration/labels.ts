import type { Conversation, Label } from '../conversation/conversation.ts';
import type { Problem } from '../lint/result.ts';
import { unknown } from '../rules/nearest-name.ts';
import type { PreparedRule } from '../rules/prepared.ts';

/** What a person found at a turn. `contested`: careful readers differ, so it is neither wanted nor counted. */
export interface CheckedLabel {
  readonly rule: string;
  readonly turn: number;
  readonly status: 'met' | 'missed' | 'contested';
}

const statuses = ['met', 'missed', 'contested'] as const;

export interface CheckedLabels {
  readonly labels: readonly CheckedLabel[];
  readonly problems: readonly Problem[];
}

/** The labels that can be used; each of the others is a problem with its place. */
export function checkLabels(
  { source, turns }: Conversation,
  written: readonly Label[],
  rules: ReadonlyMap<string, Pick<PreparedRule, 'judged'>>,
): CheckedLabels {
  const labels: CheckedLabel[] = [];
  const problems: Problem[] = [];
  for (const { line, column, rule: id, status: writtenStatus, turn: writtenTurn } of written) {
    const refuse = (message: string): void => {
      problems.push({ filePath: source, line, column, message: `this label is left out: ${message}` });
    };
    const rule = rules.get(id ?? '');
    const status = statuses.find((one) => one === writtenStatus);
    const turn = writtenTurn ?? (rule?.judged === 'conversation' ? 0 : undefined);
    if (id === undefined) refuse('it names no `rule`');
    else if (!rule) refuse(unknown('rule', id, rules.keys()));
    else if (!status)
      refuse(`its \`status\` is ${JSON.stringify(writtenStatus) ?? 'absent'}, not one of ${statuses.join(', ')}`);
    else if (turn === undefined) refuse('it names no `turn`');
    else if (!turns[turn]) refuse(`there is no turn ${turn}; the last is ${turns.length - 1}`);
    else labels.push({ rule: id, turn, status });
  }
  return { labels, problems };
}
