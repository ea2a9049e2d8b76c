// CommonJS, like the program. Runs it with the machine code that V8 made of it when it was built, beside it as
// `main.cache`: compiling took a seventh of a start. Another version of Node refuses that file and compiles as usual.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** @returns the compiled program, for `createCachedData` */
exports.runProgram = function runProgram(path) {
  const cache = path.replace(/\.cjs$/, '.cache');
  const script = new Script(Module.wrap(readFileSync(path, 'utf8')), {
    filename: path,
    ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
  });
  // In the cache of modules before it runs: the program's other files ask for it there.
  const program = new Module(path, module);
  program.filename = path;
  require.cache[path] = program;
  script.runInThisContext()(program.exports, Module.createRequire(path), program, path, dirname(path));
  program.loaded = true;
  return script;
};
