import { z } from 'zod';

/** Words in a block of text, parted by white space, or as a list. */
const words = z.union([
  z.string().transform((block) => block.split(/\s+/).filter((word) => word !== '')),
  z.array(z.string()),
]);
/** Phrases of plain words, one a line, or as a list. */
const lines = z.union([
  z.string().transform((block) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
  z.array(z.string()),
]);
const forms = z.record(z.string(), words);

/** rules/languages/<id>.yml: what the program knows of a language. */
export const languageSchema = z.strictObject({
  id: z.string().describe('BCP 47 primary subtag.'),
  title: z.string(),
  contractions: forms.describe('Surface word → the words that it always stands for.'),
  suffixes: forms.describe("Suffix that keeps a slot of its own ('s) → the words it can stand for."),
  mergedForms: z
    .record(z.string(), z.strictObject({ also: words, second: words }))
    .describe('Words with a sense of their own that chats also write for a contraction: ill → also i, second will.'),
  spellings: z.record(z.string(), z.string()).describe('Chat, American and wrong spellings → the word.'),
  abbreviations: words.describe('Never end a sentence with their period.'),
  closingAbbreviations: words.describe('End one where a common word with a capital follows.'),
  numberAbbreviations: words.describe('Do not end one before a number.'),
  titles: words,
  fillers: words,
  discourseMarkers: lines.describe('Cut clauses where there is no punctuation.'),
  weakMarkers: words.describe('Do so only where one of clauseOpeners follows.'),
  clauseOpeners: words,
  numberWords: words,
  clockWords: words,
  clockSuffixes: words,
  currencyWords: words,
  transcriptTags: words.describe('In brackets they are no redaction: [inaudible].'),
  redactionWords: words.describe('In brackets they are one, in any case: [name].'),
  sadEmoji: words,
  negators: words,
  negationTraps: lines.describe('Word sequences in which a negator denies nothing: not only.'),
  negationReversers: words,
  negationStops: words,
  reportingSubjects: words.describe('Who is reported; never the speaker.'),
  reportingVerbs: words,
  reportingBetween: words,
  passives: words,
  passiveVerbs: words.describe('Report behind a passive, whoever the subject is: I was told.'),
  reportingStops: words,
  reportingOpeners: lines,
  hypotheticalOpeners: lines,
  hypotheticalVerbs: lines,
  embeddingVerbs: words,
  questionOpeners: words.describe('Words that ask: what, why.'),
  questionQuantities: words.describe('So is one that starts with a question opener and one of these or an auxiliary.'),
  questionLeads: words.describe('Stand before the start of a question.'),
  auxiliaries: words.describe('So is one that starts with one of these and a subject.'),
  askingAuxiliaries: words,
  pronouns: words,
  subjects: words,
  verbs: z.record(z.string(), words).describe('Irregular verb → its other forms.'),
  nouns: z.record(z.string(), words).describe('Irregular noun → its plural.'),
  emptyWords: words.describe('Of four letters or more: say little of what is talked about, so nobody echoes them.'),
  commonWords: words.describe('No personal names, even where they are capitalised.'),
  namesAndWords: words.describe('Common words that are also personal names.'),
  names: z
    .strictObject({
      greetings: words.describe('A name may follow at once: hi, dear.'),
      thanks: lines.describe('So it may after these; at the end of a message a signature may.'),
      openers: words.describe('Before a comma, or before a name that ends the clause, they make it an address.'),
      notNames: words.describe('What people are called besides their names: sir, all, there.'),
      honorifics: words.describe('May follow a name that is called: Rajesh ji.'),
      joiners: words.describe('May open what is said before a name that is called: And Mrs Tapp, till then …'),
      holders: words.describe('Before a name in speech they tell what is written down: I have Nadia Price.'),
      stateEndings: words.describe('In lower case a long word that ends so says how something is: its overheating.'),
      degrees: words.describe('Openers that say how much: a word in lower case behind them is no name.'),
      particles: words.describe('Stand within a name in lower case: van, de.'),
      mentions: words.describe('A name behind one of these is spoken of, not spoken to: for, with.'),
      roles: words.describe('In speaker labels: what a person is here.'),
      business: words.describe('In labels and behind a name: a team, brand or trade.'),
      introductions: lines.describe('Before a speaker’s own name.'),
      doubtfulIntroductions: lines.describe('So, but only where what follows is written as a name.'),
      spokenIntroductions: lines.describe('So, in speech without punctuation, where a talk begins.'),
      answers: lines.describe('So, where the name was asked for: it’s under.'),
      afterIntroductions: lines.describe('Behind a speaker’s own name.'),
      followers: lines.describe('Behind a name without a comma they show that it is called.'),
      namings: lines.describe('Before a name that is only talked about: shall I call you Patricia?'),
      explained: words.describe('Before a comma and a name they are what the name explains: our depot, Leeds.'),
      readBacks: lines.describe('Behind a name they ask whether it is right.'),
      asides: lines.describe('So, behind a comma: Robyn, by the way.'),
      closings: lines.describe('A name right behind them is called: sorry to hear this Tom.'),
      nameQuestions: lines.describe('Ask the other side for their name.'),
      valedictions: words.describe('Before a signature.'),
      houseLinks: words.describe('Between a name and its house: Wade from Acme.'),
    })
    .describe('How names are used: they are recognised by that, not from lists of names.'),
});
export type LanguagePack = z.output<typeof languageSchema>;
