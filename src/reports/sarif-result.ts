import type { Location, Region, Result } from 'sarif';
import type { Level } from '../lint/result.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { ReportedFinding, ReportedResult } from './mask-result.ts';

export const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Level,
  string
>;

/** The findings of one conversation. */
export function toSarifResults(result: ReportedResult): Result[] {
  const fingerprints = fingerprintsOf(result);
  return result.messages.map((finding, at) => ({
    ruleId: finding.ruleId,
    level: sarifLevels[finding.level],
    message: { text: sarifText(finding.message) },
    locations: [locationOf(result.filePath, regionOf(finding), `turn ${finding.turn}`)],
    ...(finding.occasion && { relatedLocations: [occasionOf(result.filePath, finding.occasion)] }),
    partialFingerprints: { 'quoteInConversation/v1': fingerprints[at]! },
    properties: propertiesOf(result, finding),
  }));
}

/** Columns are in UTF-16 code units, the end exclusive: so SARIF has them too. */
function regionOf({ line, column, endLine, endColumn, quote }: ReportedFinding): Region {
  return { startLine: line, startColumn: column, endLine, endColumn, snippet: { text: quote } };
}

function locationOf(filePath: string, region: Region, turn: string): Location {
  return {
    physicalLocation: { artifactLocation: { uri: toUri(filePath) }, region },
    logicalLocations: [{ name: turn, kind: 'member' }],
  };
}

function occasionOf(
  filePath: string,
  { line, column, quote, turn }: NonNullable<ReportedFinding['occasion']>,
): Location {
  const region = { startLine: line, startColumn: column, snippet: { text: quote } };
  return { id: 1, message: { text: 'what it answers to' }, ...locationOf(filePath, region, `turn ${turn}`) };
}

function propertiesOf({ conversation }: ReportedResult, finding: ReportedFinding): Result['properties'] {
  const { turn, speaker, agent, time, masked, suggestions } = finding;
  return {
    conversation,
    turn,
    speaker,
    ...(agent !== undefined && { agent }),
    ...(time !== undefined && { time }),
    ...(masked && { masked }),
    ...(suggestions.length > 0 && { suggestions: [...suggestions] }),
  };
}

/** A relative reference (RFC 3986), so that reports say nothing of the machine; other drives of Windows stay absolute. */
export function toUri(filePath: string): string {
  const path = filePath
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return /^[A-Za-z]:/.test(filePath) ? `file:///${path.replace('%3A', ':')}` : path;
}

/** In SARIF's messages braces are placeholders and brackets are links. */
export function sarifText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/[\\[\]]/g, '\\$&');
}
