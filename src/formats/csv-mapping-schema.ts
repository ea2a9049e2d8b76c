import { z } from 'zod';
import { channels, roles } from '../conversation/conversation.ts';
import { delimiters } from './csv-delimiters.ts';
import { kindsIn } from './sign-parts.ts';

/**
 * Where a table keeps its conversations, as data: the built-in views of CSV files are written so, and a team's own. The
 * counterpart of `jsonMappingSchema`, with columns for paths.
 */

const column = z.string().min(1).describe('Name of a column; case, spaces, `_`, `-` and `.` do not count.');
const columns = z
  .union([column, z.array(column).min(1)])
  .describe('A column, or several: the first that is filled in a row.');
const sign = z
  .string()
  .min(1)
  .refine((written) => kindsIn(written).every((kind) => kind === 'repeated'), 'asks for another kind than `repeated`')
  .describe(
    '`column` is there (in a row: is filled), `column=x|y` is one of these words, `column:repeated` has a value twice in a row; `!` for not; ` or ` for either.',
  );
const signs = z.array(sign).min(1);
const role = z.enum(roles);

const turn = z.strictObject({
  text: columns.optional().describe('What was said. A field with HTML is read as HTML.'),
  speaker: columns.optional().describe('Who speaks, as a name or number.'),
  role: columns.optional().describe('Who speaks, as a word that `roles` or the usual words know.'),
  start: columns.optional().describe('When it begins: a number (see `time`), a written time, a date with a time.'),
  end: columns.optional(),
  duration: columns.optional().describe('Instead of `end`.'),
  event: signs.optional().describe('A row with one of these signs says nothing and is left out.'),
  note: signs.optional().describe('A row with one of these signs is an internal note, and no speech.'),
  bot: signs.optional().describe('A row with one of these signs was said by a bot, whatever else it says.'),
});

export const csvMappingSchema = z.strictObject({
  signs: signs
    .optional()
    .describe(
      'What a table has besides its columns for text and speaker; looked for in the first rows; all must hold.',
    ),
  delimiter: z.enum(delimiters).optional().describe('What stands between fields; without it the header tells.'),
  groupBy: columns.optional().describe('Id of the conversation that a row belongs to; without it the table is one.'),
  thread: z
    .strictObject({ id: column, parent: column })
    .optional()
    .describe(
      'Instead of `groupBy`: rows that answer one another are a conversation. Id of the row, and of the one it answers.',
    ),
  turn: turn.optional().describe('Each row is a turn.'),
  sides: z
    .record(column, role)
    .optional()
    .describe('Each row is an exchange: column → role of who says what stands there.'),
  transcript: columns
    .optional()
    .describe('Each row is a conversation, and this column has all of it: as text, captions or HTML.'),
  id: columns.optional().describe('Id of the conversation, for `transcript`.'),
  roles: z.record(z.string(), role).optional().describe('Word → role, before the usual words.'),
  time: z
    .enum(['s', 'ms', 'us', 'ns'])
    .optional()
    .describe('What numbers count as times; without it seconds, or by their size what has passed since 1970.'),
  channel: z.union([z.enum(channels), column]).optional(),
  language: column.optional(),
});

export type CsvMapping = z.output<typeof csvMappingSchema>;
