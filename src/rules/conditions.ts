import { oddsOf } from '../conversation/odds.ts';
import { Flag, isQuestion, isRepeated } from '../language/tokens.ts';
import { byCost } from './condition-cost.ts';
import { echoedAt } from './echo.ts';
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
    case 'balance': {
      const odds = oddsOf(condition.atLeast);
      return (scene) => (scene.balanceOf(condition.balance) >= odds ? withoutPlace : undefined);
    }
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
    case 'echo':
      return (scene, place) => (echoedAt(scene, place) >= condition.words ? withoutPlace : undefined);
    case 'noted':
      return (scene) => (scene.noted(condition.list).length > 0 ? withoutPlace : undefined);
    case 'seldom':
      return (scene) => (isSeldom(scene, condition) ? withoutPlace : undefined);
    case 'sentence':
      return ({ tokens }, place) => {
        const mark = tokens.sentenceMark[tokens.sentence[place.start]!]!;
        return endsAs(condition.ends, mark) ? withoutPlace : undefined;
      };
    case 'all':
      return allTest(condition.of, (part) => compileCondition(part, facts));
    case 'any':
      return anyTest(condition.of.map((part) => compileCondition(part, facts)));
    case 'not': {
      const test = compileCheck(condition.of, facts);
      return (scene, place) => (test(scene, place) ? undefined : withoutPlace);
    }
  }
}

/** The same where nobody asks for the evidence: of parts any of which will do, too, the cheap ones are tried first. */
export function compileCheck(condition: PreparedCondition, facts: Facts): Test {
  switch (condition.kind) {
    case 'all':
      return allTest(condition.of, (part) => compileCheck(part, facts));
    case 'any':
      return anyTest(condition.of.toSorted(byCost).map((part) => compileCheck(part, facts)));
    default:
      return compileCondition(condition, facts);
  }
}

function isSeldom(scene: Scene, { list, below, words }: Extract<PreparedCondition, { kind: 'seldom' }>): boolean {
  const { count, flags } = scene.tokens;
  let all = 0;
  for (let slot = 0; slot < count; slot++) if ((flags[slot]! & Flag.lookThrough) === 0) all++;
  return all >= words && scene.matches(list).length < below * all;
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
      const found = firstOfEnough(moments, start, end, turns);
      if (found) return { place: found };
    }
    return undefined;
  };
}

/** The first of the moments within the slots, if these stand in so many contributions. */
function firstOfEnough(moments: readonly Place[], start: number, end: number, turns: number): Place | undefined {
  let first: Place | undefined;
  let contribution = -1;
  let seen = 0;
  for (const moment of moments) {
    if (moment.start > end) return undefined;
    if (moment.start < start || moment.end > end) continue;
    first ??= moment;
    if (moment.contribution !== contribution) seen++;
    if (seen >= turns) return first;
    contribution = moment.contribution;
  }
  return undefined;
}

function cueTest(cue: string, atLeast: number, scopes: readonly Scope[]): Test {
  const odds = oddsOf(atLeast);
  return (scene, place) => {
    if (!scene.isCued(cue, odds)) return undefined;
    const side = scene.cues.sideOf(cue);
    for (const scope of scopes) {
      const { start, end } = slotsIn(scene, place, scope, side);
      const found = scene.firstCued(cue, odds, start, end);
      if (found) return { place: found };
    }
    return undefined;
  };
}

/** All must hold; the first place found, in the order as written, is the evidence. The cheap ones are tried first. */
function allTest(parts: readonly PreparedCondition[], compile: (part: PreparedCondition) => Test): Test {
  const tests = parts.toSorted(byCost).map((part) => ({ test: compile(part), written: parts.indexOf(part) }));
  return (scene, place) => {
    let evidence = withoutPlace;
    let evidenceAt = parts.length;
    for (const { test, written } of tests) {
      const found = test(scene, place);
      if (!found) return undefined;
      if (!found.place || written > evidenceAt) continue;
      evidence = found;
      evidenceAt = written;
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
