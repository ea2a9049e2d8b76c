import { probabilityOf } from '../conversation/odds.ts';
import { echo, type Figures } from '../cues/balance-table.ts';
import { lowestOdds, withinRange } from '../cues/odds-range.ts';
import { echoedIn } from './echo.ts';
import type { Scene } from './scene.ts';

/** Keeps the logarithm of a total that is nothing finite. */
const leastTotal = 0.02;
/** Of a thousand sentences that are nothing, noise would add up to something. */
const leastProbability = 0.1;

/** What a balance comes to in the conversation, as a logarithm of odds; it has one figure for all its places. */
export function weigh(scene: Scene, id: string): number {
  const { bias, weighed } = scene.cues.balance(id);
  return weighed.reduce((sum, { of, weights }) => sum + share(weights, figuresOf(scene, of)), bias);
}

/** What a balance comes to where nobody says anything, as a logarithm of odds, and what each cue and the echo add. */
export function explained(scene: Scene, id: string): { readonly start: number; readonly shares: Map<string, number> } {
  const { bias, weighed } = scene.cues.balance(id);
  const shares = new Map<string, number>();
  let start = bias;
  for (const { of, weights } of weighed) {
    const none = share(weights, of === echo ? noEcho : noSign);
    start += none;
    shares.set(of, share(weights, figuresOf(scene, of)) - none);
  }
  return { start, shares };
}

function share(weights: Figures, { highest, second, total }: Figures): number {
  return weights.highest * highest + weights.second * second + weights.total * total;
}

/** The figures where nobody says anything. */
const noSign: Figures = { highest: lowestOdds, second: lowestOdds, total: Math.log(leastTotal) };
const noEcho: Figures = { highest: 0, second: 0, total: 0 };

/** What a cue, or the echo, comes to all over the conversation. */
export function figuresOf(scene: Scene, of: string): Figures {
  return of === echo ? echoFigures(scene) : cueFigures(scene, of);
}

/** The total is of the probabilities: how many of the sentences of its side are of the kind, as the cue sees them. */
function cueFigures(scene: Scene, cue: string): Figures {
  let [highest, second, total] = [lowestOdds, lowestOdds, 0];
  for (const odds of sumsOf(scene, cue)) {
    if (odds > highest) [highest, second] = [odds, highest];
    else if (odds > second) second = odds;
    const probability = probabilityOf(odds);
    if (probability >= leastProbability) total += probability;
  }
  return { highest, second, total: Math.log(leastTotal + total) };
}

function* sumsOf({ cues }: Scene, cue: string): Generator<number> {
  const number = cues.numberOf(cue);
  for (let piece = 0; piece < cues.pieces.count; piece++) {
    const odds = cues.sumOf(number, piece);
    if (!Number.isNaN(odds)) yield withinRange(odds);
  }
}

/** Of the pieces of the agent, the words that the customer has said before: the most in one, and all. */
function echoFigures(scene: Scene): Figures {
  const { pieces } = scene.cues;
  let [highest, total] = [0, 0];
  for (let piece = 0; piece < pieces.count; piece++) {
    const span = pieces.spanOf(piece);
    const { contribution } = scene.placeOf(span);
    if (scene.contributions[contribution]!.speaker.role !== 'agent') continue;
    const words = echoedIn(scene, span, contribution);
    highest = Math.max(highest, words);
    total += words;
  }
  return { highest, second: 0, total: Math.log1p(total) };
}
