import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

vi.setConfig({ testTimeout: 180_000 });

let whole: Whole;
let browser: Browser;
let worker: Page;
let caseId = '';
/** The address of the child's page. */
let child = '';

beforeAll(async () => {
  const load = async (installation: Whole['installation']): Promise<void> => {
    caseId = await openOneCase(installation);
  };
  [whole, browser] = await Promise.all([wholeProgram(load), launch()]);
  worker = await whole.pageOf(browser, 'elira');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${whole.address}${path}`);
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0);
};

const casePeople = () => `/cases/${caseId}/people`;
const card = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /^Fëmija, familja/ })
    .getByRole('listitem')
    .filter({ hasText: name });
const pick = async (page: Page, label: RegExp, option: string | RegExp): Promise<void> => {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const addSomebody = async (name: string, relation: string): Promise<void> => {
  await worker.getByRole('button', { name: 'Shto person' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Emri, numri ose telefoni').fill(name);
  await dialog.getByLabel(/regjistroje si person të ri$/i).check();
  await pick(worker, /Çfarë është për fëmijën/, relation);
};
const send = async (): Promise<void> => {
  await worker.getByRole('dialog').getByRole('button', { name: 'Shto në rast' }).click();
  await worker.getByRole('dialog').waitFor({ state: 'detached' });
};

test('whoever is not known yet is registered and taken into the case in one act', async () => {
  await go(worker, casePeople());
  child = (await card(worker, 'Arta Çela').getByRole('link').first().getAttribute('href')) ?? '';
  await addSomebody('Vjollca Çela', 'Nëna');
  const dialog = worker.getByRole('dialog');
  expect(await dialog.getByLabel('Emri', { exact: true }).inputValue()).toBe('Vjollca');
  await pick(worker, /^Gjinia/, 'Vajzë ose grua');
  await dialog.getByLabel('Datëlindja').fill('rreth 1988');
  await dialog.getByLabel('Telefoni', { exact: true }).fill('069 123 4567');
  expect(await dialog.getByRole('combobox', { name: 'Vendi në rast' }).inputValue()).toBe('Prind');
  await axe(worker);
  await screenshot(worker, 'people-1-add');
  await send();
  await card(worker, 'Vjollca Çela').getByText('Nëna').waitFor();
  await card(worker, 'Vjollca Çela').getByText('069 123 4567').waitFor();

  await addSomebody('Agim Çela', 'Babai');
  await pick(worker, /^Gjinia/, 'Djalë ose burrë');
  await send();
  await addSomebody('Zeqo', 'Personi i dyshuar');
  await dialog.getByLabel('Emri', { exact: true }).fill('');
  await dialog.getByLabel(/Si e quajmë/).fill('Burri me makinë të kuqe');
  await send();
  await card(worker, 'Burri me makinë të kuqe').getByText('I dyshuar', { exact: true }).waitFor();
});

test('whoever is known is found before anybody is registered twice', async () => {
  await worker.getByRole('button', { name: 'Shto person' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Emri, numri ose telefoni').fill('vjolca cela');
  await dialog.getByText('Tashmë aty:').getByText('Vjollca Çela').waitFor();
  await dialog.getByRole('button', { name: 'Anulo' }).click();
});

test('those who live together are written down, and the child’s card tells it', async () => {
  await go(worker, casePeople());
  await worker.getByRole('button', { name: 'Shëno kush jeton bashkë' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Si e quajmë').fill('Shtëpia te pazari');
  await dialog.getByLabel('Vjollca Çela').check();
  await axe(worker);
  await dialog.getByRole('button', { name: 'Shëno kush jeton bashkë' }).click();
  const home = worker.getByRole('region', { name: 'Shtëpia te pazari' });
  await home.getByRole('link', { name: 'Arta Çela' }).waitFor();
  await card(worker, 'Vjollca Çela').getByText('Jeton me fëmijën').waitFor();

  await home.getByRole('button', { name: 'U shpërngulën' }).click();
  await dialog.getByRole('combobox', { name: 'Vendi' }).fill('Dardhë');
  await worker.getByRole('option', { name: /^Dardhë/ }).click();
  await dialog.getByLabel('Që nga').fill('2024');
  await dialog.getByRole('button', { name: 'Shëno adresën e re' }).click();
  await home.getByText(/^Dardhë/).waitFor();
});

test('the genogram shows the family, and the keyboard walks from the child to a person’s page', async () => {
  await go(worker, casePeople());
  const drawing = worker.getByRole('region', { name: 'Gjenograma e familjes' });
  await drawing.getByRole('button', { name: /Arta Çela/ }).focus();
  await worker.keyboard.press('ArrowUp');
  await expect.poll(() => worker.evaluate(() => document.activeElement?.textContent)).toMatch(/Vjollca|Agim/);
  await axe(worker);
  await screenshot(worker, 'people-2-case', true);
  await worker.keyboard.press('Enter');
  await worker.waitForURL(/\/people\//);
});

test('what was said of the mother stands on her page from her side, and her name in no title', async () => {
  await go(worker, casePeople());
  await card(worker, 'Vjollca Çela').getByRole('link', { name: 'Vjollca Çela' }).click();
  await worker.getByRole('heading', { level: 1, name: 'Vjollca Çela' }).waitFor();
  const bonds = worker.getByRole('region', { name: /^Lidhjet/ });
  await bonds.getByRole('listitem').filter({ hasText: 'Fëmija i vet' }).getByText('Arta Çela').waitFor();
  expect(await worker.title()).toMatch(/ · Personi [0-9A-F]{4} – Rrjet$/);
  await bonds.getByRole('button', { name: 'Shto lidhje' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Emri, numri ose telefoni').fill('Agim Çela');
  await dialog.getByLabel(/Agim Çela/).check();
  await pick(worker, /Çfarë është ky person/, 'Bashkëshorti ose partneri');
  await axe(worker);
  await dialog.getByRole('button', { name: 'Shëno lidhjen' }).click();
  await bonds.getByRole('listitem').filter({ hasText: 'Agim Çela' }).waitFor();
});

test('a relationship ends for both, and one that was never true is struck', async () => {
  const bonds = worker.getByRole('region', { name: /^Lidhjet/ });
  await bonds.getByRole('button', { name: /Bashkëshorti/ }).click();
  await worker.getByRole('button', { name: 'Përfundoi' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Deri më').fill('2023');
  await dialog.getByLabel('Arsyeja').fill('U ndanë.');
  await dialog.getByRole('button', { name: 'Përfundoi' }).click();
  await bonds.getByText('deri më 2023').waitFor();
  await bonds.getByRole('link', { name: 'Agim Çela' }).click();
  await worker.getByRole('heading', { level: 1, name: 'Agim Çela' }).waitFor();
  await bonds.getByText('deri më 2023').waitFor();
  await bonds.getByRole('button', { name: /Bashkëshorti/ }).click();
  await worker.getByRole('button', { name: 'Nuk ishte e vërtetë' }).click();
  await dialog.getByRole('button', { name: 'Nuk ishte e vërtetë' }).click();
  await dialog.getByText(/Shkruani arsyen/).waitFor();
  await dialog.getByLabel('Arsyeja').fill('Nuk kanë jetuar kurrë bashkë.');
  await dialog.getByRole('button', { name: 'Nuk ishte e vërtetë' }).click();
  await bonds.getByText('deri më 2023').waitFor({ state: 'detached' });
});

test('the registration is corrected, what stood before is told, and the case’s codes follow', async () => {
  await go(worker, `${child}/registration`);
  await worker.getByRole('button', { name: /Lindja/ }).click();
  await worker.getByRole('textbox', { name: /^Datëlindja/ }).fill('4.3.2015');
  await worker.getByLabel('Numri personal').fill('J00101999W');
  await worker.getByLabel('Lindja e paregjistruar').check();
  await axe(worker);
  await worker.getByRole('button', { name: 'Ruaj në dosje' }).click();
  await worker.getByText('Regjistrimi u ruajt').first().waitFor();
  const who = worker.getByRole('region', { name: 'Kush është' });
  await who.getByText('4 mars 2015').waitFor();
  await who.getByText(/Tregon një datëlindje tjetër/).waitFor();
  await screenshot(worker, 'people-3-person', true);
  await axe(worker);

  await go(worker, `${child}/record`);
  await worker.getByRole('button', { name: /Si ka ndryshuar Datëlindja/ }).click();
  await worker.getByText('rreth vitit 2016').waitFor();
  await axe(worker);
  const cases = await worker.request.get(`${whole.address}/api/cases?bornFrom=2015&bornTo=2015`);
  expect(await cases.json()).toMatchObject({ total: 1 });
});

test('two registrations of one person are joined after a look at both, and told apart again', async () => {
  await go(worker, casePeople());
  await addSomebody('Vjoleta Çelaj', 'I afërm tjetër');
  await send();
  await card(worker, 'Vjoleta Çelaj').getByRole('link').first().click();
  await worker.getByRole('heading', { level: 1, name: 'Vjoleta Çelaj' }).waitFor();
  await worker.getByRole('button', { name: 'Më shumë' }).click();
  await worker.getByRole('button', { name: 'Është i njëjti person me…' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Emri, numri ose telefoni').fill('Vjollca Çela');
  await dialog.getByLabel(/Vjollca Çela/).check();
  await dialog.getByRole('table').getByText('rreth vitit 1988').waitFor();
  await dialog.getByLabel('Arsyeja').fill('E njëjta nënë, e shkruar dy herë.');
  await axe(worker);
  await screenshot(worker, 'people-4-same');
  await dialog.getByRole('button', { name: 'Është i njëjti person', exact: true }).click();
  await worker.getByRole('heading', { level: 1, name: 'Vjollca Çela' }).waitFor();
  await worker.goBack();
  await worker.getByText('Është i njëjti person me:').waitFor();
  await axe(worker);
  await worker.getByRole('button', { name: 'Janë dy persona' }).click();
  await dialog.getByLabel('Arsyeja').fill('Janë dy motra.');
  await dialog.getByRole('button', { name: 'Janë dy persona' }).click();
  await worker.getByText('Është i njëjti person me:').waitFor({ state: 'detached' });
});

test('whoever does not belong to the case is taken out with a reason, and the child stays', async () => {
  await go(worker, casePeople());
  expect(await card(worker, 'Arta Çela').getByRole('button', { name: 'Hiq nga rasti' }).count()).toBe(0);
  await card(worker, 'Vjoleta Çelaj').getByRole('button', { name: 'Hiq nga rasti' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Arsyeja').fill('Nuk i përket kësaj familjeje.');
  await dialog.getByRole('button', { name: 'Hiq nga rasti' }).click();
  await card(worker, 'Vjoleta Çelaj').waitFor({ state: 'detached' });
});

test('the list holds the people of the case, narrowed by the registration of the birth', async () => {
  await go(worker, '/people');
  await worker
    .getByRole('combobox', { name: 'Regjistrimi i lindjes' })
    .selectOption('Lindja e paregjistruar');
  await worker.getByRole('link', { name: 'Arta Çela' }).waitFor();
  expect(await worker.locator('a[data-row]').count()).toBe(1);
  expect(worker.url()).not.toMatch(/Arta/);
});

test('a police officer of the circle reads who the child is, and neither health nor anything to change', async () => {
  await go(worker, `/cases/${caseId}/circle`);
  await worker.getByRole('button', { name: 'Thirr në rreth' }).first().click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /Kush/ }).fill('Dritan Leka');
  await worker.getByRole('option', { name: /Dritan Leka/ }).click();
  await dialog.getByRole('button', { name: 'Thirr në rreth' }).click();
  await worker.getByRole('listitem').filter({ hasText: 'Dritan Leka' }).first().waitFor();
  const police = await whole.pageOf(browser, 'dritan');
  await go(police, child);
  await police.getByRole('heading', { level: 1, name: 'Arta Çela' }).waitFor();
  expect(await police.getByRole('link', { name: 'Ndrysho regjistrimin' }).count()).toBe(0);
  await police
    .getByRole('region', { name: 'Çfarë është e hapur për ju' })
    .getByText('E mbyllur')
    .first()
    .waitFor();
  await axe(police);
  await go(police, casePeople());
  await card(police, 'Vjollca Çela').waitFor();
  expect(await police.getByRole('button', { name: /Shto person|Hiq nga rasti/ }).count()).toBe(0);
  await axe(police);
  await police.context().close();
});

test.each([
  ['on a laptop', 'laptop', 'en'],
  ['on a phone', 'phone', 'sq'],
  ['on a phone, in Greek', 'phone', 'el'],
] as const)('axe-core finds nothing on the pages of people %s', async (_, screen, language) => {
  const page = await whole.pageOf(browser, 'elira', { screen, language });
  for (const [name, path] of [
    ['list', '/people'],
    ['person', child],
    ['record', `${child}/record`],
    ['story', `${child}/chronology`],
    ['registration', `${child}/registration`],
    ['case', casePeople()],
  ] as const) {
    await go(page, path);
    await axe(page);
    await screenshot(page, `people-${name}-${screen}-${language}`, true);
  }
  await page.context().close();
});
