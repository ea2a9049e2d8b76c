import { byCodeUnit } from '../../conversation/by-code-unit.ts';
import { type AgentTally, mergeAgents, tallyAgents } from '../agent-tally.ts';
import type { Cell } from '../csv-line.ts';
import type { ReportForm } from '../form.ts';
import type { ReportedResult } from '../mask-result.ts';
import type { RenderedPart, Renderer, Report, RunSummary } from '../report.ts';
import { findingRow, outcomeRow } from '../rows.ts';
import type { RuleNote } from '../rule-note.ts';
import { emptyTally, mergeTally, type Tally, tallyUp } from '../tally.ts';
import { type Share, xlsxRow } from './row.ts';
import { sheetForms } from './sheets.ts';
import { Workbook } from './workbook.ts';

export const xlsxForm: ReportForm = {
  createRenderer: createXlsxRenderer,
  createReport: ({ writeBytes }) => createXlsxReport(writeBytes),
};

/** Rows of the findings as text; those of outcomes and conversations as asides. */
function createXlsxRenderer(): Renderer {
  let asides: string[] = [];
  let tally = emptyTally();
  let agents: AgentTally = new Map();

  function conversation(result: ReportedResult): void {
    tallyUp(tally, result);
    tallyAgents(agents, result);
    // Nine in ten rules have no occasion in a given conversation: the sheet of rules counts them.
    const outcomes = result.outcomes.filter(({ status }) => status !== 'not-applicable');
    asides.push(
      result.messages.map((finding) => xlsxRow(findingRow(result, finding))).join(''),
      outcomes.map((outcome) => xlsxRow(outcomeRow(result, outcome))).join(''),
      xlsxRow(conversationRow(result)),
    );
  }

  function take(): RenderedPart {
    const part = { text: '', asides, tally, agents };
    asides = [];
    tally = emptyTally();
    agents = new Map();
    return part;
  }

  return { bare: false, conversation, take };
}

/** For people who work in spreadsheets: a sheet each of findings, outcomes, rules, agents and conversations. */
function createXlsxReport(write: (bytes: Uint8Array) => void): Report {
  const workbook = new Workbook(write);
  const findings = workbook.sheet(sheetForms.findings);
  const outcomes = workbook.sheet(sheetForms.outcomes);
  const rules = workbook.sheet(sheetForms.rules);
  const agents = workbook.sheet(sheetForms.agents);
  const conversations = workbook.sheet(sheetForms.conversations);
  const tally = emptyTally();
  const byAgent: AgentTally = new Map();

  function part({ asides = [], tally: counted, agents: counts }: RenderedPart): void {
    for (let at = 0; at < asides.length; at += 3) {
      findings.add(asides[at]!);
      outcomes.add(asides[at + 1]!);
      conversations.add(asides[at + 2]!);
    }
    mergeTally(tally, counted);
    if (counts) mergeAgents(byAgent, counts);
  }

  async function end({ problems, readRules }: RunSummary): Promise<void> {
    for (const row of ruleRows(tally, await readRules())) rules.add(xlsxRow(row));
    for (const row of agentRows(byAgent)) agents.add(xlsxRow(row));
    for (const { filePath, message } of problems)
      conversations.add(xlsxRow([filePath, ...Array<undefined>(8), `problem: ${message}`]));
    for (const sheet of [findings, outcomes, rules, agents, conversations]) sheet.end();
    workbook.end();
  }

  return { part, end };
}

type Row = (Cell | Share)[];

function conversationRow({ filePath, conversation, outcomes, notices, ...counts }: ReportedResult): Row {
  const count = (status: string): number => outcomes.filter((outcome) => outcome.status === status).length;
  const [met, missed] = [count('met'), count('missed')];
  return [
    ...[filePath, conversation, counts.errorCount, counts.warningCount, counts.infoCount],
    ...[met, missed, shareOf(met, missed), count('skipped')],
    notices.map(({ message }) => message).join(' | '),
  ];
}

function* ruleRows(tally: Tally, notes: ReadonlyMap<string, RuleNote>): Generator<Row> {
  for (const [id, { met, missed, skipped, 'not-applicable': notApplicable }] of sorted(tally.rules)) {
    const note = notes.get(id);
    const says = [note?.message, note?.instead.join(' | ')];
    yield [id, note?.title, note?.category, met, missed, shareOf(met, missed), notApplicable, skipped, ...says];
  }
}

function* agentRows(agents: AgentTally): Generator<Row> {
  for (const [agent, rules] of sorted(agents))
    for (const [rule, { met, missed }] of sorted(rules))
      yield [agent, rule, met, missed, met + missed, shareOf(met, missed)];
}

/** By code units: the same everywhere. */
function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => byCodeUnit(a, b));
}

function shareOf(met: number, missed: number): Share | undefined {
  return met + missed === 0 ? undefined : { share: Math.round((met / (met + missed)) * 10_000) / 10_000 };
}
