import type { Role } from './conversation.ts';
import { probabilityOf } from './odds.ts';
import { roleSigns } from './role-signs.ts';

/** What an unknown speaker said. */
export interface Unknown {
  readonly label: string;
  readonly texts: readonly string[];
}

export interface RoleGuess {
  readonly label: string;
  readonly role: 'agent' | 'customer';
  /** 0.5 … 1 */
  readonly confidence: number;
  /** What speaks for it most. */
  readonly because: string;
}

/** Less sure than this is not guessed at all: a wrong role turns every judgement round. */
const sureEnough = 0.85;
/** The opening shows the roles; later turns only dilute it. */
const readTurns = 20;
const readCharacters = 600;

/**
 * Guesses which of the unknown speakers is the agent and which the customer from how each side of a service
 * conversation speaks. `known`: roles that other speakers of the conversation have. Whoever stays unsure is not in the answer.
 */
export function guessRoles(unknown: readonly Unknown[], known: ReadonlySet<Role>): RoleGuess[] {
  if (unknown.length === 1 && known.has('agent') !== known.has('customer')) return [byElimination(unknown[0]!, known)];
  const evidence = unknown.map(({ texts }) => evidenceOf(texts));
  if (unknown.length === 2 && !known.has('agent') && !known.has('customer')) {
    const lead = evidence[0]!.score - evidence[1]!.score;
    return evidence.flatMap((own, place) =>
      guess(unknown[place]!.label, place === 0 ? lead : -lead, own, evidence[1 - place]!),
    );
  }
  return evidence.flatMap((own, place) => guess(unknown[place]!.label, own.score, own));
}

/** A service conversation has two sides. */
function byElimination({ label }: Unknown, known: ReadonlySet<Role>): RoleGuess {
  const role = known.has('agent') ? 'customer' : 'agent';
  return { label, role, confidence: 0.95, because: 'is the only speaker left' };
}

interface Evidence {
  readonly score: number;
  /** Name of the sign that weighs most for the agent, and for the customer. */
  readonly agentSign: string | undefined;
  readonly customerSign: string | undefined;
}

function evidenceOf(texts: readonly string[]): Evidence {
  const opening = texts.slice(0, readTurns).map((text) => text.slice(0, readCharacters).replaceAll('’', "'"));
  const shown = roleSigns.filter(({ pattern }) => opening.some((text) => pattern.test(text)));
  const ordered = shown.toSorted((one, other) => other.weight - one.weight);
  return {
    score: shown.reduce((sum, { weight }) => sum + weight, 0),
    agentSign: ordered.find(({ weight }) => weight > 0)?.name,
    customerSign: ordered.findLast(({ weight }) => weight < 0)?.name,
  };
}

/** `score`: log-odds for the agent. */
function guess(label: string, score: number, own: Evidence, other?: Evidence): RoleGuess[] {
  const confidence = probabilityOf(Math.abs(score));
  if (confidence < sureEnough) return [];
  const role = score > 0 ? 'agent' : 'customer';
  const sign = role === 'agent' ? own.agentSign : own.customerSign;
  const otherSign = role === 'agent' ? other?.customerSign : other?.agentSign;
  return [{ label, role, confidence, because: sign ?? `speaks to one who ${otherSign}` }];
}
