import { piecesOf } from '../cues/pieces.ts';
import type { Scene } from '../rules/scene.ts';
import { shortened } from './quote.ts';

/** Below it a cue has seen nothing worth a line. States ask for no less. */
const leastScore = 0.2;
const shownFeatures = 5;

/** What the cues make of each sentence of a turn, and the features that speak most for it. */
export function cueLines(scene: Scene, turn: number): string[] {
  const { tokens, conversation, cues } = scene;
  const { role } = conversation.turns[turn]!.speaker;
  const lines: string[] = [];
  for (let slot = tokens.turnFirst[turn]!; slot < tokens.turnFirst[turn + 1]!; ) {
    const sentence = tokens.sentence[slot]!;
    for (const piece of piecesOf(tokens, sentence)) {
      const text = conversation.turns[turn]!.text.slice(tokens.start[piece.start], tokens.end[piece.end - 1]);
      for (const { id } of cues.of(role)) {
        const score = cues.score(id, piece);
        if (score < leastScore) continue;
        const features = cues
          .strongest(id, piece, shownFeatures)
          .map(([name, weight]) => `${name} +${weight.toFixed(1)}`);
        lines.push(`cue      ${id} ${score.toFixed(2)}: “${shortened(text)}” by ${features.join(', ')}`);
      }
    }
    slot = tokens.sentenceFirst[sentence + 1]!;
  }
  return lines;
}
