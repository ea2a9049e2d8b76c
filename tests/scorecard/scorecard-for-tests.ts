import type { Scorecard } from '../../src/scorecard/scorecard.ts';

export function scorecardWith(change: Partial<Scorecard>): Scorecard {
  return {
    title: 'Ours',
    filePath: 'ours.yml',
    hash: '0123456789ab',
    passMark: 80,
    leastOccasions: 5,
    autoFail: [],
    categories: [],
    ...change,
  };
}
