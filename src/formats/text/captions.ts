import { type Draft, emptyDraft } from '../draft.ts';
import { isNoteLabel } from '../note-labels.ts';
import { Pieces } from '../pieces.ts';
import type { TurnStamps } from '../settle-times.ts';
import type { Source } from '../source.ts';
import { namesNobody, unnamedSpeaker } from '../unnamed.ts';
import { isAside } from './asides.ts';
import { namesSpeaker, prefixOf } from './caption-speakers.ts';

/** One voice of a caption: of most there is one. */
export interface Voice {
  /** As the caption marks it; undefined where it does not. */
  readonly name: string | undefined;
  readonly words: Pieces;
}

export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Cues with the same one are parts of what was said in one go. */
  readonly utterance?: string | undefined;
  readonly voices: readonly Voice[];
}

/** A pause this long (in seconds) ends a turn, even in mid-sentence. */
const pause = 2;

/** Where fewer captions than one in so many end a sentence, nobody wrote full stops, and no sentence is seen to go on. */
const fewestEnds = 6;

/** What is said in captions: a sentence that its caption did not hold goes on in the next one. */
export function readCaptions(cues: readonly Cue[], source: Source): Draft {
  const captions = new Captions(source, speakersAmong(cues), hasFullStops(cues));
  for (const cue of cues) for (const voice of cue.voices) captions.take(cue, voice);
  return captions.finished();
}

function hasFullStops(cues: readonly Cue[]): boolean {
  const ends = cues.filter(({ voices }) => voices.some(({ words }) => endsSentence(words.text)));
  return ends.length * fewestEnds >= cues.length;
}

/** The names before a colon that are speakers; see {@link namesSpeaker}. */
function speakersAmong(cues: readonly Cue[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let voices = 0;
  let named = 0;
  for (const { voices: all } of cues) {
    for (const { name, words } of all) {
      if (name !== undefined || words.isBlank) continue;
      voices += 1;
      const prefix = prefixOf(words.text);
      if (prefix === undefined) continue;
      named += 1;
      counts.set(prefix.name, (counts.get(prefix.name) ?? 0) + 1);
    }
  }
  const mostAreNamed = named * 2 > voices;
  // Zoom names each.
  const allAreNamed = named === voices && counts.size < voices;
  const speakers = [...counts].filter(
    ([name, count]) => namesSpeaker(name, count, mostAreNamed) || (allAreNamed && !isNoteLabel(name)),
  );
  return new Set(speakers.map(([name]) => name));
}

class Captions {
  private readonly draft: Draft = emptyDraft();
  private readonly source: Source;
  private readonly speakers: ReadonlySet<string>;
  private readonly hasStops: boolean;
  /** Whom the last name before a colon named: they speak until the next. */
  private current: string | undefined;
  private open:
    | { readonly name: string | undefined; readonly words: Pieces; stamps: TurnStamps; last: Cue; isEnded: boolean }
    | undefined;

  constructor(source: Source, speakers: ReadonlySet<string>, hasStops: boolean) {
    this.source = source;
    this.speakers = speakers;
    this.hasStops = hasStops;
  }

  take(cue: Cue, voice: Voice): void {
    const { name, words } = this.spoken(voice);
    if (words.isBlank || isAside(words.text)) return;
    const { open } = this;
    const isEnded = !this.hasStops || endsSentence(words.text);
    if (open !== undefined && open.name === name && goesOn(open, cue)) {
      open.words.join(' ');
      open.words.addPart(words);
      open.stamps = { start: open.stamps.start, end: elapsed(Math.max(cue.end, open.last.end)) };
      open.last = cue;
      open.isEnded = isEnded;
      return;
    }
    this.close();
    const own = new Pieces();
    own.addPart(words);
    this.open = { name, words: own, stamps: { start: elapsed(cue.start), end: elapsed(cue.end) }, last: cue, isEnded };
  }

  finished(): Draft {
    this.close();
    return this.draft;
  }

  private spoken({ name, words }: Voice): { name: string | undefined; words: Pieces } {
    if (name !== undefined) return { name, words: words.trimmed() };
    const prefix = prefixOf(words.text);
    if (prefix !== undefined && this.speakers.has(prefix.name)) {
      this.current = prefix.name;
      return { name: prefix.name, words: words.from(prefix.end).trimmed() };
    }
    const change = /^\s*>>+\s*/.exec(words.text);
    if (change === null) return { name: this.current, words: words.trimmed() };
    // Somebody else speaks, whom nobody names.
    this.current = undefined;
    return { name: undefined, words: words.from(change[0].length).trimmed() };
  }

  private close(): void {
    const { open, draft, source } = this;
    this.open = undefined;
    if (open === undefined) return;
    const { name } = open;
    const isNamed = name !== undefined && !namesNobody(name);
    const speaker = isNamed ? draft.cast.speaker(name) : unnamedSpeaker(draft, name);
    draft.stamps[draft.turns.length] = open.stamps;
    draft.turns.push(open.words.turn(speaker, source));
  }
}

/** Captions of one utterance follow upon each other; so do those of a sentence, if nobody pauses. */
function goesOn({ last, isEnded }: { readonly last: Cue; readonly isEnded: boolean }, next: Cue): boolean {
  if (last === next || next.start < last.start || next.start - last.end > pause) return false;
  return !isEnded || (last.utterance !== undefined && last.utterance === next.utterance);
}

/** Only the last characters are looked at. */
function endsSentence(said: string): boolean {
  const end = said.slice(-20).trimEnd();
  return /[.?!…。？！♪][”"'’»)\]]*$/u.test(end) || /[)\]]$/.test(end) || !/\p{L}/u.test(end);
}

function elapsed(seconds: number): { readonly kind: 'elapsed'; readonly seconds: number } {
  return { kind: 'elapsed', seconds };
}
