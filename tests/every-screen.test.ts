import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoMemberId } from '../src/demo/team.ts';
import { axe, type Looking, launch, openPage, screenshot } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

let whole: Whole;
let browser: Browser;
let caseId: string;

beforeAll(async () => {
  const load = async (installation: Whole['installation']): Promise<void> => {
    caseId = await openOneCase(installation);
  };
  [whole, browser] = await Promise.all([wholeProgram(load), launch()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const inCase = [
  '',
  'chronology',
  'assessment',
  'plan',
  'followup',
  'refer',
  'people',
  'circle',
  'documents',
  'conflicts',
];
const forms = ['visit', 'initial-assessment', 'plan-goal'];

const screens: Readonly<Record<string, () => readonly string[]>> = {
  elira: () => [
    '/',
    '/cases',
    '/concerns',
    '/concerns/new',
    '/people',
    '/conferences',
    '/find',
    '/referrals',
    '/directory',
    '/directory/organizations',
    '/network',
    '/import',
    '/import/new',
    '/account',
    '/notices',
    ...inCase.map((tab) => `/cases/${caseId}/${tab}`),
    ...forms.map((form) => `/cases/${caseId}/fill/${form}`),
  ],
  besnik: () => [
    '/',
    '/cases',
    '/referrals',
    '/transfers',
    '/team',
    '/team/weights',
    `/team/${demoMemberId('elira')}`,
    '/access-log',
    '/settings/forms',
  ],
  dritan: () => ['/', '/cases', '/referrals', '/find'],
  ilir: () => [
    '/members',
    '/unsent',
    '/settings/forms',
    '/directory',
    '/directory/exchange',
    '/network',
    '/network/protocol',
  ],
  teuta: () => ['/access-log', '/network/protocol', '/network/view-as'],
  genc: () => ['/'],
};

/** Goes on as a link does, without loading the program anew; each screen gives the browser's tab a title of its own. */
const goOn = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((to) => {
    document.title = '';
    history.pushState({}, '', to);
  }, path);
  await page.waitForFunction(() => document.title !== '', undefined, { timeout: 60_000 });
};

const examine = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0);
  expect(await page.getByText(/Kjo faqe nuk gjendet|Diçka shkoi keq/).count()).toBe(0);
  await axe(page);
};

const looks: readonly (Looking & { as: string })[] = [
  { as: 'on a laptop, in Albanian' },
  { as: 'on a phone, in Greek, in the dark', screen: 'phone', language: 'el', dark: true },
];

describe.each(looks)('axe-core finds nothing $as', ({ as, ...looking }) => {
  for (const [key, paths] of Object.entries(screens))
    test(`on any screen of ${key}`, async () => {
      const page = await whole.pageOf(browser, key, looking);
      for (const path of paths()) {
        if (new URL(page.url()).pathname !== path) await goOn(page, path);
        await examine(page);
        const name = path.replace(caseId, 'case').replaceAll('/', '-');
        await screenshot(page, `screen-${looking.screen ?? 'laptop'}-${key}${name}`, true);
      }
      await page.context().close();
    }, 240_000);

  test('on the pages without an account', async () => {
    const page = await openPage(browser, looking);
    for (const path of ['/report', '/partner', '/partner#x']) {
      await page.goto(`${whole.address}${path}`);
      await examine(page);
    }
    await page.context().close();
  }, 240_000);
});
