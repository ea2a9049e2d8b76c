import type { Notice } from '../conversation/conversation.ts';
import type { Problem } from '../lint/result.ts';
import { countOf } from './count-of.ts';
import type { ReportForm } from './form.ts';
import { codeElement, codeSpan, escapeMarkdown } from './markdown-text.ts';
import type { ReportedFinding, ReportedResult } from './mask-result.ts';
import type { RenderedPart, Renderer, Report, RunSummary, Write } from './report.ts';
import { shortened } from './shortened.ts';
import { emptyTally, mergeTally, type RuleTally, type Tally, tallyUp } from './tally.ts';
import { verdictLine } from './verdict.ts';

export const markdownForm: ReportForm = {
  createRenderer: createMarkdownRenderer,
  createReport: ({ write }) => createMarkdownReport(write),
};

/** Three asides a conversation with findings: its file, how many, and their lines. The report joins those of one file. */
function createMarkdownRenderer(): Renderer {
  let asides: string[] = [];
  let tally = emptyTally();
  return {
    bare: false,
    conversation(result) {
      tallyUp(tally, result);
      if (result.messages.length > 0)
        asides.push(result.filePath, String(result.messages.length), conversationLines(result));
    },
    take() {
      const part = { text: '', tally, asides };
      asides = [];
      tally = emptyTally();
      return part;
    },
  };
}

/** For a comment on a pull request: how it comes out first, then a table by rule, then the findings of each file, folded. */
function createMarkdownReport(write: Write): Report {
  const tally = emptyTally();
  const files: FileFindings[] = [];

  function part({ asides = [], tally: counted }: RenderedPart): void {
    mergeTally(tally, counted);
    for (let at = 0; at < asides.length; at += 3) addTo(files, asides[at]!, Number(asides[at + 1]), asides[at + 2]!);
  }

  function end(summary: RunSummary): void {
    write(`### tactlint\n\n**${verdictLine(tally, summary)}**\n`);
    write(table(tally));
    for (const line of closingLines(tally, summary)) write(`\n${line}\n`);
    for (const { file, count, texts } of files) {
      write(`\n<details><summary>${codeElement(file)}: ${countOf(count, 'finding')}</summary>\n\n`);
      for (const text of texts) write(text);
      write('\n</details>\n');
    }
  }

  return { part, end };
}

interface FileFindings {
  readonly file: string;
  count: number;
  readonly texts: string[];
}

function addTo(files: FileFindings[], file: string, count: number, text: string): void {
  const last = files.at(-1);
  if (last?.file !== file) files.push({ file, count, texts: [text] });
  else {
    last.count += count;
    last.texts.push(text);
  }
}

function conversationLines({ conversation, messages, notices }: ReportedResult): string {
  const lines = [...messages.map(findingLine), ...notices.map(noticeLine)];
  return `- ${codeSpan(conversation)}\n${lines.map((line) => `  - ${line}\n`).join('')}`;
}

function findingLine({
  level,
  line,
  column,
  message,
  quote,
  occasion,
  ruleId,
  turn,
  speaker,
}: ReportedFinding): string {
  const after =
    occasion && occasion.turn !== turn ? ` after ${codeSpan(shortened(occasion.quote))} in turn ${occasion.turn}` : '';
  return `**${level}** ${line}:${column} ${escapeMarkdown(message)} ${codeSpan(shortened(quote))}${after} (${codeSpan(ruleId)}, turn ${turn}, ${codeSpan(speaker)})`;
}

function noticeLine({ message, line }: Notice): string {
  return `note${line === undefined ? '' : ` ${line}`} ${codeSpan(message)}`;
}

/** Rules that were judged or skipped somewhere; of the others only the names. */
function table({ rules }: Tally): string {
  const sorted = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
  const judged = sorted.filter(([, tally]) => tally.met + tally.missed + tally.skipped > 0);
  const others = sorted.filter(([, tally]) => tally.met + tally.missed + tally.skipped === 0);
  const heading = '\n| rule | met | missed | met in % | skipped |\n| --- | ---: | ---: | ---: | ---: |\n';
  const rest = others.map(([id]) => codeSpan(id)).join(', ');
  return [
    judged.length > 0 ? heading : '',
    ...judged.map(([id, tally]) => tableRow(id, tally)),
    rest === '' ? '' : `\nNo occasion anywhere for ${rest}.\n`,
  ].join('');
}

function tableRow(id: string, { met, missed, skipped }: RuleTally): string {
  const share = met + missed === 0 ? '–' : Math.round((met / (met + missed)) * 100);
  return `| ${codeSpan(id)} | ${met} | ${missed} | ${share} | ${skipped} |\n`;
}

function* closingLines(tally: Tally, { problems, ignored }: RunSummary): Generator<string> {
  for (const [reason, count] of tally.reasons) yield `Skipped (${count} ×): ${codeSpan(reason)}`;
  if (tally.notices > 0) yield `${countOf(tally.notices, 'note')} on conversations without findings`;
  if (ignored > 0) yield `${countOf(ignored, 'file')} ignored by config`;
  if (problems.length > 0) yield problems.map((problem) => `- ${problemLine(problem)}`).join('\n');
}

function problemLine({ filePath, line, column, message }: Problem): string {
  const place = line === undefined ? filePath : `${filePath}:${line}:${column ?? 1}`;
  return `**problem** ${codeSpan(place)} ${codeSpan(message)}`;
}
