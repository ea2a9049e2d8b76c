import type { Role } from '../../conversation/conversation.ts';
import { readDescription } from './generic.ts';
import { mappedFormat } from './mapping.ts';
import { path } from './path.ts';

const roles: ReadonlyMap<string, Role> = new Map([
  ['assistant', 'agent'],
  ['user', 'customer'],
  ['system', 'system'],
  ['developer', 'system'],
  ['tool', 'system'],
  ['function', 'system'],
]);

/** Messages of the OpenAI chat API, as in its fine-tuning files: the assistant is judged, instructions and tools are not. */
export const openaiMessages = mappedFormat({
  name: 'openai-messages',
  turns: path('messages'),
  turn: { text: path('content'), role: path('role') },
  roleOf: (word) => roles.get(word.toLowerCase()),
  mayBeVoiceless: false,
  isEvent: (message) =>
    message.get('tool_calls') !== undefined ||
    message.get('function_call') !== undefined ||
    message.get('content') === null,
  readRest: readDescription,
});
