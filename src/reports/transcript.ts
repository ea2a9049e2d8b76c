import type { Masking } from '../config/file-config.ts';
import type { Channel, Conversation, Role, Turn } from '../conversation/conversation.ts';
import type { ConversationResult, Finding, OccasionPlace, Outcome } from '../lint/result.ts';
import { agentLabels, agentOf } from '../scorecard/agent-of.ts';
import { createMask } from './mask-result.ts';
import { type MaskedText, maskedText, type Span } from './masked-text.ts';
import { offsetOf } from './offset-of.ts';

/** A conversation as reports show it, and where in it the words of a result stand. */
export interface Transcript {
  readonly channel: Channel;
  readonly startedAt?: string;
  readonly speakers: readonly { readonly label: string; readonly role: Role }[];
  readonly turns: readonly ShownTurn[];
  readonly notes: readonly string[];
  /** An agent's label → who that is, where the record names somebody beside the conversation. */
  readonly agents: ReadonlyMap<string, string>;
  /** Each in the order of the result's own list. */
  readonly places: {
    readonly messages: readonly Places[];
    readonly suppressed: readonly Places[];
    readonly unchanged: readonly Places[];
    readonly outcomes: readonly Places[];
  };
}

export interface ShownTurn {
  /** Among the speakers. */
  readonly speaker: number;
  readonly text: string;
  readonly start?: number;
}

/** Where the words of a finding or an outcome stand in the turns that it names. */
export interface Places {
  readonly at?: Span;
  readonly occasion?: Span;
  readonly evidence?: Span;
}

/** @param result as the linter has it: what is masked has lost its lengths */
export function toTranscript(result: ConversationResult, conversation: Conversation, masking: Masking): Transcript {
  const { channel, startedAt, speakers, turns, notes } = conversation;
  const labels = speakers.map(({ label }) => label);
  const mask = createMask(masking, masking === 'names' ? labels : []);
  const texts = turns.map(({ text }) => maskedText(text, mask.text(text)));
  const placesOf = (found: Finding | Outcome): Places => places(found, turns, texts);
  return {
    channel,
    ...(startedAt !== undefined && { startedAt }),
    speakers: speakers.map(({ label, role }) => ({ label: mask.label(label), role })),
    turns: turns.map(({ speaker, start }, at) => ({
      speaker: speakers.findIndex(({ label, role }) => label === speaker.label && role === speaker.role),
      text: texts[at]!.text,
      ...(start !== undefined && { start }),
    })),
    notes: notes.map(({ text }) => mask.text(text)),
    agents: new Map(
      agentLabels(conversation).map((label) => [mask.label(label), mask.label(agentOf(label, conversation))]),
    ),
    places: {
      messages: result.messages.map(placesOf),
      suppressed: (result.suppressed ?? []).map(placesOf),
      unchanged: (result.unchanged ?? []).map(placesOf),
      outcomes: result.outcomes.map(placesOf),
    },
  };
}

function places(found: Finding | Outcome, turns: readonly Turn[], texts: readonly MaskedText[]): Places {
  const { turn, quote, line, column, occasion } = found;
  const evidence = 'evidence' in found ? found.evidence : undefined;
  const at = { turn, quote, line, column };
  const span = ({ turn, quote, line, column }: Partial<OccasionPlace>): Span | undefined => {
    if (turn === undefined || quote === undefined || line === undefined || column === undefined) return undefined;
    const from = turns[turn] && offsetOf(quote, { line, column }, turns[turn]);
    return from === undefined ? undefined : texts[turn]?.spanOf(from, from + quote.length);
  };
  const [own, why, by] = [span(at as Partial<OccasionPlace>), occasion && span(occasion), evidence && span(evidence)];
  return { ...(own && { at: own }), ...(why && { occasion: why }), ...(by && { evidence: by }) };
}
