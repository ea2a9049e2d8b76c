import type { CsvMapping } from './csv-mapping-schema.ts';
import type { ReadOptions } from './format.ts';
import type { JsonMapping } from './mapping-schema.ts';

/** A format that the user describes: a JSON format, or a table. */
export type OwnFormat =
  | { readonly name: string; readonly json: JsonMapping }
  | { readonly name: string; readonly table: CsvMapping };

/** With what a config says besides. Not in `format.ts`: the published types must not lead to the schema library. */
export interface ReadingOptions extends ReadOptions {
  /** Go before the built-in ones. */
  readonly ownFormats?: readonly OwnFormat[];
}
