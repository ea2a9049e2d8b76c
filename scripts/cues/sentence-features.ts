import { Features } from '../../src/cues/features.ts';
import { Pieces } from '../../src/cues/pieces.ts';
import { prepareWordGroups, WordGroups } from '../../src/cues/word-groups.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import type { LanguagePack } from '../../src/language/pack.ts';
import { prepareLanguage } from '../../src/language/prepared.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import type { Cut } from './labelled-conversations.ts';

/** Reads sentences as the program will. */
export interface SentenceReader {
  /** The features of a sentence, as they are written in cue files. */
  features(text: string): Set<string>;
  /** The pieces that a text is judged in. */
  cut: Cut;
}

export function sentenceReader(pack: LanguagePack, groupWords: readonly (readonly string[])[]): SentenceReader {
  const lexicon = new Lexicon();
  const language = prepareLanguage(pack, lexicon);
  const found = new Features(new WordGroups(prepareWordGroups(groupWords, lexicon)));
  const tokens = createTokens();
  const pieces = new Pieces();
  const read = (text: string) => {
    for (const [word] of text.matchAll(/\p{L}+/gu)) lexicon.add(word);
    tokenise([{ text }], language, lexicon, tokens);
    pieces.read(tokens);
  };
  const features = (text: string) => {
    read(text);
    const features = new Set<string>();
    for (let piece = 0; piece < pieces.count; piece++) {
      found.read(tokens, pieces.startOf(piece), pieces.endOf(piece));
      for (let index = 0; index < found.count; index++) features.add(found.writtenAt(index, lexicon));
    }
    return features;
  };
  const cut: Cut = (text) => {
    read(text);
    return Array.from({ length: pieces.count }, (_, piece) => ({
      start: tokens.start[pieces.startOf(piece)]!,
      end: tokens.end[pieces.endOf(piece) - 1]!,
    }));
  };
  return { features, cut };
}
