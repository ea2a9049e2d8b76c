import type { Speaker } from '../conversation/conversation.ts';
import type { Draft } from './draft.ts';

const label = 'unknown';
const words = /^unknown(?: speaker)?$/i;

/** Whether a label stands for all of whom the writer knew no name. */
export function namesNobody(written: string): boolean {
  return words.test(written);
}

/**
 * Who says what nobody is named for. There may be many of them, so that no role fits and none is guessed; that is noticed
 * once.
 */
export function unnamedSpeaker(draft: Draft, written: string = label): Speaker {
  const known = draft.cast.speakers.length;
  const speaker = draft.cast.speaker(written, 'other');
  if (draft.cast.speakers.length > known) {
    draft.notices.push({
      message: `nobody is named for what "${written}" says: it may be several, and no role is guessed; rules that need roles skip it`,
    });
  }
  return speaker;
}
