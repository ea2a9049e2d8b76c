import type { Format, JsonFormat, TextFormat } from './detection.ts';
import { jsonReaders } from './on-demand/json-readers.ts';
import type { OwnFormat, ReadingOptions } from './own-format.ts';
import { mappedTable } from './text/csv.ts';
import { textFormats } from './text-table.ts';

/** The formats that are tried on a file. */
export class Formats {
  readonly text: readonly TextFormat[];
  private made: readonly JsonFormat[] | undefined;
  private readonly make: () => readonly JsonFormat[];

  constructor(text: readonly TextFormat[], make: () => readonly JsonFormat[]) {
    this.text = text;
    this.make = make;
  }

  /** Made when first asked for: files of text need none, and to load them takes longer than to read such a file. */
  get json(): readonly JsonFormat[] {
    this.made ??= this.make();
    return this.made;
  }
}

const builtIn = new Formats(textFormats, () => jsonReaders().jsonFormats);
/** The options of a run are the same object for all its files. */
const own = new WeakMap<readonly OwnFormat[], Formats>();

export function chosenFormats({ formatIn, ownFormats }: ReadingOptions): Formats {
  const all = ownFormats === undefined ? builtIn : withOwn(ownFormats);
  if (formatIn === undefined) return all;
  const isChosen = ({ name }: Format): boolean => name === formatIn;
  return new Formats(all.text.filter(isChosen), () => all.json.filter(isChosen));
}

function withOwn(ownFormats: readonly OwnFormat[]): Formats {
  let all = own.get(ownFormats);
  if (all === undefined) {
    const tables = ownFormats.flatMap((described) => ('table' in described ? toTable(described) : []));
    all = new Formats([...tables, ...textFormats], () => [
      ...ownFormats.flatMap((described) => ('json' in described ? toJson(described) : [])),
      ...builtIn.json,
    ]);
    own.set(ownFormats, all);
  }
  return all;
}

const about = { title: 'described in the config', proof: 'config' } as const;

/** A format that the user describes, as one of ours. */
export function toFormat(described: OwnFormat): Format {
  return 'json' in described ? toJson(described) : toTable(described);
}

function toJson({ name, json }: Extract<OwnFormat, { json: unknown }>): JsonFormat {
  return jsonReaders().mappedFormat(name, [json], { score: 2, about });
}

function toTable({ name, table }: Extract<OwnFormat, { table: unknown }>): TextFormat {
  const { signs = [] } = table;
  const told = ['its columns', ...signs.map((sign) => `\`${sign}\``)].join(', ');
  return mappedTable(name, [table], { score: 2, about: { ...about, told, carries: [] } });
}
