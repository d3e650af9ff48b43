import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axe, launch, openPage, screenshot } from './browser.ts';
import { fillForm } from './fill.ts';
import { type Whole, wholeProgram } from './whole.ts';

// A whole form is filled question by question, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;
let worker: Page;
let head: Page;
let police: Page;
let school: Page;
/** The address of the case, once it is opened. */
let file = '';
let receipt = '';

beforeAll(async () => {
  [whole, browser] = await Promise.all([wholeProgram(), launch()]);
  [worker, head, police, school] = await Promise.all([
    whole.pageOf(browser, 'elira'),
    whole.pageOf(browser, 'besnik'),
    whole.pageOf(browser, 'dritan'),
    whole.pageOf(browser, 'mimoza'),
  ]);
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

test('a citizen tells a concern without an account and gets a code', async () => {
  const page = await openPage(browser, { screen: 'phone' });
  await page.goto(`${whole.address}/report`);
  await page.getByRole('combobox', { name: /Në cilën bashki/ }).click();
  await page.getByRole('option', { name: 'Korçë' }).click();
  await page.getByRole('button', { name: /Shto: Fëmij/ }).click();
  await page.waitForTimeout(3200);
  await fillForm(page, {
    words_said: 'Vajza rri vetëm në shtëpi gjithë ditën dhe qan.',
    immediate_danger: 'Jo',
    child_given_name: 'Arta',
    child_surname: 'Çela',
    child_age: '9',
  });
  await page.getByRole('heading', { name: /Faleminderit/ }).waitFor();
  receipt = (await page.locator('output').textContent()) ?? '';
  expect(receipt).toMatch(/^KOR-/);
  await page.locator('input[type=file]').setInputFiles({
    name: 'shënime.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Çdo ditë pas orës 14.'),
  });
  await page.getByText('shënime.txt · u dërgua').waitFor();
  await axe(page);
  await screenshot(page, 'job-0-thanks', true);
  await page.context().close();
});

test('the worker finds it among what waits today, answers the reporter and opens a case', async () => {
  await go(worker, '/');
  await worker.getByText('Shqetësime në pritje').first().waitFor();
  await axe(worker);
  await screenshot(worker, 'job-1-today');
  await go(worker, '/concerns');
  await worker.locator('a[data-row]').first().click();
  await worker.getByRole('heading', { name: 'Vendimi' }).waitFor();
  await worker.getByRole('link', { name: 'shënime.txt' }).waitFor();
  await axe(worker);
  await screenshot(worker, 'job-1-concern', true);
  await worker.getByLabel('Përgjigje për raportuesin').fill('Faleminderit. Po merremi me të.');
  await worker.getByRole('button', { name: 'Dërgo përgjigjen' }).click();
  await worker.getByText('Faleminderit. Po merremi me të.').first().waitFor();
  await worker.getByRole('button', { name: 'Prano dhe hap rast' }).click();
  const dialog = worker.getByRole('dialog');
  expect(await dialog.getByLabel('Emri', { exact: true }).inputValue()).toBe('Arta');
  await dialog.getByLabel('Pse pranohet').fill('Fëmijë i vogël, vetëm gjithë ditën.');
  await axe(worker);
  await dialog.getByRole('button', { name: 'Hap rastin' }).click();
  await worker.waitForURL(/\/cases\//);
  file = new URL(worker.url()).pathname;
  await worker.getByRole('heading', { name: 'Arta Çela' }).waitFor();
  expect(await worker.title()).not.toContain('Arta');
  await axe(worker);
  await screenshot(worker, 'job-2-case');
});

test('the reporter comes back with the code and reads the reply', async () => {
  const page = await openPage(browser, { language: 'sq' });
  await page.goto(`${whole.address}/report`);
  await page.getByRole('button', { name: 'Kam një kod' }).click();
  await page.getByLabel('Kodi juaj').fill(receipt.toLowerCase());
  await page.getByRole('button', { name: 'Shih' }).click();
  await page.getByText('Faleminderit. Po merremi me të.').waitFor();
  await page.getByLabel('Dëshironi të shtoni diçka?').fill('Sot e pashë përsëri vetëm.');
  await page.getByRole('button', { name: 'Dërgo' }).click();
  await page.getByText('Sot e pashë përsëri vetëm.').waitFor();
  await axe(page);
  await page.context().close();
});

test('the worker assesses, and decides the risk beside what the rules propose', async () => {
  await go(worker, `${file}/fill/initial-assessment`);
  await fillForm(worker, { child_seen: 'Po', immediate_danger: 'Jo', child_words: 'Dua të luaj me shoqet.' });
  await worker.getByText(/rregullat propozojnë/).waitFor();
  await axe(worker);
  await worker.getByLabel('I lartë', { exact: true }).check();
  await worker.getByRole('textbox', { name: /Arsyet/ }).fill('Vetëm gjithë ditën, nëntë vjeçe.');
  await worker.getByRole('button', { name: 'Vendos nivelin' }).click();
  await worker.getByRole('img', { name: /Vijë me shkallë/ }).waitFor();
  await axe(worker);
  await screenshot(worker, 'job-3-risk', true);
  await go(worker, `${file}/fill/comprehensive-assessment`);
  await fillForm(worker);
  await go(worker, file);
  await worker.getByText(/Shkruani planin individual/).waitFor();
});

test('the worker calls the police and the school into the circle', async () => {
  await go(worker, `${file}/circle`);
  for (const name of ['Dritan Leka', 'Mimoza Gjata']) {
    await worker.getByRole('button', { name: 'Thirr në rreth' }).first().click();
    const dialog = worker.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /Kush/ }).fill(name);
    await worker.getByRole('option', { name: new RegExp(name) }).click();
    await dialog.getByRole('button', { name: 'Thirr në rreth' }).click();
    await worker.getByRole('listitem').filter({ hasText: name }).first().waitFor();
  }
  await axe(worker);
});

