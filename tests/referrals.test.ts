import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

// Several people work at once, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;
let worker: Page;
let health: Page;
let school: Page;
let police: Page;
let caseId = '';
/** Where the requests stand once they are begun. */
let served = '';
let declined = '';

beforeAll(async () => {
  const load = async (installation: Whole['installation']): Promise<void> => {
    caseId = await openOneCase(installation);
  };
  [whole, browser] = await Promise.all([wholeProgram(load), launch()]);
  [worker, health, school, police] = await Promise.all([
    whole.pageOf(browser, 'elira'),
    whole.pageOf(browser, 'arjan'),
    whole.pageOf(browser, 'mimoza'),
    whole.pageOf(browser, 'dritan'),
  ]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${whole.address}${path}`);
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
};

const choose = async (page: Page, label: RegExp, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: words }).first().click();
};

/** Writes a request down as far as the preview, and gives its address. */
const write = async (to: string, service: string): Promise<string> => {
  await go(worker, `/cases/${caseId}/followup`);
  await worker.getByRole('link', { name: 'Referim i ri' }).click();
  await choose(worker, /^Institucioni/, to);
  await choose(worker, /^Shërbimi/, service);
  await worker.getByLabel('Pse i duhet fëmijës').fill('Vajza nuk fle natën.');
  await worker.getByLabel('Çfarë i kërkoni institucionit').fill('Takime çdo javë.');
  await choose(worker, /A e do fëmija/, 'Pranoi');
  await choose(worker, /Mbi ç'bazë/, 'Detyrim ligjor');
  await worker.getByLabel(/Neni, vendimi/).fill('Ligji 18/2017');
  await axe(worker);
  await worker.getByRole('button', { name: 'Ruaj dhe shih si do të duket' }).click();
  await worker.waitForURL(/\/referrals\//);
  await worker.getByRole('heading', { name: /^Referim:/ }).waitFor();
  return new URL(worker.url()).pathname;
};

const paper = Buffer.from('%PDF-1.7\nVërtetim i lindjes');
const report = Buffer.from('%PDF-1.7\nRaport i ekzaminimit');

const attach = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.locator('input[type=file]').last().setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByRole('link', { name }).waitFor();
};

/** What somebody gets who follows the link of a file: whether it opens, and its bytes. */
const bytesOf = async (page: Page, name: string): Promise<Buffer> => {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  const answer = await page.request.get(`${whole.address}${href}`);
  expect(answer.status()).toBe(200);
  return answer.body();
};

const dialogOf = async (page: Page, act: string) => {
  await page.getByRole('button', { name: act, exact: true }).first().click();
  return page.getByRole('dialog');
};

const make = async (page: Page, act: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

test('the worker sees exactly what the institution will see, and sends it', async () => {
  served = await write('Shëndetit Publik', 'Mbështetje psikologjike');
  await worker.getByText('Arta').first().waitFor();
  await attach(worker, 'vërtetimi.pdf', paper);
  await attach(worker, 'gabim.pdf', report);
  await worker.getByRole('button', { name: /Hiq skedarin gabim/ }).click();
  await worker.getByRole('link', { name: 'gabim.pdf' }).waitFor({ state: 'detached' });
  await axe(worker);
  await screenshot(worker, 'referral-1-draft', true);
  expect(await worker.title()).not.toContain('Arta');
  await go(health, '/referrals');
  await health.getByText('Asnjë referim këtu').waitFor();
  await worker.getByRole('button', { name: 'Dërgo referimin' }).click();
  await worker.getByText('Pret institucionin').waitFor();
});

test('what could not be given by the protocol could not be chosen', async () => {
  await go(worker, `/cases/${caseId}/refer`);
  await choose(worker, /^Institucioni/, 'Arsimit');
  expect(await worker.getByRole('checkbox', { name: /Familja/ }).isDisabled()).toBe(true);
  expect(await worker.getByRole('checkbox', { name: /Identiteti/ }).isEnabled()).toBe(true);
});

test('health finds it in the inbox, confirms that it arrived, and takes it', async () => {
  await go(health, '/referrals');
  await health.locator('a[data-row]').first().waitFor();
  await axe(health);
  await screenshot(health, 'referral-2-inbox');
  await health.getByRole('button', { name: /Konfirmo marrjen/ }).click();
  await health.getByText('Institucioni e mori').first().waitFor();
  await health.locator('a[data-row]').first().click();
  await health.getByText('Vajza nuk fle natën.').waitFor();
  await health.getByText('Arta').first().waitFor();
  expect((await bytesOf(health, 'vërtetimi.pdf')).equals(paper)).toBe(true);
  expect(await health.getByRole('link', { name: 'gabim.pdf' }).count()).toBe(0);
  await health.getByRole('button', { name: 'E marr unë' }).click();
  await health.getByText(/E ndjek Arjan Kola/).waitFor();
  await axe(health);
  await screenshot(health, 'referral-3-received', true);
});

test('a question goes to the worker and its answer back', async () => {
  const asking = await dialogOf(health, 'Kërko sqarim');
  await asking.getByLabel('Pyetja').fill('Kush e shoqëron në takim?');
  await asking.getByRole('button', { name: 'Anulo' }).click();
  await asking.waitFor({ state: 'detached' });
  await health.reload();
  await dialogOf(health, 'Kërko sqarim');
  await expect.poll(() => asking.getByLabel('Pyetja').inputValue()).toBe('Kush e shoqëron në takim?');
  await attach(health, 'ekzaminimi.pdf', report);
  await axe(health);
  await screenshot(health, 'referral-2b-question');
  await make(health, 'Kërko sqarim');
  await go(worker, '/referrals');
  await worker.getByText('Institucioni kërkon sqarim').first().waitFor();
  await axe(worker);
  await worker.locator('a[data-row]').first().click();
  await worker.getByText('Kush e shoqëron në takim?').waitFor();
  expect((await bytesOf(worker, 'ekzaminimi.pdf')).equals(report)).toBe(true);
  await (await dialogOf(worker, 'Jep sqarimin')).getByLabel('Sqarimi').fill('Gjyshja.');
  await make(worker, 'Jep sqarimin');
  await worker.getByText('Gjyshja.').waitFor();
});

test('health accepts, the service starts and is completed', async () => {
  await go(health, served);
  await health.getByText('Gjyshja.').waitFor();
  await dialogOf(health, 'Prano');
  await make(health, 'Prano');
  await dialogOf(health, 'Shërbimi filloi');
  await make(health, 'Shërbimi filloi');
  await dialogOf(health, 'Shërbimi përfundoi');
  await health.getByRole('dialog').getByRole('combobox', { name: 'Rezultati' }).click();
  await health.getByRole('option', { name: 'Shërbimi u dha i plotë' }).click();
  await make(health, 'Shërbimi përfundoi');
  await health.getByText('Pret dërguesin').waitFor();
  await axe(health);
});

test('the worker notes what the child said, which the institution does not see, and closes it', async () => {
  await go(worker, served);
  const hearing = await dialogOf(worker, 'Shëno çfarë tha fëmija ose familja');
  await hearing.getByRole('combobox', { name: 'Kush u dëgjua' }).click();
  await worker.getByRole('option', { name: 'Fëmija', exact: true }).click();
  await hearing.getByRole('combobox', { name: 'A ndihmoi' }).click();
  await worker.getByRole('option', { name: 'Po', exact: true }).click();
  await hearing.getByLabel('Me fjalët e tyre').fill('Tani fle më mirë.');
  await axe(worker);
  await make(worker, 'Shëno çfarë tha fëmija ose familja');
  await dialogOf(worker, 'Mbyll referimin');
  await make(worker, 'Mbyll referimin');
  await worker.getByText('Nuk pret askënd').waitFor();
  await axe(worker);
  await screenshot(worker, 'referral-4-closed', true);
  await go(health, served);
  await health.getByText('Nuk pret askënd').waitFor();
  expect(await health.getByText('Tani fle më mirë.').count()).toBe(0);
});

test('the school declines another and names who else could help', async () => {
  declined = await write('Arsimit', 'Mbështetje pas mësimit');
  await worker.getByRole('button', { name: 'Dërgo referimin' }).click();
  await worker.getByText('Pret institucionin').waitFor();
  await go(school, declined);
  const declining = await dialogOf(school, 'Refuzo');
  await declining.getByRole('combobox', { name: 'Arsyeja' }).click();
  await school.getByRole('option', { name: 'Nuk ka vende ose kapacitet' }).click();
  await declining.getByLabel('Çfarë tjetër do të ndihmonte').fill('Qendra ditore e bashkisë.');
  await axe(school);
  await make(school, 'Refuzo');
  await school.getByText('Pret dërguesin').waitFor();
});

test('the case shows each loop as one line, and the police learns of neither', async () => {
  await go(worker, `/cases/${caseId}/followup`);
  await worker.getByRole('list', { name: 'Hapat e referimit' }).nth(1).waitFor();
  await worker.getByText('U refuzua').first().waitFor();
  await axe(worker);
  await screenshot(worker, 'referral-5-case', true);
  await go(police, '/referrals');
  await police.getByText('Asnjë referim këtu').waitFor();
  await police.goto(`${whole.address}${served}`);
  await police.locator('h1').first().waitFor();
  expect(await police.getByText('Vajza nuk fle natën.').count()).toBe(0);
  await go(worker, served);
  const file = await worker.getByRole('link', { name: 'ekzaminimi.pdf' }).first().getAttribute('href');
  expect((await police.request.get(`${whole.address}${file}`)).status()).toBe(404);
});
