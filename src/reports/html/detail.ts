import type { OccasionPlace, Outcome } from '../../lint/result.ts';
import type { ReportedFinding, ReportedResult } from '../mask-result.ts';
import type { Span } from '../masked-text.ts';
import type { Places, Transcript } from '../transcript.ts';
import type { Detail, DetailFinding, DetailMet, DetailPlace, State } from './data.ts';

/** A conversation as the page shows it: its turns, and what was found where in them. */
export function toDetail(result: ReportedResult, transcript?: Transcript): Detail {
  const { filePath, conversation, messages, suppressed = [], unchanged = [], outcomes, notices } = result;
  const places = transcript?.places;
  const findings = [
    ...messages.map((finding, at) => toFinding(finding, 'new', places?.messages[at])),
    ...suppressed.map((finding, at) => {
      const { reason, author, place } = finding.suppressed;
      const saidBy = author === undefined ? place : `${author}, ${place}`;
      return { ...toFinding(finding, 'suppressed', places?.suppressed[at]), reason, saidBy };
    }),
    ...unchanged.map((finding, at) => toFinding(finding, 'known', places?.unchanged[at])),
  ];
  return {
    file: filePath,
    id: conversation,
    channel: transcript?.channel ?? 'unknown',
    ...(transcript?.startedAt !== undefined && { startedAt: transcript.startedAt }),
    speakers: transcript?.speakers.map(({ label, role }) => [label, role]) ?? [],
    turns:
      transcript?.turns.map(({ speaker, text, start }) =>
        start === undefined ? [speaker, text] : [speaker, text, start],
      ) ?? [],
    notes: transcript?.notes ?? [],
    findings,
    met: outcomes.flatMap((outcome, at) => (outcome.status === 'met' ? toMet(outcome, places?.outcomes[at]) : [])),
    skipped: outcomes.flatMap(({ ruleId, status, reason }) => (status === 'skipped' ? [[ruleId, reason ?? '']] : [])),
    notices: notices.map(({ message }) => message),
  };
}

function toFinding(finding: ReportedFinding, state: State, places: Places = {}): DetailFinding {
  const { ruleId, level, turn, quote, agent, line, column, occasion } = finding;
  return {
    rule: ruleId,
    level,
    state,
    turn,
    quote,
    ...(places.at && { span: places.at }),
    ...(agent !== undefined && { agent }),
    place: `${line}:${column}`,
    ...(occasion && { occasion: toPlace(occasion, places.occasion) }),
  };
}

function toMet({ ruleId, turn, quote, occasion, evidence }: Outcome, places: Places = {}): DetailMet[] {
  if (turn === undefined) return [];
  return [
    {
      rule: ruleId,
      turn,
      quote: quote ?? '',
      ...(places.at && { span: places.at }),
      ...(occasion && { occasion: toPlace(occasion, places.occasion) }),
      ...(evidence && { evidence: toPlace(evidence, places.evidence) }),
    },
  ];
}

function toPlace({ turn, quote }: OccasionPlace, span: Span | undefined): DetailPlace {
  return { turn, quote, ...(span && { span }) };
}
