/**
 * What SARIF 2.1.0 demands of the parts that we write, from the text of the standard (sections 3.13 to 3.60), as JSON
 * Schema. No npm package that we found carries the official schema; the types (@types/sarif,
 * made from it) hold the code to its names.
 */
const text = { type: 'object', properties: { text: { type: 'string', minLength: 1 } }, required: ['text'] };
const positive = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });

const region = object(
  { startLine: positive, startColumn: positive, endLine: positive, endColumn: positive, snippet: text },
  ['startLine'],
);
const location = object(
  {
    id: { type: 'integer', minimum: 0 },
    message: text,
    physicalLocation: object(
      {
        // RFC 3986: what is not in its alphabet is percent-encoded.
        artifactLocation: object({ uri: { type: 'string', pattern: "^(?:[\\w\\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$" } }, [
          'uri',
        ]),
        region,
      },
      ['artifactLocation'],
    ),
    logicalLocations: list(object({ name: { type: 'string' }, kind: { const: 'member' } }, ['name'])),
  },
  ['physicalLocation'],
);
const rule = object(
  {
    id: { type: 'string' },
    name: { type: 'string', pattern: '^\\w+$' },
    shortDescription: text,
    fullDescription: text,
    help: { ...text, required: ['text', 'markdown'] },
    helpUri: { type: 'string', pattern: '^https?://' },
    defaultConfiguration: object({ enabled: { type: 'boolean' }, level }, ['level']),
    properties: { type: 'object' },
  },
  ['id'],
);
const notification = object(
  {
    descriptor: object({ id: { enum: ['problem', 'notice', 'skipped'] } }, ['id']),
    associatedRule: object({ id: { type: 'string' } }, ['id']),
    level,
    message: text,
    locations: list(location),
    properties: { type: 'object' },
  },
  ['message', 'descriptor'],
);
const result = object(
  {
    ruleId: { type: 'string' },
    level,
    message: text,
    locations: { ...list(location), minItems: 1 },
    relatedLocations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string', pattern: '^[0-9a-f]{32}$' } },
    baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
    suppressions: list({ type: 'object', required: ['kind'] }),
    properties: { type: 'object' },
  },
  ['ruleId', 'level', 'message', 'locations', 'partialFingerprints'],
);

export const sarifStructure = object(
  {
    version: { const: '2.1.0' },
    $schema: { type: 'string' },
    runs: {
      ...list(
        object(
          {
            results: list(result),
            tool: object(
              {
                driver: object(
                  {
                    name: { const: 'tactlint' },
                    version: { type: 'string' },
                    semanticVersion: { type: 'string' },
                    rules: { ...list(rule), uniqueItems: true },
                    notifications: list(rule),
                  },
                  ['name', 'rules'],
                ),
              },
              ['driver'],
            ),
            invocations: list(
              object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(notification) }, [
                'executionSuccessful',
              ]),
            ),
            columnKind: { const: 'utf16CodeUnits' },
            redactionTokens: { ...list({ type: 'string' }), uniqueItems: true },
          },
          ['tool', 'results', 'invocations', 'columnKind'],
        ),
      ),
      minItems: 1,
      maxItems: 1,
    },
  },
  ['version', 'runs'],
);
