import type { Explanation } from '../lint/language-judge.ts';
import { candidatePlaces } from '../rules/occasions.ts';
import type { PreparedRule, WrittenList } from '../rules/prepared.ts';
import { quoteOf } from './quote.ts';

/** Why a rule without an occasion has none: what came nearest, and what stood in its way. */
export function nearestMiss(rule: PreparedRule, explanation: Explanation): string {
  const { scene, verdicts } = explanation;
  const outdone = verdicts.get(rule.id)?.[0];
  if (outdone)
    return `${outdone.status} at ${quoteOf(scene, outdone.anchor)}, but left to ${rule.yieldsTo.join(' or ')}`;
  const [unanswered] = candidatePlaces(rule.occasion)(scene);
  if (unanswered) return `${quoteOf(scene, unanswered)} comes near, but ${whatElse(rule)}`;
  const { from } = rule.occasion;
  if (from.kind === 'conversation') return 'nobody of that side speaks';
  if (from.kind === 'state') return `the state "${from.state}" does not hold anywhere`;
  return (
    blockedMatch(from.list, explanation) ?? fewestWordsShort(from.list, explanation) ?? 'no word of its phrases is said'
  );
}

function whatElse(rule: PreparedRule): string {
  if (rule.occasion.where) return 'what `where` asks for does not hold there';
  return rule.anchor === 'reply' ? 'no reply follows' : 'another occasion stands too near';
}

/** A match of the list, or of a concept it uses, that a guard or an exception kept from counting. */
function blockedMatch(list: string, { scene, dropped, lists, numberOfList }: Explanation): string | undefined {
  for (const { id, written } of listsBehind(list, lists)) {
    const drop = dropped.find((one) => one.list === numberOfList(id) && one.why !== 'longer-match');
    if (!drop) continue;
    const reason =
      drop.why === 'exception'
        ? 'an exception'
        : `"${quoteOf(scene, scene.placeOf({ start: drop.slot, end: drop.slot + 1 }))}" (${drop.why})`;
    return `${quoteOf(scene, scene.placeOf(drop.match))} fits "${written[drop.match.phrase]}" but is blocked by ${reason}`;
  }
  return undefined;
}

/** The list and the concepts that it uses, near ones first. */
function listsBehind(id: string, lists: readonly WrittenList[], seen = new Set<string>()): WrittenList[] {
  const list = lists.find((one) => one.id === id);
  if (!list || seen.has(id)) return [];
  seen.add(id);
  const used = list.written.flatMap((phrase) => [...phrase.matchAll(/(?<!\\)@([a-z0-9-]+)/g)].map(([, name]) => name!));
  return [list, ...used.flatMap((name) => listsBehind(name, lists, seen))];
}

/** The phrase of which most plain words stand in one sentence of the side that should say it. */
function fewestWordsShort(list: string, { scene, lists }: Explanation): string | undefined {
  const { conversation, tokens } = scene;
  let best = { share: 0, line: '' };
  for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
    const first = tokens.sentenceFirst[sentence]!;
    const place = scene.placeOf({ start: first, end: tokens.sentenceFirst[sentence + 1]! });
    const text = quoteOf(scene, place);
    const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    if (conversation.turns[place.turn]!.speaker.role !== 'agent') continue;
    for (const phrase of listsBehind(list, lists).flatMap(({ written }) => written)) {
      const words = phrase.replace(/[@{<][^ ]*/g, ' ').match(/\p{L}+/gu) ?? [];
      const lacking = words.filter((word) => !said.has(word));
      const share = words.length < 2 ? 0 : 1 - lacking.length / words.length;
      if (share > best.share)
        best = {
          share,
          line: `${text} has most words of "${phrase}"; it lacks ${lacking.join(', ') || 'their order'}`,
        };
    }
  }
  return best.line || undefined;
}
