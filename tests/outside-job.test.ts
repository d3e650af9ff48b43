import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { fillForm } from './fill.ts';
import { type Whole, wholeProgram } from './whole.ts';

const register = '../shared/data/febrl/dataset1.csv';
const screening = '../shared/data/htcds/htcds_xlsform.xlsx';
const given = existsSync(register) && existsSync(screening);
if (!given)
  process.stdout.write('skipped: ../shared/data is absent, so no case is taken from a list of others\n');

vi.setConfig({ testTimeout: 300_000 });

describe.skipIf(!given)('a case from a register and a form that others wrote, to its closing', () => {
  let whole: Whole;
  let browser: Browser;
  let worker: Page;
  let head: Page;
  /** The address of the case, once it is found. */
  let file = '';

  beforeAll(async () => {
    [whole, browser] = await Promise.all([wholeProgram(), launch()]);
    [worker, head] = await Promise.all([whole.pageOf(browser, 'elira'), whole.pageOf(browser, 'besnik')]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await whole?.close();
  });

  const go = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${whole.address}${path}`);
    await page.locator('h1').first().waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  };
  const heading = (name: RegExp | string) => worker.getByRole('heading', { name });
  const press = (name: RegExp | string) => worker.getByRole('button', { name }).first().click();

  test('the list of a thousand rows is read, its doubts are named, and its doubles are settled', async () => {
    await go(worker, '/import');
    await worker.getByRole('link', { name: 'Sill një listë' }).click();
    await worker
      .locator('input[type=file]')
      .setInputFiles({ name: 'dataset1.csv', mimeType: 'text/csv', buffer: readFileSync(register) });
    await press('Lexo skedarin');
    await heading('Çfarë mban çdo kolonë').waitFor();
    await screenshot(worker, 'outside-1-columns', true);
    await press('Lexo rreshtat');
    await heading('Çfarë u vu re').waitFor({ timeout: 120_000 });
    await press('Vazhdo');
    await heading('A është i njëjti fëmijë?').waitFor({ timeout: 120_000 });
    await screenshot(worker, 'outside-2-pairs', true);
    await press(/Të gjithë që presin/);
    await worker.getByText('Presin vendimin tuaj (0)').waitFor({ timeout: 60_000 });
    await press('Vazhdo');
    await worker.getByLabel('Hap një rast për çdo fëmijë').check();
    await press('Sille listën');
    await heading('Çfarë u soll').waitFor({ timeout: 180_000 });
  });

  test('the head installs the screening form of others for the detailed assessment', async () => {
    await go(head, '/settings/forms');
    await head.locator('input[type=file]').first().setInputFiles(screening);
    await head.getByRole('combobox', { name: /Pjesa e dosjes/ }).click();
    await head.getByRole('option', { name: /Vlerësimi i hollësishëm/ }).click();
    await head.getByRole('button', { name: 'Shihe formularin' }).click();
    await head
      .getByRole('button', { name: /Instalo|Vendos|Përdor|Shto te/ })
      .first()
      .click();
    await screenshot(head, 'outside-3-form', true);
  });

  test('the worker finds the child, gives the family a home in Voskopojë, and screens', async () => {
    await go(worker, '/find');
    await worker.getByRole('searchbox').fill('darcie turtur');
    await worker.locator('main a[href^="/cases/"]').first().click();
    await worker.waitForURL(/\/cases\//);
    file = new URL(worker.url()).pathname;
    await go(worker, `${file}/people`);
    await press('Shëno kush jeton bashkë');
    const dialog = worker.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /Vendi/ }).fill('Voskopojë');
    await worker
      .getByRole('option', { name: /Voskopojë/ })
      .first()
      .click();
    await axe(worker);
    await screenshot(worker, 'outside-4-home');
    await dialog.getByRole('button', { name: 'Shëno kush jeton bashkë' }).click();
    await worker
      .getByText(/Voskopojë/)
      .first()
      .waitFor();
    await press('Shto në dosje');
    await worker.getByRole('button', { name: /htcds/i }).click();
    await screenshot(worker, 'outside-5-screening');
    await fillForm(worker);
    await go(worker, `${file}/documents`);
    await worker.getByRole('row', { name: /htcds/i }).waitFor();
  });

  test('assesses, and decides the risk', async () => {
    await go(worker, `${file}/fill/initial-assessment`);
    await fillForm(worker, { child_seen: 'Po', immediate_danger: 'Jo' });
    await go(worker, `${file}/assessment`);
    await worker.getByLabel('I lartë', { exact: true }).check();
    await worker.getByRole('textbox', { name: /Arsyet/ }).fill('Shenja të shfrytëzimit në punë.');
    await press('Vendos nivelin');
    await worker.getByRole('img', { name: /Vijë me shkallë/ }).waitFor();
    await go(worker, `${file}/fill/comprehensive-assessment`);
    await fillForm(worker);
  });

  test('plans with the unit, and the head approves', async () => {
    await go(worker, `${file}/plan`);
    await worker.getByRole('link', { name: 'Shto objektiv' }).click();
    await fillForm(worker, { goal: 'Fëmija nuk punon më dhe është i sigurt.' });
    await worker.getByRole('link', { name: 'Shto veprim' }).click();
    await fillForm(worker, {
      action: 'Ndjekje e përjavshme në familje.',
      responsible_agency: 'Njësia për Mbrojtjen',
      due_on: '20.12.2027',
    });
    await press('Dërgo për miratim');
    await worker
      .getByText(/pret miratim/)
      .first()
      .waitFor();
    await go(head, '/');
    await head
      .getByRole('link', { name: /Plan për miratim/ })
      .first()
      .click();
    await head.getByRole('button', { name: 'Mirato planin' }).click();
    await head.getByText('Versioni 1 është i miratuar.').waitFor();
  });

  test('follows it up to the closing, which the head approves', async () => {
    await go(worker, `${file}/fill/visit`);
    await fillForm(worker, { child_seen: 'Po' });
    await go(worker, `${file}/plan`);
    await press('U krye');
    await expect.poll(() => worker.getByRole('button', { name: 'U krye' }).count()).toBe(0);
    await go(worker, `${file}/fill/review`);
    await fillForm(worker);
    await go(worker, `${file}/fill/closure`);
    await fillForm(worker, { closure_reason: 'Objektivat u arritën' });
    await worker.getByText('Është kërkuar mbyllja; mbikëqyrësi vendos.').waitFor();
    await go(head, '/');
    await head
      .getByRole('link', { name: /Mbyllje për miratim/ })
      .first()
      .click();
    await head.getByRole('button', { name: 'Mirato mbylljen' }).click();
    await head.getByText('Rasti është i mbyllur.').waitFor();
    await go(worker, `${file}/chronology`);
    await axe(worker);
    await screenshot(worker, 'outside-6-story', true);
  });
});
