import type { Conversation } from '../conversation/conversation.ts';
import { naming } from './feelings.ts';
import { type Quote, sentencesIn } from './quotes.ts';
import { isRefusal } from './stock.ts';

/** Something done for the customer that a sentence tells of by itself, whatever marker a rule goes by. */
export interface Deed {
  /** The rule whose guidelines ask for it. */
  readonly ruleId: string;
  readonly text: string;
  readonly quote: Quote;
}

interface DeedForm {
  readonly ruleId: string;
  readonly text: string;
  readonly says: RegExp;
  /** Its cannot is half of it. */
  readonly mayRefuse?: true;
  /** It is asked. */
  readonly mayAsk?: true;
}

const doing = String.raw`\b(?:I|we)(?:['’](?:ve|ll|m|re)| have| will| can| am| are)?(?: just| now| already| also)?`;
const when = String.raw`(?:\d|noon|midnight|tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:hour|day|week|end)|one|two|three|four|five|six|seven|eight|nine|ten|half|an hour|this (?:morning|afternoon|evening|week))`;

/** In the order in which they are praised: what takes most to do stands first. English alone. */
const forms: readonly DeedForm[] = [
  {
    ruleId: 'apologise-for-company',
    text: 'You owned what had gone wrong.',
    says: /\b(?:should(?:n['’]t| not|n’t) have (?:happened|been)|(?:that|this|it)(?: one)?(?:['’]s| was| is) (?:(?:all )?on us\b|(?:our|my) (?:mistake|fault|error|slip|bad))|that was us\b|I was (?:assuming|wrong)|we (?:got|did) (?:this|that|it|you) wrong|we let you down|(?:sorry|apologi[sz]e) (?:that )?we (?!can|could|are unable))/i,
    mayRefuse: true,
  },
  {
    ruleId: 'acknowledge-feelings',
    text: 'You said what it had been like for the customer.',
    says: naming,
  },
  {
    ruleId: 'positive-phrasing',
    text: 'You put what can be done beside what cannot.',
    says: /(?:\bcan['’]?t\b|\bcannot\b|\bunable\b|\bclose[sd]?\b|\bonly\b|n['’]t\b)[^.?!]{0,80},? but (?:if\b[^.?!]{0,60}\b)?(?:I|we)(?: can\b| could\b| will\b|['’]ll\b| am\b|['’]m\b| have\b|['’]ve\b)/i,
    mayRefuse: true,
  },
  {
    ruleId: 'offer-solution',
    text: 'You saw to the money itself.',
    says: new RegExp(
      `${doing}\\s+(?:\\w+ ){0,4}?(?:refund(?:ed|ing)?|revers(?:e|ed|ing)|credit(?:ed|ing)?|waived?|waiving|correct(?:ed)? the bill)\\b`,
      'i',
    ),
  },
  {
    ruleId: 'extra-mile',
    text: 'You took something on for the customer.',
    says: /\b(?:at our (?:own )?(?:cost|expense)|free of charge|on the house|no extra (?:cost|charge)|\d+ ?(?:%|per ?cent) off)(?!\p{L})/iu,
  },
  {
    ruleId: 'offer-solution',
    text: 'You gave the customer a choice.',
    says: new RegExp(
      [
        `\\b(?:I|we) (?:can|could)(?! help)\\b[^.?!]{4,90}\\bor\\b(?:[^.?!]|[.]\\d){2,60}\\bwhich`,
        `\\b(?:(?:I|we|you) (?:can|could)|there(?:['’]s| is| are))(?! help)\\b[^.?!]{4,90}, or (?:I|we|you|the|an?)\\b`,
        `\\b(?:would you (?:rather|prefer)|shall (?:I|we)|(?:I|we|you) (?:can|could|may) either)\\b[^.?!]{4,90}\\bor\\b(?! (?:not|so|something|anything))`,
        '\\b(?:two|three) (?:ways|options|choices)\\b',
      ].join('|'),
      'i',
    ),
    mayAsk: true,
  },
  {
    ruleId: 'take-ownership',
    text: 'You took it on yourself.',
    says: /\bleave (?:it|that|this) with me\b|\bI(?:['’]ll| will|['’]m going to) (?:\S+ ){1,6}myself\b/i,
  },
  {
    ruleId: 'callback-time',
    text: 'You said by when.',
    says: new RegExp(
      `\\b(?:(?:I|we|you)(?:['’]ll| will)(?! be (?:assist|help|serv|look)ing)|it(?:['’]ll| will) be (?:with you|there|in your|back|done|ready)|will be with you|is in your inbox|arrives?)\\b[^.?!]{0,70}?\\b(?:(?:by|before|within|on|at|until) ${when}|tomorrow|tonight|today)`,
      'i',
    ),
  },
];

/** The first sentence of the agent's for each, with the turns that something is to be said of left out. */
export function deedsOf(
  { turns, language }: Conversation,
  label: string,
  spoiled: (turn: number, ruleId: string) => boolean,
): readonly Deed[] {
  if (language !== undefined && language !== 'en') return [];
  const own = turns.filter(({ speaker }) => speaker.label === label && speaker.role === 'agent');
  const sentences = own.flatMap(sentencesIn);
  const told = new Set<Quote>();
  return forms.flatMap((form): Deed[] => {
    const { ruleId, text } = form;
    const quote = sentences.find((one) => !told.has(one) && !spoiled(one.turn, ruleId) && tells(one, form));
    if (!quote) return [];
    told.add(quote);
    return [{ ruleId, text, quote }];
  });
}

function tells({ text }: Quote, { says, mayRefuse, mayAsk }: DeedForm): boolean {
  return (
    says.test(text) &&
    (mayRefuse === true || !isRefusal(text)) &&
    (mayAsk === true || !text.endsWith('?')) &&
    !/^(?:if|when)\b/i.test(text)
  );
}

export function deedRank(text: string): number {
  return forms.findIndex((form) => form.text === text);
}
