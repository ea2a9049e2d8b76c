// Puts the labels of fixtures/labelled/real-talk.jsonl to the conversations that they are of, whose licences keep them out
// of this project. Prints generic JSON lines.
//
//   node scripts/join-real-talk.mjs FOLDER working|checking > FILE
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, set] = process.argv.slice(2);
if (folder === undefined || (set !== 'working' && set !== 'checking')) {
  process.stderr.write('usage: node scripts/join-real-talk.mjs FOLDER working|checking > FILE\n');
  process.exit(2);
}

const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const labelled = linesOf(new URL('../fixtures/labelled/real-talk.jsonl', import.meta.url)).filter(
  (one) => one.set === set,
);
const conversations = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => linesOf(join(folder, name)))
    .map((conversation) => [conversation.id, conversation]),
);
for (const { id, labels } of labelled) {
  const conversation = conversations.get(id);
  if (conversation) process.stdout.write(`${JSON.stringify({ ...conversation, labels })}\n`);
  else process.stderr.write(`${folder} holds no conversation ${id}\n`);
}