test('the worker writes a plan in which the police has its own part, and sends it for approval', async () => {
  await go(worker, `${file}/plan`);
  await worker.getByRole('link', { name: 'Shto objektiv' }).click();
  await fillForm(worker, { goal: 'Arta nuk rri më vetëm.' });
  await worker.getByRole('link', { name: 'Shto veprim' }).click();
  await fillForm(worker, {
    action: 'Patrulla e lagjes kalon çdo mbrëmje.',
    responsible_agency: 'Policisë',
    due_on: '20.12.2027',
  });
  await worker.getByRole('link', { name: 'Shto veprim' }).click();
  await fillForm(worker, {
    action: 'Qendra ditore pas shkolle.',
    responsible_agency: 'Njësia për Mbrojtjen',
    due_on: '20.12.2027',
  });
  await worker.getByText('Qendra ditore pas shkolle.').waitFor();
  await axe(worker);
  await worker.getByRole('button', { name: 'Dërgo për miratim' }).click();
  await worker
    .getByText(/pret miratim/)
    .first()
    .waitFor();
  await screenshot(worker, 'job-4-plan', true);
});

test('the head finds it on the first page and approves it', async () => {
  await go(head, '/');
  await head
    .getByRole('link', { name: /Plan për miratim/ })
    .first()
    .click();
  await head.getByRole('button', { name: 'Mirato planin' }).click();
  await head.getByText('Versioni 1 është i miratuar.').waitFor();
  await axe(head);
  await go(head, '/team');
  await axe(head);
  await screenshot(head, 'job-5-team');
});

test('the police sees its own part of the plan and nothing that the protocol closes', async () => {
  await go(police, '/');
  await police
    .getByRole('link', { name: /Veprim i planit/ })
    .first()
    .click();
  await police.getByText('Patrulla e lagjes kalon çdo mbrëmje.').waitFor();
  expect(await police.getByText('Qendra ditore pas shkolle.').count()).toBe(0);
  await axe(police);
  await go(police, `${file}/chronology`);
  expect(await police.getByText('Dua të luaj me shoqet.').count()).toBe(0);
  await go(police, `${file}/fill/police-report`);
  await fillForm(police);
  await axe(police);
});

test('the school reads the summary, and not what the police wrote', async () => {
  await go(school, file);
  await school.getByRole('heading', { name: 'Arta Çela' }).waitFor();
  await go(school, `${file}/documents`);
  expect(await school.getByRole('row', { name: /polici/i }).count()).toBe(0);
  await axe(school);
});

test('the worker visits, settles the plan, and asks for the closing; the head agrees', async () => {
  await go(worker, `${file}/fill/visit`);
  await fillForm(worker, { child_seen: 'Po' });
  await worker
    .getByText(/fëmija u pa/)
    .first()
    .waitFor();
  await go(worker, `${file}/plan`);
  for (let left = await worker.getByRole('button', { name: 'U krye' }).count(); left > 0; left--) {
    await worker.getByRole('button', { name: 'U krye' }).first().click();
    await expect.poll(() => worker.getByRole('button', { name: 'U krye' }).count()).toBe(left - 1);
  }
  await go(worker, `${file}/fill/review`);
  await fillForm(worker);
  await go(worker, `${file}/fill/closure`);
  await fillForm(worker, { closure_reason: 'Objektivat u arritën' });
  await worker.getByText('Është kërkuar mbyllja; mbikëqyrësi vendos.').waitFor();
  await axe(worker);
  await go(head, '/');
  await head
    .getByRole('link', { name: /Mbyllje për miratim/ })
    .first()
    .click();
  await head.getByRole('button', { name: 'Mirato mbylljen' }).click();
  await head.getByText('Rasti është i mbyllur.').waitFor();
  await axe(head);
  await go(worker, file);
  await worker.getByText(/Rasti është i mbyllur/).waitFor();
  await screenshot(worker, 'job-6-closed');
});

test('after the closing the child’s feedback is still taken, and nothing else is written', async () => {
  await go(worker, `${file}/fill/feedback-child`);
  await fillForm(worker);
  await go(worker, `${file}/chronology`);
  await worker
    .getByText(/Rasti u mbyll/)
    .first()
    .waitFor();
  await axe(worker);
  await screenshot(worker, 'job-7-story', true);
});
