import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/agreements/wz-agreement-page.ts';
import '../../../src/ui/agreements/wz-agreements-page.ts';
import type { SampleWho } from '../../fakes/sample-membership.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { expectAccessible, find, findAll, focused, settled, showPage, wordsOf } from '../stage.ts';

const charter = 'https://commons.example/alliance/agreements/charter-1.1.0.jsonld';

async function read(
  who: SampleWho,
  query = `version=${charter}`,
  app = createSampleOwnApp(who),
): Promise<{ app: SampleOwnApp; page: Element }> {
  const page = await showPage('wz-agreement-page', app, query);
  await expect.poll(() => findAll(page, 'wz-agreement-text, wa-callout').length).toBeGreaterThan(0);
  await settled(page);
  return { app, page };
}
async function press(page: Element, selector: string, text?: string): Promise<void> {
  find(page, selector, text).click();
  await settled(page);
}
async function tick(page: Element): Promise<void> {
  find(page, 'wz-sign-what wa-checkbox, wa-checkbox').click();
  await settled(page);
}

describe('the agreements', () => {
  test('are listed with one’s own answer in words, and the roles that need them', async () => {
    const page = await showPage('wz-agreements-page', createSampleOwnApp('member'));
    await expect.poll(() => findAll(page, 'li').length).toBe(5);
    const [first, second, third] = findAll(page, 'li').map(wordsOf);
    expect(first).toMatch(/A newer version waits .*Needed by every member Version 1\.0\.0 signed on .* Answer by Dec 31, 2026/);
    expect(second).toContain('Signed');
    expect(third).toMatch(/Not signed .*Needed for: Ecosystem consultancy/);
    await expectAccessible(page);
  });

  test('that could not be read are asked for again', async () => {
    const app = createSampleOwnApp('member');
    app.world.fail = new Error('The alliance did not answer.');
    const page = await showPage('wz-agreements-page', app);
    await expect.poll(() => wordsOf(page)).toContain('The agreements could not be read');
    await press(page, 'wa-button', 'Try again');
    await expect.poll(() => findAll(page, 'li').length).toBe(5);
  });
});

describe('one agreement', () => {
  test('is read with an outline that leads to its sections, without an accessibility fault', async () => {
    const { page } = await read('member');
    await expectAccessible(page);
    await press(page, 'nav a', '2. What each member promises');
    expect(focused()?.textContent).toContain('2. What each member promises');
    expect(find(page, 'details code').textContent).toMatch(/^uEi/);
  });

  test('marks what changed, for the eye and for the ear', async () => {
    const { page } = await read('member', `version=${charter}&changes=1`);
    await expect.poll(() => findAll(page, 'ins').length).toBeGreaterThan(1);
    expect(findAll(page, 'del').map(({ textContent }) => textContent)).toEqual(['thirty']);
    expect(wordsOf(find(page, 'wz-agreement-text'))).toMatch(/\[removed: *thirty *\]/);
    await expectAccessible(page);
  });

  test('is read in another language, in its own direction', async () => {
    const { page } = await read('member');
    const select = find<HTMLSelectElement>(page, 'select');
    select.value = 'ar';
    select.dispatchEvent(new Event('change'));
    await expect.poll(() => find(page, 'article').dir).toBe('rtl');
    expect(find(page, 'article').lang).toBe('ar');
  });

  test('says in plain words what is signed, and is signed only after the sentence was ticked', async () => {
    const { app, page } = await read('member');
    const what = wordsOf(find(page, 'wz-sign-what'));
    expect(what).toMatch(/Who signs Ada Okafor .*Version 1\.1\.0 Read in English .*With the key Key of Mar 10, 2026/);
    await press(page, 'wa-button.sign');
    expect(wordsOf(page)).toContain('Tick the sentence above before you sign.');
    expect(app.world.done.some(([action]) => action === 'accept')).toBe(false);
    await tick(page);
    await press(page, 'wa-button.sign');
    await expect.poll(() => wordsOf(page)).toContain('Signed. Your acceptance stands in your pod.');
    expect(app.world.done).toContainEqual(['accept', charter, 'en', undefined]);
    await expectAccessible(page);
  });

  test('is signed by keyboard alone', async () => {
    const { app, page } = await read('member');
    find(find(page, 'wz-sign-what'), 'wa-checkbox').focus();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => wordsOf(page)).toContain('Signed. Your acceptance stands in your pod.');
    expect(app.world.done.filter(([action]) => action === 'accept')).toHaveLength(1);
    await settled(page);
    expect(focused()?.closest('wa-callout')).not.toBeNull();
  });

  test('tells why it could not be signed, and keeps the tick', async () => {
    const { app, page } = await read('member');
    await tick(page);
    app.world.fail = new Error('The pod did not answer.');
    await press(page, 'wa-button.sign');
    await expect.poll(() => wordsOf(page)).toContain('The pod did not answer.');
    await press(page, 'wa-button.sign');
    await expect.poll(() => wordsOf(page)).toContain('Signed.');
  });

  test('asks who has no key to make one, and signs nothing', async () => {
    const { page } = await read('new');
    expect(wordsOf(page)).toContain('To sign, you need a signing key on this device.');
    expect(findAll(page, 'wa-button.sign')).toEqual([]);
    expect(find(page, 'wz-sign-what wa-button, wa-button', 'Make a signing key').getAttribute('href')).toContain('/membership/keys?from=');
  });

  test('is signed for a body by one of those who may act for it today', async () => {
    const app = createSampleOwnApp('organization');
    await app.keys.enrol('four plain words here');
    const { page } = await read('organization', undefined, app);
    const names = findAll(page, 'wa-radio').map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['Niamh Burke, Director', 'Aoife Lynch, Secretary']);
    await tick(page);
    await press(page, 'wa-button.sign');
    expect(wordsOf(page)).toContain('Choose who signs.');
    await expectAccessible(page);
    await press(page, 'wa-radio', 'Aoife Lynch');
    await press(page, 'wa-button.sign');
    await expect.poll(() => app.world.done).toContainEqual(['accept', charter, 'en', { name: 'Aoife Lynch', capacity: 'Secretary' }]);
  });

  test('is withdrawn with its consequences said: without the Charter there is no membership', async () => {
    const { app, page } = await read('member');
    await press(page, 'wa-button.withdraw');
    expect(wordsOf(page)).toContain('Your membership ends.');
    await tick(page);
    await press(page, 'wa-button.sign', 'Sign the withdrawal');
    await expect.poll(() => wordsOf(page)).toContain('You have withdrawn from “Charter of the demo alliance”.');
    expect(app.world.done.some(([action]) => action === 'withdraw')).toBe(true);
  });

  test('that nobody knows is said to be unknown', async () => {
    const { page } = await read('member', 'version=https://evil.example/agreement');
    expect(wordsOf(page)).toContain('The alliance names no agreement with this address.');
  });
});
