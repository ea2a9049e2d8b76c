// `npm run accuracy`: how well the built program agrees with the labelled conversations of fixtures/labelled. Writes
// docs/accuracy.json and the table in docs/accuracy.md. The checking set is only ever shown as figures by rule.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Nobody labelled these: findings of theirs are neither right nor wrong. */
const unlabelled = ['reaffirm-help', 'learn-from-encounter'];
const labelled = readdirSync(`${root}rules`)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace('.yml', ''))
  .filter((id) => !unlabelled.includes(id));
const checking = measured('w3', 'v5', 'fieldfare', 'lapwing', 'nuthatch', 'redwing', 'stoat');
const working = measured(
  ...['w1', 'v1', 'v2', 'v3', 'v4'],
  ...['badger', 'bittern', 'dunlin', 'heron', 'kestrel', 'linnet', 'marten', 'osprey', 'otter', 'plover'],
  ...['curlew', 'dipper', 'gannet', 'jackdaw', 'magpie', 'puffin', 'siskin'],
);

/** Below this F1 a rule is not yet reliable; with fewer labels than that nobody can tell. */
const leastReliable = 0.6;
const { leastLabels } = checking.macro;

const ids = [...new Set([...checking.rules, ...working.rules].map(({ ruleId }) => ruleId))].sort();
writeFileSync(`${root}docs/accuracy.json`, summary());
writeBetweenMarkers(`${root}docs/accuracy.md`, page());
writeBetweenMarkers(`${root}README.md`, [...shortTable(), '', ...totals()].join('\n'));
console.log('docs/accuracy.json, docs/accuracy.md and the table in README.md written');

