// npm runs this after an installation from a checkout, and before it packs one: builds dist/.
// `npm install --global git+…`, as pre-commit does it, comes here with no development dependency installed, because the
// npm that prepares the checkout believes itself to be global too; then they are installed first.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isInstalled('rolldown')) {
  const { npm_config_global, npm_config_location, npm_config_prefix, ...env } = process.env;
  npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], env);
}
npm(['run', 'build'], process.env);

function isInstalled(name) {
  try {
    createRequire(`${root}package.json`).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** By the same npm that runs this script, which need not be on the path. */
function npm(args, env) {
  const itself = process.env.npm_execpath;
  const [program, first] = itself ? [process.execPath, [itself]] : ['npm', []];
  execFileSync(program, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
}
