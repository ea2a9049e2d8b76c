import { Tokenizer } from 'htmlparser2';

/** The tokeniser with its table of entities. The build gives the program a stand-in for this module: scripts/on-demand.mjs. */
export function htmlTokenizer(): typeof Tokenizer {
  return Tokenizer;
}
