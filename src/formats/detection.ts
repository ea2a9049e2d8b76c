import type { Draft } from './draft.ts';
import type { Json } from './json/json.ts';
import type { Source } from './source.ts';

/** How well a document fits a format. */
export interface Detection {
  /** 0: it is not this format … 1: it cannot well be another. */
  readonly score: number;
  /** Why not, as the end of "it is not …: "; only read where the score is 0. */
  readonly reason: string;
}

interface FormatOf<Document> {
  readonly name: string;
  detect(document: Document): Detection;
  read(document: Document, source: Source): Draft;
}
/** A format whose documents are JSON: one a file, one a line (JSONL), or the elements of an array. */
export interface JsonFormat extends FormatOf<Json> {
  readonly kind: 'json';
}
export interface TextFormat extends FormatOf<Source> {
  readonly kind: 'text';
}

/** The format that fits best; or, for the reader of the message, why none does. */
export type Choice<Format> = { readonly format: Format } | { readonly refusal: string };

export function choose<Document, Format extends FormatOf<Document>>(
  formats: readonly Format[],
  document: Document,
): Choice<Format> {
  const tried = formats.map((format) => ({ format, ...format.detect(document) }));
  const best = Math.max(...tried.map(({ score }) => score));
  const winners = tried.filter(({ score }) => score === best);
  if (best === 0) return { refusal: tried.map(({ format, reason }) => `not ${format.name} (${reason})`).join('; ') };
  if (winners.length > 1)
    return { refusal: `fits several formats: ${winners.map(({ format }) => format.name).join(', ')}` };
  return { format: winners[0]!.format };
}
