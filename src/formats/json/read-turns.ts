import { type Draft, emptyDraft } from '../draft.ts';
import { Excerpt, SourceTurn } from '../excerpt.ts';
import { isNoteLabel } from '../note-labels.ts';
import type { TurnStamps } from '../settle-times.ts';
import type { Source } from '../source.ts';
import { parseTime, type Stamp, stampOfNumber } from '../times.ts';
import { type Json, JsonObject, JsonString } from './json.ts';
import type { JsonMapping } from './mapping.ts';
import { at, type Path, wordAt } from './path.ts';
import { type PlacedText, spokenText } from './spoken-text.ts';

/** Reads the elements of a list of turns; those without a text are counted and noticed. */
export function readTurns(items: readonly Json[], mapping: JsonMapping, source: Source): Draft {
  const draft = emptyDraft();
  const mute: (JsonObject | undefined)[] = [];
  for (const item of items) {
    const text = item instanceof JsonObject ? spokenText(at(item, mapping.turn.text), source) : undefined;
    if (item instanceof JsonObject && text !== undefined && text.text.trim() !== '')
      readTurn(item, text, mapping, draft, source);
    else if (!(item instanceof JsonObject)) mute.push(undefined);
    else if (!mapping.isEvent(item)) mute.push(item);
  }
  if (mute.length > 0) draft.notices.push(noticeOfMute(mute, mapping, source));
  return draft;
}

function readTurn(item: JsonObject, text: PlacedText, mapping: JsonMapping, draft: Draft, source: Source): void {
  const { turn } = mapping;
  const roleWord = wordAt(item, turn.role);
  const named = turn.speaker === undefined ? undefined : wordAt(item, turn.speaker);
  if (isNoteLabel(roleWord ?? named ?? '')) {
    draft.notes.push(new Excerpt(source, text.text, text.start, text.runs));
    return;
  }
  const role = roleWord === undefined ? undefined : mapping.roleOf(roleWord);
  const channel = turn.channel === undefined ? undefined : at(item, turn.channel);
  const speaker = draft.cast.speaker(
    named ?? role ?? roleWord ?? 'unknown',
    role,
    typeof channel === 'number' ? channel : undefined,
  );
  const stamps = stampsOf(item, turn);
  if (stamps !== undefined) draft.stamps[draft.turns.length] = stamps;
  draft.turns.push(new SourceTurn(speaker, source, text.text, text.start, text.runs));
}

function stampsOf(item: JsonObject, turn: JsonMapping['turn']): TurnStamps | undefined {
  const start = stampAt(item, turn.start);
  return start === undefined ? undefined : { start, end: stampAt(item, turn.end) };
}

function stampAt(item: JsonObject, path: Path | undefined): Stamp | undefined {
  const written = path === undefined ? undefined : at(item, path);
  if (typeof written === 'number') return stampOfNumber(written);
  return written instanceof JsonString ? parseTime(written.text) : undefined;
}

function noticeOfMute(mute: readonly (JsonObject | undefined)[], mapping: JsonMapping, source: Source) {
  const first = mute.find((item) => item !== undefined);
  const many =
    mute.length === 1
      ? 'one element of the turns is left out: it has'
      : `${mute.length} elements of the turns are left out: they have`;
  const message = `${many} no text (\`${mapping.turn.text.join('.')}\`)`;
  return first === undefined ? { message } : { message, ...source.positionOf(first.start) };
}
