import type { Notice } from '../../conversation/conversation.ts';
import type { Detection, Format, JsonFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { SourceTurn } from '../excerpt.ts';
import { htmlText } from '../html-text.ts';
import { NestedSource } from '../nested-source.ts';
import type { Source } from '../source.ts';
import { parseTime } from '../times.ts';
import { unnamedSpeaker } from '../unnamed.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { wordAt } from './path.ts';
import { excerptOf, type PlacedText, spokenText } from './spoken-text.ts';
import { type Party, partiesOf, speakerAt } from './vcon-parties.ts';
import { TranscriptBodies } from './vcon-transcripts.ts';

/**
 * vCon (draft-ietf-vcon-vcon-core) of all ages. Its words stand in text dialogs, or in an analysis that is a transcript in
 * the format of whoever made it: for that it knows the other formats.
 */
export function vconAmong(others: readonly Format[]): JsonFormat {
  const bodies = new TranscriptBodies(
    others.filter((format) => format.kind === 'json'),
    others.filter((format) => format.kind === 'text'),
  );
  return {
    kind: 'json',
    name: 'vcon',
    about: {
      title: 'vCon (IETF)',
      proof: 'real files',
      told: '`parties` with `vcon` or `uuid`, and `dialog` or `analysis`',
      carries: ['roles', 'names', 'times', 'several conversations'],
    },
    detect,
    read: (document, source) => (document instanceof JsonObject ? readVcon(document, source, bodies) : []),
  };
}

function detect(document: Json): Detection {
  if (!(document instanceof JsonObject)) return no('no `parties`', 0);
  const has = (name: string): boolean => (document.get(name) ?? null) !== null;
  if (has('payload') && has('signatures')) return no('it is signed (JWS): unpack its `payload` first', 0.95);
  if (has('ciphertext') && (has('recipients') || has('protected')))
    return no('it is encrypted (JWE): decrypt it first', 0.95);
  if (!(document.get('parties') instanceof JsonArray)) return no('no `parties`', 0);
  if (!has('vcon') && !has('uuid')) return no('no `vcon` or `uuid`', 0.3);
  const dialogs = listAt(document, 'dialog');
  const analyses = analysesOf(document);
  if (!dialogs.some(isText) && !analyses.some((analysis) => isTranscript(analysis))) {
    return no('it holds no words: no dialog of type "text" and no analysis of type "transcript" has a `body`', 0.9);
  }
  return { score: 1, nearness: 1, reason: '' };
}

function readVcon(vcon: JsonObject, source: Source, bodies: TranscriptBodies): Draft[] {
  const parties = partiesOf(vcon);
  const dialogs = listAt(vcon, 'dialog');
  const drafts: Draft[] = [];
  const texts = readTexts(dialogs, parties, source, bodies);
  if (texts.turns.length > 0 || texts.notices.length > 0) drafts.push(texts);
  for (const { analyses, dialog } of transcriptsByDialog(analysesOf(vcon))) {
    const of = dialogs[dialog ?? -1];
    // What a transcript says of a text that is there is said twice.
    if (of !== undefined && isText(of)) continue;
    const draft = bodies.best(
      analyses.map((analysis) => analysis.get('body')!),
      source,
    );
    if (draft === undefined) continue;
    // A vendor's own is when it was transcribed.
    draft.startedAt = startOf(of) ?? startOf(dialogs[0]) ?? draft.startedAt;
    draft.channel ??= of !== undefined && wordAt(of, ['type']) === 'recording' ? 'call' : undefined;
    drafts.push(draft);
  }
  drafts.forEach((draft, place) => {
    describe(draft, vcon, parties, drafts.length === 1 ? '' : `:${place + 1}`);
  });
  drafts[0]?.notices.push(...noticeOfEncoded(dialogs, source));
  return drafts;
}

function describe(draft: Draft, vcon: JsonObject, parties: readonly Party[], number: string): void {
  const id = wordAt(vcon, ['uuid']);
  draft.id = id === undefined ? undefined : `${id}${number}`;
  const subject = wordAt(vcon, ['subject']);
  if (subject !== undefined) draft.metadata['subject'] = subject;
  for (const { name, role } of parties)
    if (name !== undefined && role !== undefined) draft.participants.push([name, role]);
}

function readTexts(
  dialogs: readonly JsonObject[],
  parties: readonly Party[],
  source: Source,
  bodies: TranscriptBodies,
): Draft {
  const draft = emptyDraft();
  const texts = dialogs.filter(isText);
  // A whole chat may stand in one dialog.
  const whole = texts.length === 1 ? bodies.conversationIn(texts[0]!.get('body')!, source) : undefined;
  if (whole !== undefined) return whole;
  for (const dialog of texts) {
    const text = textOf(dialog, source);
    if (text === undefined || text.text.trim() === '') continue;
    const party = speakerAt(dialog, parties);
    const speaker = party === undefined ? unnamedSpeaker(draft) : draft.cast.speaker(party.label, party.role);
    const start = parseTime(wordAt(dialog, ['start']) ?? '');
    if (start !== undefined) draft.stamps[draft.turns.length] = { start };
    draft.turns.push(new SourceTurn(speaker, text.source, text.text, text.start, text.runs));
  }
  draft.channel = 'chat';
  return draft;
}

function textOf(dialog: JsonObject, source: Source): PlacedText | undefined {
  const text = spokenText(dialog.get('body'), source);
  if (text === undefined) return undefined;
  const type = wordAt(dialog, ['mediatype']) ?? wordAt(dialog, ['mimetype']) ?? '';
  return /html/i.test(type) ? htmlText(new NestedSource(source.path, excerptOf(text))) : text;
}

/** A text with words; base64 is a file and none. */
function isText(dialog: JsonObject): boolean {
  const body = dialog.get('body');
  if (wordAt(dialog, ['type']) !== 'text' || isEncoded(dialog)) return false;
  return body instanceof JsonString ? body.text.trim() !== '' : body instanceof JsonArray || body instanceof JsonObject;
}

function isEncoded(part: JsonObject): boolean {
  return /^base64/.test(wordAt(part, ['encoding']) ?? '');
}

function noticeOfEncoded(dialogs: readonly JsonObject[], source: Source): Notice[] {
  const encoded = dialogs.filter((dialog) => wordAt(dialog, ['type']) === 'text' && isEncoded(dialog));
  const [first] = encoded;
  if (first === undefined) return [];
  const message = `${encoded.length} of the text dialogs left out: they are written as base64`;
  return [{ message, ...source.positionOf(first.start) }];
}

/** The extension for transcripts of the World Transcription Format has them among the attachments. */
function analysesOf(vcon: JsonObject): JsonObject[] {
  return [...listAt(vcon, 'analysis'), ...listAt(vcon, 'attachments')];
}

/** By the names that its makers give it; one file has `analysis_info`. */
function isTranscript(analysis: JsonObject): boolean {
  if (isEncoded(analysis)) return false;
  const body = analysis.get('body');
  const isFilled =
    body instanceof JsonString ? body.text.trim() !== '' : body instanceof JsonArray || body instanceof JsonObject;
  return isFilled && /transcri|diari[sz]|^wtf|^analysis_info$/i.test(wordAt(analysis, ['type']) ?? '');
}

interface Transcripts {
  /** Number of the dialog that they are of; undefined for all. */
  readonly dialog: number | undefined;
  readonly analyses: JsonObject[];
}

/** A dialog may be transcribed more than once. */
function transcriptsByDialog(analyses: readonly JsonObject[]): Transcripts[] {
  const found: Transcripts[] = [];
  for (const analysis of analyses.filter(isTranscript)) {
    const written = analysis.get('dialog');
    const first = written instanceof JsonArray ? written.items[0] : written;
    const dialog = typeof first === 'number' ? first : undefined;
    const known = found.find((each) => each.dialog === dialog);
    if (known === undefined) found.push({ dialog, analyses: [analysis] });
    else known.analyses.push(analysis);
  }
  return found;
}

function startOf(dialog: JsonObject | undefined): string | undefined {
  const start = wordAt(dialog, ['start']);
  return start !== undefined && /^\d{4}-\d{2}-\d{2}T/.test(start) ? start : undefined;
}

function listAt(vcon: JsonObject, name: string): JsonObject[] {
  const list = vcon.get(name);
  return list instanceof JsonArray ? list.items.filter((item) => item instanceof JsonObject) : [];
}

function no(reason: string, nearness: number): Detection {
  return { score: 0, nearness, reason };
}
