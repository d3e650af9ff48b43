import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '../src/core/id.ts';
import { isRefusal } from '../src/core/refusal.ts';
import { demoMemberId } from '../src/demo/team.ts';
import { agencyId, municipalityId } from '../src/server/start/found.ts';
import { decideTogether } from '../src/server/store/decide.ts';
import { axe, launch, screenshot } from './browser.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

let whole: Whole;
let browser: Browser;
let mailbox: Mailbox;
let caseId: Id;

beforeAll(async () => {
  mailbox = await openMailbox();
  const load = async (installation: Whole['installation']): Promise<void> => {
    caseId = await openOneCase(installation);
  };
  [whole, browser] = await Promise.all([
    wholeProgram(load, { SMTP_URL: mailbox.url, SMS_URL: 'http://127.0.0.1:1/' }),
    launch(),
  ]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
  await mailbox?.close();
});

/** Besnik, the head of the unit, asks something of the case. */
const headAsks = async (command: Readonly<Record<string, unknown>> & { kind: string }): Promise<void> => {
  const head = {
    ...{ id: demoMemberId('besnik'), municipality: municipalityId('korce'), unit: null, device: 'test' },
    ...{ agency: agencyId('korce-child-protection-unit'), discipline: 'social-work', roles: ['supervisor'] },
  };
  const answer = await decideTogether(whole.installation.store, head, [
    { file: { kind: 'case', id: caseId }, command: { ...command, id: newId() } },
  ]);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
};
const giveTask = (): Promise<void> =>
  headAsks({
    ...{ kind: 'task.add', task: newId(), what: 'Telefono shkollën e Artës', due: '2026-12-01' },
    assignee: demoMemberId('elira'),
  });

const bell = (page: Page) => page.getByRole('button', { name: /^Njoftimet/ });

describe('the bell', () => {
  test('says that something is new while the page is open, and leads to it; read is read everywhere', async () => {
    const [page, other] = await Promise.all([whole.pageOf(browser, 'elira'), whole.pageOf(browser, 'elira')]);
    await expect.poll(() => bell(page).textContent(), { timeout: 20_000 }).toContain('asnjë i palexuar');
    await page.waitForTimeout(500);
    await giveTask();
    await expect.poll(() => bell(page).textContent(), { timeout: 20_000 }).toContain('1 i palexuar');
    await page.getByRole('status').filter({ hasText: 'Një njoftim i ri.' }).waitFor();
    await expect.poll(() => bell(other).textContent(), { timeout: 20_000 }).toContain('1 i palexuar');
    await bell(page).press('Enter');
    await page.getByRole('region', { name: 'Njoftimet e fundit' }).waitFor();
    await screenshot(page, 'told-bell');
    await axe(page);
    await page.getByRole('link', { name: /Ju është dhënë një detyrë/ }).click();
    await page.waitForURL(`**/cases/${caseId}/followup`);
    for (const each of [page, other])
      await expect.poll(() => bell(each).textContent(), { timeout: 20_000 }).toContain('asnjë i palexuar');
    await page.context().close();
    await other.context().close();
  }, 120_000);

  test('opens the page of all notices, where each is marked by itself or all at once', async () => {
    await giveTask();
    await giveTask();
    const page = await whole.pageOf(browser, 'elira', { screen: 'phone' });
    await expect.poll(() => bell(page).textContent(), { timeout: 20_000 }).toContain('2 të palexuara');
    await bell(page).click();
    await page.getByRole('link', { name: 'Shih të gjitha' }).click();
    await page.getByRole('heading', { level: 1, name: 'Njoftimet' }).waitFor();
    await page
      .getByRole('button', { name: /^Shëno si të lexuar/ })
      .first()
      .click();
    await expect.poll(() => bell(page).textContent(), { timeout: 20_000 }).toContain('1 i palexuar');
    await page.getByLabel('Vetëm të palexuarat').check();
    await expect.poll(() => page.getByRole('listitem').count(), { timeout: 20_000 }).toBe(1);
    await page.getByRole('button', { name: 'Shëno të gjitha si të lexuara' }).click();
    await page.getByText('I keni lexuar të gjitha').waitFor();
    await axe(page);
    await page.context().close();
  }, 120_000);
});

describe('how one is told', () => {
  test('is chosen on the account page, and from then on a letter comes at once in that language', async () => {
    const page = await whole.pageOf(browser, 'elira');
    await page.goto(`${whole.address}/account`);
    const panel = page.getByRole('region', { name: 'Si njoftoheni' });
    await panel.getByLabel('Sapo ndodh diçka').check();
    await panel.getByLabel('Gjuha e mesazheve').selectOption('el');
    for (const hour of ['Nga ora', 'Deri në orën']) await panel.getByLabel(hour).selectOption('03:00');
    await panel.getByLabel('Vetëm për rrezik të menjëhershëm').check();
    await panel.getByLabel('Numri i telefonit').fill('69 123');
    await panel.getByRole('button', { name: 'Ruaj' }).click();
    await panel.getByText('Shkruani numrin me shtetin përpara').waitFor();
    // What is scrolled under the bar at the top is nothing that anybody touches there.
    await page.evaluate('scrollTo(0, 0)');
    await axe(page);
    await screenshot(page, 'told-choice', true);
    await panel.getByLabel('Numri i telefonit').fill('+355 69 123 4567');
    await panel.getByRole('button', { name: 'Ruaj' }).click();
    await page.getByText('U ruajt si njoftoheni.').waitFor();
    mailbox.letters.length = 0;
    await giveTask();
    await expect.poll(() => mailbox.letters.length, { timeout: 20_000 }).toBe(1);
    expect(mailbox.letters[0]?.subject).toBe('Σας ανατέθηκε μια εργασία.');
    expect(mailbox.letters[0]?.text).toContain(`${whole.address}/cases/${caseId}/followup`);
    expect(mailbox.letters[0]?.text).not.toMatch(/Art|Çela|shkoll/);
    await page.context().close();
  }, 120_000);
});

describe('what could not be sent', () => {
  test('stands on the administrator’s page with its reason, and is sent again from there', async () => {
    mailbox.turnAway(true);
    mailbox.letters.length = 0;
    await giveTask();
    const page = await whole.pageOf(browser, 'ilir');
    const refused = page.getByText('adresa ose numri nuk u pranua');
    for (let tries = 0; tries < 10 && (await refused.count()) === 0; tries++) {
      await page.goto(`${whole.address}/unsent`);
      await refused.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    expect(await refused.count()).toBe(1);
    await screenshot(page, 'told-unsent');
    await axe(page);
    mailbox.turnAway(false);
    await page.getByRole('button', { name: /^Dërgo përsëri/ }).click();
    await page.getByText('Gjithçka u dërgua').waitFor();
    await expect.poll(() => mailbox.letters.length, { timeout: 90_000, interval: 1000 }).toBe(1);
    await page.context().close();
  }, 180_000);
});

describe('the browser itself', () => {
  test('shows a sentence while the program is closed, from a code alone, and never more', async () => {
    const page = await whole.pageOf(browser, 'elira');
    await page.context().grantPermissions(['notifications'], { origin: whole.address });
    const scope = '/api/told/push/';
    await page.evaluate(async (at) => {
      await navigator.serviceWorker.register(`${at}worker.js?language=en`, { scope: at });
    }, scope);
    const devtools = await page.context().newCDPSession(page);
    const registered = Promise.withResolvers<string>();
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const [version] = versions;
      if (version?.status === 'activated') registered.resolve(version.registrationId);
    });
    await devtools.send('ServiceWorker.enable');
    const registrationId = await registered.promise;
    await devtools.send('ServiceWorker.deliverPushMessage', {
      ...{ origin: whole.address, registrationId },
      data: JSON.stringify({ code: 'plan.waiting' }),
    });
    const shown = () =>
      page.evaluate(async (at) => {
        const registration = await navigator.serviceWorker.getRegistration(at);
        return (await registration?.getNotifications())?.map(({ title, body }) => [title, body]);
      }, scope);
    await expect.poll(shown, { timeout: 20_000 }).toEqual([['Rrjet', 'A plan waits for your approval.']]);
    await page.context().close();
  }, 120_000);
});

