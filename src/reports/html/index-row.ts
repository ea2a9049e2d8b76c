import { dayOf } from '../../scorecard/month-of.ts';
import type { ReportedFinding, ReportedResult } from '../mask-result.ts';
import type { Transcript } from '../transcript.ts';
import type { IndexRow, State } from './data.ts';

/** What lists and figures need of a conversation. */
export function toIndexRow(result: ReportedResult, transcript?: Transcript): IndexRow {
  const { filePath, conversation, messages, suppressed = [], unchanged = [], outcomes } = result;
  const agents: string[] = [...new Set(transcript?.agents.values() ?? [])];
  const agentNumber = (label: string | undefined): number => {
    if (label === undefined || label === '') return -1;
    const name = transcript?.agents.get(label) ?? label;
    const at = agents.indexOf(name);
    return at === -1 ? agents.push(name) - 1 : at;
  };

  const findings = new Map<string, FindingEntry>();
  const countAll = (found: readonly ReportedFinding[], state: State): void => {
    for (const { ruleId, agent, level } of found) {
      const key: FindingKey = [ruleId, agentNumber(agent), level, state];
      entryOf<FindingEntry>(findings, key, () => [...key, 0])[4] += 1;
    }
  };
  countAll(messages, 'new');
  countAll(suppressed, 'suppressed');
  countAll(unchanged, 'known');

  const occasions = new Map<string, OccasionEntry>();
  for (const { ruleId, agent, status } of outcomes) {
    if (status !== 'met' && status !== 'missed') continue;
    const key: OccasionKey = [ruleId, agentNumber(agent)];
    entryOf<OccasionEntry>(occasions, key, () => [...key, 0, 0])[status === 'met' ? 2 : 3] += 1;
  }
  return [
    filePath,
    conversation,
    dayOf(transcript?.startedAt) ?? '',
    agents,
    [...findings.values()],
    [...occasions.values()],
    outcomes.flatMap(({ ruleId, status }) => (status === 'skipped' ? ruleId : [])),
  ];
}

type FindingKey = [rule: string, agent: number, level: ReportedFinding['level'], state: State];
type OccasionKey = [rule: string, agent: number];
type FindingEntry = [...FindingKey, count: number];
type OccasionEntry = [...OccasionKey, met: number, missed: number];

/** Entries stay in the order in which their keys first come. */
function entryOf<Entry>(entries: Map<string, Entry>, key: FindingKey | OccasionKey, fresh: () => Entry): Entry {
  const name = JSON.stringify(key);
  const entry = entries.get(name) ?? fresh();
  entries.set(name, entry);
  return entry;
}
