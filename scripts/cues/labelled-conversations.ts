import type { Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LabelledSentence } from './training-text.ts';

const choiceSchema = z.strictObject({
  sets: z.array(z.string()),
  weight: z.number().positive(),
  findings: z.record(z.string(), z.string()),
  quoted: z.record(z.string(), z.string()),
});
type Choice = z.output<typeof choiceSchema>;

/** Of a labelled conversation, what tells of sentences. */
export const conversationSchema = z.object({
  turns: z.array(z.object({ role: z.string(), text: z.string() })),
  labels: z.array(z.object({ rule: z.string(), turn: z.int(), status: z.string(), quote: z.string().optional() })),
});
type Finding = z.output<typeof conversationSchema>['labels'][number];

/** Where the sentences of a text stand: offsets, end exclusive. */
export type Cut = (text: string) => readonly { readonly start: number; readonly end: number }[];

/** What was read of labelled conversations. */
export interface ToldSentences {
  readonly sentences: readonly LabelledSentence[];
  readonly sets: readonly string[];
  /** Labels that findings tell of. */
  readonly told: ReadonlySet<string>;
}

/**
 * What the agents of labelled conversations say, sentence by sentence; each decides only the labels of faults.
 * @param firstWriter number of the first set; the others count on
 */
export function readLabelledConversations(
  training: string,
  labelled: string,
  firstWriter: number,
  cut: Cut,
  hash: Hash,
): ToldSentences {
  const choice = choiceSchema.parse(parse(readFileSync(join(training, 'conversations.yml'), 'utf8')));
  const sentences = choice.sets.flatMap((set, index) => {
    const text = readFileSync(join(labelled, `conversations-${set}.jsonl`), 'utf8');
    hash.update(text);
    const lines = text.split('\n').filter(Boolean);
    return lines.flatMap((line) => {
      const { turns, labels } = conversationSchema.parse(JSON.parse(line));
      return turns.flatMap((turn, at) => {
        if (turn.role !== 'agent') return [];
        const findings = labels.filter((label) => label.turn === at && label.status !== 'met');
        const told = { writer: firstWriter + index, weight: choice.weight };
        return sentencesOf(turn.text, findings, choice, cut).map((sentence) => ({ ...sentence, ...told }));
      });
    });
  });
  const { sets, findings, quoted } = choice;
  return { sentences, sets, told: new Set([...Object.values(findings), ...Object.values(quoted)]) };
}

function sentencesOf(
  text: string,
  findings: readonly Finding[],
  { findings: labelOf, quoted }: Choice,
  cut: Cut,
): Omit<LabelledSentence, 'writer' | 'weight'>[] {
  return cut(text).map(({ start, end }) => {
    const quotes = (finding: Finding) => {
      const at = finding.quote === undefined ? -1 : text.indexOf(finding.quote);
      return at >= 0 && at < end && start < at + finding.quote!.length;
    };
    const sure = findings.filter(({ status }) => status === 'missed');
    const own = sure.filter(quotes).flatMap(({ rule }) => labelOf[rule] ?? quoted[rule] ?? []);
    // One fault goes before another on the same words, so what is one of them may well be the other, too.
    const others = findings.some(quotes) ? [] : Object.values(labelOf);
    const open = new Set(
      findings.flatMap(({ rule, quote, status }) =>
        quote === undefined || status !== 'missed' ? (labelOf[rule] ?? []) : [],
      ),
    );
    const decides = new Set([...own, ...others.filter((label) => !open.has(label))]);
    return { by: 'agent', text: text.slice(start, end), labels: new Set(own), decides };
  });
}
