import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Id, newId } from '../src/core/id.ts';
import { isRefusal } from '../src/core/refusal.ts';
import { decideTogether } from '../src/server/store/decide.ts';
import { axe, launch, screenshot } from './browser.ts';
import { fillForm } from './fill.ts';
import { elira, openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

// A whole form is filled question by question, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let whole: Whole;
let browser: Browser;
let worker: Page;
/** The supervisor of Devoll, who works on cases as well. */
let there: Page;
let [moving, staying] = ['', ''];

/** A day centre outside the team was asked for meetings, and accepted. */
const askElsewhere = async ({ store }: Whole['installation'], child: Id): Promise<void> => {
  const referral = { kind: 'referral' as const, id: newId() };
  const told = { who: 'Zyra e qendrës', how: 'phone' };
  const draft = {
    ...{ kind: 'referral.draft', case: moving, child, service: 'psychological-support' },
    receiver: { kind: 'outside', name: 'Qendra “Agimi”' },
    ...{ urgency: 'ordinary', purpose: 'Nuk fle natën.', asked: 'Takime çdo javë.', ground: 'legal-duty' },
    ...{ groundNote: 'Ligji 18/2017', childAnswer: 'agreed', sections: [], validUntil: '2099-03-20' },
  };
  const refer = { kind: 'case.refer', referral: referral.id, agency: null };
  for (const acts of [
    [
      { file: referral, command: { id: newId(), ...draft } },
      { file: { kind: 'case' as const, id: moving }, command: { id: newId(), ...refer } },
    ],
    [{ file: referral, command: { id: newId(), kind: 'referral.send', packet: [] } }],
    [
      {
        file: referral,
        command: {
          ...{ id: newId(), kind: 'referral.accept', startsOn: null, waitingList: false, note: '', told },
        },
      },
    ],
  ]) {
    const answer = await decideTogether(store, elira, acts);
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  }
};

beforeAll(async () => {
  const load = async (installation: Whole['installation']): Promise<void> => {
    const child = newId();
    moving = await openOneCase(installation, 'KOR-2026-0001', child);
    await askElsewhere(installation, child);
    staying = await openOneCase(installation, 'KOR-2026-0002');
  };
  [whole, browser] = await Promise.all([wholeProgram(load), launch()]);
  [worker, there] = await Promise.all([whole.pageOf(browser, 'elira'), whole.pageOf(browser, 'eva')]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${whole.address}${path}`);
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
};

const offer = async (id: string): Promise<void> => {
  await go(worker, `/cases/${id}/followup`);
  await worker.getByRole('link', { name: 'Transfero rastin' }).click();
  await fillForm(worker, {
    transfer_kind: 'Te një bashki tjetër',
    transfer_to_municipality: 'Devoll',
    transfer_reason: 'Familja u shpërngul në Bilisht.',
    goes_along: ['Identiteti dhe familja', 'Vlerësimet', 'Shërbimet dhe referimet'],
    dangers_to_know: 'Njerku e di ku shkon fëmija në shkollë.',
  });
  await worker.getByText('Iu ofrua bashkisë Devoll, pret përgjigje').waitFor();
};

test('the manager fills the form of transfer and offers the case to another municipality', async () => {
  await offer(moving);
  await axe(worker);
  await screenshot(worker, 'transfer-1-offered');
});

test('the supervisor there finds it on the day, reads the form and nothing else, and takes the case over', async () => {
  await go(there, '/');
  await there.getByRole('list', { name: 'Raste që i ofrohen njësisë' }).getByText('KOR-2026-0001').waitFor();
  await axe(there);
  await screenshot(there, 'transfer-2-today');
  await there.getByRole('link', { name: /KOR-2026-0001/ }).click();
  await there.getByText('Njerku e di ku shkon fëmija në shkollë.').waitFor();
  expect(await there.getByText('Arta').count()).toBe(0);
  await axe(there);
  await screenshot(there, 'transfer-3-offer', true);
  await there.getByRole('button', { name: 'Prano rastin' }).click();
  const dialog = there.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /Menaxheri/ }).fill('Eva');
  await there.getByRole('option', { name: 'Eva Papa' }).click();
  await axe(there);
  await dialog.getByRole('button', { name: 'Prano rastin' }).click();
  await there.waitForURL(/\/cases\//);
  await there.getByRole('heading', { name: 'Arta Çela' }).waitFor();
  await there.getByText('Nga vjen rasti').waitFor();
  await axe(there);
  await screenshot(there, 'transfer-4-taken-over', true);
  await there.getByRole('link', { name: 'Ndjekja' }).click();
  await there.getByRole('heading', { name: 'Kërkuar para transferimit' }).waitFor();
  await there.getByText('Qendra “Agimi”').waitFor();
  await axe(there);
  await screenshot(there, 'transfer-5-asked-before', true);
});

test('the unit that offered it finds the case closed, and by whom it was accepted', async () => {
  await go(worker, `/cases/${moving}/followup`);
  await worker.getByText('E pranoi bashkia Devoll').waitFor();
  await worker.getByText('Eva Papa').first().waitFor();
  await worker.getByText('Rasti është i mbyllur.').waitFor();
  await go(worker, `/cases/${moving}/chronology`);
  await worker.getByText('Njësia tjetër u përgjigj').waitFor();
  await worker.getByText('Rasti u mbyll').first().waitFor();
  await axe(worker);
});

test('an offer that is declined comes back with the reason, and the case goes on', async () => {
  await offer(staying);
  await go(there, '/transfers');
  await there.getByRole('link', { name: 'KOR-2026-0002' }).waitFor();
  await axe(there);
  await there.getByRole('link', { name: 'KOR-2026-0002' }).click();
  await there.getByRole('button', { name: 'Mos e prano' }).click();
  const dialog = there.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Arsyeja/ }).fill('Familja nuk jeton te ne.');
  await dialog.getByRole('button', { name: 'Mos e prano' }).click();
  await dialog.waitFor({ state: 'detached' });
  await there.getByText('Familja nuk jeton te ne.').waitFor();
  await axe(there);
  await go(worker, '/');
  await worker.getByText('Transferimi nuk u pranua').click();
  await worker.getByText('Familja nuk jeton te ne.').waitFor();
  await axe(worker);
  await screenshot(worker, 'transfer-5-declined');
  await worker.getByRole('button', { name: 'E pashë: rasti mbetet te ne' }).click();
  await worker.getByRole('button', { name: 'E pashë: rasti mbetet te ne' }).waitFor({ state: 'detached' });
  await go(worker, '/');
  expect(await worker.getByText('Transferimi nuk u pranua').count()).toBe(0);
});
