import { readMeasured } from '../../scorecard/measured.ts';
import type { ReportForm } from '../form.ts';
import type { RenderedPart, Renderer, Report, RunSummary, Write } from '../report.ts';
import { emptyTally, mergeTally, tallyUp } from '../tally.ts';
import { DataWriter } from './data-writer.ts';
import { toDetail } from './detail.ts';
import { toIndexRow } from './index-row.ts';
import { type PageSource, readPageSource } from './page-source.ts';
import { pageEnd, pageStart } from './shell.ts';
import { toSummary } from './summary.ts';

export async function loadHtmlForm(): Promise<ReportForm> {
  const page = await readPageSource();
  return { createRenderer: createHtmlRenderer, createReport: ({ write }) => createHtmlReport(write, page) };
}

/** Two lines of JSON a conversation: its row in the index, and itself. */
function createHtmlRenderer(): Renderer {
  let text = '';
  let tally = emptyTally();
  return {
    bare: false,
    conversation(result, readTranscript) {
      tallyUp(tally, result);
      const transcript = readTranscript?.();
      text += `${JSON.stringify(toIndexRow(result, transcript))}\n${JSON.stringify(toDetail(result, transcript))}\n`;
    },
    take() {
      const part = { text, tally };
      text = '';
      tally = emptyTally();
      return part;
    },
  };
}

/** One file that a browser opens without a network. Data is written as it comes; the script, which reads it, last. */
function createHtmlReport(write: Write, page: PageSource): Report {
  const tally = emptyTally();
  const index = new DataWriter('index', write);
  const conversations = new DataWriter('conversations', write);
  write(pageStart(page));

  function part({ text, tally: counted }: RenderedPart): void {
    mergeTally(tally, counted);
    const lines = text.split('\n');
    for (let at = 0; at + 1 < lines.length; at += 2) {
      index.add(lines[at]!);
      conversations.add(lines[at + 1]!);
    }
  }

  async function end(summary: RunSummary): Promise<void> {
    index.end();
    conversations.end();
    const known = new DataWriter('summary', write);
    known.add(JSON.stringify(await toSummary(tally, summary, readMeasured())));
    known.end();
    write(pageEnd(page));
  }

  return { part, end };
}
