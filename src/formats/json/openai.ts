import { readDescription } from './generic.ts';
import { mappedFormat } from './mapping.ts';

const messages = {
  text: 'content',
  role: 'role',
  event: ['tool_calls:list', 'function_call:object', '!content:text|list'],
} as const;
const roles = {
  assistant: 'agent',
  user: 'customer',
  developer: 'system',
  tool: 'system',
  function: 'system',
} as const;

/** Messages of the OpenAI chat API, as in its fine-tuning files: the assistant is judged, instructions and tools are not. */
export const openaiMessages = mappedFormat(
  'openai-messages',
  [
    {
      signs: ['messages[].content:text|list', 'messages[].role:text'],
      turns: 'messages[]',
      turn: { ...messages, event: [...messages.event] },
      roles,
    },
    {
      signs: ['[].content:text|list', '[].role:text'],
      turns: '[]',
      turn: { ...messages, event: [...messages.event] },
      roles,
    },
  ],
  { about: { title: 'Messages of the OpenAI chat API', proof: 'real files' }, readRest: readDescription },
);
