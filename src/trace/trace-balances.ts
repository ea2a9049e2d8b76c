import { probabilityOf } from '../conversation/odds.ts';
import { explained } from '../rules/balance.ts';
import type { Scene } from '../rules/scene.ts';

/** A share smaller than that hardly moves the balance. */
const leastShare = 0.3;

/** What each balance of the language comes to, and what moved it; nothing where it has none. */
export function balanceLines(scene: Scene): string[] {
  const { balances } = scene.cues;
  const lines = balances.map(({ id }) => {
    const { start, shares } = explained(scene, id);
    const moved = [...shares]
      .filter(([, share]) => Math.abs(share) >= leastShare)
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
      .map(([of, share]) => `${of} ${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(1)}`);
    return `  ${id} ${probabilityOf(scene.balanceOf(id)).toFixed(2)} from ${probabilityOf(start).toFixed(2)} by ${moved.join(', ') || 'nothing much'}`;
  });
  return lines.length === 0 ? [] : ['balances', ...lines];
}
