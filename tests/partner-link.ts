import type { Browser, Page } from 'playwright-core';
import { type Looking, openPage } from './browser.ts';

/** Address and code of a link, as its sender passes them on. */
export interface PassedOn {
  address: string;
  code: string;
}

/** On the page of a referral, as its sender: makes a link, and closes the window in which it is shown once. */
export const makeLinkOn = async (page: Page): Promise<PassedOn> => {
  await page.getByRole('button', { name: /^Krijo një lidhje/ }).click();
  const told = page.getByRole('dialog');
  const address = (await told.locator('output[data-link]').textContent()) ?? '';
  const code = (await told.locator('output[data-code]').textContent()) ?? '';
  await told.getByRole('button', { name: 'I kam shënuar të dyja' }).click();
  await told.waitFor({ state: 'detached' });
  return { address, code };
};

/** A partner without an account, in a browser of their own, with the page of a link before them. */
export const partnerPage = async (
  browser: Browser,
  { address }: Pick<PassedOn, 'address'>,
  looking?: Looking,
): Promise<Page> => {
  const page = await openPage(browser, looking);
  await page.goto(address);
  await page.locator('h1').waitFor();
  return page;
};

/** Opens the request of a link with its code, as Ana Gjoni. The page speaks Albanian. */
export const openWithCode = async (page: Page, { code }: Pick<PassedOn, 'code'>): Promise<void> => {
  await page.getByLabel('Kodi').fill(code);
  await page.getByLabel('Emri juaj').fill('Ana Gjoni');
  await page.getByLabel('Organizata juaj').fill('Grupet komunitare');
  await page.getByRole('button', { name: 'Hape kërkesën' }).click();
  await page.getByRole('heading', { name: /^Referim:/ }).waitFor();
};
