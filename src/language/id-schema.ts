import { z } from 'zod';

/** What rules, states, concepts, presets and cues are called. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is written in lower case with hyphens');
