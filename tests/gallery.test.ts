import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { axe, launch, openPage, type Screen, screenshot } from './browser.ts';
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

const pages = ['parts', 'list'];
const looks: readonly { screen: Screen; language: 'sq' | 'en' | 'el'; dark: boolean }[] = [
  { screen: 'laptop', language: 'sq', dark: false },
  { screen: 'laptop', language: 'en', dark: true },
  { screen: 'phone', language: 'el', dark: false },
  { screen: 'phone', language: 'sq', dark: true },
];

describe('the parts of the screens', () => {
  for (const name of pages)
    for (const look of looks)
      it(`${name} are readable by everyone: ${look.screen}, ${look.language}, ${look.dark ? 'dark' : 'light'}`, async () => {
        const page = await openPage(browser, look);
        await page.goto(`${gallery.address}gallery.html#/${name === 'parts' ? '' : name}`);
        await page.locator('h1').first().waitFor({ timeout: 30_000 });
        await page.waitForTimeout(400);
        await screenshot(
          page,
          `${name}-${look.screen}-${look.language}-${look.dark ? 'dark' : 'light'}`,
          true,
        );
        await axe(page);
        await page.context().close();
      }, 90_000);
});
