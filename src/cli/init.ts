import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configNames, createFinder } from '../config/find.ts';
import { readRoleHints } from '../conversation/roles.ts';
import { configText } from '../init/config-text.ts';
import { interview } from '../init/interview.ts';
import { type Proposal, propose } from '../init/proposal.ts';
import { schemaPathFor } from '../init/schema-path.ts';
import { survey } from '../init/survey.ts';
import { toldSurvey } from '../init/told-survey.ts';
import { countOf } from '../reports/count-of.ts';
import { canAsk, startAsking } from './asking.ts';
import type { ExitCode } from './exit-code.ts';
import { findFiles, isFolder, toShown } from './find-files.ts';
import { isOtherFile } from './other-files.ts';
import { say } from './say-problem.ts';

export interface InitOptions {
  readonly yes?: boolean;
  readonly preset?: string;
  readonly agent?: readonly string[];
  readonly customer?: readonly string[];
}

/** `tactlint init [folder]`: looks at what is there, and writes a first config that fits it. */
export async function init(written: string | undefined, options: InitOptions): Promise<ExitCode> {
  const folder = resolve(written ?? '.');
  const shownFolder = toShown(folder, process.cwd()) || '.';
  const refusal = refuse(folder, shownFolder);
  if (refusal !== undefined) return fail(refusal);
  const speakers = { agent: options.agent ?? [], customer: options.customer ?? [] };
  readRoleHints(speakers); // Throws where a pattern cannot be used, before any file is read.

  const found = await findFiles([shownFolder], process.cwd());
  const seen = survey(found.files, speakers, isOtherFile);
  if (seen.conversations === 0)
    return fail(
      `${shownFolder}: no transcript among ${countOf(found.files.length, 'file')}, so nothing to propose; nothing is written.`,
    );
  process.stdout.write(toldSurvey(seen, shownFolder));

  const proposal = inFolder(propose(seen, options), shownFolder);
  const agreed = options.yes === true || !canAsk() ? proposal : await asked(proposal);
  if (agreed === undefined) return fail('Nothing is written.');
  return write(agreed, folder, shownFolder, seen.conversations);
}

function refuse(folder: string, shown: string): string | undefined {
  if (!isFolder(folder)) return `${shown}: no such folder`;
  const [there] = createFinder()(folder).filter((path) => configNames.some((name) => path === join(folder, name)));
  return there === undefined ? undefined : `${toShown(there, process.cwd())} is there already; it stays as it is.`;
}

/** Globs of a config are seen from its own folder. */
function inFolder(proposal: Proposal, folder: string): Proposal {
  const within = folder === '.' ? '' : `${folder}/`;
  const moved = (entries: Proposal['ignores']): Proposal['ignores'] =>
    entries.map(({ value, because }) => ({
      value: value.startsWith(within) ? value.slice(within.length) : value,
      because,
    }));
  return { ...proposal, ignores: moved(proposal.ignores), unreadable: moved(proposal.unreadable) };
}

async function asked(proposal: Proposal): Promise<Proposal | undefined> {
  const asking = startAsking();
  try {
    return await interview(proposal, asking.ask);
  } finally {
    asking.end();
  }
}

function write(proposal: Proposal, folder: string, shownFolder: string, conversations: number): ExitCode {
  const path = join(folder, configNames[0]);
  const shown = toShown(path, process.cwd());
  const schema = schemaPathFor(folder);
  const above = createFinder()(folder)[0];
  // `wx`: whatever has been written there meanwhile stays.
  writeFileSync(path, configText(proposal, schema.path), { flag: 'wx' });
  const lines = [
    `${shown} written: preset ${proposal.preset}, ${proposal.agents.length + proposal.customers.length} speakers named.`,
    ...(above === undefined
      ? []
      : [`${toShown(above, process.cwd())} no longer holds here, unless the new one extends it.`]),
    ...(schema.isThere
      ? []
      : ['Editors complete its keys once tactlint is installed here: npm install --save-dev tactlint']),
    '',
    'Next:',
    `  tactlint ${shownFolder}${' '.repeat(Math.max(1, 24 - shownFolder.length))}look at what is found`,
    ...(conversations >= manyConversations
      ? [
          `  tactlint baseline ${shownFolder}${' '.repeat(Math.max(1, 15 - shownFolder.length))}from then on only new findings count`,
        ]
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Nobody mends what is wrong in so many old ones. */
const manyConversations = 50;

function fail(message: string): ExitCode {
  say(message);
  return 2;
}
