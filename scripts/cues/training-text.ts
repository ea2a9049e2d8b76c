import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** fixtures/training: sentences by several writers, each with the labels that a reader gave it. */
export interface TrainingText {
  readonly labels: readonly Label[];
  readonly sentences: readonly LabelledSentence[];
  /** Over the text, to tell which text a cue was trained on. */
  readonly hash: Hash;
  readonly writers: number;
}

export interface Label {
  readonly id: string;
  readonly by: 'agent' | 'customer';
  readonly title: string;
  readonly unsureWith: readonly string[];
}

export interface LabelledSentence {
  readonly by: 'agent' | 'customer';
  readonly labels: ReadonlySet<string>;
  readonly text: string;
  /** From 0; each has a file. */
  readonly writer: number;
  /** Labels of which it is told whether the sentence has them; all where absent. */
  readonly decides?: ReadonlySet<string>;
  /** How many it counts as; one where absent. */
  readonly weight?: number;
}

const labelSchema = z.strictObject({
  title: z.string(),
  implies: z.array(z.string()).default([]),
  'unsure-with': z.array(z.string()).default([]),
});
const labelsSchema = z.strictObject({
  customer: z.record(z.string(), labelSchema),
  agent: z.record(z.string(), labelSchema),
  contrast: z.strictObject({ texts: z.array(z.string()), decides: z.array(z.string()) }),
});

/** @throws for a line that is no sentence, with its file and number (1-based) */
export function readTrainingText(folder: string): TrainingText {
  const known = labelsSchema.parse(parse(readFileSync(join(folder, 'labels.yml'), 'utf8')));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const hash = createHash('sha256');
  const contrasts = new Set(known.contrast.texts.map((text) => `${text}.txt`));
  const decides = new Set(known.contrast.decides);
  const sentences = files.flatMap((name, writer) => {
    const text = readFileSync(join(folder, name), 'utf8');
    hash.update(text);
    const read = text.split('\n').flatMap((line, index) => readLine(line, `${name}:${index + 1}`, known, writer));
    return contrasts.has(name) ? read.map((sentence) => ({ ...sentence, decides })) : read;
  });
  const labels = (['customer', 'agent'] as const).flatMap((by) =>
    Object.entries(known[by]).map(([id, { title, 'unsure-with': unsureWith }]) => ({ id, by, title, unsureWith })),
  );
  return { labels, sentences, hash, writers: files.length };
}

/** `C problem,upset | It is broken again!!`; `-` for no label; empty lines and comments are none. */
const sentenceLine = /^([AC]) ([a-z-]+(?:,[a-z-]+)*) \| (.+)$/;

function readLine(
  line: string,
  place: string,
  known: z.output<typeof labelsSchema>,
  writer: number,
): LabelledSentence[] {
  if (line === '' || line.startsWith('#')) return [];
  const parts = sentenceLine.exec(line);
  if (!parts) throw new Error(`${place} is no "C label,label | sentence": ${line}`);
  const by = parts[1] === 'A' ? 'agent' : 'customer';
  const written = parts[2]!.split(',').filter((label) => label !== '-');
  const labels = written.flatMap((label) => {
    const definition = known[by][label];
    if (!definition) throw new Error(`${place}: "${label}" is no label of the ${by}`);
    return [label, ...definition.implies];
  });
  return [{ by, labels: new Set(labels), text: parts[3]!, writer }];
}
