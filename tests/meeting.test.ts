import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

let whole: Whole;
let browser: Browser;
let pages: Record<'besnik' | 'elira' | 'arjan', Page>;
let address = '';
const sensitive = 'Nëna trajtohet për depresion';

beforeAll(async () => {
  const load = async (installation: Whole['installation']): Promise<void> => {
    await openOneCase(installation);
  };
  [whole, browser] = await Promise.all([wholeProgram(load), launch()]);
  const [besnik, elira, arjan] = [
    await whole.pageOf(browser, 'besnik'),
    await whole.pageOf(browser, 'elira'),
    await whole.pageOf(browser, 'arjan', { screen: 'phone' }),
  ];
  pages = { besnik, elira, arjan };
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
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inWindow = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
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

test('the head calls the team, puts the most urgent case on the agenda and calls Health to it', async () => {
  const page = pages.besnik;
  await go(page, '/conferences');
  await axe(page);
  await press(page, 'Cakto një mbledhje');
  await page.getByLabel('Dita').fill(Temporal.Now.plainDateISO().add({ days: 15 }).toString());
  await page.getByLabel('Vendi').fill('Salla 2');
  await among(page, 'Thirr anëtarë', ['Elira', 'Arjan']);
  await axe(page);
  await inWindow(page, 'Cakto një mbledhje');
  await page.waitForURL(/\/conferences\/[0-9a-f-]{36}$/);
  address = new URL(page.url()).pathname;
  await page.getByRole('heading', { name: 'Mbledhje e grupit' }).waitFor();
  await press(page, 'Shto një rast');
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  // What is not among the most urgent is searched for.
  await page.getByLabel('Kërko një rast').fill('Arta');
  await page.getByRole('radiogroup', { name: 'Rastet që u gjetën' }).getByRole('radio').first().check();
  await among(page, 'Kush thirret te ky rast', ['Arjan']);
  await axe(page);
  await screenshot(page, 'meeting-propose');
  await inWindow(page, 'Vëre në rendin e ditës');
  await panel(page, 'Rendi i ditës').getByText('Arta Çela').waitFor();
  await axe(page);
  await screenshot(page, 'meeting-plan', true);
}, 120_000);

test('Health answers, and writes before the meeting what it brings; what only Health may read stays with it', async () => {
  const page = pages.arjan;
  await go(page, address);
  await press(page, 'Dërgo përgjigjen');
  await page.getByText('Përgjigjja juaj u ruajt.').waitFor();
  await press(page, 'Shkruaj kontributin');
  const window = page.getByRole('dialog');
  await window.getByLabel('Çfarë sjellim në mbledhje').fill('Familja nuk vjen në kontrolle');
  await window.getByLabel('Të dhëna të ndjeshme').fill(sensitive);
  await axe(page);
  await window.getByRole('button', { name: /Ruaj|Dërgo/ }).click();
  await page.getByText('Kontributi u ruajt në dosje.').waitFor();
  await screenshot(page, 'meeting-health', true);
}, 120_000);

test('the meeting is held on one screen: names hidden until asked, who is there, the decision, an action', async () => {
  const page = pages.besnik;
  await go(page, `${address}/meeting`);
  await page.getByText('Familja nuk vjen në kontrolle').waitFor();
  expect(await page.getByText('Arta Çela').count()).toBe(0);
  expect(await page.getByText(sensitive).count()).toBe(0);
  await press(page, 'Shfaq emrat');
  await page.getByText('Arta Çela').first().waitFor();
  await press(page, 'Fillo mbledhjen');
  for (const name of ['Besnik Prifti', 'Elira Hoxha', 'Arjan Kola']) {
    const choice = page.getByRole('combobox', { name: `Pjesëmarrja e ${name}` });
    await choice.click();
    await page.getByRole('option', { name: 'Në sallë' }).click();
    await expect.poll(() => choice.inputValue()).toBe('Në sallë');
  }
  await page.getByText('2 nga 2 institucione të pranishme').waitFor();
  await page.getByText('Familja nuk vjen në kontrolle').waitFor();
  await axe(page);
  await panel(page, 'Vendimi').getByRole('button', { name: 'Shëno vendimin' }).click();
  await page.getByLabel('Çfarë vendosi grupi').fill('Mbështetje për nënën');
  const voice = page.getByRole('radiogroup', { name: 'Zëri i Arjan Kola' });
  await voice.getByText('Jo dakord').click();
  await page.getByLabel('Pse Arjan Kola nuk është dakord').fill('Duhet më shumë');
  await axe(page);
  await panel(page, 'Vendimi').getByRole('button', { name: 'Shëno vendimin' }).click();
  await page.getByText('Arjan Kola nuk është dakord: Duhet më shumë').waitFor();
  await press(page, 'Shto një veprim');
  const window = page.getByRole('dialog');
  await window.getByLabel('Çfarë do të bëhet').fill('Takim me nënën');
  const institution = window.getByRole('combobox', { name: /Institucioni përgjegjës/ });
  await institution.click();
  await institution.fill('Shëndetit');
  await window.getByRole('option').first().click();
  await window.getByLabel('Afati').first().fill('24.12.2026');
  await window.getByRole('button', { name: /Ruaj|Dërgo/ }).click();
  await panel(page, 'Veprimet').getByText('Takim me nënën').waitFor();
  await screenshot(page, 'meeting-held', true);
}, 120_000);

test('what one writes stands before the others at once, and whoever is typing keeps every letter', async () => {
  const { besnik, elira } = pages;
  await go(elira, `${address}/meeting`);
  await panel(elira, 'Procesverbali').getByRole('button', { name: 'Shkruaj' }).click();
  await elira.getByLabel('Gjendja tani').fill('Nëna erdhi dje dhe');
  // The other begins the same minutes, and an action beside them.
  await panel(besnik, 'Procesverbali').getByRole('button', { name: 'Shkruaj' }).click();
  await besnik.getByLabel('Çfarë u nda në mbledhje').fill('Shkolla tregoi për mungesat');
  await panel(besnik, 'Procesverbali')
    .getByRole('button', { name: /Ruaj|Dërgo/ })
    .click();
  await panel(besnik, 'Procesverbali').getByText('Shkolla tregoi për mungesat').waitFor();
  await expect
    .poll(() => elira.getByLabel('Çfarë u nda në mbledhje').inputValue(), { timeout: 10_000 })
    .toBe('Shkolla tregoi për mungesat');
  // What stands below the top bar is covered by it until one scrolls.
  await elira.evaluate(() => scrollTo(0, 0));
  await axe(elira);
  expect(await elira.getByLabel('Gjendja tani').inputValue()).toBe('Nëna erdhi dje dhe');
  await elira.getByLabel('Gjendja tani').fill('Nëna erdhi dje dhe foli gjatë');
  await panel(elira, 'Procesverbali')
    .getByRole('button', { name: /Ruaj|Dërgo/ })
    .click();
  for (const page of [besnik, elira])
    for (const said of ['Nëna erdhi dje dhe foli gjatë', 'Shkolla tregoi për mungesat'])
      await panel(page, 'Procesverbali').getByText(said).waitFor();
}, 120_000);

test('a wording of the decision is found again, and never replaces one that its writer has not read', async () => {
  const { besnik, elira } = pages;
  const wording = (page: Page) => page.getByLabel('Çfarë vendosi grupi');
  const begin = (page: Page, button = 'Ndryshoje') =>
    panel(page, 'Vendimi').getByRole('button', { name: button }).click();
  const mine = 'Mbështetje për nënën dhe shkollën';
  await begin(elira);
  await wording(elira).fill(mine);
  await begin(besnik);
  await wording(besnik).fill('Mbështetje për nënën, çdo javë');
  await begin(besnik, 'Shëno vendimin');
  await panel(besnik, 'Vendimi').getByText('Mbështetje për nënën, çdo javë').waitFor();
  await elira.getByText('Ndërkohë u shkrua ky vendim').waitFor();
  expect(await wording(elira).inputValue()).toBe(mine);
  // The window is closed in the middle of it.
  await go(elira, '/');
  await elira.getByRole('link', { name: /^Vendimi · / }).click();
  await elira.waitForURL(new RegExp(`${address}/meeting$`));
  await begin(elira);
  await elira.getByText('Ndërkohë u shkrua ky vendim').waitFor();
  await expect.poll(() => wording(elira).inputValue()).toBe(mine);
  await begin(elira, 'Shëno vendimin');
  await elira.getByText('Dikush tjetër e shkroi vendimin ndërkohë.', { exact: false }).waitFor();
  await elira.evaluate(() => scrollTo(0, 0));
  await axe(elira);
  await screenshot(elira, 'meeting-decided-meanwhile', true);
  await press(elira, 'E lexova: teksti im e zëvendëson');
  await begin(elira, 'Shëno vendimin');
  for (const page of [besnik, elira]) await panel(page, 'Vendimi').getByText(mine).waitFor();
  await go(elira, '/');
  await expect.poll(() => elira.getByRole('link', { name: /^Vendimi · / }).count()).toBe(0);
  await go(elira, `${address}/meeting`);
  await begin(elira);
  await wording(elira).fill('E nisur pa dashje');
  // The device writes when the typing pauses.
  await elira.waitForTimeout(500);
  await go(elira, '/');
  const begun = elira.getByRole('link', { name: /^Vendimi · / });
  await begun.waitFor();
  await axe(elira);
  await screenshot(elira, 'today-draft');
  for (const wayBack of [true, false]) {
    await elira.getByRole('button', { name: /^Hiqe draftin: Vendimi · / }).click();
    await begun.waitFor({ state: 'detached' });
    if (!wayBack) continue;
    await press(elira, 'Zhbëj');
    await begun.waitFor();
  }
  await go(elira, `${address}/meeting`);
}, 120_000);

test('it ends, its minutes close, and the last signature seals them', async () => {
  const page = pages.besnik;
  await go(pages.elira, `${address}/meeting`);
  await panel(pages.elira, 'Procesverbali').getByRole('button', { name: 'Shkruaj' }).click();
  await pages.elira.getByLabel('Mosmarrëveshje').fill('Policia nuk u pajtua');
  await pages.elira.waitForTimeout(500);
  await press(page, 'Mbyll mbledhjen');
  await inWindow(page, 'Mbyll mbledhjen');
  await panel(page, 'Shtesa në procesverbal').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Ndryshoje' }).count()).toBe(0);
  await axe(page);
  // What was being typed as it ended is found again, and goes into an addendum.
  await go(pages.elira, `${address}/meeting`);
  await axe(pages.elira);
  await press(pages.elira, 'Vëre te shtesa');
  await panel(pages.elira, 'Shtesa në procesverbal')
    .getByRole('button', { name: 'Shto', exact: true })
    .click();
  await panel(page, 'Shtesa në procesverbal').getByText('Mosmarrëveshje: Policia nuk u pajtua').waitFor();
  for (const [at, who] of (['besnik', 'elira', 'arjan'] as const).entries()) {
    const of = pages[who];
    await go(of, address);
    await press(of, 'Nënshkruaj');
    await of
      .getByText(
        at < 2 ? 'Procesverbali është i mbyllur dhe pret nënshkrimet.' : 'Procesverbali është i vulosur.',
      )
      .waitFor();
    await axe(of);
  }
  await screenshot(pages.arjan, 'meeting-sealed', true);
}, 120_000);
