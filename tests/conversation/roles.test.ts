import { describe, expect, it } from 'vitest';
import type { SpeakerHints } from '../../src/conversation/speaker-hints.ts';
import { fromText, only } from '../formats/reading-fixtures.ts';

const call = [
  'Dana: Thank you for calling Harbour Bank, how can I help you?',
  'Kim: Hi, I was charged twice on my account.',
  'Dana: Let me check that for you.',
  'Kim: Thanks.',
].join('\n');

function read(text: string, speakers: SpeakerHints = {}) {
  const { speakers: found, notices } = only(fromText(text, { speakers }));
  return {
    roles: Object.fromEntries(found.map(({ label, role }) => [label, role])),
    notices: notices.map(({ message }) => message),
  };
}

describe('roles', () => {
  it('come from well-known labels without a notice', () => {
    expect(read('Representative: Hi.\nCaller: Hi.\nIVR: Press one.\nSystem: Ended.')).toEqual({
      roles: { Representative: 'agent', Caller: 'customer', IVR: 'bot', System: 'system' },
      notices: [],
    });
    expect(read('Agent Maria: Hi.\nCustomer: Hi.\nTom (Support): Hi.\nCustomer Service: Hi.').roles).toEqual({
      'Agent Maria': 'agent',
      Customer: 'customer',
      'Tom (Support)': 'agent',
      'Customer Service': 'agent',
    });
  });

  it('are guessed from what the speakers say, with the confidence and the way to settle it', () => {
    const { roles, notices } = read(call);
    expect(roles).toEqual({ Dana: 'agent', Kim: 'customer' });
    expect(notices).toEqual([
      expect.stringMatching(
        /"Dana" is taken for the agent.*"Kim" is taken for the customer \(a guess, 9\d % sure: .*--agent "Dana" --customer "Kim"/,
      ),
    ]);
  });

  it('are guessed for the one who is left', () => {
    const { roles, notices } = read('Agent: Hi.\nKim: Hi.\nKim: Bye.');
    expect(roles).toEqual({ Agent: 'agent', Kim: 'customer' });
    expect(notices).toEqual([expect.stringContaining('the only speaker left')]);
  });

  it('stay open, with a notice, where nothing tells them apart', () => {
    const { roles, notices } = read('Dana: Yes.\nKim: No.\nDana: Yes.\nKim: No.');
    expect(roles).toEqual({ Dana: 'other', Kim: 'other' });
    expect(notices).toEqual([expect.stringContaining('--agent LABEL')]);
  });

  it('come from the hints first: label in any case, pattern, channel, config before options', () => {
    expect(read(call, { agent: ['kim'], customer: ['DANA'] })).toEqual({
      roles: { Dana: 'customer', Kim: 'agent' },
      notices: [],
    });
    expect(read(call, { agent: ['/^d/'], customer: ['Kim'] })).toEqual({
      roles: { Dana: 'agent', Kim: 'customer' },
      notices: [],
    });
    expect(read(call, { agent: ['Dana'], customer: ['Kim'], roles: { Dana: 'bot' } }).roles).toEqual({
      Dana: 'bot',
      Kim: 'customer',
    });
    const channels = JSON.stringify({
      turns: [
        { speaker: 'a', channel: 1, text: 'Hi.' },
        { speaker: 'b', channel: 2, text: 'Hi.' },
      ],
    });
    expect(read(channels, { agent: ['channel:2'], customer: ['channel:1'] }).roles).toEqual({
      a: 'customer',
      b: 'agent',
    });
    expect(
      read('Channel 1: Hi.\nChannel 2: Hi.\nChannel 1: Hi.\nChannel 2: Hi.', { agent: ['channel:1'] }).roles,
    ).toEqual({ 'Channel 1': 'agent', 'Channel 2': 'customer' });
  });

  it('come from the format before labels, and from the hints before the format', () => {
    const turns = JSON.stringify({
      turns: [
        { role: 'customer', speaker: 'Agent', text: 'Hi.' },
        { role: 'agent', speaker: 'Kim', text: 'Hi.' },
      ],
    });
    expect(read(turns).roles).toEqual({ Agent: 'customer', Kim: 'agent' });
    expect(read(turns, { agent: ['Agent'], customer: ['Kim'] }).roles).toEqual({ Agent: 'agent', Kim: 'customer' });
  });

  it('come from the participants of the document', () => {
    const turns = JSON.stringify({
      agent: 'Dana Lopez',
      turns: [
        { speaker: 'Dana', text: 'Yes.' },
        { speaker: 'Kim', text: 'No.' },
      ],
    });
    expect(read(turns).roles).toEqual({ Dana: 'agent', Kim: 'customer' });
  });

  it('are not guessed for a crowd', () => {
    const crowd = Array.from({ length: 12 }, (_, n) => `P${n}x: how can I help you?\nP${n}x: ok`).join('\n');
    expect(new Set(Object.values(read(crowd).roles))).toEqual(new Set(['other']));
  });
});
