import type { JudgedConversation } from '../conversation/conversation.ts';
import type { Judgement, Passage, PlacedVerdict } from '../lint/judgement.ts';

/**
 * A judgement as JSON: the language, then a list of numbers a rule. A verdict is its {@link Mark}, then turn, start and
 * end of each passage that it has. Nothing in it is a word of the transcript.
 */

const Mark = { missed: 1, occasion: 2, evidence: 4 } as const;
const allMarks = Mark.missed | Mark.occasion | Mark.evidence;

/** As `detectLanguage` writes it. */
const languageTag = /^[a-z]{2,3}$/;

export function writeJudgement({ language = '', verdicts }: Judgement): string {
  return JSON.stringify([language, ...verdicts.map((own) => own.flatMap(numbersOf))]);
}

/**
 * Takes nothing on trust: a text that does not fit the conversation and the rules, wherever it comes from, is none.
 * @param ruleCount how many rules it was judged by
 */
export function readJudgement(text: string, { turns }: JudgedConversation, ruleCount: number): Judgement | undefined {
  try {
    const [language, ...lists] = JSON.parse(text) as [unknown, ...unknown[]];
    if (language !== '' && !(typeof language === 'string' && languageTag.test(language))) return undefined;
    if (lists.length !== ruleCount) return undefined;
    const verdicts = lists.map((numbers) => new VerdictReader(numbers, turns).read());
    return { ...(language !== '' && { language }), verdicts };
  } catch {
    return undefined;
  }
}

function numbersOf({ status, anchor, occasion, evidence }: PlacedVerdict): number[] {
  const marks =
    (status === 'missed' ? Mark.missed : 0) | (occasion ? Mark.occasion : 0) | (evidence ? Mark.evidence : 0);
  const passages = [anchor, occasion, evidence].filter((passage) => passage !== undefined);
  return [marks, ...passages.flatMap(({ turn, from, to }) => [turn, from, to])];
}

/** Reads the verdicts of one rule; throws for numbers that are none. */
class VerdictReader {
  readonly #numbers: readonly unknown[];
  readonly #turns: JudgedConversation['turns'];
  #at = 0;

  constructor(numbers: unknown, turns: JudgedConversation['turns']) {
    if (!Array.isArray(numbers)) throw new RangeError('no list');
    this.#numbers = numbers;
    this.#turns = turns;
  }

  read(): PlacedVerdict[] {
    const verdicts: PlacedVerdict[] = [];
    while (this.#at < this.#numbers.length) {
      const marks = this.#next(allMarks);
      verdicts.push({
        status: marks & Mark.missed ? 'missed' : 'met',
        anchor: this.#passage(),
        ...(marks & Mark.occasion && { occasion: this.#passage() }),
        ...(marks & Mark.evidence && { evidence: this.#passage() }),
      });
    }
    return verdicts;
  }

  #passage(): Passage {
    const turn = this.#next(this.#turns.length - 1);
    const { length } = this.#turns[turn]!.text;
    const from = this.#next(length);
    return { turn, from, to: this.#next(length, from) };
  }

  #next(most: number, least = 0): number {
    const number = this.#numbers[this.#at++];
    if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most)
      throw new RangeError('no such place');
    return number;
  }
}
