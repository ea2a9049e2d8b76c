import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from '../../reports/hostile.ts';
import { chromium } from './chromium.ts';
import { open, removeReports, reportOn, startBrowser, violations } from './opened-report.ts';

const hollow = 'I am sorry if you feel that way.';
const dated = (id: string, agent: string, month: number, text: string, more: object = {}): string =>
  JSON.stringify({
    id,
    startedAt: `2026-0${month}-03T10:00:00Z`,
    turns: [
      { role: 'customer', speaker: 'Customer', text: 'My parcel is late. Mail me at joan@example.com, you lot!' },
      { role: 'agent', speaker: agent, text },
      { role: 'customer', speaker: 'Customer', text: 'Whatever.' },
    ],
    ...more,
  });

const many = Array.from({ length: 150 }, (_, at) =>
  dated(
    `chat-${at}`,
    at % 2 ? 'Dana' : 'Tom',
    1 + (at % 6),
    at % 3 ? hollow : 'I am sorry that the parcel is late, we sent it too late.',
    at === 7 ? { notes: ['Called twice.'] } : {},
  ),
);

const files = {
  'chats.jsonl': `${many.join('\n')}\n`,
  'rare.txt': 'Customer: My zebra is late.\nAgent: I am sorry if you feel that way.\nCustomer: Hm.\n',
  '.tactlint-suppressions.yml':
    'suppressions:\n  - conversation: chat-1\n    rule: no-hollow-apology\n    reason: Agreed with Joan.\n    author: Kim\n',
};

