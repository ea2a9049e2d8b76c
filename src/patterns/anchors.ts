import type { Step, WordStep } from './steps.ts';

/** Something in a phrase that cannot be absent, by which its candidates are found. */
export type Anchor = {
  /** What comes before and after it in the phrase. */
  readonly previous: readonly Step[];
  readonly next: readonly Step[];
} & (
  | { readonly kind: 'words'; readonly run: readonly WordStep[] }
  | { readonly kind: 'found'; readonly source: number }
  | { readonly kind: 'flag'; readonly flag: number }
);

/** Longer runs hardly thin the candidates out any more, but each word more multiplies the ways to write the run. */
const longestRun = 4;
/** Ways to write one run, at most: (i|we) (are|am) … is written out into the trie. */
const mostWays = 16;
/** Numbers, capitals, emoji … */
const flagFrequency = 0.01;
const never = Number.POSITIVE_INFINITY;

/** The anchors by which all matches of a phrase are found: one, or one for each of its alternatives. */
export function anchorsOf(phrase: Step): readonly Anchor[] {
  return anchorsIn(phrase, [], []);
}

function anchorsIn(step: Step, previous: readonly Step[], next: readonly Step[]): readonly Anchor[] {
  switch (step.kind) {
    case 'words':
      return [{ kind: 'words', run: [step], previous, next }];
    case 'found':
      return [{ kind: 'found', source: step.source, previous, next }];
    case 'flag':
      return [{ kind: 'flag', flag: step.flag, previous, next }];
    case 'either':
      return step.steps.flatMap((option) => anchorsIn(option, previous, next));
    case 'sequence':
      return anchorsInSequence(step.steps, previous, next);
    default:
      throw new Error('a phrase without an anchor is refused by the parser');
  }
}

/** How often anchors in it would be met, as a guessed share of slots; `never` where it may be absent. */
export function anchorFrequency(step: Step): number {
  switch (step.kind) {
    case 'words':
    case 'found':
      return step.frequency;
    case 'flag':
      return flagFrequency;
    case 'either':
      return step.steps.reduce((sum, option) => sum + anchorFrequency(option), 0);
    case 'sequence':
      return anchorFrequency(step.steps[rarestOf(step.steps)]!);
    default:
      return never;
  }
}

function rarestOf(steps: readonly Step[]): number {
  let rarest = 0;
  let least = never;
  for (let index = 0; index < steps.length; index++) {
    const frequency = anchorFrequency(steps[index]!);
    if (frequency >= least) continue;
    least = frequency;
    rarest = index;
  }
  return rarest;
}

/** On the rarest part; if that is a word, together with the words beside it: first those after it, then those before it. */
function anchorsInSequence(
  steps: readonly Step[],
  previous: readonly Step[],
  next: readonly Step[],
): readonly Anchor[] {
  const rarest = rarestOf(steps);
  const part = steps[rarest]!;
  let first = rarest;
  let last = rarest;
  const run: WordStep[] = [];
  if (part.kind === 'words') {
    run.push(part);
    for (let beside = steps[last + 1]; beside && canJoin(run, beside); beside = steps[++last + 1]) run.push(beside);
    for (let beside = steps[first - 1]; beside && canJoin(run, beside); beside = steps[--first - 1])
      run.unshift(beside);
  }
  const before = [...previous, ...steps.slice(0, first)];
  const after = [...steps.slice(last + 1), ...next];
  return run.length > 0 ? [{ kind: 'words', run, previous: before, next: after }] : anchorsIn(part, before, after);
}

/**
 * No word joins a run that has it already: stuttered repeats are looked through, and so could be read as such a run in
 * very many ways.
 */
function canJoin(run: readonly WordStep[], step: Step): step is WordStep {
  if (step.kind !== 'words' || run.length === longestRun) return false;
  let ways = step.ids.length;
  for (const { ids } of run) {
    ways *= ids.length;
    for (const id of step.ids) if (ids.includes(id)) return false;
  }
  return ways <= mostWays;
}
