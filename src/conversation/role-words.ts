import type { Role } from './conversation.ts';
import { remember } from './remember.ts';

/**
 * Words that name a role in labels and role fields of transcripts, as found in real exports of contact centres, help
 * desks, bots and data sets. Matched whole, in lower case, with `_` and `-` as spaces.
 */
const words: Readonly<Record<Exclude<Role, 'other'>, string>> = {
  agent: `
    agent, human agent, live agent, any agent, support agent, service agent, chat agent, call agent, phone agent,
    customer service agent, customer support agent, customer care agent, sales agent, booking agent, travel agent, gate agent,
    advisor, adviser, customer advisor, customer adviser, client advisor, service advisor, support advisor, financial advisor, advocate,
    customer advocate, rep, representative, service rep, service representative, customer rep, customer representative,
    customer service rep, customer service representative, customer support representative, customer care representative,
    customer service advisor, customer service adviser, customer service specialist, customer success manager, support rep,
    support representative, sales rep, sales representative, csr, cs rep, cs agent, agt, tsr, consultant, specialist, support specialist,
    support engineer, customer service, customer support, customer care, customer success, client services, client service, client support,
    client care, guest services, guest relations, guest service agent, member services, patient services, patient support, support, tech support,
    technical support, service desk, help desk, helpdesk, it support, service team, support team, care team, operator,
    call handler, call taker, dispatcher, assistant, shop assistant, sales assistant, associate, sales associate, staff, employee, clerk, teller,
    banker, cashier, receptionist, reception, front desk, concierge, host, technician, engineer, support technician, manager,
    duty manager, store manager, shift manager, team lead, team leader, supervisor, admin, administrator, team, internal, wizard, gpt,
    salesperson, salesman, saleswoman, sales, seller, vendor, service provider, doctor, dr, physician, nurse, gp, clinician, pharmacist, therapist,
    counsellor, counselor, coach, transferor, claims handler, claims adjuster, case manager, case worker, loan officer, collector
  `,
  customer: `
    customer, cust, client, caller, member, patient, prospect, lead, visitor, guest, user, end user, enduser, human, contact, external,
    consumer, buyer, shopper, subscriber, policyholder, account holder, cardholder, passenger, traveller, traveler, tenant,
    resident, student, applicant, borrower, claimant, requester, requestor, customer caller, inbound caller, consumer caller,
    diner, tourist
  `,
  bot: `
    bot, chatbot, chat bot, custom bot, automated agent, virtual agent, virtual assistant, digital assistant, ai, ai agent, ai assistant,
    voicebot, voice bot, ivr, acd, automated system, automated message, agent assistant, auto reply, autoresponder, auto responder, automation
  `,
  system: `
    system, system message, developer, tool, function, event, trigger, info bot, notification, notice, hold music, announcement, recording,
    recorded message, voicemail
  `,
};

const roleByWord: ReadonlyMap<string, Role> = new Map(
  (Object.keys(words) as (keyof typeof words)[]).flatMap((role) =>
    words[role].split(',').map((word): [string, Role] => [word.trim().replace(/\s+/g, ' '), role]),
  ),
);

/** The role that a role field's word names: `AGENT`, `end_user`, `Customer Service`; undefined for others. */
export function roleOfWord(word: string): Role | undefined {
  return roleByWord.get(word) ?? roleByWord.get(plain(word));
}

/**
 * The role that a speaker label names: a role word alone or with a number or name beside it (`Agent 2`, `Agent Maria`,
 * `Maria (Support)`, `CUSTOMER #1`); undefined where it names none.
 */
export const roleOfLabel = remember((label): Role | undefined =>
  isMeetingGuest(label) ? undefined : (roleOfWord(label) ?? roleInBrackets(label) ?? roleInFront(label)),
);

/** Meetings call all whom they do not know `Guest-1`, `Guest-2`: the agent as well. */
function isMeetingGuest(label: string): boolean {
  return /^guest[-_ ]?\d{1,4}$/i.test(label.trim());
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[_\-\s]+/g, ' ')
    .trim();
}

function roleInBrackets(label: string): Role | undefined {
  const found = /^([^()[\]]{1,60})[([]([^()[\]]{1,40})[)\]]$/.exec(label.trim());
  return found === null ? undefined : (roleOfWord(found[2]!) ?? roleOfLabel(found[1]!));
}

/** The longest role word in front, so that `Customer Service Maria` is an agent. */
function roleInFront(label: string): Role | undefined {
  const parts = label.trim().split(/[\s_-]+/, 6);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const role = roleByWord.get(parts.slice(0, length).join(' ').toLowerCase());
    if (role !== undefined) return parts.slice(length).every(looksLikeNameOrNumber) ? role : undefined;
  }
  return undefined;
}

/** `Customer wants` names no speaker, `Customer Ana`, `AGENT #2` and `Agent B` do. */
function looksLikeNameOrNumber(word: string): boolean {
  return /^(?:#?\d+|\p{Lu}.*)$/u.test(word);
}
