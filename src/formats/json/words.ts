import type { Draft } from '../draft.ts';
import { SourceTurn } from '../excerpt.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import type { TurnStamps } from '../settle-times.ts';
import type { Source } from '../source.ts';
import { type Json, JsonString } from './json.ts';
import type { Place } from './path.ts';
import type { Voice } from './read-turns.ts';
import { hasSign } from './signs.ts';
import { joined, type Part } from './spoken-text.ts';

/** Makes turns of single words: those in a row of one speaker (and of one list, where there are lists of lists). */
export class Words {
  private readonly rules: NonNullable<JsonMapping['words']>;
  private readonly source: Source;
  private readonly draft: Draft;
  private parts: Part[] = [];
  private voice: Voice | undefined;
  private list: Place | undefined;
  private stamps: TurnStamps | undefined;

  constructor(rules: NonNullable<JsonMapping['words']>, source: Source, draft: Draft) {
    this.rules = rules;
    this.source = source;
    this.draft = draft;
  }

  /** A mark has no speaker of its own. */
  add(element: Place, voice: Voice, text: Json | undefined, stamps: TurnStamps | undefined): void {
    if (!(text instanceof JsonString) || text.text === '') return;
    const { mark, joiner = ' ' } = this.rules;
    const isMark = mark !== undefined && hasSign(element.json, mark);
    const continues = this.list === element.outer && (isMark || this.voice?.label === voice.label);
    if (!continues) this.open(element, voice);
    this.parts.push({ json: text, joiner: isMark ? '' : joiner });
    this.stamps = { start: this.stamps?.start ?? stamps?.start, end: stamps?.end ?? this.stamps?.end };
  }

  finish(): void {
    const { draft, voice, parts, stamps } = this;
    this.parts = [];
    this.stamps = undefined;
    if (voice === undefined || parts.every(({ json }) => json.text.trim() === '')) return;
    const { text, start, runs } = joined(parts, this.source);
    if (stamps?.start !== undefined) draft.stamps[draft.turns.length] = stamps;
    const speaker = draft.cast.speaker(voice.label, voice.role, voice.channel);
    draft.turns.push(new SourceTurn(speaker, this.source, text, start, runs));
  }

  private open(element: Place, voice: Voice): void {
    this.finish();
    this.list = element.outer;
    this.voice = voice;
  }
}
