// Run by the build as a process of its own: lints an example, so that V8 has compiled what a usual run needs, and keeps
// the machine code for later starts (see bin/run-program.js).
const { writeFileSync } = require('node:fs');
const { runProgram } = require('../bin/run-program.js');

const [node, , program, example] = process.argv;
process.argv = [node, program, example, '--no-config-lookup', '--fail-on', 'never'];
const script = runProgram(program);
process.on('exit', () => {
  writeFileSync(program.replace(/\.cjs$/, '.cache'), script.createCachedData());
  process.exitCode = 0;
});
