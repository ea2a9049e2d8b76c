import type { Outcome } from '../lint/result.ts';
import type { Judgement } from './counts.ts';

/** Not applicable and skipped rules found nothing, neither good nor bad. */
export function judgementOf(outcome: Pick<Outcome, 'status'> | undefined): Judgement {
  return outcome?.status === 'met' || outcome?.status === 'missed' ? outcome.status : 'none';
}
