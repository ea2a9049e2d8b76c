import type { LanguagePack } from '../language/pack.ts';
import { phraseWords } from '../language/words.ts';
import type { Problem } from '../lint/result.ts';
import { PhraseError, parsePhrase } from '../patterns/parse.ts';
import type { RuleSource } from './load-pack.ts';
import type { KeyPath } from './read-yaml.ts';

const phraseKeys = new Set(['said', 'except', 'phrases', 'after', 'noted']);

/** A problem, with the place inside the phrase, for each phrase of a validated file that the phrase language refuses. */
export function checkPhrases({ path: filePath, file }: RuleSource, language: LanguagePack): Problem[] {
  const problems: Problem[] = [];
  for (const { phrase, path } of phrasesIn(file.value, [])) {
    try {
      parsePhrase(phrase, (word) => phraseWords(word, language));
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      problems.push({
        filePath,
        message: `in the phrase "${phrase}": ${error.message}`,
        ...file.insideAt(path, error.column - 1),
      });
    }
  }
  return problems;
}

/** Every phrase of a rule, concept or state, with the path of its string in the file. */
export function* phrasesIn(value: unknown, path: KeyPath): Generator<{ phrase: string; path: KeyPath }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (phraseKeys.has(key) && Array.isArray(inner)) {
      for (const [index, phrase] of inner.entries()) yield { phrase: String(phrase), path: [...here, index] };
    } else if (key !== 'cases') {
      yield* phrasesIn(inner, here);
    }
  }
}
