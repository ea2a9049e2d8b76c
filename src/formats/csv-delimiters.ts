/** What may stand between the fields of a table. By itself: the schema of tables needs a library that reading must not load. */
export const delimiters = [',', ';', '\t', '|'] as const;
