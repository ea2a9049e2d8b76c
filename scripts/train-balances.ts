import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { contributions } from '../src/conversation/contributions.ts';
import type { Conversation } from '../src/conversation/conversation.ts';
import { echo, measures } from '../src/cues/balance-table.ts';
import type { BalanceFile } from '../src/cues/schema.ts';
import { readConversations } from '../src/formats/read.ts';
import { LanguageJudge } from '../src/lint/language-judge.ts';
import { figuresOf } from '../src/rules/balance.ts';
import { loadPack } from '../src/rules/load-pack.ts';
import { prepare } from '../src/rules/prepare.ts';
import { fit, type Model, scoreOf } from './balances/ridge-regression.ts';
import { figuresByBound, rounded } from './figures-by-bound.ts';

/** `npm run balances`: writes rules/balances from fixtures/training/balances.yml, labelled conversations and the cues. */
const labelled = z.strictObject({ rule: z.string(), status: z.array(z.enum(['met', 'missed'])) });
const definition = z.strictObject({
  title: z.string(),
  weighs: z.array(z.string()).min(1),
  among: z.union([labelled, z.strictObject({ 'agent-turns': z.int().min(1) })]).optional(),
  holds: labelled,
});
type Definition = z.output<typeof definition>;
const { sets, balances } = z
  .strictObject({ sets: z.array(z.string()), balances: z.record(z.string(), definition) })
  .parse(parse(readFileSync('fixtures/training/balances.yml', 'utf8')));

interface Labelled {
  readonly conversation: Conversation;
  /** From 0; each has a file. */
  readonly writer: number;
}

/** Chosen by leaving out a writer at a time. */
const shrinkage = 10;
/** Of the figures and weights in the files, behind the point. */
const digits = 3;
/** Bounds for which a balance file says how sure the balance is. */
const bounds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7] as const;

const hash = createHash('sha256');
const conversations = sets.flatMap((set, writer): Labelled[] => {
  const path = `fixtures/labelled/conversations-${set}.jsonl`;
  const bytes = readFileSync(path);
  hash.update(bytes);
  const { conversations: read, problems } = readConversations(path, bytes);
  if (problems.length > 0) throw new Error(`${path}: ${problems[0]!.message}`);
  return read.map((conversation) => ({ conversation, writer }));
});
const data = hash.digest('hex').slice(0, 16);
const judge = new LanguageJudge(prepare(loadPack(['rules']).pack), 'en', []);

mkdirSync('rules/balances', { recursive: true });
for (const [id, made] of Object.entries(balances)) writeBalance(id, made);

function writeBalance(id: string, { title, weighs, among, holds }: Definition): void {
  const features = weighs.flatMap((of) =>
    measures.filter((kind) => of !== echo || kind !== 'second').map((kind) => ({ measure: kind, of })),
  );
  const rows = conversations
    .filter(({ conversation }) => !isOpen(conversation, holds.rule) && isAmong(conversation, among))
    .map(({ conversation, writer }) => {
      const scene = judge.scene({ ...conversation, language: 'en' });
      const told = new Map(weighs.map((of) => [of, figuresOf(scene, of)]));
      const figures = features.map((feature) => told.get(feature.of)![feature.measure]);
      return { figures, holds: has(conversation, holds), writer };
    });
  if (new Set(rows.map((row) => row.holds)).size < 2)
    throw new Error(`${id}: no two kinds of conversation by the labels of ${holds.rule}`);
  const model = fit(rows, shrinkage);
  const weightsOf = (of: string) =>
    Object.fromEntries(
      features.flatMap((feature, at) =>
        feature.of === of ? [[feature.measure, rounded(model.weights[at]!, digits)]] : [],
      ),
    );
  const balance: BalanceFile = {
    id,
    title,
    language: 'en',
    trained: { data, conversations: rows.length, positives: rows.filter(({ holds }) => holds).length },
    checked: check(rows),
    bias: rounded(model.bias, digits),
    weights: Object.fromEntries(weighs.map((of) => [of, weightsOf(of)])),
  };
  const head = '# Written by `npm run balances` from fixtures/training/balances.yml: change that, not this.\n';
  writeFileSync(`rules/balances/${id}.yml`, head + stringify(balance, { lineWidth: 0 }));
  const at = balance.checked.map(({ 'at-least': bound, precision, recall }) => `${bound}: ${precision}/${recall}`);
  console.log(`${id.padEnd(22)} ${at.join('  ')}`);
}

type Row = { readonly figures: readonly number[]; readonly holds: boolean; readonly writer: number };

/** What the balance makes of each writer's conversations, trained on those of the others. */
function check(rows: readonly Row[]): BalanceFile['checked'] {
  const judged = sets.flatMap((_, writer) => {
    const model: Model = fit(
      rows.filter((row) => row.writer !== writer),
      shrinkage,
    );
    return rows
      .filter((row) => row.writer === writer)
      .map(({ figures, holds }) => ({ holds, score: scoreOf(model, figures) }));
  });
  return figuresByBound(judged, bounds, digits);
}

function has({ labels = [] }: Conversation, { rule, status }: z.output<typeof labelled>): boolean {
  return labels.some((label) => label.rule === rule && status.some((one) => one === label.status));
}

function isAmong(conversation: Conversation, among: Definition['among']): boolean {
  if (!among) return true;
  if ('rule' in among) return has(conversation, among);
  return contributions(conversation).filter(({ speaker }) => speaker.role === 'agent').length >= among['agent-turns'];
}

/** Whether careful readers differ. */
function isOpen({ labels = [] }: Conversation, rule: string): boolean {
  return labels.some((label) => label.rule === rule && label.status === 'contested');
}
