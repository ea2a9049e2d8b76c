import type { Conversation } from '../conversation/conversation.ts';
import type { PreparedRule } from '../rules/prepared.ts';
import type { Passage, PlacedVerdict } from './judgement.ts';
import type { Finding, Level, OccasionPlace, Outcome } from './result.ts';

/** Turns verdicts, which speak of passages, into findings and outcomes, which speak of lines, columns and quotes. */
export class ResultWriter {
  readonly #conversation: Conversation;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  finding(rule: PreparedRule, level: Level, { anchor, occasion }: PlacedVerdict): Finding {
    const turn = this.#conversation.turns[anchor.turn]!;
    const start = turn.positionAt(anchor.from);
    const end = turn.positionAt(anchor.to);
    return {
      ruleId: rule.id,
      level,
      message: rule.message,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      turn: anchor.turn,
      speaker: turn.speaker.label,
      agent: this.#agentAt(anchor),
      ...(turn.start !== undefined && { time: turn.start }),
      quote: turn.text.slice(anchor.from, anchor.to),
      ...(occasion && { occasion: this.#place(occasion) }),
      suggestions: rule.instead,
    };
  }

  outcome(rule: PreparedRule, { status, anchor, occasion, evidence }: PlacedVerdict): Outcome {
    return {
      ruleId: rule.id,
      status,
      ...this.#place(anchor),
      ...(occasion && { occasion: this.#place(occasion) }),
      ...(evidence && { evidence: this.#place(evidence) }),
      agent: this.#agentAt(anchor),
    };
  }

  /** The agent who speaks at the place, else the next one who does, else the last. */
  #agentAt({ turn }: Passage): string {
    const { turns } = this.#conversation;
    for (let at = turn; at < turns.length; at++)
      if (turns[at]!.speaker.role === 'agent') return turns[at]!.speaker.label;
    return turns.findLast(({ speaker }) => speaker.role === 'agent')?.speaker.label ?? '';
  }

  #place({ turn: index, from, to }: Passage): OccasionPlace {
    const turn = this.#conversation.turns[index]!;
    return { turn: index, quote: turn.text.slice(from, to), ...turn.positionAt(from) };
  }
}
