import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = fileURLToPath(new URL('../src/reports/html/page', import.meta.url));
const styles = ['colours', 'frame', 'figures', 'overview', 'conversations', 'chat', 'print'];

/** Script and style of the HTML report, each in one piece (src/reports/html/page-source.ts). */
export async function bundlePage() {
  const build = await rolldown({ input: `${folder}/main.ts`, platform: 'browser' });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return { script: harmless(output[0].code), style: styles.map(readStyle).join(''), moduleIds: output[0].moduleIds };
}

/** Nothing in it ends the element that it stands in, nor is a character that editors hide. */
function harmless(script) {
  return script
    .replace(/<(?=\/script|script|!--)/gi, '\\x3c')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
      character === '\n' ? character : `\\u{${character.codePointAt(0).toString(16)}}`,
    )
    .trim();
}

function readStyle(name) {
  return readFileSync(`${folder}/${name}.css`, 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n');
}
