import type { Role, Speaker } from '../../conversation/conversation.ts';
import type { Draft } from '../draft.ts';
import { namesNobody, unnamedSpeaker } from '../unnamed.ts';

/** Who says something: the speaker's label, and what the format states of them. */
export interface Voice {
  readonly label: string;
  readonly role: Role | undefined;
  readonly channel: number | undefined;
}

/** Where nobody is named it may be several, whose words must not be taken for one's. */
export function speakerOf({ label, role, channel }: Voice, draft: Draft): Speaker {
  if (role === undefined && namesNobody(label)) return unnamedSpeaker(draft, label);
  return draft.cast.speaker(label, role, channel);
}
