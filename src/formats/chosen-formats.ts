import type { Format, JsonFormat, TextFormat } from './detection.ts';
import type { OwnFormat, ReadOptions } from './format.ts';
import { mappedFormat } from './json/mapping.ts';
import { formats } from './table.ts';

/** The formats that are tried on a file. */
export interface Formats {
  readonly json: readonly JsonFormat[];
  readonly text: readonly TextFormat[];
}

const builtIn = byKind(formats);
/** The options of a run are the same object for all its files. */
const own = new WeakMap<readonly OwnFormat[], Formats>();

export function chosenFormats({ formatIn, ownFormats }: ReadOptions): Formats {
  const all = ownFormats === undefined ? builtIn : withOwn(ownFormats);
  return formatIn === undefined ? all : byKind([...all.json, ...all.text].filter(({ name }) => name === formatIn));
}

function withOwn(ownFormats: readonly OwnFormat[]): Formats {
  let all = own.get(ownFormats);
  if (all === undefined) {
    all = byKind([
      ...ownFormats.map(({ name, ...mapping }) =>
        mappedFormat(name, [mapping], { score: 2, about: { title: name, proof: 'real files' } }),
      ),
      ...formats,
    ]);
    own.set(ownFormats, all);
  }
  return all;
}

function byKind(all: readonly Format[]): Formats {
  return {
    json: all.filter((format) => format.kind === 'json'),
    text: all.filter((format) => format.kind === 'text'),
  };
}
