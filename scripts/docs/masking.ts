import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createMask } from '../../src/reports/mask-result.ts';
import { readYaml } from '../../src/rules/read-yaml.ts';

const kinds = z.array(
  z.strictObject({ kind: z.string(), by: z.literal('names').optional(), texts: z.array(z.string()).min(1) }),
);
const samplesSchema = z.strictObject({ hidden: kinds, stays: kinds });

export interface Sample {
  /** «…» is what identifies somebody. */
  readonly written: string;
  readonly masked: string;
}

/** A kind of identifier, or of what only looks like one, and what masking makes of its samples. */
export interface MeasuredKind {
  readonly kind: string;
  readonly byNames: boolean;
  readonly good: readonly Sample[];
  readonly partly: readonly Sample[];
  readonly bad: readonly Sample[];
}

export interface MeasuredMasking {
  /** Good: nothing of it is left. */
  readonly hidden: readonly MeasuredKind[];
  /** Good: it is as it was. */
  readonly stays: readonly MeasuredKind[];
}

/** Masks all samples of fixtures/privacy/identifiers.yml and looks what is left. */
export function measureMasking(path: string): MeasuredMasking {
  const { hidden, stays } = samplesSchema.parse(readYaml(readFileSync(path, 'utf8')).value);
  return { hidden: hidden.map(measure), stays: stays.map(measure) };
}

const secret = /«(.*?)»/g;

function measure({ kind, by, texts }: z.output<typeof kinds>[number]): MeasuredKind {
  const mask = createMask(by === 'names' ? 'names' : 'identifiers', []);
  const samples = texts.map((written) => ({ written, masked: mask.text(written.replace(/[«»]/g, '')) }));
  const of = (verdict: ReturnType<typeof verdictOf>): Sample[] => samples.filter((one) => verdictOf(one) === verdict);
  return { kind, byNames: by === 'names', good: of('good'), partly: of('partly'), bad: of('bad') };
}

function verdictOf({ written, masked }: Sample): 'good' | 'partly' | 'bad' {
  const secrets = [...written.matchAll(secret)].map(([, text]) => text!);
  if (secrets.length === 0) return masked === written ? 'good' : 'bad';
  const pieces = secrets.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const around = written.replace(secret, ' ');
  // A short piece may stand in a placeholder or beside the secret as well: "at" in "at example".
  const telling = pieces.filter((piece) => !around.includes(piece) && !/^(?:email|name|number|a)$/.test(piece));
  const left = telling.filter((piece) => new RegExp(`(?<![\\p{L}\\p{N}])${piece}(?![\\p{L}\\p{N}])`, 'u').test(masked));
  if (left.length === 0) return 'good';
  return left.length === telling.length ? 'bad' : 'partly';
}
