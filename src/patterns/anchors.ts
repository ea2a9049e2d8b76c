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

/** Longer runs hardly thin the candidates out any more, but each word more multiplies the ways to write the run. */
const longestRun = 4;
/** Ways to write one run, at most: (i|we) (are|am) … is written out into the trie. */
const mostWays = 16;
/** Concepts and recognisers are rarer than common words, and commoner than most others. */
const foundFrequency = 0.001;
const flagFrequency = 0.01;
const never = Number.POSITIVE_INFINITY;

/** The anchors by which all matches of a phrase are found: one, or one for each of its alternatives. */
export function anchorsOf(phrase: Step): readonly Anchor[] {
  return anchorsIn(phrase, { least: 0, most: 0 });
}

function anchorsIn(step: Step, before: Width): readonly Anchor[] {
  switch (step.kind) {
    case 'words':
      return [{ kind: 'words', run: [step], before }];
    case 'found':
      return [{ kind: 'found', source: step.source, before }];
    case 'flag':
      return [{ kind: 'flag', flag: step.flag, before }];
    case 'either':
      return step.steps.flatMap((option) => anchorsIn(option, before));
    case 'sequence':
      return anchorsInSequence(step.steps, before);
    default:
      throw new Error('a phrase without an anchor is refused by the parser');
  }
}

/** How often anchors in it would be met, as a guessed share of slots; `never` where it may be absent. */
function anchorFrequency(step: Step): number {
  switch (step.kind) {
    case 'words':
      return step.frequency;
    case 'found':
      return foundFrequency;
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
function anchorsInSequence(steps: readonly Step[], before: Width): readonly Anchor[] {
  const rarest = rarestOf(steps);
  const part = steps[rarest]!;
  if (part.kind !== 'words') return anchorsIn(part, widthBefore(steps, rarest, before));
  const run = [part];
  let ways = part.ids.length;
  for (let index = rarest + 1; index < steps.length; index++) {
    const next = steps[index]!;
    if (!canJoin(run, next, ways)) break;
    run.push(next);
    ways *= next.ids.length;
  }
  let first = rarest;
  for (; first > 0; first--) {
    const next = steps[first - 1]!;
    if (!canJoin(run, next, ways)) break;
    run.unshift(next);
    ways *= next.ids.length;
  }
  return [{ kind: 'words', run, before: widthBefore(steps, first, before) }];
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

function widthBefore(steps: readonly Step[], index: number, before: Width): Width {
  let width = before;
  for (let at = 0; at < index; at++) width = sumOf(width, widthOf(steps[at]!));
  return width;
}
