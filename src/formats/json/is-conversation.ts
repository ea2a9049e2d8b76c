import type { Role } from '../../conversation/conversation.ts';
import { roleOfLabel } from '../../conversation/role-words.ts';
import { JsonString } from './json.ts';
import { type Place, wordOf } from './path.ts';
import { hasSign } from './signs.ts';
import {
  firstOf,
  hasOneOf,
  others,
  recordedStarts,
  roles,
  senders,
  speakers,
  starts,
  startsInMs,
  texts,
} from './usual-names.ts';

interface Said {
  readonly voice: string;
  readonly role: Role | undefined;
  /** Named as speakers are, or where a recording says when they speak. */
  readonly isSpeaker: boolean;
  readonly isSender: boolean;
  readonly isTimed: boolean;
}

/**
 * Whether the elements of a list are what several people say.
 * @param isTalk what the list is called says so already
 */
export function isConversation(
  elements: readonly Place[],
  { isTalk, list }: { readonly isTalk: boolean; readonly list: string },
): boolean {
  if (elements.some(isFinding)) return false;
  const withText = elements.filter((element) => firstOf(element, texts) instanceof JsonString || hasParts(element));
  const said = withText.flatMap(saidBy);
  // Most of what is said must be said by somebody.
  if (said.length === 0 || said.length * 3 < withText.length * 2) return false;
  if (isTalk) return true;
  const different = new Set(said.map(({ voice }) => voice)).size;
  if (said.some(isServing) && said.some(isServed)) return true;
  if (different < 2 || !said.every(({ isTimed }) => isTimed)) return false;
  return said.every(({ isSpeaker, isSender }) => isSpeaker || (isSender && list === 'messages[]'));
}

/** Reports of linters hold messages too; ours names the speakers even. */
function isFinding({ json }: Place): boolean {
  return hasSign(json, 'ruleId:text') || (hasSign(json, 'line:number') && hasSign(json, 'column:number'));
}

function hasParts(element: Place): boolean {
  return texts.some((name) => hasSign(element.json, `${name}[].text:text`));
}

function saidBy(element: Place): Said[] {
  const role = wordOf(firstOf(element, roles));
  const speaker = wordOf(firstOf(element, speakers));
  const voice = role ?? speaker ?? wordOf(firstOf(element, others));
  if (voice === undefined) return [];
  return [
    {
      voice: voice.toLowerCase(),
      role: roleOfLabel(voice),
      isSpeaker: speaker !== undefined || (role !== undefined && hasOneOf(element, recordedStarts)),
      isSender: role !== undefined || wordOf(firstOf(element, senders)) !== undefined,
      isTimed: hasOneOf(element, starts) || hasOneOf(element, startsInMs),
    },
  ];
}

/** Logs and lists of users have these roles as well. */
const ambiguous = new Set(
  'admin administrator manager engineer employee staff team internal host guest member lead contact external student applicant'.split(
    ' ',
  ),
);

function isServing({ role, voice }: Said): boolean {
  return (role === 'agent' || role === 'bot') && !ambiguous.has(voice);
}

function isServed({ role, voice }: Said): boolean {
  return role === 'customer' && !ambiguous.has(voice);
}