describe('an open line to the server', () => {
  test('keeps no session alive: whoever has left the desk is signed out in their time', async () => {
    const page = await whole.pageOf(browser, 'dritan');
    const cookies = await page.context().cookies();
    await page.close();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const owner = new pg.Client({ connectionString: whole.installation.database.ownerUrl });
    await owner.connect();
    await owner.query(`update sign_in.session set updated_at = now() - interval '10 minutes'`);
    const minutesAway = async () =>
      (
        await owner.query<{ minutes: number }>(
          `select floor(extract(epoch from now() - min(s.updated_at)) / 60)::int as minutes from sign_in.session s
           join sign_in.person p on p.id = s.user_id where p.email like 'dritan@%'`,
        )
      ).rows[0]?.minutes;
    const line = await fetch(`${whole.address}/api/told/live`, { headers: { cookie } });
    expect(line.status).toBe(200);
    await line.body?.cancel();
    for (const asked of ['/api/told/unread', '/api/told'])
      expect((await fetch(`${whole.address}${asked}`, { headers: { cookie } })).status).toBe(200);
    expect(await minutesAway()).toBe(10);
    await fetch(`${whole.address}/api/today`, { headers: { cookie } });
    expect(await minutesAway()).toBe(0);
    await owner.end();
    await page.context().close();
  }, 60_000);
});
