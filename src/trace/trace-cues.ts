import { probabilityOf } from '../conversation/odds.ts';
import type { Scene } from '../rules/scene.ts';
import { shortened, wordsAt } from './quote.ts';

/** Below it a cue gets no line: it can at most confirm a phrase, and that shows as the state. */
const leastScore = 0.2;
const shownFeatures = 5;

/** What the cues make of each piece of a turn, and the features that speak most for it. */
export function cueLines(scene: Scene, turn: number): string[] {
  const { tokens, conversation, cues } = scene;
  const { speaker } = conversation.turns[turn]!;
  const lines: string[] = [];
  const end = tokens.turnFirst[turn + 1]!;
  for (let slot = tokens.turnFirst[turn]!; slot < end; ) {
    const piece = cues.pieces.at(slot);
    slot = cues.pieces.endOf(piece);
    const words = wordsAt(scene, turn, cues.pieces.spanOf(piece));
    for (const { id } of cues.of(speaker.role)) {
      const score = probabilityOf(cues.sumOf(cues.numberOf(id), piece));
      if (score < leastScore) continue;
      const inContext = cues.explained(id, piece, shownFeatures);
      const from = inContext ? ` from ${probabilityOf(inContext.start).toFixed(2)}` : '';
      const features = (inContext?.moved ?? cues.strongest(id, piece, shownFeatures)).map(
        ([name, weight]) => `${name} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`,
      );
      lines.push(`cue      ${id} ${score.toFixed(2)}${from}: “${shortened(words)}” by ${features.join(', ')}`);
    }
  }
  return lines;
}
