import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expireReferrals, remindOfReferrals } from '../src/areas/referral/upkeep.ts';
import { newId } from '../src/core/id.ts';
import { municipalityId } from '../src/server/start/found.ts';
import { handOut } from '../src/server/told/hand-out.ts';
import { axe, launch, screenshot } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { sendRequest } from './one-request.ts';
import { makeLinkOn, openWithCode, partnerPage } from './partner-link.ts';
import { type Whole, wholeProgram } from './whole.ts';

// Six people work at once, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;
let chair: Page;
let worker: Page;
let police: Page;
let health: Page;
let school: Page;
let caseId = '';
let meeting = '';
let unanswered = '';

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3_600_000).toISOString();

beforeAll(async () => {
  const load = async ({ store, pack }: Whole['installation']): Promise<void> => {
    // The request that nobody answers was sent twelve days ago and was valid until three days ago.
    const then = { store: { ...store, now: () => daysAgo(12) }, pack };
    const child = newId();
    caseId = await openOneCase(then, 'KOR-2026-0001', child);
    unanswered = await sendRequest(then, { inCase: caseId, child, validUntil: daysAgo(3).slice(0, 10) });
  };
  [whole, browser] = await Promise.all([wholeProgram(load), launch()]);
  [chair, worker, police, health, school] = await Promise.all([
    whole.pageOf(browser, 'besnik'),
    whole.pageOf(browser, 'elira'),
    whole.pageOf(browser, 'dritan', { screen: 'phone' }),
    whole.pageOf(browser, 'arjan'),
    whole.pageOf(browser, 'mimoza', { screen: 'phone' }),
  ]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${whole.address}${path}`);
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const inWindow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const choose = async (page: Page, label: RegExp | string, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: words, exact: true }).click();
};
const among = async (page: Page, label: string, names: readonly string[]): Promise<void> => {
  const box = page.getByRole('combobox', { name: label });
  for (const name of names) {
    await box.fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
  }
  // An open list covers what stands below it.
  await box.press('Tab');
};
const panel = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

const contribute = async (page: Page, words: string): Promise<void> => {
  await go(page, meeting);
  await press(page, 'Shkruaj kontributin');
  await page.getByRole('dialog').getByLabel('Çfarë sjellim në mbledhje').fill(words);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Ruaj|Dërgo/ })
    .click();
  await page.getByText('Kontributi u ruajt në dosje.').waitFor();
};

/** Writes a request of the worker's down and sends it; gives its address. */
const refer = async (to: RegExp, service: string): Promise<string> => {
  await go(worker, `/cases/${caseId}/refer`);
  await worker.getByRole('combobox', { name: /^Institucioni/ }).click();
  await worker.getByRole('option', { name: to }).first().click();
  await choose(worker, /^Shërbimi/, service);
  await worker.getByLabel('Pse i duhet fëmijës').fill('Vajza nuk fle natën.');
  await worker.getByLabel('Çfarë i kërkoni institucionit').fill('Takime çdo javë.');
  await choose(worker, /A e do fëmija/, 'Pranoi');
  await worker.getByRole('combobox', { name: /Mbi ç'bazë/ }).click();
  await worker.getByRole('option', { name: 'Detyrim ligjor' }).click();
  await worker.getByLabel(/Neni, vendimi/).fill('Ligji 18/2017');
  await press(worker, 'Ruaj dhe shih si do të duket');
  await worker.waitForURL(/\/referrals\//);
  await press(worker, 'Dërgo referimin');
  await worker.getByText('Pret institucionin').waitFor();
  return new URL(worker.url()).pathname;
};

const step = async (page: Page, act: string, fill: () => Promise<void> = async () => {}): Promise<void> => {
  await press(page, act);
  await page.getByRole('dialog').waitFor();
  await fill();
  await inWindow(page, act);
};

test('the chair calls worker, police, health and school to the case', async () => {
  await go(chair, '/conferences');
  await press(chair, 'Cakto një mbledhje');
  await chair.getByLabel('Dita').fill('2026-12-10');
  await chair.getByLabel('Vendi').fill('Salla 2');
  await among(chair, 'Thirr anëtarë', ['Elira', 'Dritan', 'Arjan', 'Mimoza']);
  await inWindow(chair, 'Cakto një mbledhje');
  await chair.waitForURL(/\/conferences\/[0-9a-f-]{36}$/);
  meeting = new URL(chair.url()).pathname;
  await press(chair, 'Shto një rast');
  await chair.getByRole('dialog').getByRole('radio').first().check();
  await among(chair, 'Kush thirret te ky rast', ['Dritan', 'Arjan', 'Mimoza']);
  await inWindow(chair, 'Vëre në rendin e ditës');
  await panel(chair, 'Rendi i ditës').getByText('Arta Çela').waitFor();
});

test('three institutions write what they bring at the same time, and all of it is on the table', async () => {
  await Promise.all([
    contribute(police, 'Asnjë denoncim deri tani'),
    contribute(health, 'Vajza nuk ka kartelë vaksinimi'),
    contribute(school, 'Mungon çdo të hënë'),
  ]);
  await go(chair, `${meeting}/meeting`);
  for (const words of ['Asnjë denoncim deri tani', 'Vajza nuk ka kartelë vaksinimi', 'Mungon çdo të hënë'])
    await chair.getByText(words).waitFor();
});

test('the meeting decides, and its action stands in the plan and in the inbox of the school', async () => {
  await press(chair, 'Fillo mbledhjen');
  for (const name of ['Besnik Prifti', 'Elira Hoxha', 'Dritan Leka', 'Arjan Kola', 'Mimoza Gjata']) {
    const attendance = chair.getByRole('combobox', { name: `Pjesëmarrja e ${name}` });
    await attendance.click();
    await chair.getByRole('option', { name: 'Në sallë' }).click();
    await expect.poll(() => attendance.inputValue()).toBe('Në sallë');
  }
  await panel(chair, 'Vendimi').getByRole('button', { name: 'Shëno vendimin' }).click();
  await chair.getByLabel('Çfarë vendosi grupi').fill('Tri referime, dhe shkolla e ndjek çdo ditë');
  await panel(chair, 'Vendimi').getByRole('button', { name: 'Shëno vendimin' }).click();
  await panel(chair, 'Vendimi').getByText('Tri referime, dhe shkolla e ndjek çdo ditë').waitFor();
  await press(chair, 'Shto një veprim');
  const window = chair.getByRole('dialog');
  await window.getByLabel('Çfarë do të bëhet').fill('Shkolla njofton çdo mungesë');
  const institution = window.getByRole('combobox', { name: /Institucioni përgjegjës/ });
  await institution.click();
  await institution.fill('Arsimit');
  await window.getByRole('option').first().click();
  await window.getByLabel('Afati').first().fill('24.12.2026');
  await window.getByRole('button', { name: /Ruaj|Dërgo/ }).click();
  await panel(chair, 'Veprimet').getByText('Shkolla njofton çdo mungesë').waitFor();
  await press(chair, 'Mbyll mbledhjen');
  await inWindow(chair, 'Mbyll mbledhjen');
  await go(worker, `/cases/${caseId}/plan`);
  await worker.getByText('Shkolla njofton çdo mungesë').first().waitFor();
  await go(school, '/');
  await school.getByText('KOR-2026-0001').first().waitFor();
});

test('all five sign at the same time, each with their own sign-in, and the last one seals the minutes', async () => {
  await Promise.all(
    [chair, worker, police, health, school].map(async (page) => {
      await go(page, meeting);
      await press(page, 'Nënshkruaj');
      await page.getByText(/Procesverbali është i (mbyllur|vulosur)/).waitFor();
    }),
  );
  await go(chair, meeting);
  await chair.getByText('Procesverbali është i vulosur.').waitFor();
});

test('the first request goes to a partner without an account, by a link, and is served to its end', async () => {
  const referral = await refer(/Grupet komunitare/, 'Mbështetje psikologjike');
  const passedOn = await makeLinkOn(worker);
  const partner = await partnerPage(browser, passedOn, { screen: 'phone' });
  await openWithCode(partner, passedOn);
  await step(partner, 'Prano');
  await step(partner, 'Shërbimi filloi');
  await step(partner, 'Shërbimi përfundoi', () => choose(partner, 'Rezultati', 'Shërbimi u dha i plotë'));
  await axe(partner);
  await screenshot(partner, 'five-1-partner', true);
  await go(worker, referral);
  await step(worker, 'Shëno çfarë tha fëmija ose familja', async () => {
    await choose(worker, 'Kush u dëgjua', 'Fëmija');
    await choose(worker, 'A ndihmoi', 'Po');
    await worker.getByLabel('Me fjalët e tyre').fill('Tani fle më mirë.');
  });
  await step(worker, 'Mbyll referimin');
  await worker.getByText('Nuk pret askënd').waitFor();
  await partner.context().close();
});

test('the second is declined by the school, which names another way, and its sender closes it', async () => {
  const referral = await refer(/Arsimit/, 'Mbështetje pas mësimit');
  await go(school, referral);
  await step(school, 'Refuzo', async () => {
    await choose(school, 'Arsyeja', 'Nuk ka vende ose kapacitet');
    await school.getByLabel('Çfarë tjetër do të ndihmonte').fill('Qendra ditore e bashkisë.');
  });
  await go(worker, referral);
  await worker.getByText('Qendra ditore e bashkisë.').waitFor();
  await step(worker, 'Mbyll referimin');
  await worker.getByText('Nuk pret askënd').waitFor();
});

test('the third is answered by nobody: its head is told, then the chair; it expires and comes back', async () => {
  const { store } = whole.installation;
  const korce = municipalityId('korce');
  await remindOfReferrals(store, korce);
  await handOut(store, korce);
  await go(health, '/notices');
  await health
    .getByText('Një referim në institucionin tuaj ka mbetur pa përgjigje në afat.')
    .first()
    .waitFor();
  await go(chair, '/notices');
  const escalated = chair.getByText('Një referim nuk ka ecur përpara, edhe pse drejtuesi u njoftua.').first();
  await escalated.waitFor();
  await axe(chair);
  await escalated.click();
  await chair.getByText('KOR-R-2026-0001').first().waitFor();
  await screenshot(chair, 'five-2-escalated');
  await expireReferrals(store, korce);
  await handOut(store, korce);
  await go(worker, '/notices');
  await worker.getByText('Një referim skadoi pa përgjigje. Duhet zgjidhje tjetër.').first().click();
  await worker.getByText('Skadoi pa përgjigje').first().waitFor();
  await step(worker, 'Mbyll referimin');
  await worker.getByText('Nuk pret askënd').waitFor();
  expect(new URL(worker.url()).pathname).toBe(`/referrals/${unanswered}`);
});

test('on the case all three loops are told to their end, and the police learnt of none', async () => {
  await go(worker, `/cases/${caseId}/followup`);
  await expect.poll(() => worker.getByRole('list', { name: 'Hapat e referimit' }).count()).toBe(3);
  await axe(worker);
  await screenshot(worker, 'five-3-case', true);
  await go(police, '/referrals');
  await police.getByText('Asnjë referim këtu').waitFor();
});
