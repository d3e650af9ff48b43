import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadServices } from '../src/demo/services/load.ts';
import { axe, launch, screenshot } from './browser.ts';
import { type Whole, wholeProgram } from './whole.ts';

vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;

beforeAll(async () => {
  [whole, browser] = await Promise.all([
    wholeProgram(({ store, pack }) => loadServices(store, pack)),
    launch(),
  ]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const rows = (page: Page) => page.getByRole('table').getByRole('row');

test('a worker finds a service by what a child needs, its age and whether there is room', async () => {
  const page = await whole.pageOf(browser, 'elira');
  await page.getByRole('link', { name: 'Shërbimet' }).click();
  await page.getByRole('heading', { name: 'Shërbimet' }).waitFor();
  const filters = page.getByRole('search');
  await filters.getByLabel('Nevoja').selectOption({ label: 'Mbështetje psikologjike' });
  await expect.poll(() => rows(page).count()).toBe(3);
  await filters.getByLabel('Mosha').selectOption({ label: '2 vjeç' });
  await expect.poll(() => rows(page).count()).toBe(2);
  await filters.getByLabel('Vende të lira').selectOption({ label: 'Vetëm ku ka vend' });
  await page.getByRole('link', { name: /Strehëz emergjente/ }).click();
  await page.getByRole('heading', { level: 1, name: /Strehëz emergjente/ }).waitFor();
  await page.getByText('Rruga e Heshtjes 7').waitFor();
  await axe(page);
  await screenshot(page, 'directory-service', true);
  await page.context().close();
});

test('a colleague of another institution reads the same page without the secret address', async () => {
  const page = await whole.pageOf(browser, 'mimoza');
  await page.goto(`${whole.address}/directory?need=emergency-shelter`);
  await page.getByRole('link', { name: /Strehëz emergjente/ }).click();
  await page.getByText('1 adresë e fshehtë', { exact: false }).waitFor();
  expect(await page.content()).not.toContain('Heshtjes');
  await page.context().close();
});

test('an institution says that its own service has room again', async () => {
  const page = await whole.pageOf(browser, 'mimoza', { screen: 'phone' });
  await page.goto(`${whole.address}/directory?need=after-school-support`);
  await page.getByRole('link', { name: /Mbështetje pas mësimit/ }).click();
  await page.getByRole('link', { name: 'Ndrysho' }).click();
  await page.getByLabel('Vende të lira tani').fill('15');
  await axe(page);
  await screenshot(page, 'directory-edit', true);
  await page.getByRole('button', { name: 'Ruaj' }).click();
  await page.getByText('15 vende të lira nga 60').waitFor();
  await page.getByText('ndryshuar nga Mimoza Gjata').waitFor();
  await page.context().close();
});
