import type { JsonMapping } from '../mapping-schema.ts';
import { within } from './formats/listed-in.ts';
import { readDescription } from './generic.ts';
import { mappedFormat } from './mapping.ts';

const times = {
  start: ['timestamp', 'created_at', 'createdAt', 'create_time', 'start_time'],
  end: 'end_time',
};
const messages: JsonMapping['turn'] = {
  text: 'content',
  role: 'role',
  ...times,
  // With its calls of tools a message may say something.
  event: ['!content:text|list', 'content='],
};
const roles = {
  assistant: 'agent',
  user: 'customer',
  developer: 'system',
  tool: 'system',
  function: 'system',
} as const;
/** Of other libraries and vendors. */
const otherRoles = { ...roles, human: 'customer', ai: 'agent', model: 'agent' } as const;
/** Rows of several conversations. */
const groupBy = ['conversation_id', 'conversationId', 'thread_id', 'session_id', 'sessionId', 'call_id', 'chat_id'];

/** A bare list has them, or is one of prompts or people. */
const chatRoles =
  'role=user|assistant|agent|customer|human|ai|bot|model|User|Assistant|Agent|Customer|Bot|USER|ASSISTANT|AGENT|CUSTOMER|BOT';

/** In an object, and alone, as lines are. */
function listed(
  name: string,
  { signs, turn, ...rest }: Pick<JsonMapping, 'signs' | 'turn'> & Partial<JsonMapping>,
): JsonMapping[] {
  return [`${name}[]`, '[]'].map((turns) => ({
    ...rest,
    signs: signs.map((sign) => within(turns, sign)),
    turns,
    turn,
    ...(turns === '[]' ? { groupBy } : {}),
  }));
}

/** Messages of the OpenAI chat API, as in its fine-tuning files: the assistant is judged, instructions and tools are not. */
export const openaiMessages = mappedFormat(
  'openai-messages',
  [
    {
      signs: ['messages[].content:text|list', 'messages[].role:text', '!messages[].content[].text.value'],
      turns: 'messages[]',
      turn: messages,
      roles,
    },
    {
      signs: ['[].content:text|list', `[].${chatRoles}`, '![].content[].text.value'],
      turns: '[]',
      turn: messages,
      groupBy,
      roles,
    },
    // Threads of the Assistants API.
    ...listed('data', {
      signs: ['content[].text.value:text', 'role:text'],
      turn: { ...messages, text: 'content[].text.value' },
      roles,
      groupBy,
    }),
    // The AI SDK of Vercel, and Gemini.
    ...['messages', 'contents'].flatMap((name) =>
      listed(name, {
        signs: ['parts[].text:text', 'role:text', '!content:text'],
        turn: { text: 'parts', role: 'role', ...times, event: ['!parts[].text:text'] },
        roles: otherRoles,
      }),
    ),
    // LangChain.
    ...listed('messages', {
      signs: ['content:text|list', 'type=human|ai', '!role'],
      turn: { ...messages, role: 'type' },
      roles: otherRoles,
    }),
    ...listed('messages', {
      signs: ['data.content:text|list', 'type=human|ai'],
      turn: { text: 'data.content', role: 'type', event: ['!data.content:text|list', 'data.content='] },
      roles: otherRoles,
    }),
    // What ChatGPT lets its users download: a tree of which each member is a message.
    {
      signs: ['mapping{}.message.author.role:text', 'mapping{}.message.content.parts:list'],
      turns: 'mapping{}',
      turn: {
        text: 'message.content.parts',
        role: 'message.author.role',
        start: 'message.create_time',
        event: ['!message.content.parts[0]:text', 'message.content.parts[0]=', 'message.author.role=system|tool'],
      },
      roles,
      id: ['conversation_id', 'id'],
    },
  ],
  { about: { title: 'Messages of the OpenAI chat API', proof: 'real files' }, readRest: readDescription },
);
