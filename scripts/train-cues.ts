import { mkdirSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { CueFile } from '../src/cues/schema.ts';
import { SideTrainer } from './cues/side-trainer.ts';
import { readTrainingSentences } from './cues/training-sentences.ts';
import type { Label } from './cues/training-text.ts';

/** `npm run cues`: writes rules/cues from fixtures/training, labelled conversations and rules/word-groups; some nine minutes. */
const { labels, sentences, reader, data } = readTrainingSentences();

mkdirSync('rules/cues', { recursive: true });
for (const side of ['customer', 'agent'] as const) {
  const trainer = new SideTrainer(sentences, side, reader);
  for (const label of labels.filter(({ by }) => by === side)) writeCue(label, trainer);
}

function writeCue(label: Label, trainer: SideTrainer): void {
  const { bias, weights } = trainer.train(label);
  const cue: CueFile = {
    id: label.id,
    title: label.title,
    language: 'en',
    by: label.by,
    trained: { data, ...trainer.countsOf(label) },
    checked: trainer.check(label),
    bias,
    weights: weights.join(''),
  };
  const head = '# Written by `npm run cues` from fixtures/training: change that, not this.\n';
  writeFileSync(`rules/cues/${label.id}.yml`, head + stringify(cue, { lineWidth: 0 }));
  const at = cue.checked.map(({ 'at-least': bound, precision, recall }) => `${bound}: ${precision}/${recall}`);
  console.log(`${label.id.padEnd(22)} ${at.join('  ')}  ${weights.length} weights`);
}
