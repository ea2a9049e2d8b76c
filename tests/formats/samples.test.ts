import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Conversation, Position } from '../../src/conversation/conversation.ts';
import { readConversations } from '../../src/formats/read.ts';

const samples = fileURLToPath(new URL('../../../shared/formats/samples/', import.meta.url));
const isThere = existsSync(samples);

type Place = readonly [line: number, column: number];

/** What a person counted in a file; the file's head says what the fields mean. */
interface Count {
  readonly none?: string;
  readonly format: string;
  readonly conversations: number;
  readonly turns: number;
  readonly each?: readonly number[];
  readonly roles: Readonly<Record<string, number>>;
  readonly notes?: number;
  readonly start?: number;
  readonly end?: number;
  readonly first?: Place;
  readonly last?: Place;
  readonly 'last-of-all'?: Place;
  readonly also?: { readonly [field: string]: readonly unknown[] };
}

const counts: Readonly<Record<string, Count>> = parse(
  readFileSync(new URL('./sample-counts.yml', import.meta.url), 'utf8'),
);
const files = Object.keys(counts);
const conversationFiles = files.filter((file) => counts[file]!.none === undefined);

function read(file: string) {
  return readConversations(file, readFileSync(`${samples}${file}`));
}

/** The figures of a file as a person counts them: of the first conversation where there are several. */
function figuresOf(conversations: readonly Conversation[]) {
  const spoken = conversations.filter(({ turns }) => turns.length > 0);
  const turns = spoken.flatMap((conversation) => conversation.turns);
  const [first] = spoken;
  const start = first?.turns[0]?.start;
  const last = first?.turns.at(-1);
  return {
    format: [...new Set(conversations.map(({ format }) => format))].join(),
    conversations: conversations.length,
    turns: turns.length,
    each: conversations.map((conversation) => conversation.turns.length),
    notes: conversations.flatMap(({ notes }) => notes).length,
    start,
    end: last?.end ?? last?.start,
    first: place(first, 0),
    last: place(first, -1),
    'last-of-all': place(spoken.at(-1), -1),
  };
}

/** Of the first visible character of a turn. */
function place(conversation: Conversation | undefined, index: number): Place | undefined {
  const turn = conversation?.turns.at(index);
  if (turn === undefined) return undefined;
  const { line, column }: Position = turn.positionAt(turn.text.search(/\S/));
  return [line, column];
}

function rolesOf(conversations: readonly Conversation[]): Record<string, number> {
  const roles: Record<string, number> = {};
  for (const { speaker } of conversations.flatMap(({ turns }) => turns)) {
    roles[speaker.role] = (roles[speaker.role] ?? 0) + 1;
  }
  return roles;
}

function matches(count: Count, field: keyof ReturnType<typeof figuresOf>, found: unknown): boolean {
  const wanted = count[field];
  if (wanted === undefined) return true;
  return [wanted, ...(count.also?.[field] ?? [])].some((one) =>
    typeof one === 'number' && typeof found === 'number'
      ? Math.abs(one - found) < 0.01
      : JSON.stringify(one) === JSON.stringify(found),
  );
}

describe.skipIf(!isThere)('the sample files of ../shared/formats (skipped where they are absent)', () => {
  it.for(conversationFiles)('%s holds what a person counted', (file) => {
    const count = counts[file]!;
    const { conversations } = read(file);
    const found = figuresOf(conversations);
    const wrong = (Object.keys(found) as (keyof typeof found)[]).filter(
      (field) => !matches(count, field, found[field]),
    );
    expect(Object.fromEntries(wrong.map((field) => [field, { counted: count[field], read: found[field] }]))).toEqual(
      {},
    );
  });

  const withRoles = conversationFiles.filter((file) => counts[file]!.roles['unknown'] === undefined);

  it.for(withRoles)('%s gives the roles that it states', (file) => {
    const { roles, also } = counts[file]!;
    expect([roles, ...(also?.['roles'] ?? [])]).toContainEqual(rolesOf(read(file).conversations));
  });

  it.for(files.filter((file) => counts[file]!.none !== undefined))(
    '%s is no conversation, and that is said',
    (file) => {
      const { conversations, problems } = read(file);
      expect(conversations).toEqual([]);
      expect(problems).toHaveLength(1);
    },
  );

  it('are listed in the docs, as counted and as read', async () => {
    await expect(tableOfSamples()).toMatchFileSnapshot('../../docs/format-samples.md');
  });
});

function tableOfSamples(): string {
  const rows = conversationFiles.map((file) => {
    const { conversations } = read(file);
    const found = figuresOf(conversations);
    const count = counts[file]!;
    const times = found.start === undefined ? '–' : `${found.start} … ${found.end}`;
    const counted = count.start === undefined ? '–' : `${count.start} … ${count.end ?? ''}`;
    return `| ${file} | ${found.format} | ${count.conversations} / ${found.conversations} | ${count.turns} / ${found.turns} | ${list(count.roles)} / ${list(rolesOf(conversations))} | ${counted} / ${times} |`;
  });
  return `# Readers against real files

<!-- Written by \`npx vitest run tests/formats/samples.test.ts -u\`, where ../shared/formats/samples is: change what it is made from, not this. -->

What a person counted in each sample file before any reader saw it, and what the reader reads: counted / read. Files of
${files.length - conversationFiles.length} of the ${files.length} samples are no conversations and are refused. Roles that the file does not state are
counted as unknown; the reader may guess them, and says so. Times are seconds of the first conversation's first and last turn.

| file | format | conversations | turns | roles | times |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function list(roles: Readonly<Record<string, number>>): string {
  return Object.entries(roles)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([role, count]) => `${role} ${count}`)
    .join(', ');
}
