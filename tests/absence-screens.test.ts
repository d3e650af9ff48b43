import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axe, launch, screenshot } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;
let caseId: string;

beforeAll(async () => {
  [whole, browser] = await Promise.all([
    wholeProgram(async (installation) => {
      caseId = await openOneCase(installation);
    }),
    launch(),
  ]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const inDays = (days: number): string => Temporal.Now.plainDateISO('Europe/Tirane').add({ days }).toString();

test('a worker goes away, a colleague follows the case, everybody sees it, and the supervisor ends it', async () => {
  const elira = await whole.pageOf(browser, 'elira');
  await elira.goto(`${whole.address}/account`);
  await elira.getByRole('button', { name: 'Njofto një mungesë' }).click();
  const dialog = elira.getByRole('dialog');
  await dialog.getByLabel('Deri më datën').fill(inDays(-1));
  await dialog.getByRole('button', { name: 'Ruaj' }).click();
  await dialog.getByText('Dita e fundit është para së parës').waitFor();
  await dialog.getByLabel('Deri më datën').fill(inDays(6));
  await dialog.getByLabel('Kush zëvendëson').selectOption({ index: 1 });
  await axe(elira);
  await screenshot(elira, 'absence-saying');
  await dialog.getByRole('button', { name: 'Ruaj' }).click();
  const own = elira.getByRole('region', { name: 'Kur mungoj' });
  await own.getByText(/E zëvendëson/).waitFor();
  await axe(elira);
  await screenshot(elira, 'absence-own', true);
  await elira.goto(`${whole.address}/cases/${caseId}/circle`);
  await elira.getByRole('heading', { name: 'Zëvendësojnë gjatë një mungese' }).waitFor();
  await axe(elira);

  const supervisor = await whole.pageOf(browser, 'besnik');
  await supervisor.goto(`${whole.address}/team`);
  const away = supervisor.getByRole('region', { name: 'Kush mungon' });
  await away.getByText(/mungon tani/).waitFor();
  await axe(supervisor);
  await screenshot(supervisor, 'absence-board', true);
  await supervisor.goto(`${whole.address}/network`);
  await supervisor
    .getByText(/mungon deri më/)
    .first()
    .waitFor();
  await axe(supervisor);
  await away.getByRole('button', { name: /Mbaroje tani mungesën/ }).click();
  await supervisor.getByRole('dialog').getByRole('button', { name: 'Mbaroje tani' }).click();
  await away.getByText('Askush nuk mungon').waitFor();
  await elira.goto(`${whole.address}/account`);
  await own.getByText('Nuk keni njoftuar asnjë mungesë.').waitFor();
  expect(await own.getByText(/E zëvendëson/).count()).toBe(0);
  await Promise.all([elira.context().close(), supervisor.context().close()]);
});
