import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, for those who read no vitest: `N passed, N failed`, and `, N skipped` where some were. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) for (const test of module.children.allTests()) counts[test.result().state] += 1;
    // A file that cannot even be loaded has no test to count.
    counts.failed += modules.filter((module) => module.errors().length > 0).length;
    const skipped = counts.skipped + counts.pending;
    console.log(`${counts.passed} passed, ${counts.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}
