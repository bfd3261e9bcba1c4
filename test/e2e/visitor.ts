import { writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { RunningDemo } from '../../src/cli/demo-command.ts';
import { launching } from './launching.ts';

export type Account = RunningDemo['accounts'][number];

/** What every journey starts from: the running demo, and a browser that is closed at the end. */
export function journey(): {
  readonly demo: RunningDemo;
  /**
   * A person with a browser of their own: nothing is shared with other visitors. It was here before, when the demo began, and
   * opens with what it read then; with `fresh` it comes for the first time.
   */
  readonly visit: (options?: {
    readonly locale?: string;
    readonly phone?: boolean;
    readonly dark?: boolean;
    readonly fresh?: boolean;
  }) => Promise<Visitor>;
  readonly account: (who: string | RegExp) => Account;
} {
  const demo = inject('demo');
  const visitedBefore = inject('visitedBefore');
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch(launching);
  });
  /** What did not come through, for whoever looks into a failure. */
  const unanswered: string[] = [];
  // A failure is shown by all who take part in the journey, whichever of its tests they came in with.
  afterEach(async ({ task }) => {
    const picture = process.env.ALLIANCE_SCREENSHOTS;
    if (picture === undefined || task.result?.state !== 'fail') return;
    await writeFile(`${picture}/failed-${task.name.replace(/\W+/g, '-')}.log`, unanswered.join('\n'));
    for (const [at, page] of contexts.flatMap((context) => context.pages()).entries())
      await page.screenshot({ path: `${picture}/failed-${task.name.replace(/\W+/g, '-')}-${at}.png` });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
  });
  return {
    demo,
    async visit({ locale = 'en-AU', phone = false, dark = false, fresh = false } = {}) {
      const context = await browser.newContext({
        locale,
        colorScheme: dark ? 'dark' : 'light',
        viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...(fresh ? {} : { storageState: visitedBefore }),
      });
      context.setDefaultTimeout(30_000);
      contexts.push(context);
      context.on('requestfailed', (request) => {
        // An answer whose body nobody wanted.
        if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
        unanswered.push(`${new Date().toISOString()} ${request.method()} ${request.url()} ${request.failure()?.errorText ?? ''}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400)
          unanswered.push(`${new Date().toISOString()} ${response.request().method()} ${response.url()} ${response.status()}`);
      });
      const page = await context.newPage();
      return new Visitor(page, demo);
    },
    account(who) {
      const found = demo.accounts.find((account) => (typeof who === 'string' ? account.who === who : who.test(account.who)));
      if (found === undefined) throw new Error(`The demo prints no account of ${String(who)}.`);
      return found;
    },
  };
}

/** Somebody at the app, in the words of a person. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly demo: RunningDemo,
  ) {}

  /** Opens a page of the app: `/audit`, `/provider?webid=…`. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.demo.app}/#${path}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Waits until the pods were read to the end. */
  async waitForDirectory(): Promise<void> {
    await this.page
      .getByText(/The directory last read the pods/)
      .first()
      .waitFor({ timeout: 90_000 });
  }

  /** Signs in as the demo's accounts do: one field, the server's own pages, and back. */
  async signIn(account: Account): Promise<void> {
    const { page } = this;
    await this.open('/sign-in');
    await page.getByRole('textbox', { name: 'Your web address or pod provider' }).fill(account.server);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('input[name=email]').waitFor();
    await page.locator('input[name=email]').fill(account.email);
    await page.locator('input[name=password]').fill(account.password);
    await page.locator('button[type=submit]').first().click();
    await page.locator('#authorize').waitFor();
    await page.locator('#authorize').click();
    // The sign-in page has nothing left to do, and leads to the member's own.
    await page.waitForURL(`${this.demo.app}/#/membership`);
    await page.getByRole('heading', { name: 'What there is to do' }).waitFor();
  }

  /** Unlocks the copy of a key in the pod, where the page asks for it: `within` is the part of the page that does. */
  async unlockKey(passphrase: string, within: Locator = this.page.locator('wz-unlock-key')): Promise<void> {
    await within.locator('input[type=password]').fill(passphrase);
    await within.getByRole('button', { name: 'Unlock on this device' }).click();
    await within.locator('input[type=password]').waitFor({ state: 'detached' });
  }

  /** The gesture: ticks the sentence under what is signed, and presses the button. */
  async sign(action: string): Promise<void> {
    const what = this.page.locator('wz-sign-what');
    await what.getByRole('checkbox').press('Space');
    await what.getByRole('button', { name: action }).click();
  }

  /** Has the pods read, to the end. */
  async readPods(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Read it now' }).first().click();
    await page
      .getByText(/Reading the pods/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByText(/Reading the pods/).count(), { timeout: 120_000 }).toBe(0);
  }

  /** What one sees now is fit to be seen: no violation, nothing wider than a phone. With ALLIANCE_SCREENSHOTS it is kept as pictures. */
  async look(step: string): Promise<void> {
    const { page } = this;
    const picture = process.env.ALLIANCE_SCREENSHOTS;
    const size = page.viewportSize() ?? { width: 1280, height: 900 };
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
    await this.expectAccessible();
    if (picture !== undefined) await page.screenshot({ path: `${picture}/${step.replace(/\W+/g, '-')}.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: step }).toBeLessThanOrEqual(390);
    if (picture !== undefined) await page.screenshot({ path: `${picture}/${step.replace(/\W+/g, '-')}-phone.png`, fullPage: true });
    await page.setViewportSize(size);
  }

  /** No violation of WCAG 2.2 A and AA that a machine can find. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  }
}
