/** Which files of a git repository are looked at. */
export interface ChangeChoice {
  /** Those that differ from where this branch left that commit. */
  readonly since?: string;
  /** Those of the next commit, as they will be in it. */
  readonly staged?: boolean;
}

/** Whether only part of the files is looked at. */
export function isPartial({ since, staged }: ChangeChoice): boolean {
  return since !== undefined || staged === true;
}
