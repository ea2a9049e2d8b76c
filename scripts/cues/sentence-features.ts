import { visitFeatures, writtenFeature } from '../../src/cues/features.ts';
import { Pieces } from '../../src/cues/pieces.ts';
import { mostSymbols, readSymbols } from '../../src/cues/symbols.ts';
import { prepareWordGroups, WordGroups } from '../../src/cues/word-groups.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import type { LanguagePack } from '../../src/language/pack.ts';
import { prepareLanguage } from '../../src/language/prepared.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';

/** Reads the features of sentences as the program will, as they are written in cue files. */
export function featureReader(
  pack: LanguagePack,
  groupWords: readonly (readonly string[])[],
  texts: readonly string[],
): (text: string) => Set<string> {
  const lexicon = new Lexicon();
  const language = prepareLanguage(pack, lexicon);
  for (const text of texts) for (const [word] of text.matchAll(/\p{L}+/gu)) lexicon.add(word);
  const groups = new WordGroups(prepareWordGroups(groupWords, lexicon));
  const tokens = createTokens();
  const pieces = new Pieces();
  const symbols = new Int32Array(mostSymbols);
  return (text) => {
    tokenise([{ text }], language, lexicon, tokens);
    const features = new Set<string>();
    pieces.read(tokens);
    for (let piece = 0; piece < pieces.count; piece++) {
      const count = readSymbols(tokens, pieces.startOf(piece), pieces.endOf(piece), symbols);
      visitFeatures(symbols, count, groups, (...feature) => features.add(writtenFeature(feature, lexicon, groups)));
    }
    return features;
  };
}
