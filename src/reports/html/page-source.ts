import { existsSync, readFileSync } from 'node:fs';

/** The page's script and style, each in one piece. */
export interface PageSource {
  readonly script: string;
  readonly style: string;
}

/** Written by the build beside the bundle. */
const built = new URL('./report-page.json', import.meta.url);
const bundler = new URL('../../../scripts/bundle-page.mjs', import.meta.url);

export async function readPageSource(): Promise<PageSource> {
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as PageSource;
  // Running from source, as tests do.
  const { bundlePage } = (await import(/* @vite-ignore */ bundler.href)) as { bundlePage(): Promise<PageSource> };
  return bundlePage();
}
