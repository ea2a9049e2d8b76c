import { oddsOf } from '../cues/cue-reader.ts';
import { isQuestion, isRepeated } from '../language/tokens.ts';
import { isCutOffBefore, overlapBefore } from './floor.ts';
import type { PreparedCondition, Scope, Side } from './prepared.ts';
import type { Place, Scene } from './scene.ts';
import { slotsIn } from './scopes.ts';

/** What shows that a condition holds. A fact about the whole conversation, or the absence of words, has no place. */
export interface Evidence {
  readonly place?: Place;
}

const withoutPlace: Evidence = {};

/** A condition made ready: the evidence that it holds at the place, or nothing. */
export type Test = (scene: Scene, place: Place) => Evidence | undefined;

/** What only the caller knows about labels: whether one is a personal name. */
export interface Facts {
  isPersonalName(label: string): boolean;
}

export function compileCondition(condition: PreparedCondition, facts: Facts): Test {
  switch (condition.kind) {
    case 'said':
      return saidTest(condition.list, condition.by, condition.in);
    case 'state':
      return stateTest(condition.state, condition.in, condition.turns);
    case 'cue':
      return cueTest(condition.cue, condition.atLeast, condition.in);
    case 'turns':
      return ({ contributions }) => {
        const count = contributions.reduce((sum, { speaker }) => (speaker.role === condition.by ? sum + 1 : sum), 0);
        return count >= condition.atLeast && count <= condition.atMost ? withoutPlace : undefined;
      };
    case 'personal-label':
      return ({ contributions }) =>
        contributions.some(({ speaker }) => speaker.role === 'agent' && facts.isPersonalName(speaker.label))
          ? withoutPlace
          : undefined;
    case 'first-agent-turn':
      return ({ contributions }) => {
        const first = contributions.find(({ speaker }) => speaker.role === 'agent');
        return first && first.index < condition.atMost ? withoutPlace : undefined;
      };
    case 'constant':
      return () => (condition.holds ? withoutPlace : undefined);
    case 'overlap':
      return (scene, place) => (overlapBefore(scene, place) >= condition.seconds ? withoutPlace : undefined);
    case 'cut-off':
      return (scene, place) => (isCutOffBefore(scene, place) ? withoutPlace : undefined);
    case 'noted':
      return (scene) => (scene.noted(condition.list).length > 0 ? withoutPlace : undefined);
    case 'sentence':
      return ({ tokens }, place) => {
        const mark = tokens.sentenceMark[tokens.sentence[place.start]!]!;
        return endsAs(condition.ends, mark) ? withoutPlace : undefined;
      };
    case 'all':
      return allTest(condition.of.map((part) => compileCondition(part, facts)));
    case 'any':
      return anyTest(condition.of.map((part) => compileCondition(part, facts)));
    case 'not': {
      const test = compileCondition(condition.of, facts);
      return (scene, place) => (test(scene, place) ? undefined : withoutPlace);
    }
  }
}

function endsAs(ends: 'question' | 'statement' | 'repeated', mark: number): boolean {
  return ends === 'repeated' ? isRepeated(mark) : isQuestion(mark) === (ends === 'question');
}

function saidTest(list: string, by: Side, scopes: readonly Scope[]): Test {
  return (scene, place) => {
    const matches = scene.matches(list);
    if (matches.length === 0) return undefined;
    for (const scope of scopes) {
      const { start, end } = slotsIn(scene, place, scope, by);
      for (const match of matches) {
        if (match.start < start || match.end > end) continue;
        const found = scene.placeOf(match);
        if (scene.contributions[found.contribution]!.speaker.role === by) return { place: found };
      }
    }
    return undefined;
  };
}

function stateTest(state: string, scopes: readonly Scope[], turns: number): Test {
  return (scene, place) => {
    const moments = scene.moments(state);
    const first = moments[0];
    if (!first) return undefined;
    const side = scene.contributions[first.contribution]!.speaker.role as Side;
    for (const scope of scopes) {
      const { start, end } = slotsIn(scene, place, scope, side);
      const found = moments.filter((moment) => moment.start >= start && moment.end <= end);
      const contributions = new Set(found.map(({ contribution }) => contribution));
      if (contributions.size >= turns) return { place: found[0]! };
    }
    return undefined;
  };
}

function cueTest(cue: string, atLeast: number, scopes: readonly Scope[]): Test {
  const odds = oddsOf(atLeast);
  return (scene, place) => {
    for (const scope of scopes) {
      const { start, end } = slotsIn(scene, place, scope, scene.cues.sideOf(cue));
      const [found] = scene.cued(cue, odds, start, end);
      if (found) return { place: found };
    }
    return undefined;
  };
}

/** All must hold; the first place found is the evidence. */
function allTest(tests: readonly Test[]): Test {
  return (scene, place) => {
    let evidence = withoutPlace;
    for (const test of tests) {
      const found = test(scene, place);
      if (!found) return undefined;
      if (!evidence.place) evidence = found;
    }
    return evidence;
  };
}

function anyTest(tests: readonly Test[]): Test {
  return (scene, place) => {
    for (const test of tests) {
      const found = test(scene, place);
      if (found) return found;
    }
    return undefined;
  };
}
