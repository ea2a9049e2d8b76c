import type { Conversation } from '../conversation/conversation.ts';
import { type ActiveRule, type Explanation, LanguageJudge } from '../lint/language-judge.ts';
import { reasonToSkip } from '../lint/skipped.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import type { Scene } from '../rules/scene.ts';
import { nearestMiss } from './nearest-miss.ts';
import { quoteOf, shortened } from './quote.ts';
import { balanceLines } from './trace-balances.ts';
import { cueLines } from './trace-cues.ts';
import { sentenceLines } from './trace-words.ts';

/**
 * How the verdicts on a conversation came about, in lines: the words as phrases see them, the concepts and guards in
 * each turn, the states, and each rule's occasions, or what came nearest to one. Raw text: the caller makes it safe.
 * @param turn 0-based; all turns where absent.
 */
export function traceConversation(
  conversation: Conversation,
  pack: PreparedPack,
  rules: readonly ActiveRule[],
  turn?: number,
): string[] {
  const [language = 'en'] = rules.map(({ rule }) => rule.language);
  const explanation = new LanguageJudge(pack, language, rules).explain(conversation);
  const turns = conversation.turns.filter(({ index }) => turn === undefined || index === turn);
  return [
    ...turns.flatMap(({ index }) => turnLines(explanation, index)),
    ...balanceLines(explanation.scene),
    'states',
    ...explanation.states.flatMap((id) => stateLine(explanation.scene, id, turn)),
    'rules',
    ...rules.flatMap((active) => ruleLines(active, explanation, turn)),
  ];
}

function turnLines({ scene, dropped, lists, numberOfList }: Explanation, turn: number): string[] {
  const { conversation, tokens } = scene;
  const { speaker } = conversation.turns[turn]!;
  const inTurn = (slot: number): boolean => tokens.turn[slot] === turn;
  const lines = [
    `turn ${turn}  ${speaker.label} (${speaker.role})`,
    ...sentenceLines(conversation, tokens, turn).map((line) => `  ${line}`),
  ];
  lines.push(...cueLines(scene, turn).map((line) => `  ${line}`));
  for (const { id, written } of lists) {
    for (const match of scene.matches(id)) {
      if (inTurn(match.start))
        lines.push(
          `  found    ${id}: ${quoteOf(scene, scene.placeOf(match))} by "${shortened(written[match.phrase]!)}"`,
        );
    }
    const number = numberOfList(id);
    for (const drop of dropped) {
      if (drop.list !== number || drop.why === 'longer-match' || !inTurn(drop.match.start)) continue;
      const reason = quoteOf(scene, scene.placeOf({ start: drop.slot, end: drop.slot + 1 }));
      lines.push(`  dropped  ${id}: ${quoteOf(scene, scene.placeOf(drop.match))}: ${drop.why}, for ${reason}`);
    }
  }
  return [...lines, ''];
}

function stateLine(scene: Scene, id: string, turn: number | undefined): string[] {
  const moments = scene.moments(id).filter((moment) => turn === undefined || moment.turn === turn);
  return moments.length === 0 ? [] : [`  ${id}: ${moments.map((moment) => quoteOf(scene, moment)).join('; ')}`];
}

function ruleLines({ rule }: ActiveRule, explanation: Explanation, turn: number | undefined): string[] {
  const { scene, kept } = explanation;
  const skipped = reasonToSkip(rule, scene.conversation);
  if (skipped !== undefined) return [`  ${rule.id}: skipped: ${skipped}`];
  const verdicts = kept.get(rule.id)!;
  if (verdicts.length === 0) return [`  ${rule.id}: no occasion: ${nearestMiss(rule, explanation)}`];
  return verdicts
    .filter(({ anchor }) => turn === undefined || anchor.turn === turn)
    .map(({ status, anchor, occasion, evidence }) => {
      const why = anchor === occasion ? '' : `; occasion ${quoteOf(scene, occasion)}`;
      const shown = evidence ? `; by ${quoteOf(scene, evidence)}` : '';
      return `  ${rule.id}: ${status} at ${quoteOf(scene, anchor)}${why}${shown}`;
    });
}
