// npm run bench: throughput against ripgrep, start-up, memory, and the cost of many phrases. Medians of paired runs; the
// bars they are held against stand in docs/performance.md. Nothing here is asserted: machines differ.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/tactlint.js');
const generator = join(root, '../shared/tools/gen-corpus.mjs');
const conversations = Number(process.env.BENCH_CONVERSATIONS ?? 10_000);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'tactlint-bench-'));
const memoryHook = join(folder, 'memory.cjs');

try {
  writeFileSync(
    memoryHook,
    "process.on('exit', () => require('node:fs').writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)));",
  );
  const corpus = writeCorpus();
  throughput(corpus);
  withCache(corpus);
  startUp();
  manyPhrases(corpus);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function throughput(corpus) {
  const lint = () => timed(process.execPath, [program, corpus, '--no-config-lookup', '--fail-on', 'never']);
  const phrases = writePhrases();
  const search = phrases && hasRipgrep() ? () => timed('rg', ['-i', '-w', '-c', '-f', phrases, corpus]) : undefined;
  const pairs = repeat(() => [lint(), search?.()]);
  const own = median(pairs.map(([one]) => one.ms));
  console.log(`lint ${conversations} conversations: ${own} ms, ${median(pairs.map(([one]) => one.mb))} MB at the peak`);
  if (!search) return console.log('ripgrep or the phrases of ../shared are not there: nothing to compare with');
  const other = median(pairs.map(([, two]) => two.ms));
  const ratio = median(pairs.map(([one, two]) => Math.round((100 * one.ms) / two.ms))) / 100;
  console.log(`rg -i -w -c with 2,000 phrases: ${other} ms; ratio, median of pairs: ${ratio}`);
}

function withCache(corpus) {
  const cache = join(folder, 'cache');
  const lint = () =>
    timed(process.execPath, [program, corpus, '--no-config-lookup', '--fail-on', 'never', '--cache', cache]);
  const pairs = repeat(() => {
    rmSync(cache, { force: true });
    return [lint(), lint()];
  });
  const [cold, warm] = [0, 1].map((at) => median(pairs.map((pair) => pair[at].ms)));
  const peak = median(pairs.flat().map(({ mb }) => mb));
  console.log(`with a new cache: ${cold} ms; with the one of the last run: ${warm} ms; ${peak} MB at the peak`);
}

function startUp() {
  const file = join(folder, 'one.txt');
  writeFileSync(file, 'Customer: My parcel never came.\nAgent: Sorry about that. May I have the number?\n');
  const pairs = repeat(
    () => [timed(process.execPath, ['-e', '0']), timed(process.execPath, [program, file, '--fail-on', 'never'])],
    4 * runs,
  );
  const over = median(pairs.map(([bare, one]) => one.ms - bare.ms));
  console.log(`one small file: ${median(pairs.map(([, one]) => one.ms))} ms, ${over} ms over node -e 0`);
}

function manyPhrases(corpus) {
  const few = phraseConfig(30, corpus);
  const many = phraseConfig(3000, corpus);
  const lint = (config) => timed(process.execPath, [program, corpus, '--config', config, '--fail-on', 'never']);
  const pairs = repeat(() => [lint(few), lint(many)]);
  const findings = pairs[0].map(({ out }) => /(\d+) findings/.exec(out)?.[1]);
  const ratio = median(pairs.map(([one, two]) => Math.round((100 * two.ms) / one.ms))) / 100;
  console.log(`3,000 phrases against 30: ${ratio} times the time (findings: ${findings.join(' and ')})`);
}

/** A rule of `count` phrases, of which 30 are said and the others are words of the corpus in an order nobody says. */
function phraseConfig(count, corpus) {
  const said = [
    'thank you',
    'let me',
    'please',
    'right away',
    'of course',
    'i can see',
    'one moment',
    'i have',
    'could you',
    'certainly',
  ];
  const more = [
    'absolutely',
    'no worries',
    'bear with me',
    'great question',
    'just to confirm',
    'happy to help',
    'anything else',
    'welcome to',
    'good morning',
    'what i can do',
  ];
  const rest = [
    'i understand',
    'make sure',
    'you will receive',
    'has been',
    'place you',
    'look into',
    'on hold',
    'case number',
    'short survey',
    'wonderful day',
  ];
  const words = [
    ...new Set(
      readFileSync(join(corpus, readdirSync(corpus)[0]), 'utf8')
        .toLowerCase()
        .match(/[a-z]{4,}/g),
    ),
  ];
  const unsaid = Array.from({ length: count - 30 }, (_, at) => {
    const pick = (step) => words[(at * step + Math.floor(at / words.length)) % words.length];
    return `${pick(1)} ${pick(7)} ${pick(3)} nevermore${at % 50}`;
  });
  const here = join(folder, `phrases-${count}`);
  mkdirSync(join(here, 'rules'), { recursive: true });
  const phrases = [...said, ...more, ...rest, ...unsaid].map((phrase) => `      - ${phrase}`).join('\n');
  writeFileSync(
    join(here, 'rules', 'many.yml'),
    `id: many\ntitle: Many\ncategory: custom\nseverity: warning\nmessage: Said.\ninstead: [Nothing.]\nrationale: A benchmark.\nlimits: [All.]\nlogic:\n  occasion:\n    said:\n${phrases}\n`,
  );
  const { out } = timed(process.execPath, [program, 'rules', '--json']);
  const off = JSON.parse(out).map(({ id }) => `  ${id}: off`);
  writeFileSync(join(here, '.tactlint.yml'), `rulePaths: [./rules]\nrules:\n${off.join('\n')}\n  many: warning\n`);
  return join(here, '.tactlint.yml');
}

function writeCorpus() {
  const target = join(folder, 'corpus');
  mkdirSync(target);
  if (existsSync(generator)) {
    spawnSync(process.execPath, [generator, 'txt', String(conversations), target], { stdio: 'inherit' });
    return target;
  }
  const fixtures = join(root, 'fixtures/conversations');
  const texts = readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(fixtures, name), 'utf8'));
  for (let at = 0; at < conversations; at++)
    writeFileSync(join(target, `c${String(at).padStart(6, '0')}.txt`), texts[at % texts.length]);
  return target;
}

function writePhrases() {
  if (!existsSync(generator)) return undefined;
  const file = join(folder, 'phrases.txt');
  spawnSync(process.execPath, [generator, 'phrases', '2000', file]);
  return file;
}

function hasRipgrep() {
  return spawnSync('rg', ['--version']).status === 0;
}

function timed(command, args) {
  const memory = join(folder, 'memory');
  const env = {
    ...process.env,
    MEMORY_FILE: memory,
    ...(command === process.execPath && args[0] !== '-e' && { NODE_OPTIONS: `--require ${memoryHook}` }),
  };
  const before = process.hrtime.bigint();
  const { stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30, env });
  const ms = Math.round(Number(process.hrtime.bigint() - before) / 1e6);
  const mb = existsSync(memory) ? Math.round(Number(readFileSync(memory, 'utf8')) / 1024) : 0;
  return { ms, mb, out: stdout };
}

/** The first run warms the file cache and does not count. */
function repeat(run, times = runs) {
  run();
  return Array.from({ length: times }, run);
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
