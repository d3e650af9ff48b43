import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Looking, launch, openPage, screenshot } from './browser.ts';
import { type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([openGallery(), launch()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const at = async (path: string, looking: Looking = {}): Promise<Page> => {
  const page = await openPage(browser, { language: 'en', ...looking });
  await page.goto(`${gallery.address}gallery.html#${path}`);
  await page.locator('form, dl').first().waitFor();
  return page;
};

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the form' }).getByText(name);

const kept = (page: Page) => page.getByText(/Saved on this device at/).waitFor();

/** Presses Tab until the question has the keyboard. */
const tabTo = async (page: Page, label: string | RegExp) => {
  const wanted = page.getByLabel(label).first();
  for (let tries = 0; tries < 60; tries++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reaches ${label}`);
};

const press = async (page: Page, name: string | RegExp) => {
  const button = page.locator('form').getByRole('button', { name });
  for (let tries = 0; tries < 60; tries++) {
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reaches ${name}`);
};

describe('a form', { timeout: 90_000 }, () => {
  it('is filled in by keyboard alone and goes to the file', async () => {
    const page = await at('/form');
    const type = (text: string) => page.keyboard.type(text);

    await tabTo(page, /^Date of the visit/);
    await type('20/11');
    await tabTo(page, 'Time of arrival');
    await type('930');
    await tabTo(page, 'Planned');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Place');
    await type('dardhe');
    await page.keyboard.press('Enter');
    await press(page, 'Continue');

    await tabTo(page, /^Date of birth/);
    await type('about 2017');
    await tabTo(page, 'Who cares now');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Very good');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /own words|as they were said/);
    await type('Dua të luaj.');
    await press(page, 'Continue');

    await press(page, /^Add/);
    await type('Lumturi');
    await press(page, 'Continue');

    await tabTo(page, 'Very tired');
    await page.keyboard.press('Space');
    await tabTo(page, 'Weight in kilograms');
    await type('24.5');
    await press(page, 'Continue');
    await press(page, 'Continue');

    await tabTo(page, /^Summary/);
    await type('The child was seen.');
    await tabTo(page, /^I explained to the child/);
    await page.keyboard.press('Space');
    await press(page, 'Save to the file');

    const record = page.getByRole('region', { name: 'Në dosje' });
    for (const said of [
      '20 Nov 2026',
      '09:30',
      'Unannounced',
      'Dardhë, Drenovë, Korçë',
      'about 2017',
      'Arben Çela',
      'Good',
      'Dua të luaj.',
      'Lumturi',
      'Very tired',
      '24.5',
      'The child was seen.',
    ])
      await record.getByText(said, { exact: true }).first().waitFor();
    await page.getByText('Saved to the file.').waitFor();
    await page.context().close();
  });

  it('is found again as it was left, half-typed answers too, and can be begun anew and taken back', async () => {
    const page = await at('/form');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('form').first().waitFor();
    // The same form in a second tab writes an answer that this one never sees.
    await step(other, 'The child').click();
    await other.getByLabel(/as they were said/).fill('Dua të luaj.');
    await kept(other);
    await other.close();
    await page.getByLabel(/^Date of the visit/).fill('20/1/2026');
    await step(page, 'Health').click();
    await page.getByLabel('Weight in kilograms').fill('about 24');
    await kept(page);
    await page.getByRole('link', { name: 'Pjesët' }).click();
    await page.locator('.rr-quiet').first().waitFor();
    await page.goBack();

    await page.getByText('Continue where you left off').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Health');
    expect(await page.getByLabel('Weight in kilograms').inputValue()).toBe('about 24');
    await page.reload();
    expect(await page.getByLabel('Weight in kilograms').inputValue()).toBe('about 24');
    await step(page, 'The child').click();
    expect(await page.getByLabel(/as they were said/).inputValue()).toBe('Dua të luaj.');
    await step(page, 'The visit').click();
    expect(await page.getByLabel(/^Date of the visit/).inputValue()).toBe('20.01.2026');

    await page.getByRole('button', { name: 'Start afresh' }).click();
    expect(await page.getByLabel(/^Date of the visit/).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel(/^Date of the visit/).inputValue()).toBe('20.01.2026');
    await kept(page);
    await page.context().close();
  });

  it('lies on the device only sealed', async () => {
    const page = await at('/form');
    await step(page, 'The child').click();
    await page.getByLabel(/as they were said/).fill('Natën rri zgjuar');
    await kept(page);
    const found = await page.evaluate(async () => {
      const open = indexedDB.open('rrjet');
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const all = open.result.transaction('drafts').objectStore('drafts').getAll();
      await new Promise((done) => {
        all.onsuccess = done;
      });
      const text = (value: unknown): string =>
        value instanceof ArrayBuffer || value instanceof Uint8Array
          ? new TextDecoder().decode(value)
          : typeof value === 'object' && value !== null
            ? Object.values(value).map(text).join(' ')
            : String(value);
      return { count: all.result.length, text: text(all.result) };
    });
    expect(found.count).toBe(1);
    expect(found.text).not.toContain('zgjuar');
    await page.context().close();
  });

  it('that is sent too early leads to every question that is missing', async () => {
    const page = await at('/form');
    await page.getByRole('button', { name: 'Save to the file' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'need a look' });
    await summary.getByRole('heading', { name: '4 answers need a look' }).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);

    await summary.getByRole('button', { name: 'Summary' }).click();
    const field = page.getByLabel(/^Summary/);
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('Seen.');
    await summary.getByRole('heading', { name: '3 answers need a look' }).waitFor();

    await summary.getByRole('button', { name: 'Kind of visit' }).click();
    const first = page.getByLabel('Planned');
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('says what is wrong in an answer when it is left, and not while it is written', async () => {
    const page = await at('/form');
    const day = page.getByLabel(/^Date of the visit/);
    const future = page.getByText('The date cannot be in the future.');
    await day.fill('1.12.2026');
    expect(await future.count()).toBe(0);
    await page.getByLabel('Time of arrival').focus();
    await future.waitFor();
    await day.fill('20.11.2026');
    await future.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keeps what was typed in a question that is no longer asked', async () => {
    const page = await at('/form');
    await page.getByLabel('Emergency').check();
    await page.getByLabel(/^Why it was an emergency/).fill('Bërtitje në mbrëmje');
    await page.getByLabel('Planned').check();
    await page.getByLabel(/^Why it was an emergency/).waitFor({ state: 'detached' });
    await page.getByLabel('Emergency').check();
    expect(await page.getByLabel(/^Why it was an emergency/).inputValue()).toBe('Bërtitje në mbrëmje');
    await page.context().close();
  });

  it('gives a removed row back in its place', async () => {
    const page = await at('/form');
    await step(page, 'Who was there').click();
    for (const name of ['Lumturi', 'Arben']) {
      await page.getByRole('button', { name: /^Add/ }).click();
      await page.keyboard.type(name);
    }
    await page.getByRole('button', { name: 'Remove: Person present 1' }).click();
    await page.getByText('The row was removed.').waitFor();
    expect(await page.getByLabel(/^What they are called/).count()).toBe(1);
    const undo = page.locator('form').getByRole('button', { name: 'Undo' });
    expect(await undo.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const names = page.getByLabel(/^What they are called/);
    expect(await names.nth(0).inputValue()).toBe('Lumturi');
    expect(await names.nth(1).inputValue()).toBe('Arben');
    await page.context().close();
  });

  it('takes a picture in, with its name and size, and lets it go again', async () => {
    const page = await at('/form');
    await step(page, 'Conclusion').click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'shtepia.png',
      mimeType: 'image/png',
      buffer: Buffer.alloc(230_000),
    });
    await page.getByText('shtepia.png').waitFor();
    await page.getByText('230 kB').waitFor();
    await page.getByRole('button', { name: /^Remove the file/ }).click();
    await page.getByRole('button', { name: /^Choose a file/ }).waitFor();
    await page.context().close();
  });

  it('saves on a device that keeps nothing, and says that it keeps nothing', async () => {
    const page = await openPage(browser, { language: 'en' });
    await page.addInitScript(
      'delete window.indexedDB; Object.defineProperty(window, "indexedDB", { value: undefined })',
    );
    await page.goto(`${gallery.address}gallery.html#/form`);
    await page.getByLabel('Time of arrival').fill('9');
    await page.getByRole('alert').filter({ hasText: 'do not close the page' }).waitFor();
    await page.context().close();
  });
});

describe('a record that is gone on with', { timeout: 90_000 }, () => {
  it('shows both answers that differ, and the one that is chosen stands', async () => {
    const page = await at('/form-again');
    await step(page, 'Health').click();
    const conflict = page.getByRole('region', { name: 'Two different answers to one question' });
    await conflict.getByText('Elira Hoxha').waitFor();
    await conflict.getByText('Besnik Leka').waitFor();
    await conflict.getByRole('button', { name: 'Keep this one' }).first().click();
    await conflict.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Weight in kilograms').inputValue()).toBe('24.5');
    await page.context().close();
  });

  it('says what is closed, and what may be read but not written', async () => {
    const page = await at('/form-again');
    await page
      .getByText('more questions here that are closed to you: «Police and criminal matter»')
      .waitFor();
    expect(await step(page, 'Police').count()).toBe(0);
    await step(page, 'Conclusion').click();
    await page.getByText('read this part but not change it: «Economic situation»').waitFor();
    await page.getByText('1,250', { exact: true }).waitFor();
    expect(await page.getByLabel('Expenses in lek').count()).toBe(0);
    await page.context().close();
  });

  it('has nothing to send while nothing was changed', async () => {
    const page = await at('/form-again');
    await page.getByRole('button', { name: 'Save to the file' }).click();
    await page.getByText('Nothing has changed').waitFor();
    await page.context().close();
  });

  it('tells on demand how an answer has changed', async () => {
    const page = await at('/record');
    await page.getByRole('button', { name: /How it changed/ }).click();
    await page.getByText('Earlier answers').waitFor();
    await page.getByText('Elira Hoxha, 20 Nov 2026, 11:10').waitFor();
    expect(await page.getByText('Kom. Agim Prifti').count()).toBe(0);
    await page.context().close();
  });
});

const looks: readonly Required<Looking>[] = [
  { screen: 'laptop', language: 'sq', dark: false },
  { screen: 'laptop', language: 'en', dark: true },
  { screen: 'phone', language: 'el', dark: false },
  { screen: 'phone', language: 'sq', dark: true },
];

describe('a form is readable by everyone', { timeout: 120_000 }, () => {
  for (const look of looks) {
    const name = `${look.screen}-${look.language}-${look.dark ? 'dark' : 'light'}`;
    it(`step by step, with what is wrong: ${name}`, async () => {
      const page = await at('/form', look);
      const form = page.locator('form');
      const steps = form.locator('nav ol button');
      const examine = async (what: string) => {
        await page.evaluate('window.scrollTo(0, 0)');
        await screenshot(page, `form-${what}-${name}`, true);
        await axe(page);
      };
      for (let index = 0; index < (await steps.count()); index++) {
        if (look.screen === 'phone') await form.locator('nav > button').click();
        await steps.nth(index).click();
        await examine(`step-${index}`);
      }
      await page.keyboard.press('Control+Enter');
      await form.getByRole('alert').first().waitFor();
      await examine('wrong');
      await page.context().close();
    });

    it(`as a record and gone on with: ${name}`, async () => {
      for (const path of ['/record', '/form-again']) {
        const page = await at(path, look);
        await page.locator('h1').waitFor();
        await page.evaluate('window.scrollTo(0, 0)');
        await screenshot(page, `${path.slice(1)}-${name}`, true);
        await axe(page);
        await page.context().close();
      }
    });
  }
});
