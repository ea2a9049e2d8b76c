import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';

/** Batch transcription, and the fast transcription that came after it. */
export const azureBatch = mappedFormat(
  'azure-batch',
  [
    {
      signs: ['recognizedPhrases[].nBest[].display:text'],
      turns: 'recognizedPhrases[]',
      turn: {
        text: 'nBest[0].display',
        speaker: ['speaker', 'channel'],
        channel: 'channel',
        start: ['offset', 'offsetInTicks'],
        duration: ['duration', 'durationInTicks'],
        event: ['!nBest[0].display:text'],
      },
      time: 'ticks',
      channel: 'call',
    },
    {
      signs: ['combinedPhrases:list', 'phrases[].text:text', 'phrases[].offsetMilliseconds:number'],
      turns: 'phrases[]',
      turn: {
        text: 'text',
        speaker: ['speaker', 'channel'],
        channel: 'channel',
        start: 'offsetMilliseconds',
        duration: 'durationMilliseconds',
      },
      time: 'ms',
      language: 'phrases[0].locale',
      channel: 'call',
    },
  ],
  { about: { title: 'Azure Speech, batch and fast transcription', proof: 'real files' } },
);

/** What programs write down of the answers that they get while somebody speaks. */
export const azureRealtime = mappedFormat('azure-realtime', [answers('[].'), answers('')], {
  about: { title: 'Azure Speech, real-time answers', proof: 'real files' },
});

function answers(at: string): JsonMapping {
  return {
    signs: [`${at}RecognitionStatus:text`, `${at}NBest[].Display:text or ${at}DisplayText:text`],
    turns: '[]',
    turn: {
      text: ['NBest[0].Display', 'DisplayText'],
      speaker: ['SpeakerId', 'Channel'],
      start: 'Offset',
      duration: 'Duration',
      event: ['!RecognitionStatus=Success'],
    },
    time: 'ticks',
    channel: 'call',
  };
}

/** What the Language service analyses. */
export const azureConversation = mappedFormat(
  'azure-conversation',
  [conversations('analysisInput.conversations[]'), conversations('conversations[]'), conversations('[]')],
  { about: { title: 'Azure conversation analysis', proof: 'real files' } },
);

function conversations(list: string): JsonMapping {
  const items = `${list.replace(/^\[\]$/, '')}${list === '[]' ? '' : '.'}conversationItems`;
  return {
    signs: [`${items}[].text:text`, `${items}[].participantId`],
    conversations: list,
    turns: 'conversationItems[]',
    turn: {
      text: ['text', 'itn', 'lexical'],
      role: ['role', 'participantId'],
      speaker: 'participantId',
      start: ['conversationItemLevelTiming.offset', 'audioTimings[0].offset'],
      duration: 'conversationItemLevelTiming.duration',
    },
    time: 'ticks',
    id: 'id',
    language: 'language',
  };
}
