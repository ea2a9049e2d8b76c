import type { Problem } from '../lint/result.ts';
import { sayProblem } from './say-problem.ts';

/** What could not be read or done in a run: said at once and counted for the exit code. */
export class Problems {
  count = 0;

  readonly say = (problem: Problem): void => {
    this.count += 1;
    sayProblem(problem);
  };
}
