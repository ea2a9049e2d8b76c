import type { Notification, ReportingDescriptor } from 'sarif';
import type { Problem } from '../lint/result.ts';
import { countOf } from './count-of.ts';
import type { ReportedResult } from './mask-result.ts';
import { sarifText, toUri } from './sarif-result.ts';
import type { Tally } from './tally.ts';

/** What is said beside the findings. */
export const notificationKinds = [
  { id: 'problem', shortDescription: { text: 'Input that could not be read, or not wholly' } },
  { id: 'notice', shortDescription: { text: 'What else must be known of a conversation' } },
  { id: 'skipped', shortDescription: { text: 'A rule that lacked what it needs' } },
] as const satisfies readonly ReportingDescriptor[];

type Kind = (typeof notificationKinds)[number]['id'];

export function problemNotification({ filePath, line, column, message }: Problem): Notification {
  return toNotification('problem', 'error', message, { filePath, line, column });
}

export function noticeNotifications({ filePath, conversation, notices }: ReportedResult): Notification[] {
  return notices.map(({ message, line, column }) => ({
    ...toNotification('notice', 'note', message, { filePath, line, column }),
    properties: { conversation },
  }));
}

/** Which rules were skipped in how many conversations, and why: a line each, not one a conversation. */
export function skippedNotifications({ rules, reasons, conversations }: Tally): Notification[] {
  const skipped = [...rules].filter(([, tally]) => tally.skipped > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...skipped.map(([id, tally]) => ({
      ...toNotification('skipped', 'note', `skipped in ${tally.skipped} of ${countOf(conversations, 'conversation')}`),
      associatedRule: { id },
    })),
    ...[...reasons].map(([reason, count]) => toNotification('skipped', 'note', `skipped (${count} ×): ${reason}`)),
  ];
}

function toNotification(kind: Kind, level: Notification.level, message: string, place?: Place): Notification {
  return {
    descriptor: { id: kind },
    level,
    message: { text: sarifText(message) },
    ...(place && { locations: [{ physicalLocation: physicalLocation(place) }] }),
  };
}

interface Place {
  readonly filePath: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

function physicalLocation({ filePath, line, column }: Place) {
  const artifactLocation = { uri: toUri(filePath) };
  if (line === undefined) return { artifactLocation };
  return { artifactLocation, region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
}
