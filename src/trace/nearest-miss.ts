import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Span } from '../language/tokens.ts';
import type { Explanation } from '../lint/language-judge.ts';
import { conceptNames } from '../patterns/concept-names.ts';
import { candidatePlaces } from '../rules/occasions.ts';
import type { PreparedRule, WrittenList } from '../rules/prepared.ts';
import type { Scene } from '../rules/scene.ts';
import { quoteOf, shortened } from './quote.ts';

/** Why a rule without an occasion has none: what came nearest, and what stood in its way. */
export function nearestMiss(rule: PreparedRule, explanation: Explanation): string {
  const { scene, verdicts } = explanation;
  const outdone = verdicts.get(rule.id)?.[0];
  if (outdone)
    return `${outdone.status} at ${quoteOf(scene, outdone.anchor)}, but left to ${rule.yieldsTo.join(' or ')}`;
  const [unanswered] = candidatePlaces(rule.occasion)(scene);
  if (unanswered) return `${quoteOf(scene, unanswered)} comes near, but ${whatElse(rule)}`;
  const { from } = rule.occasion;
  if (from.kind === 'conversation' || from.kind === 'contribution') return 'nobody of that side speaks';
  if (from.kind === 'state') return `the state "${from.state}" does not hold anywhere`;
  if (from.kind === 'cue') return `no sentence is ${from.atLeast} likely by the cue "${from.cue}"`;
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
    return `${quoteOf(scene, scene.placeOf(drop.match))} fits "${shortened(written[drop.match.phrase]!)}" but is blocked by ${reason}`;
  }
  return undefined;
}

/** The list and the concepts that it uses, near ones first. */
function listsBehind(id: string, lists: readonly WrittenList[], seen = new Set<string>()): WrittenList[] {
  const list = lists.find((one) => one.id === id);
  if (!list || seen.has(id)) return [];
  seen.add(id);
  const used = list.written.flatMap((phrase) => conceptNames(phrase));
  return [list, ...used.flatMap((name) => listsBehind(name, lists, seen))];
}

/** The phrase of which most parts, in whatever inflection, stand in one sentence of an agent. */
function fewestWordsShort(list: string, { scene, lists }: Explanation): string | undefined {
  const { conversation, tokens } = scene;
  const phrases = listsBehind(list, lists)
    .flatMap(({ written }) => written)
    .map((written) => ({ written, parts: partsOf(written) }))
    .filter(({ parts }) => parts.length > 1);
  let best = { share: 0, line: '' };
  for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
    const span = { start: tokens.sentenceFirst[sentence]!, end: tokens.sentenceFirst[sentence + 1]! };
    const place = scene.placeOf(span);
    if (conversation.turns[place.turn]!.speaker.role !== 'agent') continue;
    const text = quoteOf(scene, place);
    const said = new Set(wordsOf(text).map((word) => porterStemmer.stem(word)));
    for (const { written, parts } of phrases) {
      const lacking = parts.filter((part) => !stands(part, span, said, scene));
      const share = 1 - lacking.length / parts.length;
      if (share <= best.share) continue;
      const missing = lacking.map(shortened).join(' and ') || 'only their order, or what may stand between them';
      best = { share, line: `${text} has most of "${shortened(written)}"; it lacks ${missing}` };
    }
  }
  return best.line || undefined;
}

/** The words, concepts and groups of alternatives that must be there: not what is optional or looked at, nor gaps. */
function partsOf(written: string): string[] {
  const parts = written.match(/[!=]?\([^()]*\)[?*]?|[^\s()]+/g) ?? [];
  return parts.filter((part) => !/[?*]$|^[!=]/.test(part) && /[\p{L}]/u.test(part));
}

/** Whether a part stands in the sentence: for a concept, whether it was found there, else any of its words. */
function stands(part: string, sentence: Span, said: ReadonlySet<string>, scene: Scene): boolean {
  const concept = /^@([a-z0-9-]+)$/.exec(part)?.[1];
  if (concept === undefined) return wordsOf(part).some((word) => said.has(porterStemmer.stem(word)));
  return scene.matches(concept).some(({ start, end }) => start >= sentence.start && end <= sentence.end);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
