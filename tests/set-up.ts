/// <reference types="vite/types/importMeta.d.ts" />
import { configureGlobal } from 'fast-check';

/**
 * Property runs: short by default, long in `npm run test:full`. A fixed seed keeps `npm test` deterministic; the full run
 * explores. Properties that set `numRuns` themselves keep it.
 */
configureGlobal(import.meta.env.MODE === 'full' ? { numRuns: 20_000 } : { numRuns: 200, seed: 20260101 });