describe.skipIf(chromium === undefined)('the HTML report in Chromium', () => {
  let browser: Browser;
  let report: string;
  beforeAll(async () => {
    report = reportOn(files);
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    removeReports();
  });

  test('the overview has the figures of the run, and leads to the conversations behind them', async () => {
    const { page, faults, asked } = await open(browser, report);
    expect(await page.locator('.tiles dd').first().innerText()).toBe('151');
    const row = page.locator('tr', { has: page.getByText('no-hollow-apology') });
    const missed = row.locator('a').last();
    // 100 in the list but the one that is suppressed, and the rare one.
    expect(await missed.innerText()).toBe('100');
    expect(await page.locator('.time circle').count()).toBe(6);
    expect(await page.locator('.time table tbody tr').count()).toBe(6);
    await missed.click();
    await expect.poll(() => page.locator('.count').innerText()).toBe('100 of 151 conversations');
    expect(page.url()).toContain('rule=no-hollow-apology&status=missed');
    expect(faults).toEqual([]);
    expect(asked).toEqual([expect.stringMatching(/^file:/)]);
  });

  test('figures of one agent; too few are withheld; a label that names nobody is said to', async () => {
    const { page } = await open(browser, report);
    await page.getByLabel('Figures of').selectOption('Dana');
    expect(await page.locator('.tiles dd').first().innerText()).toBe('75');
    expect(page.url()).toContain('agent=Dana');
    await page.getByLabel('Figures of').selectOption('');
    const agents = page.locator('section', { has: page.getByRole('heading', { name: 'Agents' }) }).last();
    expect(await agents.locator('tbody tr', { hasText: 'Agent' }).innerText()).toContain('perhaps several people');
    expect(await page.getByText(/^withheld/).count()).toBe(0);
    const few = await open(browser, reportOn({ 'one.jsonl': many.slice(0, 2).join('\n') }));
    expect(await few.page.getByText(/^withheld/).count()).toBeGreaterThan(1);
  });

  test('filters narrow the list, stand in the address, and come back with it', async () => {
    const { page } = await open(browser, report, { hash: '#/conversations' });
    const count = page.locator('.count');
    await page.getByLabel('Agent', { exact: true }).selectOption('Tom');
    expect(await count.innerText()).toBe('75 of 151 conversations');
    await page.locator('#filter-rule').selectOption('no-hollow-apology');
    await page.getByLabel('Severity').selectOption('error');
    expect(await count.innerText()).toBe('50 of 151 conversations');
    await page.getByLabel('Status').selectOption('clean');
    expect(await count.innerText()).toBe('0 of 151 conversations');
    await page.goBack();
    await expect.poll(() => count.innerText()).toBe('50 of 151 conversations');
    await page.reload();
    expect(await count.innerText()).toBe('50 of 151 conversations');
    expect(await page.getByLabel('Agent', { exact: true }).inputValue()).toBe('Tom');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await count.innerText()).toBe('151 conversations');
    await page.getByLabel('Search').fill('ZEBRA');
    await expect.poll(() => count.innerText()).toBe('1 of 151 conversations');
    await page.getByLabel('Search').fill('called twice');
    await expect.poll(() => page.locator('.item').innerText()).toContain('chat-7');
  });

  test('a conversation as a chat: the words of a finding are marked, and the card says what to say instead', async () => {
    const { page } = await open(browser, report, { hash: '#/conversations?status=missed' });
    await page.locator('.item', { hasText: 'chat-10' }).first().click();
    await page.locator('.turn').first().waitFor();
    expect(await page.locator('.turn').count()).toBe(3);
    expect(await page.locator('.turn.from-agent mark.is-error').allInnerTexts()).toEqual(['I am sorry']);
    const card = page.locator('.card.is-error').first();
    expect(await card.innerText()).toMatch(/Do not take the apology back[\s\S]*Say instead/);
    await page.locator('.reference.is-error').first().click();
    expect(await card.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('.turn').first().innerText()).toContain('[email]');
    expect(await page.content()).not.toContain('joan@example');
  });

  test('words that are searched for are marked where they stand, also across the words of a finding', async () => {
    const { page, faults } = await open(browser, report, { hash: '#/conversations' });
    await page.getByLabel('Search').fill('SORRY IF you');
    await expect.poll(() => page.locator('.count').innerText()).toBe('101 of 151 conversations');
    await page.locator('.item', { hasText: 'chat-10' }).first().click();
    const marked = page.locator('.bubble .is-found');
    expect((await marked.allInnerTexts()).join('')).toBe('sorry if you');
    expect(await page.locator('.bubble mark.is-error .is-found').innerText()).toBe('sorry');
    expect(await marked.first().evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    await page.locator('.found').getByRole('button', { name: 'turn 1' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('turn-1');
    await page.getByLabel('Search').fill('called twice');
    await expect.poll(() => page.locator('.count').innerText()).toBe('1 of 151 conversations');
    await page.locator('.item').click();
    expect(await page.locator('.notes .is-found').innerText()).toBe('Called twice');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('.item').first().click();
    expect(await page.locator('.is-found').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('what is suppressed is there, does not count, and says why', async () => {
    const { page } = await open(browser, report, { hash: '#/conversations?status=suppressed' });
    expect(await page.locator('.item').count()).toBe(1);
    await page.locator('.item').click();
    await page.locator('.card.is-aside').waitFor();
    const aside = await page.locator('.card.is-aside').innerText();
    expect(aside).toContain('Agreed with Joan.');
    expect(aside).toContain('Kim, .tactlint-suppressions.yml:2');
  });

  test('pages of a long list', async () => {
    const { page } = await open(browser, report, { hash: '#/conversations' });
    expect(await page.locator('.item').count()).toBe(60);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.locator('.item').count()).toBe(31);
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  });

  test('everything by keyboard', async () => {
    const { page, faults } = await open(browser, report);
    const open_ = (): Promise<string> => page.locator('#conversation-title').innerText();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('chat-14');
    await expect.poll(() => page.locator('.count').innerText()).toContain('11 of');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(open_).toBe('chat-14');
    await page.keyboard.press('j');
    expect(await open_()).toBe('chat-140');
    await page.keyboard.press('ArrowDown');
    expect(await open_()).toBe('chat-141');
    await page.keyboard.press('k');
    expect(await open_()).toBe('chat-140');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('finding'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true');
    await page.keyboard.press('o');
    expect(await page.locator('#overview').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing wrong in %s',
    async (colorScheme) => {
      for (const hash of [
        '',
        '#/overview?agent=Dana',
        '#/conversations',
        '#/conversations?open=10',
        '#/conversations?open=1',
        '#/conversations?open=1&text=sorry+if',
      ]) {
        const { page } = await open(browser, report, { hash, colorScheme });
        for (const folded of await page.locator('details > summary').all())
          if (await folded.isVisible()) await folded.click();
        expect(await violations(page), hash).toEqual([]);
        await page.context().close();
      }
      const { page } = await open(browser, report, {
        hash: '#/conversations',
        colorScheme,
        viewport: { width: 360, height: 740 },
      });
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );

  test('works at 360 pixels: one thing at a time, nothing wider than the page', async () => {
    const { page } = await open(browser, report, { viewport: { width: 360, height: 740 } });
    const isTooWide = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isTooWide()).toBe(false);
    await page.getByRole('link', { name: /^Conversations/ }).click();
    await page.locator('.item').first().waitFor();
    expect(await isTooWide()).toBe(false);
    await page.locator('.item').nth(4).click();
    await page.locator('.conversation').waitFor();
    expect(await page.locator('.list').isVisible()).toBe(false);
    expect(await isTooWide()).toBe(false);
    await page.getByRole('button', { name: 'List' }).click();
    expect(await page.locator('.list').isVisible()).toBe(true);
  });

  test('prints the overview and the open conversation, without what cannot be used on paper', async () => {
    const { page } = await open(browser, report, { hash: '#/conversations?open=4' });
    await page.emulateMedia({ media: 'print' });
    for (const seen of ['#overview', '.conversation', '.tiles'])
      expect(await page.locator(seen).isVisible(), seen).toBe(true);
    for (const hidden of ['.list', '.filters', '.top nav'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  });

  test('hostile text is text: nothing runs, nothing loads, nothing is markup', async () => {
    const hostile = Object.fromEntries(
      hostileTexts.map((text, at) => [
        `${at}<img src=x onerror=alert(1)>.json`,
        JSON.stringify({
          id: text,
          notes: [text],
          metadata: { agent: text },
          turns: [
            { role: 'customer', speaker: text, text: `My parcel is late. ${text}` },
            { role: 'agent', speaker: text, text: `I am sorry if you feel ${text}` },
          ],
        }),
      ]),
    );
    const path = reportOn(hostile, ['--no-mask']);
    expect(readFileSync(path, 'utf8').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|onerror|evil/u);
    const { page, faults, asked } = await open(browser, path);
    for (const at of hostileTexts.keys()) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/conversations?open=${at}`);
      await page.locator('.turn').first().waitFor();
      expect(await page.locator('#page').innerText()).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]/u);
    }
    await page.evaluate(() => {
      location.hash = '#/overview?agent=<script>alert(1)</script>&over="><img src=x onerror=alert(2)>';
    });
    expect(await page.locator('img, iframe, object, embed, #page script').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('the policy lets in no script but its own', async () => {
    const { page, faults } = await open(browser, report);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.com/x.png';
      document.body.append(image);
    });
    await expect.poll(() => faults.length).toBeGreaterThan(1);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(faults.join('\n')).toMatch(/Content Security Policy/);
  });

  test('names are hidden in the turns too', async () => {
    const { page } = await open(browser, reportOn(files, ['--mask-names']), { hash: '#/conversations?open=3' });
    expect(await page.locator('#page').innerText()).not.toMatch(/\bDana\b|\bTom\b/);
    await page.keyboard.press('o');
    expect(await page.locator('#overview').innerText()).toContain('names are hidden');
  });
});
