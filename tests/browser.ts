import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium; another machine names its own. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const screens = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
export type Screen = keyof typeof screens;

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] });

export interface Looking {
  screen?: Screen;
  language?: 'sq' | 'en' | 'el';
  dark?: boolean;
}

/** A fresh page (own storage, own session) as one reader has it; what the page throws fails the test. */
export const openPage = async (browser: Browser, looking: Looking = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: screens[looking.screen ?? 'laptop'],
    hasTouch: looking.screen === 'phone',
    colorScheme: looking.dark ? 'dark' : 'light',
    locale: 'sq-AL',
    timezoneId: 'Europe/Tirane',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('rrjet.language', '${looking.language ?? 'sq'}')`);
  const page = await context.newPage();
  page.on('pageerror', (problem) => {
    throw problem;
  });
  return page;
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  id: string;
  help: string;
  nodes: readonly { html: string; failureSummary?: string }[];
}

const isFindings = (value: unknown): value is readonly AxeFinding[] => Array.isArray(value);

/** Examines the page as it stands with axe-core (WCAG 2.2 A and AA and good practice); any finding fails. */
export const axe = async (page: Page): Promise<void> => {
  // Evaluated from outside: the page's own policy lets no foreign script in.
  await page.evaluate(axeSource);
  const findings: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] }).then((answer) => answer.violations)`,
  );
  if (!isFindings(findings)) throw new Error('axe gave no answer');
  if (findings.length === 0) return;
  const lines = findings.flatMap((finding) => [
    `${finding.id}: ${finding.help}`,
    ...finding.nodes
      .slice(0, 4)
      .map(
        (node) => `    ${node.html.slice(0, 200)}\n      ${(node.failureSummary ?? '').split('\n')[1] ?? ''}`,
      ),
  ]);
  throw new Error(`axe finds on ${page.url()}:\n${lines.join('\n')}`);
};

/** Keeps a picture when RRJET_PICTURES names a folder; costs nothing otherwise. */
export const screenshot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  const folder = process.env.RRJET_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
};
