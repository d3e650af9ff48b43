import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../src/core/id.ts';
import { isRefusal } from '../src/core/refusal.ts';
import { demoMemberId } from '../src/demo/team.ts';
import { agencyId, municipalityId } from '../src/server/start/found.ts';
import { decideAndAppend } from '../src/server/store/decide.ts';
import { axe, launch } from './browser.ts';
import { openOneCase } from './one-case.ts';
import { type Whole, wholeProgram } from './whole.ts';

let whole: Whole;
let browser: Browser;

const breakGlass = async (installation: Whole['installation']): Promise<void> => {
  const { store } = installation;
  const id = await openOneCase(installation);
  const anila = {
    id: demoMemberId('anila'),
    municipality: municipalityId('korce'),
    agency: agencyId('korce-child-protection-unit'),
    discipline: 'social-work',
    roles: ['worker'],
    unit: null,
    device: 'test',
  };
  const until = new Date(Date.parse(store.now()) + 3_600_000).toISOString();
  const command = { id: newId(), kind: 'circle.break-glass', reason: 'Fëmija u gjet vetëm natën.', until };
  const answer = await decideAndAppend(store, anila, { file: { kind: 'case', id }, command });
  if (isRefusal(answer)) throw new Error(answer.refused);
};

beforeAll(async () => {
  [whole, browser] = await Promise.all([wholeProgram(breakGlass), launch()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await whole?.close();
});

const lookAt = async (page: Page): Promise<void> => {
  const panel = page.getByRole('region', { name: /Hyrje në urgjencë/ });
  await panel.getByText('Anila Toska').waitFor();
  await panel.getByRole('button', { name: 'Lexo arsyen' }).click();
  await panel.getByText('Fëmija u gjet vetëm natën.').waitFor();
  await axe(page);
  await panel.getByRole('button', { name: 'E shqyrtova' }).click();
  await panel.getByRole('button', { name: 'E shqyrtova' }).waitFor({ state: 'detached' });
};

test('emergency access stands first on the day of the supervisor until they have looked at it', async () => {
  const page = await whole.pageOf(browser, 'besnik');
  await lookAt(page);
  expect(await page.getByText('Anila Toska').count()).toBe(0);
  await page.context().close();
}, 120_000);

test('the data protection officer looks at it for themselves, whoever else has', async () => {
  const page = await whole.pageOf(browser, 'teuta');
  await lookAt(page);
  await page.getByText('Anila Toska').first().waitFor();
  await page.context().close();
}, 120_000);
