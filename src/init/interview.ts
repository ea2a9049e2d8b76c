import { visible } from '../reports/visible.ts';
import type { Entry, Proposal } from './proposal.ts';

const presets = ['recommended', 'strict', 'all'];
const nobody = 'nobody';

/** Asks what only the user knows; `ask` gives back the proposed answer where nothing is typed. Nothing: write nothing. */
export async function interview(
  proposal: Proposal,
  ask: (question: string, proposed: string) => Promise<string>,
): Promise<Proposal | undefined> {
  const unknown = proposal.agents.length > 0 || proposal.undecided.length > 0;
  const agents = unknown ? await askAgents(proposal, ask) : proposal.agents;
  const preset = await askPreset(proposal.preset, ask);
  const goOn = await ask('Write .tactlint.yml? yes or no', 'yes');
  if (!/^y(?:es)?$/i.test(goOn)) return undefined;
  const named = new Set(agents.map(({ value }) => value.toLowerCase()));
  const isOpen = (label: string): boolean => !named.has(label.toLowerCase());
  return {
    ...proposal,
    preset,
    agents,
    customers: proposal.customers.filter(({ value }) => isOpen(value)),
    undecided: proposal.undecided.filter(isOpen),
  };
}

async function askAgents(
  { agents, undecided }: Proposal,
  ask: (question: string, proposed: string) => Promise<string>,
): Promise<readonly Entry[]> {
  const open = undecided.length === 0 ? '' : `; open: ${undecided.slice(0, 8).map(visible).join(', ')}`;
  const proposed = agents.length === 0 ? nobody : visible(agents.map(({ value }) => value).join(', '));
  const typed = await ask(`Who are the agents? Labels, with commas between them, or “${nobody}”${open}`, proposed);
  if (typed === proposed) return agents;
  if (typed.toLowerCase() === nobody) return [];
  const labels = typed.split(',').map((label) => label.trim());
  return labels.filter((label) => label !== '').map((value) => ({ value, because: 'as you said' }));
}

async function askPreset(
  proposed: string,
  ask: (question: string, proposed: string) => Promise<string>,
): Promise<string> {
  for (;;) {
    const typed = await ask('Which preset? recommended (informs), strict (for training texts) or all', proposed);
    if (presets.includes(typed)) return typed;
  }
}
