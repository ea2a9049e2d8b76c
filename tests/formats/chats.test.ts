import { describe, expect, it } from 'vitest';
import { describeFixtures, describeNearMisses, expectedIn } from './mapped-fixtures.ts';
import { asHtml, asSlack, asUtf8 } from './markup-decoders.ts';
import { fixture, fromText, only, spoken } from './reading-fixtures.ts';

describe('formats of chats, messengers, bots and data sets', () => {
  describeFixtures(
    expectedIn('./chats-fixtures.yml'),
    { 'ms-teams': [asHtml], slack: [asSlack], messenger: [asUtf8], drift: [asHtml], liveperson: [asHtml] },
    ['telegram', 'freshchat', 'tweetsumm'],
  );

  it('name no sides where the file names none, and say so', () => {
    for (const name of ['slack/2026-02-03.json', 'telegram/chat.json', 'discord/api.json']) {
      const notices = fixture(name).conversations.flatMap((one) => one.notices);
      expect(notices.at(-1)?.message, name).toContain('cannot tell who is agent and who is customer');
    }
  });

  it('take the names that the user gives the members of a channel', () => {
    const { conversations } = fixture('slack/history.json');
    expect(conversations[0]?.speakers.map(({ label, role }) => `${label}/${role}`)).toContain('Status/bot');
    const text = JSON.stringify({
      messages: [{ user: 'U1', ts: '1770112800.0', text: 'Hi' }],
      users: [{ id: 'U1', real_name: 'Ines Roth', profile: {} }],
    });
    expect(spoken(only(fromText(text)))).toEqual(['Ines Roth: Hi']);
  });

  it('leave texts as they are where Meta wrote them well', () => {
    const content = 'Né à 5° – ça Ã va';
    const text = JSON.stringify({ messages: [{ sender_name: 'A', timestamp_ms: 1, content }] });
    expect(only(fromText(text)).turns[0]?.text).toBe(content);
  });
});

describe('what looks like a chat', () => {
  describeNearMisses({
    'messages of a queue': { messages: [{ ts: '1', text: 'job 7 done', user: 'root' }] },
    'events of a calendar': {
      value: [{ subject: 'Stand-up', createdDateTime: '2026-01-01T00:00:00Z', body: { content: 'x' } }],
    },
    'members of a server': { guild: {}, members: [{ name: 'ines', isBot: false }] },
    'updates of a bot without text': { ok: true, result: [{ update_id: 1, message: { from: { id: 1 }, date: 1 } }] },
    'a log of events': { events: [{ event: 'deploy', timestamp: 1770112800, sender_id: 'x' }] },
    'users of a chat': { users: [{ id: 'c', type: 'customer', name: 'Ines' }], thread: { events: [] } },
    'pairs of words': {
      original: [
        ['red', 'rouge'],
        ['blue', 'bleu'],
      ],
    },
    'utterances to train with': { utterances: [{ text: 'book a table', intent: 'book' }] },
    'rows from and to': { conversations: [{ from: 'Berlin', to: 'Rome', value: 7 }] },
  });
});
