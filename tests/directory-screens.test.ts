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

const organization = {
  id: '0b1c1a5e-6d5a-4c1b-9d57-0d7a2b1f0002',
  name: 'Shoqata “Dritarja”',
  description: 'Organizatë e trilluar.',
};
const service = {
  id: '0b1c1a5e-6d5a-4c1b-9d57-0d7a2b1f0001',
  organization_id: organization.id,
  name: 'Biblioteka lëvizëse',
  status: 'active',
};
const packed = (document: unknown) => ({
  name: 'sherbimet.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(document)),
});

test('an administrator tries a package, sees each fault with its place, and brings in the corrected one', async () => {
  const page = await whole.pageOf(browser, 'ilir');
  await page.goto(`${whole.address}/directory`);
  await page.getByRole('link', { name: 'Sill dhe nxirr' }).click();
  const panel = page.getByRole('region', { name: 'Sill', exact: true });
  const file = panel.locator('input[type=file]');
  await file.setInputFiles(
    packed({ organization: [organization], service: [{ ...service, status: 'open' }] }),
  );
  await panel.getByRole('button', { name: 'Provo skedarin' }).click();
  await page.getByRole('rowheader', { name: 'service[0]' }).first().waitFor();
  await page.getByText('Nuk mund të sillet').waitFor();
  expect(await page.getByRole('button', { name: 'Sille në drejtori' }).count()).toBe(0);
  await axe(page);
  await screenshot(page, 'directory-faults', true);
  await file.setInputFiles(packed({ organization: [organization], service: [service] }));
  await panel.getByRole('button', { name: 'Provo skedarin' }).click();
  await page.getByText('Asgjë nuk është ruajtur ende').waitFor();
  await axe(page);
  await screenshot(page, 'directory-trial', true);
  await page.getByRole('button', { name: 'Sille në drejtori' }).click();
  await page.getByText('U soll.').waitFor();
  await page.goto(`${whole.address}/directory`);
  await page.getByRole('searchbox', { name: 'Filtro me fjalë' }).fill('biblioteka');
  await page.getByRole('link', { name: /Biblioteka lëvizëse/ }).waitFor();
  await page.context().close();
});

const outlined = (name: string, [west, south]: readonly [number, number]) => ({
  ...{ type: 'Feature', properties: { name } },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, south + 0.3],
        [west + 0.3, south + 0.3],
        [west + 0.3, south],
        [west, south],
      ],
    ],
  },
});
const borders = {
  type: 'FeatureCollection',
  features: [
    outlined('Korçë', [20.6, 40.5]),
    outlined('Maliq', [20.6, 40.8]),
    outlined('Devoll', [20.9, 40.5]),
    outlined('Atlantis', [10, 40]),
  ],
};

test('an administrator brings in borders, and the area of a service stands on a map beside its words', async () => {
  const page = await whole.pageOf(browser, 'ilir');
  await page.goto(`${whole.address}/directory?need=legal-aid`);
  await page.getByText('administratori mund të sjellë kufijtë e bashkive').waitFor();
  await page.goto(`${whole.address}/directory/exchange`);
  const panel = page.getByRole('region', { name: 'Kufijtë e bashkive për hartën' });
  await panel.locator('input[type=file]').setInputFiles({
    name: 'kufij.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(borders)),
  });
  await panel.getByRole('button', { name: 'Provo skedarin' }).click();
  await panel.getByText('Shkruani kush i ka bërë kufijtë').waitFor();
  await panel.getByLabel('Kush i ka bërë kufijtë').fill('Kufij të trilluar, CC0');
  await panel.getByRole('button', { name: 'Provo skedarin' }).click();
  await panel.getByText('4: Atlantis').waitFor();
  await axe(page);
  await panel.getByRole('button', { name: 'Sill kufijtë' }).click();
  await panel.getByText('Bashki të njohura: 3').waitFor();
  await page.context().close();
});

test('the map of a service is read in words too, and shows its public place as a number', async () => {
  const page = await whole.pageOf(browser, 'elira', { screen: 'phone', dark: true });
  await page.goto(`${whole.address}/directory?need=legal-aid`);
  await page.getByRole('link', { name: /Avokat për fëmijë/ }).click();
  await page.getByRole('img', { name: /Harta e vendeve që mbulohen: Qarku i Korçës/ }).waitFor();
  const area = page.getByRole('region', { name: 'Vendet që mbulon' });
  await area.getByRole('list', { name: 'Vendet që mbulon' }).getByText('Qarku i Korçës').waitFor();
  await area.getByText('1: Klinika').waitFor();
  await area.getByText('Kufijtë: Kufij të trilluar, CC0').waitFor();
  await axe(page);
  await screenshot(page, 'directory-map', true);
  await page.goto(`${whole.address}/directory`);
  await page.getByRole('region', { name: 'Vendet që mbulojnë këto shërbime' }).getByRole('img').waitFor();
  expect(await page.content()).not.toContain('Heshtjes');
  await axe(page);
  await page.context().close();
});
