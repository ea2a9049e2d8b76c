import { describe, expect, it } from 'vitest';
import { CueReader } from '../../src/cues/cue-reader.ts';
import { prepareCues } from '../../src/cues/cue-table.ts';
import { type CueFile, cueSchema } from '../../src/cues/schema.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import { prepareLanguage } from '../../src/language/prepared.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import { pack as english } from '../language/english.ts';

const cue = (weights: string): CueFile => ({
  id: 'angry',
  title: 'Angry',
  language: 'en',
  by: 'customer',
  trained: { data: 'none', sentences: 1, positives: 1 },
  checked: [],
  bias: 0,
  weights,
});
const groups = { id: 'en', title: 'Groups', groups: ['awful dreadful ghastly', 'service staff'] };

/** The sum that the cue comes to for the first sentence, rounded as weights are. */
function sumOf(weights: string, text: string): number {
  const lexicon = new Lexicon();
  const language = prepareLanguage(english, lexicon);
  const reader = new CueReader(prepareCues([cue(weights)], [], [], groups, lexicon), lexicon);
  const tokens = createTokens();
  tokenise([{ text }], language, lexicon, tokens);
  reader.open(tokens, () => 'customer');
  return Math.round(reader.sumOf(reader.numberOf('angry'), 0) * 100) / 100;
}

describe('a cue', () => {
  it('adds up the words, pairs and pairs apart that it knows', () => {
    expect(sumOf('1.5 awful\n', 'What an awful day')).toBe(1.5);
    expect(sumOf('1.5 awful\n0.5 an awful\n0.25 what _ awful\n', 'What an awful day')).toBe(2.25);
    expect(sumOf('1.5 awful\n', 'What a lovely day')).toBe(0);
  });

  it('knows words by their group', () => {
    expect(sumOf('1 ~awful\n', 'ghastly')).toBe(1);
    expect(sumOf('1 ~awful ~service\n', 'awful staff')).toBe(0);
    expect(sumOf('1 ~awful staff\n', 'dreadful staff')).toBe(1);
  });

  it('counts a feature once, however often it stands there', () => {
    expect(sumOf('1.5 awful\n', 'awful, awful, awful')).toBe(1.5);
  });

  it('sees how a sentence ends, and contractions as two words', () => {
    expect(sumOf('1 {exclamations}\n', 'Still nothing!!')).toBe(1);
    expect(sumOf('1 {question}\n', 'Still nothing.')).toBe(0);
    expect(sumOf('1 can not\n', "I can't")).toBe(1);
  });

  it('is refused where a line has no weight', () => {
    expect(cueSchema.safeParse(cue('awful\n')).success).toBe(false);
    expect(cueSchema.safeParse(cue('1 awful\n-0.25 not _ awful\n')).success).toBe(true);
  });
});
