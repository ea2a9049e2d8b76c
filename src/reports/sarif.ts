import type { Notification, Run } from 'sarif';
import packageJson from '../../package.json' with { type: 'json' };
import type { ReportForm } from './form.ts';
import { createLineRenderer } from './line-renderer.ts';
import { betweenItems, ListWriter } from './list-writer.ts';
import type { RenderedPart, Renderer, Report, RunSummary, Write } from './report.ts';
import {
  noticeNotifications,
  notificationKinds,
  problemNotification,
  skippedNotifications,
} from './sarif-notifications.ts';
import { toSarifResults } from './sarif-result.ts';
import { toSarifRule } from './sarif-rule.ts';
import { emptyTally, mergeTally } from './tally.ts';
import { visibleJson } from './visible.ts';

export const sarifForm: ReportForm = {
  createRenderer: createSarifRenderer,
  createReport: ({ write }) => createSarifReport(write),
};

/** Findings are text; notices stand after all of them and come as an aside. */
function createSarifRenderer(): Renderer {
  const findings = createLineRenderer((result) => toSarifResults(result).map(toJson).join(betweenItems), betweenItems);
  let notices: string[] = [];
  return {
    bare: false,
    conversation(result) {
      findings.conversation(result);
      notices.push(...noticeNotifications(result).map(toJson));
    },
    take() {
      const part = { ...findings.take(), asides: notices };
      notices = [];
      return part;
    },
  };
}

/** SARIF 2.1.0 (OASIS). Results are written as they come; what is only known at the end stands after them. */
function createSarifReport(write: Write): Report {
  const tally = emptyTally();
  const notices: string[] = [];
  write(
    '{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","runs":[{"results":',
  );
  const results = new ListWriter(write);

  function part({ text, tally: counted, asides = [] }: RenderedPart): void {
    mergeTally(tally, counted);
    results.add(text);
    for (const notice of asides) notices.push(notice);
  }

  async function end({ problems, readRules }: RunSummary): Promise<void> {
    results.end();
    const rules = await readRules();
    const seen = [...tally.rules.keys()].sort();
    const tool: Run['tool'] = {
      driver: {
        name: 'tactlint',
        version: packageJson.version,
        semanticVersion: packageJson.version,
        rules: seen.map((id) => toSarifRule(id, rules.get(id))),
        notifications: [...notificationKinds],
      },
    };
    const said: Notification[] = [...problems.map(problemNotification), ...skippedNotifications(tally)];
    write(
      `,\n"tool":${toJson(tool)},\n"invocations":[{"executionSuccessful":${problems.length === 0},"toolExecutionNotifications":`,
    );
    const notifications = new ListWriter(write);
    notifications.add(said.map(toJson).join(betweenItems));
    for (const notice of notices) notifications.add(notice);
    notifications.end();
    write(`}],\n"columnKind":"utf16CodeUnits","redactionTokens":${toJson(redactionTokens)}}]}\n`);
  }

  return { part, end };
}

/** What masked words are replaced by. */
const redactionTokens = ['[email]', '[phone]', '[card]', '[account]', '[reference]', '[number]', '[name]'];

function toJson(value: object): string {
  return visibleJson(JSON.stringify(value));
}
