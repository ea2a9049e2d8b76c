import type { Role } from '../../conversation/conversation.ts';
import { roleOfWord } from '../../conversation/role-words.ts';
import { entryOf } from '../entry-of.ts';
import { JsonArray, type JsonObject } from './json.ts';
import { wordAt } from './path.ts';

export interface Party {
  readonly name: string | undefined;
  readonly label: string;
  readonly role: Role | undefined;
}

/** Of the contact-centre extension, and what older files write. */
const roles: Readonly<Record<string, Role>> = { contact: 'customer', sme: 'other', thirdparty: 'other', ivr: 'bot' };

export function partiesOf(vcon: JsonObject): Party[] {
  const parties = vcon.get('parties');
  return parties instanceof JsonArray ? parties.items.map((party, place) => partyOf(party, place)) : [];
}

function partyOf(party: Parameters<typeof wordAt>[0], place: number): Party {
  const written = wordAt(party, ['role']) ?? wordAt(party, ['meta', 'role']);
  const name = wordAt(party, ['name']);
  return {
    name,
    label: name ?? wordAt(party, ['mailto']) ?? wordAt(party, ['tel']) ?? `party ${place}`,
    role: written === undefined ? undefined : (entryOf(roles, written.toLowerCase()) ?? roleOfWord(written)),
  };
}

/** Who wrote the text of a dialog: its originator, or else the first of its parties. */
export function speakerAt(dialog: JsonObject, parties: readonly Party[]): Party | undefined {
  const named = dialog.get('parties');
  const first = named instanceof JsonArray ? named.items[0] : named;
  const number = dialog.get('originator') ?? first;
  return typeof number === 'number' ? parties[number] : undefined;
}
