import type { EdgeName } from './phrase.ts';
import type { Step } from './steps.ts';

/**
 * Phrases as numbers in one array, for the walker: an instruction is its {@link Op}, then what it needs. Parts of a
 * sequence follow one another; parts of everything else are preceded by their length.
 */
export const Op = {
  /** id */
  word: 0,
  /** mask, count, ids in order: one of several words; for the mask see {@link maskOf}. */
  words: 1,
  /** flag */
  flag: 2,
  /** source */
  found: 3,
  /** least, most */
  gap: 4,
  /** count, then for each option: the mask of the words that it begins with, length, instructions */
  either: 5,
  /** length, instructions */
  optional: 6,
  /** length, instructions */
  repeated: 7,
  /** one of {@link edgeCodes} */
  edge: 8,
  /** behind, wanted (0 or 1), length, instructions */
  look: 9,
} as const;

export const edgeCodes: Readonly<Record<EdgeName, number>> = {
  'sentence-start': 0,
  'sentence-end': 1,
  'question-mark': 2,
  'exclamation-mark': 3,
  'clause-mark': 4,
};

const anything = -1;

/** One bit for each of the words, shared by every 32nd: a word whose bit is not in the mask is none of them. */
function maskOf(ids: readonly number[]): number {
  return ids.reduce((mask, id) => mask | (1 << id), 0);
}

/** Writes phrases into one array of instructions. */
export class PhraseCode {
  #code = new Int32Array(16384);
  #length = 0;

  /** The instructions of all phrases. Only to be read when all are written. */
  get code(): Int32Array<ArrayBuffer> {
    return this.#code.slice(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  write(step: Step): void {
    switch (step.kind) {
      case 'words':
        this.#writeWords(step.ids);
        break;
      case 'flag':
        this.#put(Op.flag, step.flag);
        break;
      case 'found':
        this.#put(Op.found, step.source);
        break;
      case 'gap':
        this.#put(Op.gap, step.least, step.most);
        break;
      case 'sequence':
        for (const part of step.steps) this.write(part);
        break;
      case 'either':
        this.#put(Op.either, step.steps.length);
        for (const option of step.steps) {
          this.#put(firstMask(option));
          this.#writeWithLength(option);
        }
        break;
      case 'optional':
      case 'repeated':
        this.#put(Op[step.kind]);
        this.#writeWithLength(step.step);
        break;
      case 'edge':
        this.#put(Op.edge, edgeCodes[step.at]);
        break;
      case 'look':
        this.#put(Op.look, Number(step.behind), Number(step.wanted));
        this.#writeWithLength(step.step);
    }
  }

  #writeWords(ids: readonly number[]): void {
    if (ids.length === 1) this.#put(Op.word, ids[0]!);
    else {
      this.#put(Op.words, maskOf(ids), ids.length);
      for (const id of ids) this.#put(id);
    }
  }

  #writeWithLength(step: Step): void {
    const length = this.#length;
    this.#put(0);
    this.write(step);
    this.#code[length] = this.#length - length - 1;
  }

  #put(...numbers: readonly number[]): void {
    if (this.#length + numbers.length > this.#code.length) {
      const larger = new Int32Array(this.#code.length * 2);
      larger.set(this.#code);
      this.#code = larger;
    }
    for (const number of numbers) this.#code[this.#length++] = number;
  }
}

/** The mask of the words that a match of it begins with; `anything` where that may be none of a few words. */
function firstMask(step: Step): number {
  switch (step.kind) {
    case 'words':
      return maskOf(step.ids);
    case 'either':
      return step.steps.reduce((mask, option) => mask | firstMask(option), 0);
    case 'sequence':
      return firstMaskOfAll(step.steps);
    default:
      return anything;
  }
}

function firstMaskOfAll(steps: readonly Step[]): number {
  let mask = 0;
  for (const step of steps) {
    const isOptional = step.kind === 'optional' || step.kind === 'repeated';
    mask |= firstMask(isOptional ? step.step : step);
    if (!isOptional) return mask;
  }
  return anything;
}
