import { type Step, sumOf, type Width, widthOf } from './steps.ts';

type Words = Extract<Step, { kind: 'words' }>;

/** Something in a phrase that cannot be absent, by which its candidates are found. */
export type Anchor = {
  /** How many slots of the phrase come before it. */
  readonly before: Width;
} & (
  | { readonly kind: 'words'; readonly run: readonly Words[] }
  | { readonly kind: 'found'; readonly source: number }
  | { readonly kind: 'flag'; readonly flag: number }
);

/** Anchors of all ways through a part of a phrase, and how often they will be met, as a guessed share of slots. */
interface Plan {
  readonly anchors: readonly Anchor[];
  readonly frequency: number;
}

/** Longer runs hardly thin the candidates out any more, but each word more multiplies the ways to write the run. */
const longestRun = 4;
/** Ways to write one run, at most: (i|we) (are|am) … is written out into the trie. */
const mostWays = 48;
/** Concepts and recognisers are rarer than common words, and commoner than most others. */
const foundFrequency = 0.001;
const flagFrequency = 0.01;
const start: Width = { least: 0, most: 0 };

/** The anchors by which all matches of a phrase are found: one, or one for each of its alternatives. */
export function anchorsOf(phrase: Step): readonly Anchor[] {
  const plan = planFor(phrase, start);
  if (!plan) throw new Error('a phrase without an anchor is refused by the parser');
  return plan.anchors;
}

function planFor(step: Step, before: Width): Plan | undefined {
  switch (step.kind) {
    case 'words':
      return planForRun([step], before);
    case 'found':
      return { anchors: [{ kind: 'found', source: step.source, before }], frequency: foundFrequency };
    case 'flag':
      return { anchors: [{ kind: 'flag', flag: step.flag, before }], frequency: flagFrequency };
    case 'sequence':
      return planForSequence(step.steps, before);
    case 'either':
      return planForEither(step.steps, before);
    default:
      return undefined;
  }
}

function planForEither(options: readonly Step[], before: Width): Plan | undefined {
  const anchors: Anchor[] = [];
  let frequency = 0;
  for (const option of options) {
    const plan = planFor(option, before);
    if (!plan) return undefined;
    anchors.push(...plan.anchors);
    frequency += plan.frequency;
  }
  return { anchors, frequency };
}

function planForSequence(steps: readonly Step[], before: Width): Plan | undefined {
  let best: Plan | undefined;
  let passed = before;
  for (const [index, step] of steps.entries()) {
    const plan = step.kind === 'words' ? planForRun(runFrom(steps, index), passed) : planFor(step, passed);
    if (plan && (!best || plan.frequency < best.frequency)) best = plan;
    passed = sumOf(passed, widthOf(step));
  }
  return best;
}

function planForRun(run: readonly Words[], before: Width): Plan {
  return { anchors: [{ kind: 'words', run, before }], frequency: frequencyOf(run) };
}

/**
 * The words that follow one another from `index` on. A run is cut before a word that it has already: stuttered repeats
 * are looked through, and so could be read as such a run in very many ways.
 */
function runFrom(steps: readonly Step[], index: number): Words[] {
  const run: Words[] = [];
  let ways = 1;
  for (let at = index; at < steps.length && run.length < longestRun; at++) {
    const step = steps[at]!;
    if (step.kind === 'edge') continue;
    if (step.kind !== 'words') break;
    ways *= step.ids.length;
    const isTooMuch = ways > mostWays || run.some((word) => word.ids.some((id) => step.ids.includes(id)));
    if (isTooMuch && run.length > 0) break;
    run.push(step);
  }
  return run;
}

/** The rarest word decides; every other word thins out further, but words are not independent of one another. */
function frequencyOf(run: readonly Words[]): number {
  const rarest = Math.min(...run.map(({ frequency }) => frequency));
  return rarest * 0.3 ** (run.length - 1);
}
