import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { openOneCase } from './one-case.ts';
import { makeLinkOn, openWithCode, type PassedOn, partnerPage } from './partner-link.ts';
import { type Whole, wholeProgram } from './whole.ts';

vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;
let worker: Page;
let partner: Page;
let caseId = '';
let referral = '';
let passedOn: PassedOn;
let mailbox: Mailbox;

beforeAll(async () => {
  const load = async (installation: Whole['installation']): Promise<void> => {
    caseId = await openOneCase(installation);
  };
  mailbox = await openMailbox();
  [whole, browser] = await Promise.all([wholeProgram(load, { SMTP_URL: mailbox.url }), launch()]);
  worker = await whole.pageOf(browser, 'elira');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
  await mailbox?.close();
});

const choose = async (page: Page, label: RegExp, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: words }).first().click();
};

const dialogOf = async (page: Page, act: string) => {
  await page.getByRole('button', { name: act, exact: true }).first().click();
  return page.getByRole('dialog');
};

const make = async (page: Page, act: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const reload = async (page: Page): Promise<void> => {
  await page.goto(`${whole.address}${referral}`);
  await page.getByRole('heading', { name: /^Referim:/ }).waitFor();
};

test('the worker asks an institution where nobody has an account, and makes a link for it', async () => {
  await worker.goto(`${whole.address}/cases/${caseId}/refer`);
  await choose(worker, /^Institucioni/, 'Grupet komunitare');
  await choose(worker, /^Shërbimi/, 'Mbështetje psikologjike');
  await worker.getByLabel('Pse i duhet fëmijës').fill('Vajza nuk fle natën.');
  await worker.getByLabel('Çfarë i kërkoni institucionit').fill('Takime çdo javë.');
  await choose(worker, /A e do fëmija/, 'Pranoi');
  await choose(worker, /Mbi ç'bazë/, 'Detyrim ligjor');
  await worker.getByLabel(/Neni, vendimi/).fill('Ligji 18/2017');
  await worker.getByRole('button', { name: 'Ruaj dhe shih si do të duket' }).click();
  await worker.waitForURL(/\/referrals\//);
  referral = new URL(worker.url()).pathname;
  await worker.getByRole('button', { name: 'Dërgo referimin' }).click();
  await worker.getByText('Pret institucionin').waitFor();
  await worker.getByRole('button', { name: 'Krijo një lidhje për partnerin' }).click();
  await worker.getByRole('dialog').locator('output[data-code]').waitFor();
  await axe(worker);
  await screenshot(worker, 'partner-1-told');
  await worker.getByLabel('Adresa e e-mailit të partnerit').fill('ana@qendra.example');
  await worker.getByRole('button', { name: 'Dërgoje lidhjen me e-mail' }).click();
  await worker.getByText('Lidhja po dërgohet').waitFor();
  await worker.getByRole('button', { name: 'I kam shënuar të dyja' }).click();
  passedOn = await makeLinkOn(worker);
  await worker.getByText('Ende e pahapur').waitFor();
  await axe(worker);
  await screenshot(worker, 'partner-2-sender', true);
});

test('without the code the page tells nothing, and the address names nobody', async () => {
  partner = await partnerPage(browser, passedOn);
  expect(await partner.title()).toBe('Një kërkesë pret përgjigje');
  expect(await partner.getByText('Vajza nuk fle natën.').count()).toBe(0);
  await partner.getByLabel('Kodi').fill('AAAA-AAAA');
  await partner.getByLabel('Emri juaj').fill('Ana Gjoni');
  await partner.getByLabel('Organizata juaj').fill('Grupet komunitare');
  await partner.getByRole('button', { name: 'Hape kërkesën' }).click();
  await partner.getByText(/Mund të provoni edhe 4/).waitFor();
  await axe(partner);
  await screenshot(partner, 'partner-3-code', true);
});

test('with the code the partner reads the request and what goes along, asks, and is answered', async () => {
  await openWithCode(partner, passedOn);
  await partner.getByText('Vajza nuk fle natën.').waitFor();
  await partner.getByText('Arta').first().waitFor();
  await axe(partner);
  await screenshot(partner, 'partner-4-open', true);
  const asking = await dialogOf(partner, 'Kërko sqarim');
  await asking.getByLabel('Pyetja').fill('Kush e shoqëron në takim?');
  await axe(partner);
  await make(partner, 'Kërko sqarim');
  await reload(worker);
  await worker.getByText('Kush e shoqëron në takim?').waitFor();
  await worker
    .getByText(/Ana Gjoni \(Grupet komunitare\), me anë të lidhjes/)
    .first()
    .waitFor();
  await (await dialogOf(worker, 'Jep sqarimin')).getByLabel('Sqarimi').fill('Gjyshja.');
  await make(worker, 'Jep sqarimin');
});

test('later, on a telephone, they open it again with the code, accept and report', async () => {
  const phone = await partnerPage(browser, passedOn, { screen: 'phone' });
  await openWithCode(phone, passedOn);
  await phone.getByText('Gjyshja.').waitFor();
  await axe(phone);
  await screenshot(phone, 'partner-5-phone', true);
  await dialogOf(phone, 'Prano');
  const note = Buffer.from('Takimet bëhen çdo të martë në orën 16.');
  await phone
    .locator('input[type=file]')
    .setInputFiles({ name: 'orari.txt', mimeType: 'text/plain', buffer: note });
  await phone.getByRole('button', { name: 'orari.txt', exact: true }).waitFor();
  await axe(phone);
  await make(phone, 'Prano');
  await dialogOf(phone, 'Shërbimi filloi');
  await make(phone, 'Shërbimi filloi');
  const telling = await dialogOf(phone, 'Trego si po shkon');
  await telling.getByLabel('Si po shkon').fill('Dy takime u bënë.');
  await make(phone, 'Trego si po shkon');
  const saving = phone.waitForEvent('download');
  await phone.getByRole('button', { name: 'orari.txt' }).click();
  expect((await saving).suggestedFilename()).toBe('orari.txt');
  // Whoever had it open before is asked for the code again.
  await partner.getByRole('button', { name: 'Shih a ka të reja' }).click();
  await partner.getByRole('heading', { name: 'Shkruani kodin sërish' }).waitFor();
  await axe(partner);
  await reload(worker);
  await worker.getByText('Dy takime u bënë.').waitFor();
  await worker.getByRole('link', { name: 'orari.txt' }).waitFor();
  await axe(worker);
  await screenshot(worker, 'partner-6-answered', true);
  await phone.context().close();
});

test('the sender takes the link back, and it opens nothing more', async () => {
  await worker.getByRole('button', { name: 'Tërhiqe lidhjen' }).click();
  await worker.getByRole('dialog').getByRole('button', { name: 'Tërhiqe lidhjen' }).click();
  await worker.getByText('E tërhequr').waitFor();
  const late = await partnerPage(browser, passedOn, { screen: 'phone', language: 'el', dark: true });
  await late.getByLabel('Κωδικός').fill(passedOn.code);
  await late.getByLabel('Το όνομά σας').fill('Ana');
  await late.getByLabel('Ο φορέας σας').fill('Qendra');
  await late.getByRole('button', { name: 'Άνοιγμα του αιτήματος' }).click();
  await late.getByText(/Αυτός ο σύνδεσμος δεν ισχύει/).waitFor();
  await axe(late);
  await screenshot(late, 'partner-7-over', true);
  await late.context().close();
});

test('the page of a link is kept by no browser and found by no search', async () => {
  const { headers } = await fetch(`${whole.address}/partner`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});
