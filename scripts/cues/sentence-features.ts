import { Features } from '../../src/cues/features.ts';
import { Pieces } from '../../src/cues/pieces.ts';
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
  const found = new Features(new WordGroups(prepareWordGroups(groupWords, lexicon)));
  const tokens = createTokens();
  const pieces = new Pieces();
  return (text) => {
    tokenise([{ text }], language, lexicon, tokens);
    const features = new Set<string>();
    pieces.read(tokens);
    for (let piece = 0; piece < pieces.count; piece++) {
      found.read(tokens, pieces.startOf(piece), pieces.endOf(piece));
      for (let index = 0; index < found.count; index++) features.add(found.writtenAt(index, lexicon));
    }
    return features;
  };
}
