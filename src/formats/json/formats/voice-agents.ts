import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** Machines that serve on the telephone: what they say is judged. */
const roles = { bot: 'agent', assistant: 'agent', user: 'customer' } as const;

const vapiTurn: JsonMapping['turn'] = {
  text: 'message',
  role: 'role',
  start: 'secondsFromStart',
  event: ['role=tool_calls|tool_call_result|tool-calls|tool', '!message:text'],
};

/** A call, or what its end-of-call report holds. */
export const vapi = mappedFormat(
  'vapi',
  listedIn(['messages[]', 'artifact.messages[]', 'message.artifact.messages[]', '[]'], {
    signs: ['role=bot|user|system', 'message:text', 'secondsFromStart:number'],
    turn: vapiTurn,
    roles,
    id: ['id', 'message.call.id'],
    startedAt: ['startedAt', 'message.startedAt'],
    channel: 'call',
  }),
  { about: { title: 'Vapi, calls of voice agents', proof: 'documentation' } },
);

/** The transcript stands there up to three times; this one has times. */
export const retell = mappedFormat(
  'retell',
  ['', 'call.'].flatMap((at) =>
    listedIn([`${at}transcript_object[]`, `${at}transcript_with_tool_calls[]`], {
      signs: ['role=agent|user|transfer_target', 'content:text'],
      turn: {
        text: 'content',
        role: 'role',
        start: 'words[0].start',
        end: 'words[-1].end',
        event: ['role=tool_call_invocation|tool_call_result|node_transition|dtmf', '!content:text'],
      },
      roles: { transfer_target: 'agent' },
      id: `${at}call_id`,
      channel: 'call',
    }),
  ),
  { about: { title: 'Retell, calls of voice agents', proof: 'documentation' } },
);

export const bland = mappedFormat(
  'bland',
  listedIn(['transcripts[]'], {
    signs: ['user=user|assistant|agent-action', 'text:text', 'created_at:text'],
    turn: { text: 'text', role: 'user', start: 'created_at', event: ['user=agent-action|robot-action'] },
    roles,
    id: ['call_id', 'c_id'],
    startedAt: 'started_at',
    channel: 'call',
  }),
  { about: { title: 'Bland, calls of voice agents', proof: 'documentation' } },
);