function measured(...sets) {
  const files = sets.map((set) => `fixtures/labelled/conversations-${set}.jsonl`);
  const args = [
    'calibrate',
    ...files,
    '--rules',
    labelled.join(),
    '--preset',
    'all',
    '--no-config-lookup',
    '--format',
    'json',
  ];
  const ran = spawnSync(process.execPath, ['bin/tactlint.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (ran.stderr) console.error(`${files.join(' ')}\n${ran.stderr}`);
  if (!ran.stdout) throw new Error(`calibrate ended with code ${ran.status}`);
  return JSON.parse(ran.stdout);
}

function figuresOf(set, id) {
  const rule = set.rules.find(({ ruleId }) => ruleId === id);
  if (!rule) return { gold: 0, tp: 0, fp: 0, fn: 0, precision: null, recall: null, f1: null, kappa: null, met: null };
  const { gold, tp, fp, fn } = rule;
  const [precision, recall, f1, kappa] = ['precision', 'recall', 'f1', 'kappa'].map(
    (name) => rule[name]?.value ?? null,
  );
  return { gold, tp, fp, fn, precision, recall, f1, kappa, met: metIn(rule) };
}

/** Of the occasions that were found met, those that labels call so; nothing where no label of the rule says “met”. */
function metIn({ kappa, places: { met, missed, none } }) {
  return kappa && { right: met.met, wrong: missed.met + none.met };
}

/** A rule a line, so that changes can be read. */
function summary() {
  const all = JSON.stringify({ ...totalsOf(checking), working: totalsOf(working) });
  const rules = ids.map((id) => {
    const figures = { ...figuresOf(checking, id), working: figuresOf(working, id) };
    return `  ${JSON.stringify(id)}: ${JSON.stringify(figures)}`;
  });
  return `{\n "all": ${all},\n "rules": {\n${rules.join(',\n')}\n }\n}\n`;
}

function totalsOf({ conversations, micro, macro, kappa }) {
  const [precision, recall, f1] = ['precision', 'recall', 'f1'].map((name) => micro[name]?.value ?? null);
  return { conversations, precision, recall, f1, macroF1: macro.f1?.value ?? null, kappa: kappa.mean?.value ?? null };
}

function page() {
  const heading = ['rule', 'n', 'precision', 'recall', 'F1', 'kappa', 'n, working set', 'F1, working set'];
  const table = [heading, heading.map(() => '---'), ...ids.map(row), totalRow()];
  return [
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...totals(),
    '',
    ...verdicts(),
    '',
    ...metTable(),
  ].join('\n');
}

/** For a first look: no intervals. */
function shortTable() {
  const rows = ids.map((id) => {
    const { gold, precision, recall, f1 } = figuresOf(checking, id);
    return [id, gold, short(precision), short(recall), short(f1)];
  });
  const table = [['rule', 'n', 'precision', 'recall', 'F1'], Array(5).fill('---'), ...rows];
  return table.map((cells) => `| ${cells.join(' | ')} |`);
}

function row(id) {
  const rule = checking.rules.find(({ ruleId }) => ruleId === id);
  const { gold, f1 } = figuresOf(working, id);
  const figures = ['precision', 'recall', 'f1', 'kappa'].map((name) => withInterval(rule?.[name]));
  return [id, rule?.gold ?? 0, ...figures, gold, short(f1)];
}

function totalRow() {
  const count = ({ rules }) => rules.reduce((sum, { gold }) => sum + gold, 0);
  const figures = ['precision', 'recall', 'f1'].map((name) => withInterval(checking.micro[name]));
  return ['**all (micro)**', count(checking), ...figures, '', count(working), short(working.micro.f1?.value)];
}

function totals() {
  const { micro, macro, kappa } = checking;
  return [
    `- micro F1 ${withInterval(micro.f1)}, precision ${withInterval(micro.precision)}, recall ${withInterval(micro.recall)}; on the working set F1 ${short(working.micro.f1?.value)}`,
    `- macro F1 ${withInterval(macro.f1)}, the mean over ${macro.rules} rules with ${leastLabels} labels or more; on the working set ${short(working.macro.f1?.value)} over ${working.macro.rules}`,
    `- mean kappa ${withInterval(kappa.mean)} over ${kappa.rules} rules; on the working set ${short(working.kappa.mean?.value)} over ${working.kappa.rules}`,
  ];
}

function metTable() {
  const share = ({ right, wrong }) =>
    right + wrong === 0 ? '–' : `${right} of ${right + wrong} (${short(right / (right + wrong))})`;
  const rows = ids.flatMap((id) => {
    const [own, read] = [figuresOf(checking, id).met, figuresOf(working, id).met];
    return own ? [`| ${id} | ${share(own)} | ${read ? share(read) : '–'} |`] : [];
  });
  return [
    '**Met**: of what a rule takes for met, how much the labels call met at that place. [Praise](coaching.md) rests on it.',
    '',
    '| rule | met rightly | … on the working set |',
    '| --- | --- | --- |',
    ...rows,
  ];
}

function verdicts() {
  const named = (belongs) => ids.filter((id) => belongs(figuresOf(checking, id))).join(', ') || 'none';
  const enough = ({ gold }) => gold >= leastLabels;
  return [
    `**Not yet reliable** (F1 below ${leastReliable}; read their findings as hints, and their silence as no proof): ${named((rule) => enough(rule) && (rule.f1 ?? 0) < leastReliable)}.`,
    '',
    `**Too few labels to tell** (fewer than ${leastLabels}): ${named((rule) => !enough(rule))}.`,
  ];
}

function withInterval(figure) {
  if (!figure) return '–';
  return figure.low === null
    ? short(figure.value)
    : `${short(figure.value)} (${short(figure.low)}–${short(figure.high)})`;
}

function short(value) {
  return value === null || value === undefined ? '–' : value.toFixed(2);
}

function writeBetweenMarkers(path, text) {
  const [start, end] = ['<!-- accuracy: written by npm run accuracy -->', '<!-- /accuracy -->'];
  const page = readFileSync(path, 'utf8');
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${path} lacks the markers ${start} and ${end}`);
  writeFileSync(path, `${before}${start}\n${text}\n${end}${after}`);
}
