import { createHash } from 'node:crypto';
import type { PageSource } from './page-source.ts';

/**
 * What stands before the data. The policy lets nothing in but this style and this script, told by their hashes, and
 * nothing out: the page cannot load, send or frame anything.
 */
export function pageStart({ script, style }: PageSource): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="tactlint">
<title>tactlint report</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This report needs JavaScript: its script is in the file itself, and nothing is loaded from elsewhere.</p></noscript>
<div id="page"><p id="opening">Opening the report …</p></div>
`;
}

export function pageEnd({ script }: PageSource): string {
  return `<script>${script}</script>\n</body>\n</html>\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
