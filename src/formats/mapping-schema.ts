import { z } from 'zod';
import { channels, roles } from '../conversation/conversation.ts';
import { kindsIn, signKinds } from './sign-parts.ts';
import { textForms } from './text-forms.ts';

/**
 * The one description of what says where a JSON format keeps its conversations: the built-in formats are written so, and a
 * team's own (`formats:` in the config). Types, validation and schemas/config.schema.json come from here.
 */

const path = z
  .string()
  .describe(
    '`a.b` (member b of a), `a[0]`, `a[].b` (all b in list a, for texts); `^.a` starts at what the list of turns stands in, `$.a` at the conversation; `#` is the number in the list, from 0.',
  );
const paths = z.union([path, z.array(path).min(1)]).describe('A path, or several: the first that leads to something.');
const list = z
  .string()
  .describe(
    '`a.b[]`: the elements of list b of a; `a[].b[]`: those of all lists b; `[]`: those of the document; `a{}`: the values in a.',
  );
const sign = z
  .string()
  .min(1)
  .refine(
    (written) => kindsIn(written).every((kind) => signKinds.some((known) => known === kind)),
    `asks for a kind that is none of ${signKinds.join(', ')}`,
  )
  .describe(
    '`a[].b` is there, `a:list` is of a kind (text, number, list, object, true, false), `a=x|y*` is one of these or begins so; `!` for not; ` or ` for either.',
  );
const signs = z.array(sign).min(1);
const role = z.enum(roles);

const turn = z
  .strictObject({
    text: paths.optional().describe('What was said: a string, or a list of strings and of objects with `text`.'),
    joiner: z.string().optional().describe('What stands between the texts of such a list (default: a line break).'),
    html: paths.optional().describe('What was said, as HTML; read where `text` leads to nothing.'),
    sides: z
      .array(z.strictObject({ text: paths, is: role }))
      .min(1)
      .optional()
      .describe('Instead of `text`: an element holds several turns, in this order, each with its text and role.'),
    htmlWhere: signs.optional().describe('An element with one of these signs is read from `html` and not from `text`.'),
    form: z
      .enum(textForms)
      .optional()
      .describe(
        'How texts are written: `mail` (quotes what it answers, which is left out), `slack` (links and names in <>, &lt;), `mojibake` (UTF-8 taken for Latin-1).',
      ),
    role: paths.optional().describe('Who speaks, as a word (or true, false) that `roles` or the usual words know.'),
    speaker: paths.optional().describe('Who speaks, as a name or number.'),
    person: paths.optional().describe('Who speaks, as an id that `people` knows.'),
    channel: path.optional().describe('Number of the audio channel.'),
    start: paths
      .optional()
      .describe('When it begins: a number (see `time`), a written time, an ISO instant or duration.'),
    end: paths.optional(),
    duration: paths.optional().describe('Instead of `end`.'),
    event: signs
      .optional()
      .describe('An element with one of these signs says nothing and is left out: joined, typing, calls of a tool.'),
    note: signs.optional().describe('An element with one of these signs is an internal note, and no speech.'),
    bot: signs.optional().describe('An element with one of these signs was said by a bot, whatever else it says.'),
    replaces: path.optional().describe('An id: a later element with the same id takes the place of the earlier.'),
  })
  .refine(({ text, html, sides }) => (text ?? html ?? sides) !== undefined, 'needs `text`, `html` or `sides`');

const people = z.strictObject({
  list,
  id: paths,
  name: paths.optional(),
  role: paths.optional(),
  is: role.optional().describe('Role of all in this list that `role` says nothing of.'),
});

export const jsonMappingSchema = z.strictObject({
  signs: signs.describe('What a document has that is of this format; all must hold.'),
  conversations: list.optional().describe('Several conversations in one document; other paths start at each.'),
  groupBy: paths.optional().describe('Id in a turn: the list holds the turns of several conversations.'),
  turns: z
    .union([list, z.array(list).min(1)])
    .describe('The turns, or their words; several lists (or single objects) are read one after another.'),
  turn,
  words: z
    .strictObject({
      joiner: z.string().optional().describe('What stands between two words (default: a space).'),
      mark: sign.optional().describe('Elements with this sign are marks that follow a word without a space.'),
      together: z
        .boolean()
        .optional()
        .describe('The lists run at the same time, one a channel: a turn ends where another speaks in its pause.'),
      spans: z
        .strictObject({ list, start: paths, speaker: paths })
        .optional()
        .describe('Who speaks when, in a list of its own: a word belongs to the last span that has begun.'),
    })
    .optional()
    .describe('The elements are single words: those of one speaker in a row are a turn.'),
  time: z
    .enum(['s', 'ms', 'us', 'ns', 'ticks'])
    .optional()
    .describe('What numbers count as times (default: s; ticks are 100 ns).'),
  roles: z
    .record(z.string(), role)
    .optional()
    .describe('Word → role, before the usual words; `x*`: words that begin so.'),
  people: z
    .union([people, z.array(people).min(1)])
    .optional()
    .describe('The list of those who take part, or several; their paths start at each of them.'),
  firstSpeaker: role
    .optional()
    .describe('Role of who speaks first, where the format says no more; noticed as a guess.'),
  channel: z.union([z.enum(channels), path]).optional(),
  id: paths.optional(),
  startedAt: paths.optional(),
  language: path.optional(),
});

export type JsonMapping = z.output<typeof jsonMappingSchema>;
export type PeopleTable = z.output<typeof people>;
