import type { Channel, Role } from '../conversation/conversation.ts';
import { conversationsOf, type SeenSpeaker, type Survey } from './survey.ts';

/** A line of a list in the config, and why it is there. */
export interface Entry {
  readonly value: string;
  readonly because: string;
}

/** What the config is to say. */
export interface Proposal {
  readonly preset: string;
  readonly agents: readonly Entry[];
  readonly customers: readonly Entry[];
  /** Labels that speak on both sides, or on one that nobody can tell. */
  readonly undecided: readonly string[];
  /** Names of customers that are not written down: there are too many, and each is told from the agent. */
  readonly unnamedCustomers: number;
  readonly ignores: readonly Entry[];
  /** That could not be read: for the user to look at. */
  readonly unreadable: readonly Entry[];
  /** More than one: rules may have other levels in each. */
  readonly channels: readonly Channel[];
}

/** What the user has said. */
export interface Wishes {
  readonly preset?: string | undefined;
  readonly agent?: readonly string[] | undefined;
  readonly customer?: readonly string[] | undefined;
}

/** More names than that are no list that anybody keeps. */
const mostAgents = 40;
const mostCustomers = 10;
/** So many labels that differ in their number alone are one pattern. */
const fewestForPattern = 3;
const mostNamedFiles = 10;

export function propose(seen: Survey, wishes: Wishes): Proposal {
  const open = seen.speakers.filter((speaker) => speaker.guessed > 0 || isUnsure(speaker));
  const agents = entriesOf(open.filter((speaker) => isAlways(speaker, 'agent')));
  const customers = entriesOf(open.filter((speaker) => isAlways(speaker, 'customer')));
  const tooMany = customers.length > mostCustomers;
  return {
    preset: wishes.preset ?? 'recommended',
    agents: [...said(wishes.agent, '--agent'), ...agents.slice(0, mostAgents)],
    customers: [...said(wishes.customer, '--customer'), ...(tooMany ? [] : customers)],
    undecided: open
      .filter((speaker) => !isAlways(speaker, 'agent') && !isAlways(speaker, 'customer'))
      .map(({ label }) => label),
    unnamedCustomers: tooMany ? customers.length : 0,
    ignores: ignoresOf(seen.others),
    unreadable: unreadableOf(seen),
    channels: (['call', 'chat', 'email'] as const).filter((channel) => seen.channels.has(channel)),
  };
}

/** A label that is somebody's name may be an agent here and a customer there: then no list can say it. */
function isAlways({ roles }: SeenSpeaker, role: Role): boolean {
  return roles.has(role) && [...roles.keys()].every((one) => one === role);
}

function isUnsure({ roles }: SeenSpeaker): boolean {
  return roles.has('other');
}

function said(labels: readonly string[] = [], option: string): Entry[] {
  return labels.map((value) => ({ value, because: `as ${option} says` }));
}

function entriesOf(speakers: readonly SeenSpeaker[]): Entry[] {
  const byStem = grouped(speakers.filter(isLabel), ({ label }) => stemOf(label) ?? label);
  return [...byStem].flatMap(([stem, alike]) =>
    alike.length >= fewestForPattern
      ? [{ value: `/^${escaped(stem)}\\d+$/`, because: `${alike.length} labels like ${alike[0]!.label}` }]
      : alike.map((speaker) => ({ value: speaker.label, because: guessOf(speaker) })),
  );
}

/** In a config these would be a pattern or a channel, and not the label. */
function isLabel({ label }: SeenSpeaker): boolean {
  return !/^(?:\/.*\/i?|channel:\d+)$/s.test(label.trim());
}

/** `Rep 12` → `Rep `; nothing where there is no number, or nothing but one. */
function stemOf(label: string): string | undefined {
  return /^(.{0,60}\p{L}.{0,20}?)\d{1,9}$/u.exec(label)?.[1];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function guessOf(speaker: SeenSpeaker): string {
  const all = conversationsOf(speaker);
  return `in ${all} ${all === 1 ? 'conversation' : 'conversations'}, told by what is said: please check`;
}

/** Files of a kind go by a glob; those that could be of a kind with transcripts go by name. */
function ignoresOf(others: readonly string[]): Entry[] {
  const byKind = grouped(others, (path) => {
    const kind = /\.[a-z\d]{1,8}$/i.exec(path)?.[0].toLowerCase();
    return kind === undefined || kinds.has(kind) ? path : `*${kind}`;
  });
  return [...byKind].map(([value, paths]) => ({
    value,
    because: paths.length === 1 ? 'no transcript' : `${paths.length} files, no transcripts`,
  }));
}

/** Of transcripts, now or one day. */
const kinds = new Set(['.json', '.md', '.csv', '.tsv', '.html', '.xml', '.eml']);

function unreadableOf({ problems }: Survey): Entry[] {
  return [...grouped(problems, ({ filePath }) => filePath)]
    .slice(0, mostNamedFiles)
    .map(([value, [first]]) => ({ value, because: first!.message.slice(0, 120) }));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
