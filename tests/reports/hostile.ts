import fc from 'fast-check';
import type { ReportedResult } from '../../src/reports/mask-result.ts';
import { findingWith, resultWith } from './result-for-tests.ts';

/** What transcripts, labels, ids and file names may hold to do harm somewhere. */
export const hostileTexts = [
  '\u001b[2J\u001b]0;owned\u0007',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]></failure><x a="&\'>',
  '=HYPERLINK("http://evil.example","click")',
  '\t=1+1',
  '-2+3',
  '@SUM(1)',
  '::error::owned\r\n::set-output name=x::y',
  '%0A::error::owned',
  '\u202Eevil\u202C\u200B\u2028\u0000',
  '``` `x` [a](javascript:alert(1)) ![i](http://evil.example/x.png) @octocat #1 | **b**\n# heading',
  '</details><details open>',
  '{0} [1](2) \\[',
  '\uD800 lone \uFFFF',
  '_x003D_1+1',
  'a,b;"c"',
  '##vso[task.setvariable variable=PATH]x ##[add-mask]a',
  '\u0085\u009b31m\u2066\u0007\u007f',
  '| a | b |\n| --- | --- |\n<!-- &#27;[2J &lt;script&gt; -->',
  `very long ${'label '.repeat(200)}`,
];

/** Runs of what has a meaning somewhere. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }), fc.string()), { maxLength: 4 })
  .map((pieces) => pieces.join(''));

/** A result with `text` wherever a transcript can put it. */
export function resultOf(text: string): ReportedResult {
  const occasion = { turn: 1, quote: text, line: 1, column: 1 };
  const finding = findingWith({ quote: text, speaker: text, agent: text, occasion });
  return resultWith([finding], {
    filePath: `${text}.txt`,
    conversation: text,
    notices: [{ message: text }],
    outcomes: [
      { ruleId: 'apology-form', status: 'missed', turn: 3, quote: text, agent: text, occasion },
      { ruleId: 'b', status: 'skipped', reason: text },
      { ruleId: 'c', status: 'met', turn: 3, quote: text, agent: text, evidence: occasion },
    ],
  });
}

export const problemOf = (text: string) => ({ filePath: text, message: text, line: 1 });
