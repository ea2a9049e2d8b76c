import type { ConversationResult } from '../lint/result.ts';

export interface Occasions {
  met: number;
  missed: number;
}

/** Agent → rule → how often it was met and missed. Plain data: threads send it. */
export type AgentTally = Map<string, Map<string, Occasions>>;

export function tallyAgents(agents: AgentTally, { outcomes }: ConversationResult): void {
  for (const { agent, ruleId, status } of outcomes) {
    if (agent === undefined || (status !== 'met' && status !== 'missed')) continue;
    occasionsOf(agents, agent, ruleId)[status] += 1;
  }
}

/** Adds what came later to `agents`. */
export function mergeAgents(agents: AgentTally, later: AgentTally): void {
  for (const [agent, rules] of later) {
    for (const [ruleId, { met, missed }] of rules) {
      const own = occasionsOf(agents, agent, ruleId);
      own.met += met;
      own.missed += missed;
    }
  }
}

function occasionsOf(agents: AgentTally, agent: string, ruleId: string): Occasions {
  const rules = agents.get(agent) ?? new Map<string, Occasions>();
  const occasions = rules.get(ruleId) ?? { met: 0, missed: 0 };
  agents.set(agent, rules.set(ruleId, occasions));
  return occasions;
}
