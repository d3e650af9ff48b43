import type { Locator, Page } from 'playwright-core';

/** Answers by the name of their question: a choice's words, a text, or several words of several choices. */
export type Wanted = Readonly<Record<string, string | readonly string[]>>;

const send = /^(Ruaj në dosje|Save to the file|Dërgo)$/;

const question = (page: Page, name: string): Locator =>
  page
    .locator(`form [id$="-${name}"]`)
    .filter({ has: page.locator('input, textarea') })
    .first();

const choose = async (box: Locator, words?: string): Promise<void> => {
  const input = box.getByRole('combobox');
  await input.click();
  if (words) await input.fill(words);
  const options = box.getByRole('option');
  await (words ? options.filter({ hasText: words }) : options).first().click();
  await input.press('Tab');
};

const giveText = async (box: Locator, answer: string | undefined): Promise<void> => {
  const input = box.locator('textarea, input:not([type=date]):not([type=file])').first();
  const hint = (await input.getAttribute('placeholder')) ?? '';
  const isDay = /dita|day|ημέρα/.test(hint);
  const isNumber = (await input.getAttribute('inputmode')) === 'numeric';
  const today = new Date().toLocaleDateString('de-DE', { timeZone: 'Europe/Tirane' });
  await input.fill(answer ?? (isDay ? today : isNumber ? '1' : 'Siç u pa në vizitë.'));
  await input.blur();
};

/** Answers one question as a person would; without an answer it takes the first choice that is offered. */
const answer = async (box: Locator, wanted: string | readonly string[] | undefined): Promise<void> => {
  const all = wanted === undefined ? [] : [wanted].flat();
  const radios = box.locator('input[type=radio]');
  const boxes = box.locator('input[type=checkbox]');
  if ((await radios.count()) > 0) {
    const [words] = all;
    await (words ? box.getByLabel(words, { exact: true }) : radios).first().check();
  } else if ((await boxes.count()) > 0) {
    if (all.length === 0) await boxes.first().check();
    for (const words of all) await box.getByLabel(words, { exact: true }).first().check();
  } else if ((await box.getByRole('combobox').count()) > 0) {
    if (all.length === 0) await choose(box);
    for (const words of all) await choose(box, words);
  } else await giveText(box, all[0]);
};

/**
 * Fills a form on the page: what is wanted where its question stands, then whatever the form still asks for, one
 * problem of its summary after the other, until it goes to the file.
 */
export const fillForm = async (page: Page, wanted: Wanted = {}): Promise<void> => {
  await page.locator('form').first().waitFor();
  const left = new Map(Object.entries(wanted));
  const giveWanted = async () => {
    for (const [name, value] of [...left]) {
      const box = question(page, name);
      if (!(await box.isVisible())) continue;
      await answer(box, value);
      left.delete(name);
    }
  };
  await giveWanted();
  const next = page.locator('form').getByRole('button', { name: /^(Vazhdo|Next)$/ });
  while (await next.isVisible()) {
    await next.click();
    await giveWanted();
  }
  for (let tries = 0; tries < 60; tries++) {
    await page.locator('form').getByRole('button', { name: send }).click();
    const summary = page.locator('form').getByRole('alert');
    const outcome = await Promise.race([
      summary.waitFor({ timeout: 6_000 }).then(
        () => 'wrong' as const,
        () => 'gone' as const,
      ),
      page
        .locator('form')
        .first()
        .waitFor({ state: 'detached', timeout: 6_000 })
        .then(
          () => 'gone' as const,
          () => 'wrong' as const,
        ),
    ]);
    if (outcome === 'gone') return;
    await summary.getByRole('button').first().click();
    await page.waitForTimeout(80);
    const box = page.locator('form [id]:has(:focus)[data-wrong]').last();
    const at = (await box.count()) > 0 ? box : page.locator('form [data-wrong]').first();
    const id = (await at.getAttribute('id')) ?? '';
    await answer(page.locator(`[id="${id}"]`), wanted[id.split('-').at(-1) ?? '']);
  }
  throw new Error('the form is never satisfied');
};
