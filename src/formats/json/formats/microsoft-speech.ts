import type { JsonFormat } from '../../detection.ts';
import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { orOfOneChannel } from './one-channel.ts';

/** Batch transcription, and the fast transcription that came after it. */
export const azureBatch = mappedFormat(
  'azure-batch',
  [
    ...orOfOneChannel(
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
      '!recognizedPhrases[].channel=1',
    ),
    ...orOfOneChannel(
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
      '!phrases[].channel=1',
    ),
  ],
  { about: { title: 'Azure Speech, batch and fast transcription', proof: 'real files' } },
);

/** What programs write down of the answers that they get while somebody speaks. */
const realtime = mappedFormat(
  'azure-realtime',
  ['[].', ''].flatMap((at) => orOfOneChannel(answers(at), `!${at}Channel=1`, 'SpeakerId')),
  { about: { title: 'Azure Speech, real-time answers', proof: 'real files' } },
);

/** `Guest-1` is whoever speaks first, and no guest. */
const voice = /^guest-\d+$/i;

export const azureRealtime: JsonFormat = {
  ...realtime,
  read: (document, source) =>
    realtime.read(document, source).map((draft) => {
      const unnamed = draft.cast.speakers.filter(({ label }) => voice.test(label)).map(({ label }) => `"${label}"`);
      if (unnamed.length > 0) {
        draft.notices.push({
          message: `${unnamed.join(', ')} are voices that nobody has named: no role is guessed. Name them with --agent LABEL, --customer LABEL or speakers: in the config`,
        });
      }
      return draft;
    }),
};

function answers(at: string): JsonMapping {
  return {
    signs: [`${at}RecognitionStatus:text`, `${at}NBest[].Display:text or ${at}DisplayText:text`],
    turns: '[]',
    turn: {
      text: ['NBest[0].Display', 'DisplayText'],
      role: 'SpeakerId',
      speaker: ['SpeakerId', 'Channel'],
      start: 'Offset',
      duration: 'Duration',
      event: ['!RecognitionStatus=Success'],
    },
    roles: { 'Guest-*': 'other' },
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
