import { compileCondition, type Facts } from './conditions.ts';
import { overLimit } from './limits.ts';
import { compileOccasion } from './occasions.ts';
import type { PreparedRule } from './prepared.ts';
import type { Place, Scene } from './scene.ts';

/** One occasion, judged. */
export interface Verdict {
  readonly status: 'met' | 'missed';
  /** Where it is reported. */
  readonly anchor: Place;
  readonly occasion: Place;
  /** What met it, or what made it a miss, where words did. */
  readonly evidence?: Place;
}

/** Judges all occasions of one rule in a conversation, in order. */
export type JudgeRule = (scene: Scene) => Verdict[];

type JudgeOccasion = (scene: Scene, occasion: Place) => Pick<Verdict, 'status' | 'evidence'>;

export function compileRule(rule: PreparedRule, facts: Facts): JudgeRule {
  const findOccasions = compileOccasion(rule.occasion, facts);
  const judge = compileJudgement(rule, facts);
  const { limit } = rule;
  return (scene) => {
    const occasions = findOccasions(scene);
    const over = limit && overLimit(scene, occasions, limit);
    const verdicts: Verdict[] = [];
    for (const occasion of occasions) {
      const { status, evidence } = over
        ? ({ status: over.has(occasion) ? 'missed' : 'met' } as const)
        : judge(scene, occasion);
      const anchor = anchorOf(rule, scene, occasion, status, evidence);
      if (anchor) verdicts.push({ status, anchor, occasion, ...(evidence && { evidence }) });
    }
    return verdicts;
  };
}

function compileJudgement({ met, missed }: PreparedRule, facts: Facts): JudgeOccasion {
  const isMet = met && compileCondition(met, facts);
  const isMissed = missed && compileCondition(missed, facts);
  return (scene, occasion) => {
    const wrong = isMissed?.(scene, occasion);
    if (wrong) return verdict('missed', wrong.place);
    if (isMet) {
      const right = isMet(scene, occasion);
      return right ? verdict('met', right.place) : { status: 'missed' };
    }
    return { status: isMissed ? 'met' : 'missed' };
  };
}

function verdict(status: Verdict['status'], evidence: Place | undefined): Pick<Verdict, 'status' | 'evidence'> {
  return evidence ? { status, evidence } : { status };
}

/** Where the verdict is reported; nothing where a reply is asked for and none follows: then there was no occasion. */
function anchorOf(
  rule: PreparedRule,
  scene: Scene,
  occasion: Place,
  status: Verdict['status'],
  evidence: Place | undefined,
): Place | undefined {
  if (rule.anchor === 'reply') {
    const reply = scene.nearest('agent', occasion.contribution + 1, 1);
    return reply && scene.openingOf(reply);
  }
  return rule.anchor === 'evidence' && status === 'missed' && evidence ? evidence : occasion;
}
