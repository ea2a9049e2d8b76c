/** What research or practice stands behind a rule. */
export const evidenceGrades = {
  A: 'experiment in service',
  B: 'experiment elsewhere, or correlation',
  C: 'trade practice',
  P: 'policy',
} as const;
