import { z } from 'zod';

/** Keys of the config that say which findings do not count. */
export const hidingKeys = {
  suppressions: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The suppression file, from this file; without it .tactlint-suppressions.yml beside or above transcripts.',
    ),
  inlineSuppressions: z
    .boolean()
    .optional()
    .describe('Whether `tactlint-disable…` in transcripts counts (default true).'),
  neverSuppress: z.array(z.string()).optional().describe('Ids of rules whose findings count whatever anybody writes.'),
  baseline: z.string().min(1).optional().describe('The baseline, from this file: findings in it do not count.'),
};
