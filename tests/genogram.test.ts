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
  await page.goto(`${gallery.address}gallery.html#/genogram`);
  await page.locator('.react-flow__node button').first().waitFor({ timeout: 90_000 });
  return page;
};

const standing = (page: Page) =>
  page.evaluate(() => {
    const label = document.activeElement?.getAttribute('aria-labelledby') ?? '';
    return document.getElementById(label)?.textContent ?? '';
  });

describe('the genogram', () => {
  const looks: readonly Required<Looking>[] = [
    { screen: 'laptop', language: 'sq', dark: false },
    { screen: 'phone', language: 'el', dark: false },
    { screen: 'laptop', language: 'en', dark: true },
  ];
  test.each(looks)(
    'can be read by everyone: $screen, $language, dark $dark',
    async (look) => {
      const page = await opened(look);
      await screenshot(page, `genogram-${look.screen}-${look.language}`, true);
      await axe(page);
      await page.context().close();
    },
    180_000,
  );

  test('is walked through with the arrow keys, and Enter opens the person', async () => {
    const page = await opened({ language: 'sq' });
    await page.getByRole('button', { name: /^Fëmija i rastit: Arta Çela, 12 vjeç$/ }).focus();
    expect(await standing(page)).toBe('Fëmija i rastit: Arta Çela, 12 vjeç');
    await page.keyboard.press('ArrowLeft');
    expect(await standing(page)).toContain('Beni Çela');
    await page.keyboard.press('ArrowUp');
    expect(await standing(page)).toContain('Ilir Çela');
    await page.keyboard.press('ArrowRight');
    expect(await standing(page)).toMatch(/^Babai: Petraq Çela/);
    await page.keyboard.press('Enter');
    await page.getByText('U hap.').waitFor();
    await page.context().close();
  }, 180_000);

  test('says in words what the drawing shows, and prints it whole', async () => {
    const page = await opened({ language: 'sq' });
    const words = page.getByRole('region', { name: 'Familja me fjalë' });
    expect(await words.textContent()).toContain('Personi i dyshuar: Ylli Prifti');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.react-flow').isVisible()).toBe(false);
    expect(await page.locator('foreignObject').count()).toBe(19);
    await screenshot(page, 'genogram-print', true);
    await page.context().close();
  }, 180_000);
});
