import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, type Page, chromium as starter } from 'playwright-core';
import { runProgram } from '../run-program.ts';
import { chromium } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function startBrowser(): Promise<Browser> {
  // Tests often run as root, where Chromium's sandbox does not work; the page is one that we wrote.
  return starter.launch({ executablePath: chromium!, args: ['--no-sandbox'] });
}

const folders: string[] = [];

export function removeReports(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The path of the report on these files: stays until {@link removeReports}, for several tests open it. */
export function reportOn(files: Record<string, string>, args: readonly string[] = []): string {
  const cwd = mkdtempSync(join(tmpdir(), 'tactlint-html-'));
  folders.push(cwd);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  mkdirSync(join(cwd, 'out'));
  runProgram(['.', '--preset', 'all', '-f', 'html=out/report.html', ...args], { cwd });
  return join(cwd, 'out', 'report.html');
}

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page, and every address that it asked for. */
  readonly faults: string[];
  readonly asked: string[];
}

export async function open(
  browser: Browser,
  path: string,
  { hash = '', ...options }: { hash?: string } & BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const [faults, asked]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href + hash);
  return { page, faults, asked };
}

/** What axe finds wrong: rule and place. */
export async function violations(page: Page): Promise<string[]> {
  return page.evaluate(`${axe}; axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`);
}
