/** What must hold between the built-in rules. One file for vitest: reading all rules takes longer than most of the tests. */
import './contracts-advice.ts';
import './contracts-precedence.ts';
import './contracts-hand-over.ts';
import './contracts-names.ts';
