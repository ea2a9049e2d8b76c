import type { Draft } from './draft.ts';
import type { Json } from './json/json.ts';
import type { Source } from './source.ts';

/** How well a document fits a format. */
export interface Detection {
  /** 0: it is not this format … 1: it cannot well be another; 2: it is one that the user described. */
  readonly score: number;
  /** Of what the format asks for, the part that is there (0 … 1): where no format fits, the nearest is named. */
  readonly nearness: number;
  /** Why not, as the end of "it is not …: "; only read where the score is 0. */
  readonly reason: string;
}

/** What a format can say of a conversation. */
export type Carried = 'roles' | 'names' | 'times' | 'notes' | 'several conversations';

/** What `tactlint formats` and the docs say of a format. */
export interface AboutFormat {
  /** Of the product or standard: "Amazon Connect Contact Lens, voice". */
  readonly title: string;
  /** What the reader was checked against; read from documentation alone it is experimental. */
  readonly proof: 'real files' | 'documentation' | 'config';
  /** How it is told from others. */
  readonly told: string;
  readonly carries: readonly Carried[];
}

export interface FormatOf<Document> {
  /** As reports and `--format-in` name it. */
  readonly name: string;
  readonly about: AboutFormat;
  /** It never scores more: where another format does, it is not asked. */
  readonly most?: number;
  detect(document: Document): Detection;
  /** A document may hold several conversations. Only called where the format fits, or where the user says so. */
  read(document: Document, source: Source): readonly Draft[];
}
/** A format whose documents are JSON: one a file, one a line (JSONL), or the elements of an array. */
export interface JsonFormat extends FormatOf<Json> {
  readonly kind: 'json';
  /** Whether nobody says anything in a document of this format; only asked among conversations of the same format. */
  holdsNothing?(document: Json): boolean;
}
export interface TextFormat extends FormatOf<Source> {
  readonly kind: 'text';
}

export type Format = JsonFormat | TextFormat;

/** The format that fits best; or, for the reader of the message, why none does. */
export type Choice<Format> = { readonly format: Format } | { readonly refusal: string };

export function choose<Document, Format extends FormatOf<Document>>(
  formats: readonly Format[],
  document: Document,
): Choice<Format> {
  let best: Format[] = [];
  let score = 0;
  for (const format of formats) {
    if (format.most !== undefined && format.most < score) continue;
    const found = format.detect(document).score;
    if (found === 0 || found < score) continue;
    if (found > score) best = [];
    best.push(format);
    score = found;
  }
  if (best.length === 1) return { format: best[0]! };
  return { refusal: best.length === 0 ? refusalOf(formats, document) : ambiguityOf(best) };
}

function ambiguityOf(formats: readonly FormatOf<never>[]): string {
  const names = formats.map(({ name }) => name).join(', ');
  return `it fits several formats (${names}); choose with --format-in NAME`;
}

/** So many formats are named that come nearest. */
const mostNamed = 2;

function refusalOf<Document>(formats: readonly FormatOf<Document>[], document: Document): string {
  const tried = formats.map((format) => {
    const { nearness, reason } = format.detect(document);
    return { name: format.name, nearness, reason };
  });
  const [only] = tried;
  if (tried.length === 1) return `it is not ${only!.name} (${only!.reason})`;
  const near = tried
    .filter(({ nearness }) => nearness > 0)
    .sort((one, other) => other.nearness - one.nearness)
    .filter(({ name }, place, all) => all.findIndex((other) => other.name === name) === place)
    .slice(0, mostNamed)
    .map(({ name, reason }) => `${name} (${reason})`);
  return `none of the ${tried.length} formats tried fits${near.length === 0 ? '' : `; nearest: ${near.join('; ')}`}`;
}
