import { describe, expect, test } from 'vitest';
import { journey } from './visitor.ts';

describe('A customer without an account', () => {
  const { visit, demo } = journey();

  test('finds what is local, sees the terms that apply, and why', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(demo.app);
    await someone.waitForDirectory();
    await page.getByRole('button', { name: 'Yes, show what is local' }).click();
    await page.getByRole('heading', { name: /\d+ services? by \d+ providers?/ }).waitFor();
    expect(page.url()).toContain('AU');
    const all = await page.locator('wz-provider-hit').count();
    expect(all).toBeGreaterThan(3);

    await page.getByLabel('What do you need?').fill('solar');
    await expect.poll(() => page.locator('wz-provider-hit').count()).toBeLessThan(all);
    await page.locator('wz-provider-hit').first().getByText(/solar/i).first().waitFor();
    expect(page.url()).toContain('solar');

    // The state is in the address: whoever gets the link sees the same.
    const friend = await visit();
    await friend.page.goto(page.url());
    await friend.waitForDirectory();
    await expect.poll(() => friend.page.locator('wz-provider-hit').count()).toBe(await page.locator('wz-provider-hit').count());

    await page.locator('wz-provider-hit').first().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toContain('/provider?webid=');
    await page
      .getByText(/How we know/)
      .first()
      .waitFor();
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
  });

  test('does the same with the keyboard alone', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(demo.app);
    await someone.waitForDirectory();
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return `${element?.tagName.toLowerCase() ?? ''} ${element?.getAttribute('aria-label') ?? ''} ${element?.textContent.trim().slice(0, 80) ?? ''}`;
      });
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused());
      if (seen.at(-1)?.startsWith('input') === true) break;
    }
    await page.keyboard.type('solar');
    await expect.poll(() => page.url()).toContain('solar');
    const first = await page.locator('wz-provider-hit').first().getByRole('link').first().innerText();
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()).includes(first)) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/provider?webid=');
    // A screen reader starts at the heading of the new page.
    await expect.poll(focused).toMatch(/^h1/);
  });

  test('sees the last index at once on the next visit, with its date', async () => {
    const someone = await visit({ fresh: true });
    await someone.page.goto(demo.app);
    await someone.waitForDirectory();
    const count = await someone.page.locator('wz-provider-hit').count();
    await someone.page.context().route(/\/profile\/card|register/, (route) => route.abort());
    await someone.page.reload();
    await someone.waitForDirectory();
    await expect.poll(() => someone.page.locator('wz-provider-hit').count()).toBe(count);
  });

  test('is told in words when the register cannot be read', async () => {
    const someone = await visit({ fresh: true });
    await someone.page.context().route(/\/register\//, (route) => route.abort());
    await someone.page.goto(demo.app);
    await someone.page
      .getByText(/could not be read/)
      .first()
      .waitFor({ timeout: 60_000 });
  });
});
