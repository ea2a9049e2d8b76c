import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { contributions } from '../src/conversation/contributions.ts';
import type { Conversation } from '../src/conversation/conversation.ts';
import { views } from '../src/cues/context-figures.ts';
import type { ContextCueFile, CueFile } from '../src/cues/schema.ts';
import { readConversations } from '../src/formats/read.ts';
import { LanguageJudge } from '../src/lint/language-judge.ts';
import { loadPack } from '../src/rules/load-pack.ts';
import { prepare } from '../src/rules/prepare.ts';
import type { Scene } from '../src/rules/scene.ts';
import { fit, type Model, scoreOf } from './balances/ridge-regression.ts';
import { conversationSchema } from './cues/labelled-conversations.ts';
import { SideTrainer } from './cues/side-trainer.ts';
import { readTrainingSentences } from './cues/training-sentences.ts';
import { figuresByBound, rounded } from './figures-by-bound.ts';

/**
 * `npm run context-cues`: writes rules/context-cues from fixtures/training/context-cues.yml, labelled conversations and
 * the cues; some minutes. The plain cues know the sentences of some of these conversations, and would be surer of them
 * than of any others: what they say of those comes from cues that are trained on the other half of them.
 */
const definition = z.strictObject({ title: z.string(), rule: z.string(), of: z.string() });
type Definition = z.output<typeof definition>;
const { sets, cues: defined } = z
  .strictObject({ sets: z.array(z.string()), cues: z.record(z.string(), definition) })
  .parse(parse(readFileSync('fixtures/training/context-cues.yml', 'utf8')));

/** Chosen by leaving out a writer at a time. */
const shrinkage = 50;
/** Of the figures and weights in the files, behind the point. */
const digits = 3;
/** Bounds for which a file says how sure the cue is. */
const bounds = [0.1, 0.2, 0.3, 0.4, 0.5, 0.7] as const;
/** Groups of writers that are left out in turn. */
const writerGroups = 5;

type Finding = z.output<typeof conversationSchema>['labels'][number];

/** A sentence of an agent. */
interface Row {
  readonly figures: readonly number[];
  readonly writer: number;
  /** The turn of the agent that it stands in, from 0 over all conversations. */
  readonly turn: number;
  /** What each rule found in it. */
  readonly found: ReadonlySet<string>;
  /** Rules about which careful readers differ here. */
  readonly open: ReadonlySet<string>;
}

const { pack } = loadPack(['rules']);
const training = readTrainingSentences();
const hash = createHash('sha256');
let names: readonly (readonly [string, string])[] = [];
let turns = 0;
const judges = new Map<number | undefined, LanguageJudge>();
const rows = sets.flatMap((set, writer) => {
  const path = `fixtures/labelled/conversations-${set}.jsonl`;
  const bytes = readFileSync(path);
  hash.update(bytes);
  const { conversations, problems } = readConversations(path, bytes);
  if (problems.length > 0) throw new Error(`${path}: ${problems[0]!.message}`);
  const known = training.sets.indexOf(set);
  const half = known < 0 ? undefined : known % 2;
  const judge = judges.get(half) ?? judges.set(half, judgeWithout(half)).get(half)!;
  const lines = bytes.toString().split('\n').filter(Boolean);
  return conversations.flatMap((conversation, index) => {
    const { labels } = conversationSchema.parse(JSON.parse(lines[index]!));
    return rowsOf(judge.scene({ ...conversation, language: 'en' }), conversation, labels, writer);
  });
});
const data = hash.digest('hex').slice(0, 16);

mkdirSync('rules/context-cues', { recursive: true });
for (const [id, made] of Object.entries(defined)) writeCue(id, made);

/** @param half of the sets of labelled conversations, from whose sentences cues must not have learned */
function judgeWithout(half: number | undefined): LanguageJudge {
  const cues = half === undefined ? pack.cues : cuesWithout(half);
  return new LanguageJudge(prepare({ ...pack, cues, contextCues: [], rules: [], states: [] }), 'en', []);
}

function cuesWithout(half: number): CueFile[] {
  const { labels, sentences, reader, textWriters, told } = training;
  const trainer = new SideTrainer(sentences, 'agent', reader);
  const isKept = (writer: number) => writer < textWriters || (writer - textWriters) % 2 !== half;
  return pack.cues.map((cue) => {
    const label = labels.find(({ id }) => id === cue.id);
    if (!label || !told.has(cue.id)) return cue;
    const { bias, weights } = trainer.train(label, isKept);
    return { ...cue, bias, weights: weights.join('') };
  });
}

