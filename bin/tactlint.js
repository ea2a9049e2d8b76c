#!/usr/bin/env node
// CommonJS (see package.json beside this file): the program is, and Node starts it faster so.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { runProgram } = require('./run-program.js');

const program = join(__dirname, '..', 'dist', 'main.cjs');

if (existsSync(program)) {
  runProgram(program);
} else {
  process.stderr.write('tactlint is not built yet: run `npm ci` (or `npm run build`) in its folder first.\n');
  process.exitCode = 2;
}
