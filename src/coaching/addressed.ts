import type { Claim, CoachReport } from './report.ts';

/** Several people are not spoken to as if they were one. */
export function addressed(report: CoachReport): CoachReport {
  if (!report.perhapsSeveral) return report;
  return { ...report, well: report.well.map(ofAnyone), recurs: report.recurs.map(ofAnyone) };
}

/** “You said what you were sorry for.” is “The agent said what they were sorry for.” */
function ofAnyone(claim: Claim): Claim {
  if (!claim.text.startsWith('You ')) return claim;
  const rest = claim.text.slice('You '.length);
  return {
    ...claim,
    text: `The agent ${rest
      .replace(/\byou\b/g, 'they')
      .replace(/\byour\b/g, 'their')
      .replace(/\byourself\b/g, 'themselves')}`,
  };
}
