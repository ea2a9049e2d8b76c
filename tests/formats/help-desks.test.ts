import { describe, expect, it } from 'vitest';
import { describeFixtures, describeNearMisses, expectedIn, told } from './mapped-fixtures.ts';
import { asHtml } from './markup-decoders.ts';
import { fixture, fromText, only } from './reading-fixtures.ts';

describe('formats of help desks', () => {
  const html = [asHtml];
  describeFixtures(expectedIn('./help-desks-fixtures.yml'), {
    'zendesk-ticket': html,
    intercom: html,
    freshdesk: html,
    front: html,
    hubspot: html,
    gorgias: html,
    'zoho-desk': html,
    'help-scout': html,
    zammad: html,
  });

  it('take who writes first into a ticket for the customer where nobody says who is who, and say that it is a guess', () => {
    const [conversation] = fixture('zendesk-ticket/comments-alone.json').conversations;
    expect(conversation?.notices[0]?.message).toContain('"12" is taken for the customer (a guess');
    const told77 = fromText(
      JSON.stringify({
        comments: [
          { author_id: 12, public: true, body: 'We have news.' },
          { author_id: 77, public: true, body: 'Oh?' },
        ],
      }),
      { speakers: { agent: ['12'] } },
    );
    expect(told(only(told77))).toEqual(['12/agent/: We have news.', '77/customer/: Oh?']);
    const greeted = { comments: [-1, 12, 77].map((author_id) => ({ author_id, public: true, body: 'Hello.' })) };
    expect(told(only(fromText(JSON.stringify(greeted))))).toEqual([
      'bot/bot/: Hello.',
      '12/customer/: Hello.',
      '77/agent/: Hello.',
    ]);
  });

  it('say where texts are cut', () => {
    const notices = (name: string) => fixture(name).conversations.flatMap((one) => one.notices);
    expect(notices('zoho-desk/threads.json').map(({ message }) => message)).toEqual([
      expect.stringContaining('the texts are summaries'),
    ]);
    expect(notices('zoho-desk/full.json')).toEqual([]);
  });

  it('know a ticket in which nobody wrote among others', () => {
    const ticket = (id: number, ...bodies: string[]) => ({
      id,
      comments: bodies.map((body) => ({ author_id: 1, public: true, body })),
    });
    const all = [ticket(1, 'Hello?'), ticket(2), ticket(3, 'Anyone?')];
    for (const text of [JSON.stringify({ tickets: all }), all.map((one) => JSON.stringify(one)).join('\n')]) {
      const { conversations, problems } = fromText(text);
      expect(problems).toEqual([]);
      expect(conversations.map(({ id, turns }) => `${id}: ${turns.length}`)).toEqual(['1: 1', '2: 0', '3: 1']);
    }
    expect(fromText(JSON.stringify(ticket(2))).conversations).toEqual([]);
  });

  it('leave out events without a word and count messages without a text', () => {
    const notices = (name: string) => fixture(name).conversations.flatMap((one) => one.notices);
    expect(notices('hubspot/threads.json')).toEqual([]);
    expect(notices('zendesk-ticket/with-users.json')[0]?.message).toContain('2 elements of the turns are left out');
  });
});

describe('what looks like a help desk', () => {
  describeNearMisses({
    'comments of a blog': { comments: [{ author: 'ana', body: 'Nice post', public: true }] },
    'comments of code': { comments: [{ author_id: 1, body: 'rename this', line: 3 }] },
    'tickets without comments': { tickets: [{ id: 1, subject: 'Leak', requester_id: 5 }] },
    'an offline message without words': { type: 'offline_msg', visitor: {}, message: null },
    'contacts of Intercom': { type: 'list', data: [{ type: 'contact', name: 'Ana' }] },
    'conversations in the statistics': { conversations: [{ id: 1, incoming: 3, private: 2, body: 'x' }] },
    'results of a search': { _results: [{ id: 'cnv_1', subject: 'x', is_inbound: true }] },
    'objects of a CRM': { results: [{ id: '1', properties: { email: 'x' }, createdAt: '2026-01-01' }] },
    'tickets of Zoho': { data: [{ id: '1', subject: 'x', createdTime: '2026-01-01T00:00:00Z', channel: 'EMAIL' }] },
  });
});
