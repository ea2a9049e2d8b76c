import type { Detail, IndexRow } from '../data.ts';
import { fold } from './found-words.ts';
import type { ReportData } from './read-data.ts';
import type { State } from './state.ts';

type Filters = Pick<State, 'agent' | 'rule' | 'severity' | 'status' | 'text'>;

/** Whether one and the same finding, occasion or skipped rule of the conversation fits all that is asked for. */
export function fits(row: IndexRow, { agent, rule, severity, status }: Filters): boolean {
  const [, , , agents, findings, occasions, skipped] = row;
  const own = agents.indexOf(agent);
  if (agent !== '' && own === -1) return false;
  const ownRule = (id: string): boolean => rule === '' || id === rule;
  const ownAgent = (whose: number): boolean => agent === '' || whose === own;
  const hasFinding = (state: string): boolean =>
    findings.some(
      ([id, whose, level, is]) =>
        is === state && ownRule(id) && ownAgent(whose) && (severity === '' || level === severity),
    );
  // Only findings weigh something.
  if (severity !== '' && (status === 'met' || status === 'skipped' || status === 'clean')) return false;
  if (status === 'missed') return hasFinding('new');
  if (status === 'suppressed' || status === 'known') return hasFinding(status);
  if (status === 'met') return occasions.some(([id, whose, met]) => met > 0 && ownRule(id) && ownAgent(whose));
  if (status === 'skipped') return skipped.some(ownRule);
  if (status === 'clean') return !hasFinding('new');
  if (severity !== '') return ['new', 'suppressed', 'known'].some(hasFinding);
  if (rule === '') return true;
  return (
    occasions.some(([id, whose]) => ownRule(id) && ownAgent(whose)) || ['new', 'suppressed', 'known'].some(hasFinding)
  );
}

/** Looks for words in what is said and noted, and in names; the same however they are written. */
export class TextSearch {
  readonly #data: ReportData;
  /** Of each conversation all its words, unpacked when somebody first looks for any. */
  #texts: readonly string[] | undefined;

  constructor(data: ReportData) {
    this.#data = data;
  }

  /** Whether the conversation with this number has the words. */
  of(text: string): (row: number) => boolean {
    const wanted = fold(text.trim());
    this.#texts ??= [...this.#data.pieces()].flatMap(([, details]) => details.map(wordsOf));
    const texts = this.#texts;
    return (row) => texts[row]!.includes(wanted);
  }
}

function wordsOf({ file, id, turns, notes, speakers }: Detail): string {
  return fold([id, file, ...speakers.map(([label]) => label), ...turns.map(([, text]) => text), ...notes].join('\n'));
}

export function filtered(data: ReportData, search: TextSearch, state: State): number[] {
  const hasWords = state.text.trim() === '' ? () => true : search.of(state.text);
  const rows: number[] = [];
  for (const [at, row] of data.rows.entries()) if (fits(row, state) && hasWords(at)) rows.push(at);
  return rows;
}
