/**
 * Modules of src/formats/on-demand/, and the function that each exports. Most runs need none of them; they are not
 * imported by `import()`, because files are read synchronously.
 */
const functions = { 'json-readers': 'jsonReaders', 'html-tokenizer': 'htmlTokenizer' };

const standIn = '\0on-demand:';

/** Entries of the build: each such module becomes a file of its own, which takes what it shares with the program from there. */
export const onDemandEntries = Object.fromEntries(
  Object.keys(functions).map((name) => [name, `src/formats/on-demand/${name}.ts`]),
);

/** Gives whoever imports such a module a stand-in that loads its file when the function is first called. */
export function onDemand() {
  return {
    name: 'on-demand',
    resolveId(id, importer) {
      if (importer?.startsWith(standIn)) return { id, external: true };
      const name = /\/on-demand\/([\w-]+)\.ts$/.exec(id)?.[1];
      return importer === undefined || name === undefined ? null : standIn + name;
    },
    load(id) {
      if (!id.startsWith(standIn)) return null;
      const name = id.slice(standIn.length);
      return `export const ${functions[name]} = () => require('./${name}.cjs').${functions[name]}();`;
    },
  };
}
