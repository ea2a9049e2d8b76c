import type { Phrase, PhraseList } from './phrase.ts';

/** A list of phrases that cannot be compiled: it names no concept that there is, or goes in a circle. */
export class PhraseListError extends Error {
  /** Id of the list. */
  readonly list: string;

  constructor(message: string, list: string) {
    super(message);
    this.name = 'PhraseListError';
    this.list = list;
  }
}

/** By list, in the order given. */
export interface ListOrder {
  /** Lists whose matches must be ready before, as indexes. */
  readonly uses: readonly (readonly number[])[];
  /** Indexes of the lists, so that each comes after those that it uses. */
  readonly order: readonly number[];
}

/** Puts lists after the concepts that they use. Throws a {@link PhraseListError} for unknown concepts and for circles. */
export function orderLists(lists: readonly PhraseList[]): ListOrder {
  const indexes = new Map(lists.map(({ id }, index) => [id, index]));
  const uses = lists.map((list) => usedConcepts(list).map((name) => indexOf(name, list, indexes)));
  const order: number[] = [];
  const done = new Set<number>();
  const visit = (list: number, path: readonly number[]): void => {
    if (done.has(list)) return;
    const back = path.indexOf(list);
    if (back >= 0) {
      const circle = [...path.slice(back), list].map((index) => lists[index]!.id);
      throw new PhraseListError(`concepts go in a circle: ${circle.join(' → ')}`, lists[list]!.id);
    }
    for (const used of uses[list]!) visit(used, [...path, list]);
    done.add(list);
    order.push(list);
  };
  for (const list of lists.keys()) visit(list, []);
  return { uses, order };
}

function indexOf(name: string, list: PhraseList, indexes: ReadonlyMap<string, number>): number {
  const index = indexes.get(name);
  if (index === undefined) throw new PhraseListError(`unknown concept "${name}"`, list.id);
  return index;
}

function usedConcepts(list: PhraseList): string[] {
  const names = new Set<string>();
  for (const phrase of list.phrases) addConcepts(phrase, names);
  for (const phrase of list.except) addConcepts(phrase, names);
  return [...names];
}

function addConcepts(phrase: Phrase, names: Set<string>): void {
  switch (phrase.kind) {
    case 'concept':
      names.add(phrase.name);
      break;
    case 'sequence':
      for (const part of phrase.parts) addConcepts(part, names);
      break;
    case 'either':
      for (const option of phrase.options) addConcepts(option, names);
      break;
    case 'optional':
    case 'repeated':
    case 'look':
      addConcepts(phrase.part, names);
  }
}