function rowsOf(scene: Scene, conversation: Conversation, labels: readonly Finding[], writer: number): Row[] {
  const ofTurn = new Map(
    contributions(conversation).flatMap(({ firstTurn, lastTurn, index }) =>
      Array.from({ length: lastTurn - firstTurn + 1 }, (_, at) => [firstTurn + at, index] as const),
    ),
  );
  const { pieces } = scene.cues;
  const own: (Omit<Row, 'found' | 'open'> & { readonly piece: number })[] = [];
  names = scene.cues.readContext('agent', (piece, figures) => {
    const turn = turns + ofTurn.get(scene.tokens.turn[pieces.startOf(piece)]!)!;
    own.push({ piece, figures: [...figures], writer, turn });
  });
  const rulesAt = (row: (typeof own)[number], status: string) => {
    const here = labels.filter((label) => label.status === status && turns + ofTurn.get(label.turn)! === row.turn);
    return new Set(here.filter((label) => isThere(label, row, own, scene)).map(({ rule }) => rule));
  };
  const read = own.map((row) => ({ ...row, found: rulesAt(row, 'missed'), open: rulesAt(row, 'contested') }));
  turns += ofTurn.size;
  return read;
}

/** Whether the finding quotes the sentence; where it quotes nothing, whether the plain cue takes it for the likeliest of the turn. */
function isThere(
  { rule, turn, quote }: Finding,
  row: { readonly piece: number; readonly turn: number },
  all: readonly { readonly piece: number; readonly turn: number }[],
  { cues, tokens, conversation }: Scene,
): boolean {
  if (quote !== undefined) {
    const { start, end } = cues.pieces.spanOf(row.piece);
    const at = conversation.turns[turn]!.text.indexOf(quote);
    return (
      at >= 0 && tokens.turn[start] === turn && at < tokens.end[end - 1]! && tokens.start[start]! < at + quote.length
    );
  }
  const of = Object.values(defined).find((made) => made.rule === rule)?.of;
  if (of === undefined) return true;
  const sum = (piece: number) => cues.sumOf(cues.numberOf(of), piece);
  return all.every((other) => other.turn !== row.turn || sum(other.piece) <= sum(row.piece));
}

function writeCue(id: string, { title, rule }: Definition): void {
  const examples = rows.filter(({ open }) => !open.has(rule)).map((row) => ({ ...row, holds: row.found.has(rule) }));
  const model = fit(examples, shrinkage);
  const weightsOf = (view: string) =>
    Object.fromEntries(
      names.flatMap(([of, name], at) => {
        const weight = rounded(model.weights[at]!, digits);
        return of === view && weight !== 0 ? [[name, weight]] : [];
      }),
    );
  const cue: ContextCueFile = {
    id,
    title,
    language: 'en',
    by: 'agent',
    trained: { data, sentences: examples.length, positives: examples.filter(({ holds }) => holds).length },
    checked: check(examples),
    bias: rounded(model.bias, digits),
    weights: Object.fromEntries([...views, 'length'].map((view) => [view, weightsOf(view)])),
  };
  const head = '# Written by `npm run context-cues` from fixtures/training/context-cues.yml: change that, not this.\n';
  writeFileSync(`rules/context-cues/${id}.yml`, head + stringify(cue, { lineWidth: 0 }));
  const at = cue.checked.map(({ 'at-least': bound, precision, recall }) => `${bound}: ${precision}/${recall}`);
  console.log(`${id.padEnd(26)} ${at.join('  ')}`);
}

/** By turn, as rules judge: what the cue makes of each group of writers, trained on the others. */
function check(examples: readonly (Row & { readonly holds: boolean })[]): ContextCueFile['checked'] {
  const byTurn = new Map<number, { score: number; holds: boolean }>();
  for (let group = 0; group < writerGroups; group++) {
    const isLeftOut = ({ writer }: Row) => writer % writerGroups === group;
    const model: Model = fit(
      examples.filter((row) => !isLeftOut(row)),
      shrinkage,
    );
    for (const { turn, figures, holds } of examples.filter(isLeftOut)) {
      const known = byTurn.get(turn);
      const score = scoreOf(model, figures);
      byTurn.set(turn, { score: Math.max(score, known?.score ?? 0), holds: holds || (known?.holds ?? false) });
    }
  }
  return figuresByBound([...byTurn.values()], bounds, digits);
}
