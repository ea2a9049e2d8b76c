import { expect, test } from 'vitest';
import { isOtherFile } from '../../src/cli/other-files.ts';

const noTranscript = [{ filePath: 'x', message: 'no transcript', noTranscript: 'text' as const }];

test.each(['README.md', 'package.json', 'a/requirements-dev.txt', 'robots.txt', 'LICENSE.txt', 'a\\CMakeLists.txt'])(
  '%s is met in many folders and no transcript',
  (path) => expect(isOtherFile(path, noTranscript)).toBe(true),
);

test.each(['chat.txt', 'a.jsonl', 'requirements/chat.txt', 'my-readme.txt'])('%s says that it is one', (path) =>
  expect(isOtherFile(path, noTranscript)).toBe(false),
);
