import { probabilityOf } from '../conversation/odds.ts';
import type { BalanceFeature } from '../cues/balance-table.ts';
import { echoedAt } from './echo.ts';
import type { Scene } from './scene.ts';

/** Beyond these a sum of a cue says no more: what is not there at all would outweigh all that is. */
const lowestOdds = -8;
const highestOdds = 6;
/** Keeps the logarithm of a total that is nothing finite. */
const leastTotal = 0.02;

/** What a balance comes to in the conversation, as a logarithm of odds: its bias, and the shares of what it weighs. */
export function weigh(scene: Scene, id: string): number {
  let sum = scene.cues.balance(id).bias;
  for (const share of shares(scene, id).values()) sum += share;
  return sum;
}

/** What each cue, and the echo, adds to a balance in the conversation. */
export function shares(scene: Scene, id: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const feature of scene.cues.balance(id).features) {
    found.set(feature.of, (found.get(feature.of) ?? 0) + feature.weight * measure(scene, feature));
  }
  return found;
}

/** A figure about the whole conversation, of the sums of one cue or of the echo, piece by piece. */
export function measure(scene: Scene, { measure: kind, of }: Pick<BalanceFeature, 'measure' | 'of'>): number {
  if (of === 'echo') return kind === 'total' ? Math.log1p(totalEcho(scene)) : highestEcho(scene);
  if (kind === 'total') return Math.log(leastTotal + totalOf(scene, of));
  const [highest, second] = highestTwo(scene, of);
  return kind === 'highest' ? highest : second;
}

/** How many of the sentences of its side are of the cue's kind, as it sees them: the sum of the probabilities. */
function totalOf(scene: Scene, cue: string): number {
  let total = 0;
  for (const odds of sumsOf(scene, cue)) total += probabilityOf(odds);
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

function highestEcho(scene: Scene): number {
  let highest = 0;
  for (const words of echoes(scene)) if (words > highest) highest = words;
  return highest;
}

function totalEcho(scene: Scene): number {
  let total = 0;
  for (const words of echoes(scene)) total += words;
  return total;
}

/** Of each piece of the agent: how many of its words the customer has said before. */
function* echoes(scene: Scene): Generator<number> {
  const { pieces } = scene.cues;
  for (let piece = 0; piece < pieces.count; piece++) {
    const place = scene.placeOf(pieces.spanOf(piece));
    if (scene.contributions[place.contribution]!.speaker.role === 'agent') yield echoedAt(scene, place);
  }
}
