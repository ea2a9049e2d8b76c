import type { RuleIndex } from './rule-index.ts';
import type { Scope } from './scope.ts';
import type { SettledRules } from './settle-rules.ts';

/** Where the comments start, so that values and origins can be read as two columns. */
const originColumn = 44;

/**
 * What holds for one file, as a config file that would say the same, with the origin of each value as a comment.
 * @param path of the file, as the scope's globs see it
 */
export function printConfig<Pack extends RuleIndex>(scope: Scope<Pack>, path: string): string {
  const { chain, overrides } = scope.parts;
  const preset = scope.preset();
  const mask = scope.mask();
  const lines = [
    ...chain.files.map(({ shownPath }) => `# read: ${shownPath}`),
    ...(scope.ignores(path) ? [`# ignored: ${path} matches \`ignores\``] : []),
    withOrigin(`preset: ${preset.value}`, preset.origin),
    withOrigin(`mask: ${{ none: false, identifiers: true, names: 'names' }[mask.value]}`, mask.origin),
    ...speakerLines(scope),
    ...formatLines(scope),
    'rules:',
    ...ruleLines(scope.settle(path), '  '),
  ];
  const channels = new Set(overrides.flatMap(({ override }) => override.channel ?? []));
  if (channels.size > 0) lines.push('overrides:');
  for (const channel of channels) {
    lines.push(`  - channel: ${channel}`, '    rules:', ...ruleLines(scope.settle(path, channel), '      '));
  }
  return `${lines.join('\n')}\n`;
}

function ruleLines(rules: SettledRules, indent: string): string[] {
  return [...rules].flatMap(([id, { level, options }]) => {
    if (options.size === 0) return [withOrigin(`${indent}${id}: ${level.value}`, level.origin)];
    return [
      `${indent}${id}:`,
      withOrigin(`${indent}  level: ${level.value}`, level.origin),
      `${indent}  options:`,
      ...Array.from(options, ([name, { value, origin }]) =>
        withOrigin(`${indent}    ${name}: ${JSON.stringify(value)}`, origin),
      ),
    ];
  });
}

function speakerLines<Pack extends RuleIndex>(scope: Scope<Pack>): string[] {
  const { agent = [], customer = [], roles = {} } = scope.speakers();
  const stated = [
    ...(agent.length > 0 ? [`  agent: ${JSON.stringify(agent)}`] : []),
    ...(customer.length > 0 ? [`  customer: ${JSON.stringify(customer)}`] : []),
    ...(Object.keys(roles).length > 0 ? [`  roles: ${JSON.stringify(roles)}`] : []),
  ];
  return stated.length > 0 ? [withOrigin('speakers:', scope.speakerOrigins().join(', ')), ...stated] : [];
}

function formatLines<Pack extends RuleIndex>(scope: Scope<Pack>): string[] {
  const own = scope.ownFormats();
  const line = (name: string, mapping: object): string =>
    withOrigin(`  ${name}: ${JSON.stringify(mapping)}`, scope.formatOrigin(name));
  const formats = own.flatMap((format) => ('json' in format ? line(format.name, format.json) : []));
  const tables = own.flatMap((format) => ('table' in format ? line(format.name, format.table) : []));
  return [
    ...(formats.length > 0 ? ['formats:', ...formats] : []),
    ...(tables.length > 0 ? ['tables:', ...tables] : []),
  ];
}

function withOrigin(line: string, origin: string): string {
  return `${line.padEnd(originColumn)}  # ${origin}`;
}
