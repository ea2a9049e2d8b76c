import type { Conversation } from '../conversation/conversation.ts';

/** A label that tells what somebody is, and not who. */
const roleLabel =
  /^(?:(?:human|live|front|support|service|customer|contact|call|help ?desk|care)[\s_-]*)*(?:agent|desk|reception|team|rep|representative|advisor|adviser|operator|assistant|support|service|care|staff|speaker|channel|human|unknown)[\s_-]*(?:\d{1,6}|[a-z])?$/i;

/** Whether conversations with this label may be several people's. */
export function isRoleLabel(label: string): boolean {
  return roleLabel.test(label.trim());
}

/** The labels of the agents who speak in it, in the order in which they first do. */
export function agentLabels({ turns }: Conversation): readonly string[] {
  return [...new Set(turns.flatMap(({ speaker }) => (speaker.role === 'agent' ? speaker.label : [])))];
}

/**
 * Who an agent's label stands for: the label; where it names nobody, the agent whom the record names beside the
 * conversation, if there is no doubt whom it means.
 */
export function agentOf(label: string, conversation: Conversation): string {
  if (!isRoleLabel(label) || agentLabels(conversation).length !== 1) return label;
  return namedIn(conversation.metadata['agent']) ?? label;
}

function namedIn(agent: unknown): string | undefined {
  const name = typeof agent === 'object' && agent !== null ? (agent as { name?: unknown }).name : agent;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}
