import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The machine's own Chromium (Debian: `apt-get install chromium`), or that of CHROMIUM; nothing is downloaded. */
export const chromium: string | undefined =
  process.env['CHROMIUM'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const missing = 'The HTML report is not tried in a browser: no Chromium on the PATH (Debian: apt-get install chromium)';
if (chromium === undefined) {
  if (process.env['CI']) throw new Error(missing);
  console.warn(missing);
}
