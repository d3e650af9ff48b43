import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const opened = async (looking: Looking): Promise<Page> => {
  const page = await openPage(browser, looking);
  await page.goto(`${gallery.address}gallery.html#/letters`);
  await page.locator('select').first().waitFor({ timeout: 90_000 });
  return page;
};

describe('the letters of a case', () => {
  const looks: readonly Required<Looking>[] = [
    { screen: 'laptop', language: 'sq', dark: false },
    { screen: 'phone', language: 'el', dark: false },
    { screen: 'laptop', language: 'en', dark: true },
  ];
  test.each(looks)(
    'are readable by everyone: $screen, $language, dark $dark',
    async (look) => {
      const page = await opened(look);
      await page.locator('select').first().selectOption('referral');
      await page.locator('fieldset').waitFor();
      await screenshot(page, `letters-${look.screen}-${look.language}`, true);
      await axe(page);
      await page.context().close();
    },
    180_000,
  );

  test('which part of the file keeps one from making a letter is said before anything is filled in', async () => {
    const page = await opened({ language: 'sq' });
    await page.locator('select').first().selectOption('court-request');
    await page.getByText('pjesa «Policia dhe çështja penale» e dosjes').waitFor();
    expect(await page.locator('fieldset').count()).toBe(0);
    await page.context().close();
  }, 180_000);
});
