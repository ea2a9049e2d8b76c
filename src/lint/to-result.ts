import type { Conversation } from '../conversation/conversation.ts';
import type { Tokens } from '../language/tokens.ts';
import type { Verdict } from '../rules/judge.ts';
import type { PreparedRule } from '../rules/prepared.ts';
import type { Place } from '../rules/scene.ts';
import type { Finding, Level, OccasionPlace, Outcome } from './result.ts';

/** Turns verdicts, which speak of slots, into findings and outcomes, which speak of lines, columns and quotes. */
export class ResultWriter {
  readonly #conversation: Conversation;
  readonly #tokens: Tokens;

  constructor(conversation: Conversation, tokens: Tokens) {
    this.#conversation = conversation;
    this.#tokens = tokens;
  }

  finding(rule: PreparedRule, level: Level, verdict: Verdict): Finding {
    const { anchor, occasion } = verdict;
    const turn = this.#conversation.turns[anchor.turn]!;
    const [from, to] = this.#offsets(anchor);
    const start = turn.positionAt(from);
    const end = turn.positionAt(to);
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
      quote: turn.text.slice(from, to),
      ...(isElsewhere(anchor, occasion) && { occasion: this.#place(occasion) }),
      suggestions: rule.instead,
    };
  }

  outcome(rule: PreparedRule, { status, anchor, occasion, evidence }: Verdict): Outcome {
    return {
      ruleId: rule.id,
      status,
      ...this.#place(anchor),
      ...(isElsewhere(anchor, occasion) && { occasion: this.#place(occasion) }),
      ...(evidence && { evidence: this.#place(evidence) }),
      agent: this.#agentAt(anchor),
    };
  }

  /** The agent who speaks at the place, else the next one who does, else the last. */
  #agentAt({ turn }: Place): string {
    const { turns } = this.#conversation;
    for (let at = turn; at < turns.length; at++)
      if (turns[at]!.speaker.role === 'agent') return turns[at]!.speaker.label;
    return turns.findLast(({ speaker }) => speaker.role === 'agent')?.speaker.label ?? '';
  }

  #place(place: Place): OccasionPlace {
    const turn = this.#conversation.turns[place.turn]!;
    const [from, to] = this.#offsets(place);
    return { turn: place.turn, quote: turn.text.slice(from, to), ...turn.positionAt(from) };
  }

  /** Offsets into the text of the place's turn; the whole text where the place has no words. */
  #offsets({ turn, start, end }: Place): [number, number] {
    if (start === end) return [0, this.#conversation.turns[turn]!.text.length];
    return [this.#tokens.start[start]!, this.#tokens.end[end - 1]!];
  }
}

function isElsewhere(anchor: Place, occasion: Place): boolean {
  return anchor.turn !== occasion.turn || anchor.start !== occasion.start;
}
