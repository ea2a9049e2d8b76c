import { describe, expect, it } from 'vitest';
import { htmlText } from '../../src/formats/html-text.ts';
import { excerptOf, type PlacedText } from '../../src/formats/json/spoken-text.ts';
import { Source } from '../../src/formats/source.ts';
import { formed, type TextForm } from '../../src/formats/text-forms.ts';

function html(written: string): string {
  return htmlText(new Source('x', written)).text;
}

function read(text: string, form: TextForm): PlacedText {
  return formed({ source: new Source('x', text), text, start: 0 }, form);
}

/** What stands in a one-line source where a part of the text stands. */
function sourceOf(source: string, text: PlacedText, part: string): string {
  const excerpt = excerptOf(text);
  const from = text.text.indexOf(part);
  return source.slice(excerpt.positionAt(from).column - 1, excerpt.positionAt(from + part.length).column - 1);
}

describe('HTML', () => {
  it.for([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['<p>One<p>Two', 'One\nTwo'],
    ['a<br>b<br/>c<BR />d', 'a\nb\nc\nd'],
    ['<div>x<div>y</div>z</div>', 'x\ny\nz'],
    ['<ul><li>x</li><li>y</ul>', 'x\ny'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['un<b>bro</b>ken', 'unbroken'],
    ['  a \n\t b  ', 'a b'],
    ['x<br/>&nbsp;<br/>y', 'x\ny'],
    ['', ''],
    ['<p> </p>', ''],
  ])('shows lines and white space as a browser does: %s', ([written, text]) => {
    expect(html(written!)).toBe(text);
  });

  it.for([
    ['caf&eacute; &amp; &#x1F600;&#8217;', 'café & 😀’'],
    ['AT&T &copy 2026 &bogus; &', 'AT&T © 2026 &bogus; &'],
    ['a&nbsp;&nbsp;b', 'a b'],
    ['&amp;lt;', '&lt;'],
    ['&nvlt;end', '<\u20d2end'],
  ])('decodes entities: %s', ([written, text]) => {
    expect(html(written!)).toBe(text);
  });

  it.for([
    ['a<!-- <p>no</p> -->b', 'ab'],
    ['<script>var a="<p>no</p>"</script>yes', 'yes'],
    ['<style>p{}</style><title>t</title>y', 'y'],
    ['hi<blockquote>old<blockquote>older</blockquote>old</blockquote>new', 'hi\nnew'],
    ['hi<blockquote>never closed', 'hi'],
    ['</blockquote>x', 'x'],
    ['1 < 2 and 3>2', '1 < 2 and 3>2'],
    ['<a href="x>y">link</a>', 'link'],
    ['<systemEventMessage/>', ''],
  ])('leaves out what nobody says here, however broken: %s', ([written, text]) => {
    expect(html(written!)).toBe(text);
  });

  it('knows where an entity ends', () => {
    const written = '<p>d&eacute;j&agrave; vu &nvlt;b&amp;</p>';
    const text = htmlText(new Source('x', written));
    expect(text.text).toBe('déjà vu <\u20d2b&');
    for (const [part, found] of [
      ['d', 'd'],
      ['é', '&eacute;'],
      ['jà', 'j&agrave;'],
      ['<\u20d2', '&nvlt;'],
      ['b&', 'b&amp;'],
    ]) {
      expect(sourceOf(written, text, part!)).toBe(found);
    }
  });
});

describe('mails', () => {
  it.for([
    ['Yes.\n\nOn Tue, Feb 3, 2026 at 10:00 AM Ines <i@x.example> wrote:\n> No?\n>\n', 'Yes.'],
    ['Yes.\nOn Tue, Feb 3, 2026 at 10:00 AM\nInes Roth\n<i@x.example> wrote:\n\nNo?', 'Yes.'],
    ['Yes.\n\n-----Original Message-----\nFrom: Ines\nNo?', 'Yes.'],
    ['Yes.\n\nFrom: Ines <i@x.example>\nSent: Tuesday\nTo: Tom\nSubject: No\n\nNo?', 'Yes.'],
    ['Ja.\nAm Di., 3. Feb. 2026 um 10:00 Uhr schrieb Ines <i@x.example>:\n> Nein?', 'Ja.'],
    ['##- Please type your reply above this line -##\nYes.', 'Yes.'],
    ['> Red?\nYes.\n> Blue?\nNo.', 'Yes.\nNo.'],
    ['On 3 Feb Ines wrote:\n> Red?\n\nYes, red.', 'Yes, red.'],
    ['> all of it\n> is old', ''],
    ['Yes.\r\n\r\nOn Tue, Feb 3, Ines wrote:\r\n> No?\r\n', 'Yes.'],
  ])('keep only what they say themselves: %j', ([written, text]) => {
    expect(read(written!, 'mail').text).toBe(text);
  });

  it.for([
    'On Monday I wrote to you.\nNobody answered.',
    'From: where I stand, it is late.\nTo: me it matters.',
    'From: Ines\nSent: Tuesday\nTo: Tom\n\nPlease see above, I forward this.',
    '5 > 4 and <3',
    'We wrote:\nsee above',
    'On the form you wrote:\nsize nine',
  ])('stay whole where nothing is quoted: %j', (written) => {
    expect(read(written, 'mail').text).toBe(written);
  });

  it('are found again between their quotations', () => {
    const written = '> Red?\nYes.\n> Blue?\nNo.';
    const excerpt = excerptOf(read(written, 'mail'));
    expect(excerpt.positionAt(0)).toEqual({ line: 2, column: 1 });
    expect(excerpt.positionAt('Yes.\nNo'.length)).toEqual({ line: 4, column: 3 });
  });
});

describe('Slack', () => {
  it.for([
    ['<@U1> and <@U2|ana>', '@U1 and @ana'],
    ['<#C1|general>, <#C2>', '#general, #C2'],
    ['<!here> <!subteam^S1|@support> <!date^1770112800^{date}|today>', '@here @support today'],
    ['<https://x.example|the &amp; form> <https://x.example>', 'the & form https://x.example'],
    ['<mailto:a@x.example|a@x.example>', 'a@x.example'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2 &copy;', '1 < 2 && 3 > 2 &copy;'],
    ['<>', ''],
    ['a < b', 'a < b'],
    ['<https://x.example|>', 'https://x.example'],
  ])('shows labels, names and the three entities: %s', ([written, text]) => {
    expect(read(written!, 'slack').text).toBe(text);
  });

  it('knows where they stand', () => {
    const written = 'ask <@U2|ana> of <https://x.example|us &amp; co> &lt;';
    const text = read(written, 'slack');
    // An end is where the next character begins.
    expect(sourceOf(written, text, 'ana')).toBe('ana>');
    expect(sourceOf(written, text, 'us & c')).toBe('us &amp; c');
    expect(sourceOf(written, text, '<')).toBe('&lt;');
  });
});

describe('UTF-8 that was taken for Latin-1', () => {
  it('is mended, and what only looks so is not', () => {
    const broken = Buffer.from('café 😀 d’été', 'utf8').toString('latin1');
    expect(read(broken, 'mojibake').text).toBe('café 😀 d’été');
    expect(read('Ã la carte, é', 'mojibake').text).toBe('Ã la carte, é');
    expect(read('í¸\u0080', 'mojibake').text).toBe('í¸\u0080');
  });

  it('is found where it stands', () => {
    const broken = Buffer.from('où 😀 été', 'utf8').toString('latin1');
    const text = read(broken, 'mojibake');
    expect(sourceOf(broken, text, '😀')).toBe(Buffer.from('😀', 'utf8').toString('latin1'));
    expect(sourceOf(broken, text, 't')).toBe('t');
  });
});
