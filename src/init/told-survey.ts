import type { Role } from '../conversation/conversation.ts';
import { countOf } from '../reports/count-of.ts';
import { visible } from '../reports/visible.ts';
import type { SeenSpeaker, Survey } from './survey.ts';

const mostShown = 6;

/** What was seen, in a few lines, for somebody who wants to know what the proposal rests on. */
export function toldSurvey(seen: Survey, folder: string): string {
  const lines = [
    `${folder}: ${countOf(seen.conversations, 'conversation')} in ${countOf(seen.transcripts, 'transcript')}.`,
    `  formats   ${some([...seen.formats].sort(byCount).map(([name, count]) => `${name} ${count}`))}`,
    `  channels  ${some([...seen.channels].sort(byCount).map(([name, count]) => `${name} ${count}`))}`,
    `  speakers  ${some(seen.speakers.map(tellSpeaker))}`,
    ...(seen.repeatedIds > 0
      ? [
          `  ids       ${seen.repeatedIds} conversations have an id that another one has too: suppressions must name the file`,
        ]
      : []),
    ...(seen.others.length > 0 ? [`  passed over, no transcripts: ${some(seen.others)}`] : []),
    ...(seen.problems.length > 0 ? [`  not read, or not wholly: ${some(pathsOf(seen))}`] : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function some(items: readonly string[]): string {
  const more = items.length - mostShown;
  return items.slice(0, mostShown).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function byCount(one: readonly [string, number], other: readonly [string, number]): number {
  return other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
}

const roleWords: Readonly<Record<Role, string>> = {
  agent: 'agent',
  customer: 'customer',
  bot: 'bot',
  system: 'system',
  other: 'unknown',
};

function tellSpeaker({ label, roles, guessed }: SeenSpeaker): string {
  const told = [...roles].sort(byCount).map(([role, count]) => `${roleWords[role]} ${count}`);
  return `“${label.slice(0, 40)}” ${told.join('/')}${guessed > 0 ? ' (told by what is said)' : ''}`;
}

function pathsOf({ problems }: Survey): string[] {
  return [...new Set(problems.map(({ filePath }) => filePath))];
}
