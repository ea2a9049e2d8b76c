import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

function watched(isTTY: boolean) {
  let time = 0;
  const written: string[] = [];
  const progress = new Progress(200, { isTTY, write: (text) => written.push(text) }, () => time);
  const showAt = (now: number, files: number): void => {
    time = now;
    progress.show(files, files);
  };
  return { progress, written, showAt };
}

test('says nothing in the first second, then ten times a second, and leaves nothing', () => {
  const { progress, written, showAt } = watched(true);
  showAt(900, 10);
  progress.erase();
  expect(written).toEqual([]);
  showAt(1000, 50);
  showAt(1050, 60);
  expect(written).toEqual(['\r\u001b[K50 of 200 files (25 %), 50 conversations']);
  showAt(1100, 100);
  progress.erase();
  progress.erase();
  expect(written.slice(1)).toEqual(['\r\u001b[K100 of 200 files (50 %), 100 conversations', '\r\u001b[K']);
});

test('says nothing where nobody watches', () => {
  const { progress, written, showAt } = watched(false);
  showAt(5000, 50);
  progress.erase();
  expect(written).toEqual([]);
});
