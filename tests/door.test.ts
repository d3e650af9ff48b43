import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/core/id.ts';
import { axe, launch, openPage, screenshot } from './browser.ts';
import { codeNow } from './sign-in-world.ts';
import { type Whole, wholeProgram } from './whole.ts';

let whole: Whole;
let browser: Browser;

beforeAll(async () => {
  whole = await wholeProgram();
  browser = await launch();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const looked = async (page: Page, name: string): Promise<void> => {
  await page.waitForTimeout(300);
  await screenshot(page, `door-${name}`);
  await axe(page);
};

/** A device that signs with a key of its own whenever it is asked. */
const withOwnKey = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

const inTheShell = (page: Page) => page.waitForURL((url) => !/sign-in|invitation/.test(url.pathname));
const password = 'tri gurë në lumë 8';

describe('the door', () => {
  it.each([
    ['laptop', 'sq', false],
    ['phone', 'el', false],
    ['laptop', 'en', true],
  ] as const)('says what was wrong, on a %s in %s', async (screen, language, dark) => {
    const page = await openPage(browser, { screen, language, dark });
    await page.goto(`${whole.address}/cases`);
    await page.locator('input[name=email]').fill('elira@demo.rrjet');
    await page.locator('input[name=password]').fill('gabim krejt');
    await page.locator('form button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await looked(page, `${screen}-${language}`);
    await page.context().close();
  });

  it('lets the people of a demonstration in with one click, and leads to where one wanted to be', async () => {
    const page = await openPage(browser, { language: 'en' });
    await page.goto(`${whole.address}/members`);
    await page.locator('li', { hasText: 'ilir@demo.rrjet' }).getByRole('button').click();
    await page.waitForURL(/\/members$/);
    await page.locator('table').waitFor();
    await looked(page, 'members');
    await page.context().close();
  });

  it('takes an invited person from the link to the work: password, telephone, backup codes', async () => {
    const administrator = await whole.pageOf(browser, 'ilir', { language: 'en' });
    await administrator.goto(`${whole.address}/members`);
    await administrator.getByRole('button', { name: 'Invite' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Blerta Kola');
    await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('blerta.kola@korca.example');
    await dialog
      .getByRole('combobox', { name: 'Institution' })
      .selectOption({ label: 'Municipality of Korça: Child Protection Unit' });
    await dialog.getByRole('checkbox', { name: 'Child protection worker' }).check();
    await looked(administrator, 'invite');
    await dialog.getByRole('button', { name: 'Invite' }).click();
    const link = await administrator.getByText(/\/invitation#/).textContent();
    await looked(administrator, 'link');
    await administrator.context().close();

    const page = await openPage(browser, { language: 'sq' });
    const { pathname, hash } = new URL(link ?? '');
    await page.goto(`${whole.address}${pathname}${hash}`);
    await page.locator('input[name=new-password]').fill('shkurt');
    await page.locator('form button[type=submit]').click();
    await page.getByText('të paktën 12 shenja').last().waitFor();
    await looked(page, 'invitation');
    await page.locator('input[name=new-password]').fill(password);
    await page.locator('input[name=new-password-again]').fill(password);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('img', { name: 'Figura' }).waitFor();
    await looked(page, 'set-up');
    const shown = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
    await page.locator('input[name=code]').fill(await codeNow((shown ?? '').replaceAll(' ', '')));
    await page.locator('form button[type=submit]').click();
    await page.getByLabel('I kam ruajtur kodet').check();
    await looked(page, 'backup-codes');
    await page.getByRole('button', { name: 'Vazhdo' }).click();
    await inTheShell(page);
    await page.goto(`${whole.address}/account`);
    await page.getByText('blerta.kola@korca.example').waitFor();
    await looked(page, 'account');
    await page.context().close();
  });

  it('opens to a key of the device, and signing out closes every tab', async () => {
    const page = await whole.pageOf(browser, 'elira', { language: 'en' });
    await page.goto(`${whole.address}/account`);
    await withOwnKey(page);
    await page.getByRole('button', { name: 'Make a passkey on this device' }).click();
    await page.getByRole('dialog').getByLabel('Current password').fill('Rrjeti mbron 2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Remove the passkey: This device' }).waitFor();

    const other = await page.context().newPage();
    await other.goto(whole.address);
    await other.getByRole('button', { name: /^Account/ }).waitFor();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByText('Sign out', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    await other.getByRole('heading', { name: 'Sign in to Rrjet' }).waitFor();
    await other.close();

    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await inTheShell(page);
    await page.getByRole('button', { name: /^Account/ }).waitFor();
    await page.context().close();
  });
});

/** A case that a colleague opened, in whose circle nobody else stands. */
const caseOfColleague = async (): Promise<string> => {
  const colleague = await whole.pageOf(browser, 'besnik');
  const { request } = colleague.context();
  const { id, agency } = await (await request.get(`${whole.address}/api/me`)).json();
  const [person, file] = [newId(), newId()];
  const opening = { child: person, manager: id, agency: agency.id, supervisor: null, from: 'concern' };
  const commands = [
    { file: { kind: 'person', id: person }, command: { id: newId(), kind: 'person.register', child: true } },
    {
      file: { kind: 'case', id: file },
      command: {
        id: newId(),
        kind: 'case.open',
        ...opening,
        concern: null,
        openedOn: '2026-11-02',
        place: null,
      },
    },
  ];
  const answer = await request.post(`${whole.address}/api/commands`, {
    data: { commands },
    headers: { origin: whole.address },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  await colleague.context().close();
  return file;
};

describe('a case in whose circle one does not stand', () => {
  it('stays closed, and opens in an emergency with a reason', async () => {
    const file = await caseOfColleague();
    const page = await whole.pageOf(browser, 'elira', { language: 'en' });
    await page.goto(`${whole.address}/cases/${file}`);
    await page.getByRole('heading', { name: 'This case is not open to you' }).waitFor();
    await looked(page, 'closed-case');
    await page.getByRole('button', { name: 'Emergency access' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Open the case' }).click();
    await dialog.getByText('Write the reason in a few words').waitFor();
    await looked(page, 'break-glass');
    await dialog.getByRole('textbox').fill('The child was found alone in the street at night.');
    await dialog.getByRole('button', { name: 'Open the case' }).click();
    await page.getByRole('heading', { name: /KOR-/ }).waitFor();
    await page.context().close();

    const officer = await whole.pageOf(browser, 'teuta', { language: 'en' });
    await officer.goto(`${whole.address}/access-log`);
    await officer.getByText('Elira Hoxha').first().waitFor();
    await officer.getByRole('button', { name: 'Read the reason' }).click();
    await officer.getByText('The child was found alone').waitFor();
    await looked(officer, 'record');
    await officer.context().close();
  });
});

describe('whoever oversees', () => {
  it('reads the record of accesses, which names files by number', async () => {
    const page = await whole.pageOf(browser, 'teuta', { screen: 'phone', language: 'el' });
    await page.goto(`${whole.address}/access-log`);
    await page.getByRole('heading', { name: 'Επείγουσα πρόσβαση' }).waitFor();
    await looked(page, 'access-log');
    await page.context().close();
  });
});
