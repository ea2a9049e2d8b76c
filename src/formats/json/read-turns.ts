import { type Draft, emptyDraft } from '../draft.ts';
import { SourceTurn } from '../excerpt.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { isNoteLabel } from '../note-labels.ts';
import type { TurnStamps } from '../settle-times.ts';
import type { Source } from '../source.ts';
import { type Json, JsonObject, JsonString } from './json.ts';
import type { MappedPaths } from './mapped-paths.ts';
import { type Path, type Place, valueAt, wordOf } from './path.ts';
import { type Person, roleNamed } from './people.ts';
import { hasSign } from './signs.ts';
import { excerptOf, type PlacedText, spokenText } from './spoken-text.ts';
import { stampOf } from './stamps.ts';
import { nameOf, textOf } from './turn-text.ts';
import { speakerOf, type Voice } from './voices.ts';
import { Words } from './words.ts';

/** Reads the elements of one conversation; those without a text are counted and noticed. */
export class TurnReader {
  readonly draft: Draft = emptyDraft();
  private readonly mapping: JsonMapping;
  private readonly paths: MappedPaths;
  private readonly people: ReadonlyMap<string, Person>;
  private readonly source: Source;
  private readonly words: Words | undefined;
  private readonly mute: Json[] = [];
  /** Places in the draft's turns, by what `replaces` leads to. */
  private readonly placeById = new Map<string, number>();

  constructor(mapping: JsonMapping, paths: MappedPaths, people: ReadonlyMap<string, Person>, source: Source) {
    this.mapping = mapping;
    this.paths = paths;
    this.people = people;
    this.source = source;
    this.words = mapping.words === undefined ? undefined : new Words(mapping, source, this.draft);
  }

  take(element: Place): void {
    const { mapping, paths, source } = this;
    if (isAny(element.json, mapping.turn.event)) return;
    if (this.words !== undefined) {
      this.words.add(element, this.voiceOf(element), firstOf(element, paths.text), this.stampsOf(element));
      return;
    }
    if (paths.sides.length > 0) {
      this.takeSides(element);
      return;
    }
    const text = textOf(element, mapping, paths, source);
    if (text === undefined || text.text.trim() === '') this.mute.push(element.json);
    else this.takeText(element, text, this.voiceOf(element));
  }

  private takeSides(element: Place): void {
    const { draft, paths, source } = this;
    const before = draft.turns.length;
    for (const { text, role } of paths.sides) {
      const said = spokenText(firstOf(element, text), source, this.mapping.turn.joiner);
      if (said !== undefined && said.text.trim() !== '')
        this.takeText(element, said, { label: role, role, channel: undefined });
    }
    if (draft.turns.length === before) this.mute.push(element.json);
  }

  finished(): Draft {
    const { draft, mute, source } = this;
    this.words?.finish();
    if (mute.length > 0) draft.notices.push(noticeOfMute(mute, this.paths, source));
    return draft;
  }

  private takeText(element: Place, text: PlacedText, voice: Voice): void {
    const { draft } = this;
    if (isAny(element.json, this.mapping.turn.note) || isNoteLabel(voice.label)) {
      draft.notes.push(excerptOf(text));
      return;
    }
    const speaker = speakerOf(voice, draft);
    const turn = new SourceTurn(speaker, text.source, text.text, text.start, text.runs);
    const place = this.placeOf(element);
    const stamps = this.stampsOf(element);
    if (stamps !== undefined) draft.stamps[place] = stamps;
    draft.turns[place] = turn;
  }

  private placeOf(element: Place): number {
    const { placeById } = this;
    const next = this.draft.turns.length;
    const id = this.paths.replaces === undefined ? undefined : wordOf(valueAt(element, this.paths.replaces));
    if (id === undefined) return next;
    const place = placeById.get(id) ?? next;
    placeById.set(id, place);
    return place;
  }

  private voiceOf(element: Place): Voice {
    const { mapping, paths, people } = this;
    const id = wordOf(firstOf(element, paths.person));
    const person = id === undefined ? undefined : people.get(id);
    const roleWord = roleWordOf(firstOf(element, paths.role));
    const named = nameOf(wordOf(firstOf(element, paths.speaker)) ?? person?.name, mapping);
    const role = isAny(element.json, mapping.turn.bot)
      ? 'bot'
      : ((roleWord === undefined ? undefined : roleNamed(roleWord, mapping)) ?? person?.role);
    const channel = paths.audioChannel === undefined ? undefined : valueAt(element, paths.audioChannel);
    return {
      label: named ?? role ?? roleWord ?? id ?? 'unknown',
      role,
      channel: typeof channel === 'number' ? channel : undefined,
    };
  }

  private stampsOf(element: Place): TurnStamps | undefined {
    const { paths } = this;
    if (paths.start.length === 0) return undefined;
    const { time } = this.mapping;
    const start = stampOf(firstOf(element, paths.start), time);
    if (start === undefined) return undefined;
    const duration = stampOf(firstOf(element, paths.duration), time);
    if (duration !== undefined) return { start, end: { ...start, seconds: start.seconds + duration.seconds } };
    return { start, end: stampOf(firstOf(element, paths.end), time) };
  }
}

/** Some formats tell the two sides by a yes or no: `is_inbound`. */
function roleWordOf(json: Json | undefined): string | undefined {
  return typeof json === 'boolean' ? String(json) : wordOf(json);
}

/** What the first of the paths leads to that leads to anything but null; a blank only where all others lead to less. */
export function firstOf(element: Place, paths: readonly Path[]): Json | undefined {
  let blank: Json | undefined;
  for (const path of paths) {
    const found = valueAt(element, path);
    if (found === undefined || found === null) continue;
    if (!(found instanceof JsonString) || found.text.trim() !== '') return found;
    blank ??= found;
  }
  return blank;
}

export function isAny(json: Json, signs: readonly string[] | undefined): boolean {
  return signs?.some((sign) => hasSign(json, sign)) ?? false;
}

function noticeOfMute(mute: readonly Json[], paths: MappedPaths, source: Source) {
  const first = mute.find((item) => item instanceof JsonObject);
  const many =
    mute.length === 1
      ? 'one element of the turns is left out: it has'
      : `${mute.length} elements of the turns are left out: they have`;
  const where = [...paths.text, ...paths.html, ...paths.sides.flatMap(({ text }) => text)].map(
    ({ steps }) => `\`${steps.join('.')}\``,
  );
  const message = `${many} no text (${where.join(' or ')})`;
  return first === undefined ? { message } : { message, ...source.positionOf(first.start) };
}
