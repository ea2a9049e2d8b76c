/** `2026-02`, in the record's own time zone; nothing where the record has no date that can be read. */
export function monthOf(startedAt: string | undefined): string | undefined {
  return dayOf(startedAt)?.slice(0, 7);
}

/** `2026-02-03`: what is written, so that no clock and no time zone of this machine has a say in it. */
export function dayOf(startedAt: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(startedAt ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
