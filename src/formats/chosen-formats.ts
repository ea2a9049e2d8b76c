import type { Format, JsonFormat, TextFormat } from './detection.ts';
import { mappedFormat } from './json/mapping.ts';
import type { OwnFormat, ReadingOptions } from './own-format.ts';
import { formats } from './table.ts';
import { mappedTable } from './text/csv.ts';

/** The formats that are tried on a file. */
export interface Formats {
  readonly json: readonly JsonFormat[];
  readonly text: readonly TextFormat[];
}

const builtIn = byKind(formats);
/** The options of a run are the same object for all its files. */
const own = new WeakMap<readonly OwnFormat[], Formats>();

export function chosenFormats({ formatIn, ownFormats }: ReadingOptions): Formats {
  const all = ownFormats === undefined ? builtIn : withOwn(ownFormats);
  return formatIn === undefined ? all : byKind([...all.json, ...all.text].filter(({ name }) => name === formatIn));
}

function withOwn(ownFormats: readonly OwnFormat[]): Formats {
  let all = own.get(ownFormats);
  if (all === undefined) {
    all = byKind([...ownFormats.map(toFormat), ...formats]);
    own.set(ownFormats, all);
  }
  return all;
}

/** A format that the user describes, as one of ours. */
export function toFormat(described: OwnFormat): Format {
  const about = { title: 'described in the config', proof: 'config' } as const;
  if ('json' in described) return mappedFormat(described.name, [described.json], { score: 2, about });
  const { signs = [] } = described.table;
  const told = ['its columns', ...signs.map((sign) => `\`${sign}\``)].join(', ');
  return mappedTable(described.name, [described.table], { score: 2, about: { ...about, told, carries: [] } });
}

function byKind(all: readonly Format[]): Formats {
  return {
    json: all.filter((format) => format.kind === 'json'),
    text: all.filter((format) => format.kind === 'text'),
  };
}
