import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { type Whole, wholeProgram } from './whole.ts';

vi.setConfig({ testTimeout: 240_000 });

const list = `Nr rendor;Emri;Atësia;Mbiemri;Gjinia;Datëlindja;Fshati;Lloji i dhunës;Niveli i rrezikut;Statusi;Shënime
1;ARBJON;Besnik;SHKËMBI;M;03.05.2014;Voskop;Lypje;I lartë;Hapur;i pari i listës
2;Arbjoni;Besnik;Shkembi;M;03.05.2014;Voskop;;;;dy herë në listë
3;Lirije;Sotir;Gurabardhi;F;rreth 2012;Askund;;;;
4;;;;;;;;;;vetëm shënim
5;Lirije;;Gurabardhi;F;2012;;;;;
`;

let whole: Whole;
let browser: Browser;
let worker: Page;

beforeAll(async () => {
  [whole, browser] = await Promise.all([wholeProgram(), launch()]);
  worker = await whole.pageOf(browser, 'elira');
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const heading = (name: RegExp | string) => worker.getByRole('heading', { name });
const press = (name: RegExp | string) => worker.getByRole('button', { name }).click();

test('a worker chooses the file, and sees what each column holds', async () => {
  await worker.goto(`${whole.address}/import`);
  await worker.getByRole('link', { name: 'Sill një listë' }).click();
  await heading('Skedari').waitFor();
  await axe(worker);
  await worker
    .locator('input[type=file]')
    .setInputFiles({ name: 'regjistri.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await press('Lexo skedarin');
  await heading('Çfarë mban çdo kolonë').waitFor();
  expect(await worker.getByLabel('Fusha për kolonën „Atësia”').inputValue()).toBe('father-name');
  expect(await worker.title()).not.toContain('.csv');
  await axe(worker);
  await screenshot(worker, 'import-columns', true);
});

test('each doubt stands with its row, column and reason before anything is kept', async () => {
  await press('Lexo rreshtat');
  await heading('Çfarë u vu re').waitFor({ timeout: 60_000 });
  await worker.getByRole('cell', { name: /Rreshti nuk emërton askënd/ }).waitFor();
  await worker.getByRole('cell', { name: /Vendi nuk gjendet në pemën e vendeve/ }).waitFor();
  await axe(worker);
  await screenshot(worker, 'import-check', true);
});

test('who is perhaps one child is settled by a person, with what speaks for it and against', async () => {
  await press('Vazhdo');
  await heading('A është i njëjti fëmijë?').waitFor();
  const pair = worker.getByRole('listitem').filter({ hasText: 'Flet për të njëjtin' });
  await pair.first().waitFor();
  expect(await pair.count()).toBe(1);
  await axe(worker);
  await screenshot(worker, 'import-pairs', true);
  await pair.getByLabel('I njëjti: një fëmijë i vetëm').check();
  await worker.getByText('Presin vendimin tuaj (0)').waitFor();
});

test('then the list is brought in with a case for each child, who is found by name', async () => {
  await press('Vazhdo');
  await worker.getByLabel('Hap një rast për çdo fëmijë').check();
  await axe(worker);
  await press('Sille listën');
  await heading('Çfarë u soll').waitFor({ timeout: 60_000 });
  await worker.getByText('vetëm shënim').waitFor();
  await axe(worker);
  await screenshot(worker, 'import-done', true);
  await worker.getByRole('link', { name: 'Gjej një fëmijë' }).click();
  await worker.getByRole('searchbox').fill('shkembi arbjon');
  await worker.getByText('Arbjon Shkëmbi').first().waitFor();
  expect(worker.url()).not.toMatch(/shk/iu);
});

test('and the whole list is undone with a reason', async () => {
  await worker.goto(`${whole.address}/import`);
  await worker.getByRole('link', { name: 'regjistri.csv' }).click();
  await press('Zhbëje listën');
  await worker.getByLabel('Arsyeja').fill('U zgjodh lista e gabuar.');
  await axe(worker);
  await worker.getByRole('button', { name: 'Zhbëj', exact: true }).click();
  await worker.getByText('Lista u zhbë.').waitFor({ timeout: 60_000 });
  await worker.goto(`${whole.address}/find`);
  await worker.getByRole('searchbox').fill('shkembi arbjon');
  await worker.getByText('Nuk u gjet askush').waitFor();
});
