import type { Span } from '../language/tokens.ts';
import type { Scope, Side } from './prepared.ts';
import type { Place, Scene } from './scene.ts';

const nothing: Span = { start: 0, end: 0 };

/** The slots that a scope means, seen from a place; words of the other side in between are for the caller to leave out. */
export function slotsIn(scene: Scene, place: Place, scope: Scope, side: Side): Span {
  const { contributions, tokens } = scene;
  const here = contributions[place.contribution]!;
  const words = scene.wordsOf(here);
  switch (scope.kind) {
    case 'same-sentence': {
      if (place.start === place.end) return words;
      const sentence = tokens.sentence[place.start]!;
      return { start: tokens.sentenceFirst[sentence]!, end: tokens.sentenceFirst[sentence + 1]! };
    }
    case 'same-turn':
      return words;
    case 'before':
      return { start: words.start, end: place.start };
    case 'after':
      return { start: place.end, end: words.end };
    case 'previous':
      return previous(scene, place, side, scope.count ?? 1);
    case 'next': {
      const next = scene.nearest(side, place.contribution + 1, 1);
      return next ? scene.wordsOf(next) : nothing;
    }
    case 'earlier':
      return { start: 0, end: words.start };
    case 'later':
      return { start: words.end, end: tokens.count };
    case 'within':
      return within(scene, place, side, scope.count);
    case 'first':
      return { start: 0, end: endOfNth(scene, side, scope.count) };
    case 'last':
      return { start: startOfNthFromEnd(scene, side, scope.count), end: tokens.count };
    case 'anywhere':
      return { start: 0, end: tokens.count };
  }
}

function previous(scene: Scene, place: Place, side: Side, count: number): Span {
  const nearest = scene.nearest(side, place.contribution - 1, -1);
  if (!nearest) return nothing;
  let first = nearest;
  for (let seen = 1; seen < count; seen++) first = scene.nearest(side, first.index - 1, -1) ?? first;
  return { start: scene.wordsOf(first).start, end: scene.wordsOf(nearest).end };
}

/** From the place (its own contribution counts beside the next `count` where `side` speaks there). */
function within(scene: Scene, place: Place, side: Side, count: number): Span {
  const here = scene.contributions[place.contribution]!;
  const words = scene.wordsOf(here);
  let end = words.end;
  let next = scene.nearest(side, place.contribution + 1, 1);
  for (let seen = 0; next && seen < count; seen++) {
    end = scene.wordsOf(next).end;
    next = scene.nearest(side, next.index + 1, 1);
  }
  return { start: words.start, end };
}

function endOfNth(scene: Scene, side: Side, count: number): number {
  let seen = 0;
  for (const contribution of scene.contributions) {
    if (contribution.speaker.role === side && ++seen === count) return scene.wordsOf(contribution).end;
  }
  return scene.tokens.count;
}

function startOfNthFromEnd(scene: Scene, side: Side, count: number): number {
  let seen = 0;
  for (let at = scene.contributions.length - 1; at >= 0; at--) {
    const contribution = scene.contributions[at]!;
    if (contribution.speaker.role === side && ++seen === count) return scene.wordsOf(contribution).start;
  }
  return 0;
}
