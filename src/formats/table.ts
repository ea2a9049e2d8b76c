import type { Format } from './detection.ts';
import { connectChat, contactLensChat, contactLensVoice } from './json/formats/amazon-connect.ts';
import { awsBdaAudio, awsCallAnalytics, awsLca, awsPca, awsTranscribe } from './json/formats/amazon-transcribe.ts';
import { rasa, shareGpt } from './json/formats/bots.ts';
import {
  elevenLabs,
  firefliesTranscript,
  genesysCloud,
  gong,
  twilioIntelligence,
} from './json/formats/contact-centres.ts';
import { abcd, convokit, dialogStudio, sgd, star, taskmaster, tweetSumm } from './json/formats/data-sets.ts';
import {
  googleAgentAssist,
  googleCcaiPlatform,
  googleInsights,
  googleInsightsUpload,
  googleSpeech,
} from './json/formats/google.ts';
import { freshdesk, front, gorgias, hubspot, zohoDesk } from './json/formats/help-desks.ts';
import { intercom } from './json/formats/intercom.ts';
import { freshchat, livechat, tawk, twilioConversations } from './json/formats/live-chats.ts';
import { discord, messenger, telegram } from './json/formats/messengers.ts';
import { azureBatch, azureConversation, azureRealtime } from './json/formats/microsoft-speech.ts';
import { helpScout, sunshineConversations, zammad } from './json/formats/more-help-desks.ts';
import { chatwoot, crisp, drift, kustomer, livePerson, olark } from './json/formats/more-live-chats.ts';
import { assemblyAi, bbcKaldi, deepgram, gladia, revAi, speechmaticsV1 } from './json/formats/speech-services.ts';
import { speechmatics } from './json/formats/speechmatics.ts';
import { bland, retell, vapi } from './json/formats/voice-agents.ts';
import { whisper, whisperX, wtf } from './json/formats/whisper.ts';
import { msTeams, slack } from './json/formats/work-chats.ts';
import { zendeskChat, zendeskTicket } from './json/formats/zendesk.ts';
import { genericJson, voicelessGenericJson } from './json/generic.ts';
import { openaiMessages } from './json/openai.ts';
import { pairedTurns } from './json/paired-turns.ts';
import { plainLists } from './json/plain-lists.ts';
import { salesforceRecords } from './json/salesforce-records.ts';
import { vconAmong } from './json/vcon.ts';
import { writtenDialogue } from './json/written-dialogue.ts';
import { textFormats } from './text-table.ts';

/**
 * Every format that stands for itself. A new one is a row here (of text: in `text-table.ts`), a file of its own and
 * fixtures.
 */
const plain: readonly Format[] = [
  genericJson,
  voicelessGenericJson,
  openaiMessages,
  contactLensVoice,
  contactLensChat,
  connectChat,
  awsCallAnalytics,
  awsTranscribe,
  awsPca,
  awsLca,
  awsBdaAudio,
  googleInsightsUpload,
  googleInsights,
  googleAgentAssist,
  googleSpeech,
  googleCcaiPlatform,
  azureBatch,
  azureRealtime,
  azureConversation,
  genesysCloud,
  twilioIntelligence,
  deepgram,
  assemblyAi,
  whisper,
  whisperX,
  revAi,
  speechmatics,
  speechmaticsV1,
  gladia,
  gong,
  firefliesTranscript,
  elevenLabs,
  vapi,
  retell,
  bland,
  bbcKaldi,
  wtf,
  ...textFormats,
  salesforceRecords,
  zendeskTicket,
  zendeskChat,
  intercom,
  freshdesk,
  front,
  hubspot,
  gorgias,
  zohoDesk,
  helpScout,
  zammad,
  sunshineConversations,
  livechat,
  tawk,
  freshchat,
  twilioConversations,
  chatwoot,
  crisp,
  drift,
  kustomer,
  livePerson,
  olark,
  slack,
  msTeams,
  telegram,
  messenger,
  discord,
  rasa,
  shareGpt,
  convokit,
  abcd,
  taskmaster,
  star,
  tweetSumm,
  sgd,
  dialogStudio,
  plainLists,
  pairedTurns,
  writtenDialogue,
];

/** Every format that tactlint reads. A vCon holds transcripts of the others. */
export const formats: readonly Format[] = [...plain, vconAmong(plain)];
