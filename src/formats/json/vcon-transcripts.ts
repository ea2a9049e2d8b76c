import { choose, type JsonFormat, type TextFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { SourceTurn } from '../excerpt.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { NestedSource } from '../nested-source.ts';
import type { Source } from '../source.ts';
import { unnamedSpeaker } from '../unnamed.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { mappedFormat } from './mapping.ts';
import { parseJson } from './position-json.ts';
import { excerptOf, spokenText } from './spoken-text.ts';

const turn: JsonMapping['turn'] = {
  text: ['message', 'text', 'transcript', 'content', 'body'],
  speaker: ['speaker', 'speaker_name', 'name', 'party', 'role', 'speaker_label'],
  role: 'role',
  start: ['start', 'start_time', 'timestamp', 'time'],
  end: 'end',
  duration: 'duration',
};
const texts = ['message', 'text', 'transcript', 'content', 'body'];
const speakers = ['speaker', 'speaker_name', 'name', 'party', 'role', 'speaker_label'];

/** What makers of vCons write where no vendor's format is meant. */
const lists = ['[]', 'transcript[]', 'utterances[]', 'turns[]', 'messages[]', 'segments[]', 'dialog[]'];
const speech = mappedFormat(
  'vcon transcript',
  [
    ...lists.map(
      (turns): JsonMapping => ({
        signs: [
          texts.map((name) => `${turns}.${name}:text`).join(' or '),
          speakers.map((name) => `${turns}.${name}:text|number`).join(' or '),
        ],
        turns,
        turn,
      }),
    ),
    // What is left of Deepgram's answer where only its best alternative is kept.
    {
      signs: ['paragraphs.paragraphs[].sentences[].text:text'],
      turns: 'paragraphs.paragraphs[].sentences[]',
      turn: { text: 'text', speaker: '^.speaker', start: 'start', end: 'end' },
    },
  ],
  { about: { title: 'Transcript in a vCon', proof: 'real files' } },
);

/** Members that hold the text, or another format's document. */
const inner = ['transcript', 'text', 'body', 'result', 'results', 'data', 'diarized', 'wtf'];
const deepest = 4;

/** Reads the bodies of analyses: JSON of vendors or in a string, dialogues in text or Markdown, and text without speakers. */
export class TranscriptBodies {
  private readonly json: readonly JsonFormat[];
  private readonly text: readonly TextFormat[];

  constructor(json: readonly JsonFormat[], text: readonly TextFormat[]) {
    this.json = json;
    this.text = text;
  }

  /** Of several transcripts of one dialog the first that tells speakers apart, else the first. */
  best(bodies: readonly Json[], source: Source): Draft | undefined {
    const drafts = bodies.flatMap((body) => this.conversationIn(body, source) ?? []);
    if (drafts.length > 0) return drafts.find(({ cast }) => cast.speakers.length > 1) ?? drafts[0];
    return bodies.map((body) => this.withoutSpeakers(body, source, deepest)).find((draft) => draft !== undefined);
  }

  /** A conversation that says who speaks. */
  conversationIn(body: Json, source: Source, depth = deepest): Draft | undefined {
    if (depth === 0) return undefined;
    if (body instanceof JsonString) return this.inString(body, source, depth);
    if (!(body instanceof JsonObject) && !(body instanceof JsonArray)) return undefined;
    const choice = choose(this.json, body);
    const format = 'format' in choice ? choice.format : speech.detect(body).score > 0 ? speech : undefined;
    const draft = format?.read(body, source)[0];
    if (draft !== undefined && draft.turns.length > 0) return draft;
    for (const part of partsOf(body)) {
      const found = this.conversationIn(part, source, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private inString(body: JsonString, source: Source, depth: number): Draft | undefined {
    const nested = nestedIn(body, source);
    const value = jsonIn(nested);
    if (value !== undefined) return this.conversationIn(value, nested, depth - 1);
    const choice = choose(this.text, nested);
    return 'format' in choice ? choice.format.read(nested, nested)[0] : undefined;
  }

  private withoutSpeakers(body: Json, source: Source, depth: number): Draft | undefined {
    if (depth === 0) return undefined;
    if (body instanceof JsonString) {
      const nested = nestedIn(body, source);
      const value = jsonIn(nested);
      return value === undefined ? paragraphs(nested) : this.withoutSpeakers(value, nested, depth - 1);
    }
    for (const part of partsOf(body)) {
      const found = this.withoutSpeakers(part, source, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function partsOf(body: Json): Json[] {
  return body instanceof JsonObject ? inner.flatMap((name) => body.get(name) ?? []) : [];
}

function nestedIn(body: JsonString, source: Source): NestedSource {
  return new NestedSource(source.path, excerptOf(spokenText(body, source)!));
}

function jsonIn(nested: NestedSource): Json | undefined {
  if (!/^\s*[[{]/.test(nested.text)) return undefined;
  const { value, fault } = parseJson(nested.text);
  return fault === undefined ? value : undefined;
}

/** Nobody is named: each paragraph is a turn of somebody. */
function paragraphs(nested: NestedSource): Draft | undefined {
  const draft = emptyDraft();
  for (const { 0: text, index } of nested.text.matchAll(/\S(?:.|\r?\n(?!\s*\n))*/g)) {
    draft.turns.push(new SourceTurn(unnamedSpeaker(draft), nested, text.trimEnd(), index));
  }
  return draft.turns.length === 0 ? undefined : draft;
}
