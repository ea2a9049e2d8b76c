import { maskPlaces } from './mask-places.ts';

/** Labels that say what somebody is, not who. */
const roleWords = new Set([
  ...['agent', 'rep', 'representative', 'advisor', 'adviser', 'operator', 'assistant', 'support', 'service', 'staff'],
  ...['team', 'customer', 'client', 'caller', 'user', 'guest', 'visitor', 'member', 'system', 'bot', 'chatbot', 'ivr'],
  ...['speaker', 'channel', 'unknown', 'human', 'person', 'left', 'right', 'inbound', 'outbound'],
]);

const name = "(?!(?:Mrs?|Ms|Miss|Mx|Dr|Prof)\\b)\\p{Lu}[\\p{L}'’-]{1,40}";

/** Where a capitalised word is a name: after a title, an introduction, a greeting, and in address at the end. */
const nameplaces = [
  `\\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Pp]rof)\\.? `,
  `\\b(?:[Mm]y name is|[Mm]y name['’]s|[Tt]his is|I am|I['’]m|[Cc]all me|[Ss]peaking with|[Ss]poke to) `,
  `\\b(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Tt]hanks|[Tt]hank you|[Ss]orry),? `,
].map((before) => new RegExp(`(${before})${name}(?: ${name}){0,2}`, 'gu'));
const address = new RegExp(`(, )${name}(?=[.!?]?$)`, 'gu');

/** Masks names in quotes and labels. */
export interface NameMask {
  text(text: string): string;
  label(label: string): string;
}

/**
 * Names as far as quotes give them away: the speakers' labels and their parts wherever they come, and words that stand
 * where names stand. A name that is merely mentioned is not seen.
 */
export function createNameMask(labels: readonly string[]): NameMask {
  // Letters, apostrophes and hyphens only: nothing in them means anything to an expression.
  const parts = [...new Set(labels.flatMap(nameParts))];
  const known = parts.length > 0 ? [new RegExp(`(?<!\\p{L})()(?:${parts.join('|')})(?!\\p{L})`, 'giu')] : [];
  const forms = [...known, ...nameplaces, address];
  return {
    // Places first: in "14 Thanks Road" no name is to be found.
    text: (text) => forms.reduce((masked, form) => masked.replace(form, '$1[name]'), maskPlaces(text)),
    label: (label) => (nameParts(label).length > 0 ? '[name]' : label),
  };
}

/** The words of a label that may be names. */
function nameParts(label: string): string[] {
  return label.split(/[^\p{L}'’-]+/u).filter((word) => /\p{L}{2}/u.test(word) && !roleWords.has(word.toLowerCase()));
}
