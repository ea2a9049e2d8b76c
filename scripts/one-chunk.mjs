/**
 * A chunk for all modules that `starts` load at once, so that a usual run reads one file instead of a dozen; modules that
 * are only imported on demand stay out. 61 ms over `node -e 0` became 52 (docs/performance.md).
 */
export function oneChunkFor(name, starts) {
  let loaded;
  return {
    debugName: name,
    name: (id, graph) => {
      loaded ??= loadedAtOnce(starts, graph);
      // The bundler's own helpers would be one more file to find and read.
      return loaded.has(id) || id.includes('rolldown/runtime') ? name : null;
    },
  };
}

function loadedAtOnce(starts, graph) {
  const loaded = new Set();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (loaded.has(id)) continue;
    loaded.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return loaded;
}
