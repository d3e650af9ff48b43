import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadNetwork } from '../src/demo/network.ts';
import { axe, launch, screenshot } from './browser.ts';
import { type Whole, wholeProgram } from './whole.ts';

vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;

beforeAll(async () => {
  [whole, browser] = await Promise.all([
    wholeProgram(({ store, pack }) => loadNetwork(store, pack)),
    launch(),
  ]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

test('an institution that leaves closes its people out while they look, and comes back', async () => {
  const teacher = await whole.pageOf(browser, 'mimoza');
  await teacher.getByRole('heading', { level: 1 }).waitFor();
  const page = await whole.pageOf(browser, 'ilir');
  await page.goto(`${whole.address}/network`);
  const change = page.getByRole('button', { name: 'Ndrysho Drejtoria Rajonale e Arsimit Korçë' });
  await change.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Gjendja').selectOption({ label: 'Është larguar' });
  await dialog.getByLabel('Pse largohet').fill('Provë.');
  await axe(page);
  await screenshot(page, 'network-leaving');
  await dialog.getByRole('button', { name: 'Ruaj' }).click();
  await page.getByText('Ndryshimi vlen që tani').first().waitFor();
  await teacher.goto(`${whole.address}/cases`);
  await teacher.getByRole('heading', { name: 'Institucioni juaj nuk merr pjesë' }).waitFor();
  await axe(teacher);
  await change.click();
  await dialog.getByLabel('Gjendja').selectOption({ label: 'Merr pjesë' });
  await dialog.getByRole('button', { name: 'Ruaj' }).click();
  await expect.poll(() => dialog.count()).toBe(0);
  await teacher.goto(`${whole.address}/cases`);
  await teacher.getByRole('heading', { level: 1, name: 'Rastet' }).waitFor();
  await Promise.all([page.context().close(), teacher.context().close()]);
});

test('the protocol is signed by an institution that had not signed it', async () => {
  const page = await whole.pageOf(browser, 'ilir');
  await page.goto(`${whole.address}/network/protocol`);
  await page.getByText(/nuk e kanë nënshkruar ende: .*ARSIS/).waitFor();
  await page.getByRole('button', { name: 'Shëno një nënshkrim' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Institucioni').selectOption({ label: 'ARSIS (Greqi)' });
  await dialog.getByLabel('Kush nënshkroi').fill('Nënshkruese e shpikur');
  await dialog.getByLabel('Me cilën detyrë').fill('drejtoreshë');
  await dialog.getByLabel('Data e nënshkrimit').fill('2026-02-03');
  await axe(page);
  await dialog.getByRole('button', { name: 'Ruaj' }).click();
  await page.getByText('Nënshkruese e shpikur, drejtoreshë').waitFor();
  await screenshot(page, 'network-protocol', true);
  await page.context().close();
});

test('the data protection officer sees what a discipline sees of a file made up, and what consent opens', async () => {
  const page = await whole.pageOf(browser, 'teuta');
  await page.goto(`${whole.address}/network/view-as`);
  await page.getByLabel('Disiplina').selectOption({ label: 'Mbrojtja e pakicave' });
  const said = page.getByText('Çfarë tha vetë personi');
  expect(await said.count()).toBe(0);
  await page.getByLabel('Ka pëlqim e baza të tjera').check();
  await said.waitFor();
  await page.getByLabel('Vendi në rrethin e rastit').selectOption({ label: 'Jashtë rrethit' });
  await expect.poll(() => said.count()).toBe(0);
  await axe(page);
  await page.context().close();
});
