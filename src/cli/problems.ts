import type { Problem } from '../lint/result.ts';
import { sayProblem } from './say-problem.ts';

/** What could not be read or done in a run: said at once and counted for the exit code. */
export class Problems {
  readonly #list: Problem[] = [];

  get count(): number {
    return this.#list.length;
  }

  /** In the order in which they were said; reports have them too. */
  get list(): readonly Problem[] {
    return this.#list;
  }

  readonly say = (problem: Problem): void => {
    this.#list.push(problem);
    sayProblem(problem);
  };
}
