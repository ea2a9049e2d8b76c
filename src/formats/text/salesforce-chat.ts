import type { Role } from '../../conversation/conversation.ts';
import { roleOfLabel } from '../../conversation/role-words.ts';
import type { TextFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { SourceTurn } from '../excerpt.ts';
import { htmlText } from '../html-text.ts';
import { excerptOf } from '../json/spoken-text.ts';
import { NestedSource } from '../nested-source.ts';
import type { Source } from '../source.ts';

const opening = /^\s*<p align="?center"?>\s*Chat Started:/i;
/** `( 1h 2m 3s ) Maria: …`, up to the next one or the end of the line. */
const message = /^\(\s*(?:(\d{1,3})h\s*)?(?:(\d{1,3})m\s*)?(?:(\d{1,5})s)?\s*\)\s*([^:\n]{1,80}):[ ]?(.*)$/;

/** The body of Salesforce's LiveChatTranscript: a chat in one line of HTML. */
export const salesforceChat: TextFormat = {
  kind: 'text',
  name: 'salesforce-chat',
  about: {
    title: 'Salesforce chat transcript (LiveChatTranscript.Body)',
    proof: 'real files',
    told: 'it begins with `<p align="center">Chat Started:`',
    carries: ['roles', 'names', 'times'],
  },
  detect: ({ text }) =>
    opening.test(text)
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'it does not begin with `<p align="center">Chat Started:`' },
  read: (source) => [readChat(source)],
};

interface Message {
  readonly seconds: number;
  readonly name: string;
  readonly text: string;
  readonly start: number;
}

function readChat(source: Source): Draft {
  const draft = emptyDraft();
  draft.channel = 'chat';
  const seen = new NestedSource(source.path, excerptOf(htmlText(source)));
  const agents: string[] = [];
  const messages: Message[] = [];
  for (const [line, start] of seen.lineStarts.entries()) {
    const written = seen.text.slice(start, seen.lineStarts[line + 1]).trimEnd();
    const found = message.exec(written);
    if (found !== null) messages.push(messageOf(found, start));
    else if (messages.length > 0 && line > 0 && !isHeading(written)) continued(messages, written);
    else readHeading(written, draft, agents);
  }
  const roleOf = rolesAmong(messages, agents);
  for (const { seconds, name, text, start } of messages) {
    if (text.trim() === '') continue;
    draft.stamps[draft.turns.length] = { start: { kind: 'elapsed', seconds } };
    const speaker = draft.cast.speaker(name, roleOf.get(name));
    draft.turns.push(new SourceTurn(speaker, seen, text, start));
  }
  return draft;
}

function messageOf(found: RegExpExecArray, lineStart: number): Message {
  const [written, hours = 0, minutes = 0, seconds = 0, name, text] = found;
  return {
    seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    name: name!.trim(),
    text: text!,
    start: lineStart + written.length - text!.length,
  };
}

/** A message may hold line breaks of its own. */
function continued(messages: Message[], line: string): void {
  const last = messages.pop()!;
  messages.push({ ...last, text: `${last.text}\n${line}` });
}

/** Who takes part, and what happens to the chat; such lines stand between messages as well. */
const headings =
  /^(?:Chat (?:Started|Origin|Transferred|Ended|Conferenced)|Agent |\(.{1,20}\)\s*$|.{1,60} (?:left|joined) the chat)/i;

function isHeading(line: string): boolean {
  return headings.test(line);
}

function readHeading(line: string, draft: Draft, agents: string[]): void {
  const started = /^Chat Started: (.+?)(?: \(([+-]\d{4})\))?$/.exec(line);
  if (started !== null) {
    const when = Date.parse(
      `${started[1]!.replace(/^[A-Z][a-z]+day, /, '').replace(/,(?= \d\d?:)/, '')} ${started[2] ?? 'UTC'}`,
    );
    if (!Number.isNaN(when)) draft.startedAt = new Date(when).toISOString();
    return;
  }
  const origin = /^Chat Origin: (.+)$/.exec(line);
  if (origin !== null) draft.metadata['Chat Origin'] = origin[1];
  const agent = /^Agent (.{1,60})$/.exec(line)?.[1] ?? /\bto (?:Agent )?(.{1,60})$/.exec(line)?.[1];
  if (agent !== undefined) agents.push(agent.trim().toLowerCase());
}

/** The heading may write a name in another way; where it names one that speaks, the others are those who were helped. */
function rolesAmong(messages: readonly Message[], agents: readonly string[]): ReadonlyMap<string, Role | undefined> {
  const named = [...new Set(agents)];
  const names = [...new Set(messages.map(({ name }) => name))];
  const serving = new Set(names.filter((name) => isAgent(name, named)));
  const other = serving.size > 0 ? 'customer' : undefined;
  return new Map(names.map((name) => [name, roleOfLabel(name) ?? (serving.has(name) ? 'agent' : other)]));
}

function isAgent(name: string, agents: readonly string[]): boolean {
  const own = name.toLowerCase();
  return agents.some((agent) => agent === own || agent.startsWith(`${own} `) || own.startsWith(`${agent} `));
}
