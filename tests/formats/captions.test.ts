import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConversations } from '../../src/formats/read.ts';
import { asEntities, asTags, readWithPositions, told } from './position-layers.ts';
import { fromText, only, spoken } from './reading-fixtures.ts';

function read(path: string): string[] {
  return told(readWithPositions(path, withoutPrefixes, asTags, asEntities))[0]!;
}

/** What stands between two cues of one turn. */
function withoutPrefixes(written: string): string {
  return written.replace(/\s*\n\s*\n[^\n]*\n[^\n]*-->[^\n]*\n(?:\s*[A-Z][\w ]*: )?/g, ' ');
}

/** Of two captions in a row and one behind a pause. */
function spokenIn(...texts: readonly [string, string, string]): string[] {
  const cue = (start: number, text: string) => `00:0${start}.000 --> 00:0${start + 1}.000\nAgent: ${text}\n`;
  const cues = [cue(1, texts[0]), cue(2, texts[1]), cue(7, texts[2])];
  return spoken(only(fromText(`WEBVTT\n\n${cues.join('\n')}`)));
}

describe('WebVTT', () => {
  it('of Teams: parts of one utterance are a turn, in the order of time, with entities in names', () => {
    expect(read('webvtt/teams.vtt')).toEqual([
      "Dara O'Neill/other/3.2: Hello, you have reached the Lantern & Loom help line. My name is Dara.",
      'Pim/other/10: My lamp came with a bent stand.',
      'Pim/other/14: It buzzes. Is that a fault?',
    ]);
  });

  it('of the specification: several voices a cue, classes, no end tags, times within, hours or not', () => {
    expect(read('webvtt/spec.vtt')).toEqual([
      'Agent Rui/agent/62: Good morning.',
      'Customer/customer/62: Hi, 2 < 3 <3 café 😀',
      'Agent Rui/agent/65: One moment please.',
      'unknown/other/360000: No name here.',
    ]);
  });

  it('may name its language', () => {
    expect(readWithPositions('webvtt/spec.vtt', withoutPrefixes, asTags, asEntities)[0]!.language).toBe('en');
  });

  it('of Zoom: names before a colon, with CR LF and a byte order mark', () => {
    expect(read('webvtt/zoom.vtt')).toEqual([
      'Ives Marr/other/10: One thing: it is late, and wet.',
      'Bo Tan/other/15: I see.',
      'Bo Tan/other/16.5: Note: no one else is there.',
    ]);
  });

  it('with names on the first line: they hold until the next one, and sounds are no turns', () => {
    expect(read('webvtt/names-in-brackets.vtt')).toEqual([
      'Mira Sand/agent/1: Thanks for calling, how can I help?',
      'Mira Sand/agent/3.5: Take your time.',
      'Caller/customer/6: (laughs) Sure.',
      'Mira Sand/agent/9.5: Good.',
    ]);
  });

  it('keeps the ends of cues', () => {
    const [conversation] = readWithPositions('webvtt/teams.vtt', withoutPrefixes, asTags, asEntities);
    expect(conversation!.turns.map(({ end }) => end)).toEqual([9, 13, 16.5]);
  });

  it('is read in UTF-16', () => {
    const text = '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hi é\n';
    const conversation = only(readConversations('x', Buffer.from(text, 'utf16le')));
    expect(spoken(conversation)).toEqual(['Agent: Hi é']);
    expect(conversation.turns[0]!.positionAt(0)).toEqual({ line: 4, column: 10 });
  });

  it('makes no turn longer than a pause', () => {
    expect(spokenIn('one', 'two', 'three.')).toEqual(['Agent: one two', 'Agent: three.']);
  });

  it('leaves captions apart where nobody wrote full stops', () => {
    expect(spokenIn('one', 'two', 'three')).toEqual(['Agent: one', 'Agent: two', 'Agent: three']);
  });
});

describe('SRT', () => {
  it('has prefixes of speakers, tags, and blank lines in its words', () => {
    expect(read('srt/speakers.srt')).toEqual([
      'Speaker 0/agent/0: Fern Street Clinic, how can I help?',
      "Speaker 1/customer/2.5: I'd like to move my appointment & ask about the bill.",
      'Speaker 0/agent/7: It says 2 items.',
      'SPEAKER_02/other/10: Hello?',
    ]);
  });

  it('without names has no roles, and says so', () => {
    const [conversation] = readWithPositions('srt/unnamed.srt');
    expect(told([conversation!])[0]).toEqual([
      'unknown/other/0: Good morning, how can I help?',
      'unknown/other/2.5: My kettle leaks.',
    ]);
    expect(conversation!.notices).toMatchObject([{ message: expect.stringContaining('nobody is named') }]);
  });

  it('may lack the numbers', () => {
    const { format, turns } = only(
      fromText('00:00:01,5 --> 00:00:02,5\r\nAgent: Hi\r\n\r\n00:00:03,0 --> 00:00:04,0\r\nCustomer: Hm'),
    );
    expect([format, turns.map(({ start }) => start)]).toEqual(['srt', [1.5, 3]]);
  });
});

describe('what only looks like captions', () => {
  it.each([
    ['WEBVTTs are captions.\nAgent: Hi\nCustomer: Hello', 'plain-text'],
    ['1\nAgent: Hi\nCustomer: 00:00:01,000 --> 00:00:02,000', 'plain-text'],
    ['[00:12] Agent: Hi\n[00:14] Customer: Hello', 'plain-text'],
  ])('%j is none', (text, format) => {
    expect(only(fromText(text)).format).toBe(format);
  });
});

describe('any caption file', () => {
  const line = fc.array(
    fc.constantFrom(
      'Agent: ',
      'Bo: ',
      '<v ',
      'Ann>',
      '</v>',
      '&amp;',
      '&#1;',
      '(Bo)',
      '[x]',
      '>>',
      '<',
      'ok',
      '. ',
      '😀',
      '-->',
      '\n',
    ),
    { maxLength: 12 },
  );
  it('never throws, and its positions ascend', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('WEBVTT\n\n', ''), (cues, head) => {
        const text = cues
          .map((parts, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n + 1},000\n${parts.join('')}\n\n`)
          .join('');
        for (const { turns } of fromText(head + text).conversations) {
          for (const turn of turns) {
            let last = { line: 0, column: 0 };
            for (let at = 0; at <= turn.text.length; at += 1) {
              const place = turn.positionAt(at);
              expect(place.line > last.line || (place.line === last.line && place.column >= last.column)).toBe(true);
              last = place;
            }
          }
        }
      }),
    );
  });
});
