/** Evidence adds up as logarithms of odds: that of speakers' roles, and that of cues. */

/** Logarithm of the odds that a probability (0 to 1) gives. */
export function oddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The probability, 0 to 1, that a logarithm of odds stands for. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
