/** What is wrong with a phrase; `column` is 1-based, in UTF-16 code units of the phrase as it was written. */
export class PhraseError extends Error {
  readonly column: number;

  constructor(message: string, column: number) {
    super(message);
    this.name = 'PhraseError';
    this.column = column;
  }
}
