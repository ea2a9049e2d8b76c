import { z } from 'zod';
import { csvMappingSchema } from '../formats/csv-mapping-schema.ts';
import { jsonMappingSchema } from '../formats/mapping-schema.ts';
import { severities } from '../rules/schema.ts';

/** The one description of config files: types, validation and schemas/config.schema.json come from here. */

const level = z.enum(severities).describe('error, warning, info, or off.');
const options = z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).describe('Options of the rule.');
const ruleEntry = z.union([
  level,
  z.tuple([level, options]),
  z.strictObject({ level: level.optional(), options: options.optional() }),
]);
const rules = z
  .record(z.string(), ruleEntry)
  .describe('Rule id → level, [level, options] or { level, options }. A level alone keeps the options set before.');

const glob = z.string().min(1);
const globs = z.union([glob, z.array(glob).min(1)]);
const labels = z.array(z.string().min(1));

const override = z
  .strictObject({
    files: globs.optional().describe('Globs; a pattern without a slash matches at any depth.'),
    channel: z.enum(['call', 'chat', 'email', 'unknown']).optional(),
    rules,
  })
  .refine((entry) => entry.files !== undefined || entry.channel !== undefined, 'needs `files` or `channel`');

const formatName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name of lower-case letters, digits and hyphens');

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Config files (./…, ../… or absolute) and presets (tactlint:…), the later ones over the earlier.'),
  preset: z.string().optional().describe('The ground that `rules` stand on: recommended (default), strict or all.'),
  rules: rules.optional(),
  rulePaths: z
    .array(z.string().min(1))
    .optional()
    .describe('Folders of rule files, from this file; or packages in node_modules.'),
  overrides: z.array(override).optional().describe('Rules for some files or channels, the later over the earlier.'),
  ignores: z.array(glob).optional().describe('Globs of files that are not checked; `!` takes files back in.'),
  speakers: z
    .strictObject({
      agent: labels.optional().describe('Labels, /patterns/ or channel:N of agents.'),
      customer: labels.optional().describe('Labels, /patterns/ or channel:N of customers.'),
      roles: z.record(z.string(), z.enum(['agent', 'customer', 'bot', 'system', 'other'])).optional(),
    })
    .optional(),
  formats: z
    .record(formatName, jsonMappingSchema)
    .optional()
    .describe('Your own JSON formats, by name; they go before the built-in ones.'),
  tables: z
    .record(formatName, csvMappingSchema)
    .optional()
    .describe('Your own CSV and TSV tables, by name; they go before the built-in ones.'),
  mask: z
    .union([z.boolean(), z.literal('names')])
    .optional()
    .describe('Mask e-mail, phone, card, account and reference numbers in quotes (default true); names: names too.'),
});

export type Config = z.output<typeof configSchema>;
export type RuleEntry = z.output<typeof ruleEntry>;
export type Override = z.output<typeof override>;
