import type { Format } from './detection.ts';
import { connectChat, contactLensChat, contactLensVoice } from './json/formats/amazon-connect.ts';
import { awsBdaAudio, awsCallAnalytics, awsLca, awsPca, awsTranscribe } from './json/formats/amazon-transcribe.ts';
import {
  elevenLabs,
  firefliesTranscript,
  genesysCloud,
  gong,
  twilioIntelligence,
} from './json/formats/contact-centres.ts';
import { googleAgentAssist, googleInsights, googleInsightsUpload, googleSpeech } from './json/formats/google.ts';
import { azureBatch, azureConversation, azureRealtime } from './json/formats/microsoft-speech.ts';
import {
  assemblyAi,
  bbcKaldi,
  deepgram,
  gladia,
  revAi,
  speechmatics,
  speechmaticsV1,
} from './json/formats/speech-services.ts';
import { whisper, whisperX, wtf } from './json/formats/whisper.ts';
import { genericJson, voicelessGenericJson } from './json/generic.ts';
import { openaiMessages } from './json/openai.ts';
import { plainText } from './text/plain-text.ts';

/** Every format that tactlint reads. A new one is a row here, a file of its own and fixtures. */
export const formats: readonly Format[] = [
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
  bbcKaldi,
  wtf,
  plainText,
];
