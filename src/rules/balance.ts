import { probabilityOf } from '../conversation/odds.ts';
import { type BalanceFeature, echo } from '../cues/balance-table.ts';
import { echoedIn } from './echo.ts';
import type { Scene } from './scene.ts';

/** Beyond these a sum of a cue says no more: what is not there at all would outweigh all that is. */
const lowestOdds = -8;
const highestOdds = 6;
/** Keeps the logarithm of a total that is nothing finite. */
const leastTotal = 0.02;
/** Of a thousand sentences that are nothing, noise would add up to something. */
const leastProbability = 0.1;

/** What a balance comes to in the conversation, as a logarithm of odds; it has one figure for all its places. */
export function weigh(scene: Scene, id: string): number {
  const { bias, features } = scene.cues.balance(id);
  return features.reduce((sum, feature) => sum + feature.weight * measure(scene, feature), bias);
}

/** What a balance comes to where nobody says anything, as a logarithm of odds, and what each cue and the echo add. */
export function explained(scene: Scene, id: string): { readonly start: number; readonly shares: Map<string, number> } {
  const { bias, features } = scene.cues.balance(id);
  const shares = new Map<string, number>();
  let start = bias;
  for (const feature of features) {
    start += feature.weight * nothing(feature);
    const share = feature.weight * (measure(scene, feature) - nothing(feature));
    shares.set(feature.of, (shares.get(feature.of) ?? 0) + share);
  }
  return { start, shares };
}

/** A figure about the whole conversation, of the sums of one cue or of the echo, piece by piece. */
export function measure(scene: Scene, { measure: kind, of }: Pick<BalanceFeature, 'measure' | 'of'>): number {
  if (of === echo) return kind === 'total' ? Math.log1p(echoOf(scene).total) : echoOf(scene).highest;
  if (kind === 'total') return Math.log(leastTotal + totalOf(scene, of));
  const [highest, second] = highestTwo(scene, of);
  return kind === 'highest' ? highest : second;
}

/** What `measure` comes to where nobody says anything. */
function nothing({ measure: kind, of }: BalanceFeature): number {
  if (of === echo) return 0;
  return kind === 'total' ? Math.log(leastTotal) : lowestOdds;
}

/** How many of the sentences of its side are of the cue's kind, as it sees them: the sum of the probabilities. */
function totalOf(scene: Scene, cue: string): number {
  let total = 0;
  for (const odds of sumsOf(scene, cue)) {
    const probability = probabilityOf(odds);
    if (probability >= leastProbability) total += probability;
  }
  return total;
}

function highestTwo(scene: Scene, cue: string): readonly [number, number] {
  let [highest, second] = [lowestOdds, lowestOdds];
  for (const odds of sumsOf(scene, cue)) {
    if (odds > highest) [highest, second] = [odds, highest];
    else if (odds > second) second = odds;
  }
  return [highest, second];
}

function* sumsOf({ cues }: Scene, cue: string): Generator<number> {
  const number = cues.numberOf(cue);
  for (let piece = 0; piece < cues.pieces.count; piece++) {
    const odds = cues.sumOf(number, piece);
    if (!Number.isNaN(odds)) yield Math.min(highestOdds, Math.max(lowestOdds, odds));
  }
}

/** Of the pieces of the agent, the words that the customer has said before: the most in one, and all. */
function echoOf(scene: Scene): { readonly highest: number; readonly total: number } {
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
  return { highest, total };
}
