import { type Step, sumOf, type Width, type WordStep, widthOf } from './steps.ts';

/** Something in a phrase that cannot be absent, by which its candidates are found. */
export type Anchor = {
  /** How many slots of the phrase come before it. */
  readonly before: Width;
} & (
  | { readonly kind: 'words'; readonly run: readonly WordStep[] }
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
      return { anchors: [{ kind: 'words', run: [step], before }], frequency: step.frequency };
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

/** Anchors on the rarest part; if that is a word, together with the words beside it. */
function planForSequence(steps: readonly Step[], before: Width): Plan | undefined {
  let best: Plan | undefined;
  let rarest = -1;
  let frequency = 1;
  let passed = before;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index]!;
    const plan = step.kind === 'words' ? undefined : planFor(step, passed);
    const own = step.kind === 'words' ? step.frequency : (plan?.frequency ?? 1);
    if (own < frequency) {
      best = plan;
      rarest = index;
      frequency = own;
    }
    passed = sumOf(passed, widthOf(step));
  }
  return steps[rarest]?.kind === 'words' ? planForRun(steps, rarest, before) : best;
}

/** The run of words around the one at `index`: first those after it, then those before it. */
function planForRun(steps: readonly Step[], index: number, before: Width): Plan {
  const word = steps[index] as WordStep;
  const run = [word];
  let ways = word.ids.length;
  for (let next = steps[index + 1], at = index + 1; next && canJoin(run, next, ways); next = steps[++at]) {
    run.push(next);
    ways *= next.ids.length;
  }
  let first = index;
  for (let next = steps[first - 1]; next && canJoin(run, next, ways); next = steps[--first - 1]) {
    run.unshift(next);
    ways *= next.ids.length;
  }
  let passed = before;
  for (let at = 0; at < first; at++) passed = sumOf(passed, widthOf(steps[at]!));
  return { anchors: [{ kind: 'words', run, before: passed }], frequency: word.frequency * 0.5 ** (run.length - 1) };
}

/**
 * No word joins a run that has it already: stuttered repeats are looked through, and so could be read as such a run in
 * very many ways.
 */
function canJoin(run: readonly WordStep[], step: Step, ways: number): step is WordStep {
  if (step.kind !== 'words' || run.length === longestRun || ways * step.ids.length > mostWays) return false;
  for (const { ids } of run) for (const id of step.ids) if (ids.includes(id)) return false;
  return true;
}
