import { Pieces } from '../pieces.ts';
import type { Voice } from './captions.ts';
import type { CueBlock } from './cue-blocks.ts';
import { decodeEntities, entitiesIn } from './entities.ts';

/** Tags of WebVTT and SRT, and times within a cue; other angle brackets are text. */
const tag =
  /<(\/?)(v|c|i|b|u|s|ruby|rt|lang|font)((?:\.[^\s<>.]+)*)(?:\s+([^<>]*))?\/?>|<\d[\d:.]{3,14}>|\{\\an?\d\}/gi;

/** Who says what in a cue: its text without tags, with entities as what they stand for. */
export function voicesOf({ lines }: CueBlock, text: string): Voice[] {
  const [first] = lines;
  if (first === undefined) return [];
  const raw = text.slice(first[0], lines.at(-1)![1]);
  if (lines.length === 1 && !/[<&{]/.test(raw)) return [{ name: undefined, words: plain(raw, first[0]) }];
  const reader = new VoiceReader();
  lines.forEach(([start, end], place) => {
    // `-` on a line of its own, and `(Maria)` on the next: somebody else.
    const next = lines[place + 1];
    if (end - start === 1 && text[start] === '-' && next !== undefined && text[next[0]] === '(') {
      reader.change();
      return;
    }
    // A line break of a caption is a matter of layout, but behind `(Maria)` or before `- No.`, where the speaker changes.
    if (place > 0) reader.lineBreak(/^(?:[-–]|>>)/.test(text.slice(start, end)));
    reader.line(text.slice(start, end), start);
  });
  return reader.voices;
}

function plain(raw: string, start: number): Pieces {
  const words = new Pieces();
  words.add(raw, start);
  return words;
}

class VoiceReader {
  readonly voices: { name: string | undefined; words: Pieces }[] = [];
  private breaks = 0;

  line(raw: string, start: number): void {
    let at = 0;
    for (const { 0: written, 1: slash, 2: name, 4: value, index } of raw.matchAll(tag)) {
      this.text(raw.slice(at, index), start + at);
      if (name?.toLowerCase() === 'v') this.open(slash === '/' ? undefined : voiceName(value));
      at = index + written.length;
    }
    this.text(raw.slice(at), start + at);
  }

  /** What follows is said by somebody else. */
  change(): void {
    this.open(undefined);
    this.breaks = 0;
  }

  lineBreak(changes: boolean): void {
    const voice = this.voices.at(-1);
    if (voice === undefined || voice.words.isBlank) return;
    const afterName = this.breaks === 0 && voice.name === undefined && /^\s*\([^()]*\)$/.test(voice.words.text);
    this.breaks += 1;
    voice.words.join(changes || afterName ? '\n' : ' ');
  }

  /** Behind the end of a voice stands mostly nothing, and else the words of nobody. */
  private open(name: string | undefined): void {
    this.voices.push({ name, words: new Pieces() });
  }

  private text(raw: string, start: number): void {
    if (raw === '') return;
    if (this.voices.length === 0) this.open(undefined);
    const { words } = this.voices.at(-1)!;
    let at = 0;
    for (const entity of entitiesIn(raw)) {
      if (entity.start > at) words.add(raw.slice(at, entity.start), start + at);
      words.add(entity.text, start + entity.start, start + entity.end);
      at = entity.end;
    }
    if (at < raw.length) words.add(raw.slice(at), start + at);
  }
}

function voiceName(written: string | undefined): string | undefined {
  const name = decodeEntities(written ?? '').trim();
  return name === '' ? undefined : name;
}

/** Old downloads of Microsoft Teams, and others: who speaks has the first line of each cue. */
const nameLine = /^\p{Lu}[\p{L}\p{N}.'’-]*(?: [\p{Lu}(][\p{L}\p{N}.'’()-]*){0,4}$/u;

/** Whether all cues begin with a name on a line of its own, and one comes again. */
export function haveNameLines(blocks: readonly CueBlock[], text: string): boolean {
  const names = new Set<string>();
  for (const { lines } of blocks) {
    const [first] = lines;
    const name = first === undefined || lines.length < 2 ? '' : text.slice(...first);
    if (!nameLine.test(name)) return false;
    names.add(name);
  }
  return names.size < blocks.length;
}

/** The voices of such a cue. */
export function voicesBelowName(block: CueBlock, text: string): Voice[] {
  const name = text.slice(...block.lines[0]!);
  return voicesOf({ ...block, lines: block.lines.slice(1) }, text).map((voice) => ({
    ...voice,
    name: voice.name ?? name,
  }));
}
