import { describe, expect, test } from 'vitest';
import '../../../src/ui/founding/wz-found-page.ts';
import '../../../src/ui/founding/wz-founding-page.ts';
import { people } from '../../fakes/sample-governance.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { expectAccessible, find, findAll, settled, showPage, wordsOf } from '../stage.ts';

async function open(tag: string, ready: string, app: SampleOwnApp, query = ''): Promise<Element> {
  const page = await showPage(tag, app, query);
  await expect.poll(() => findAll(page, ready).length).toBeGreaterThan(0);
  await settled(page);
  return page;
}
async function press(page: Element, selector: string, text?: string): Promise<void> {
  find(page, selector, text).click();
  await settled(page);
}
async function type(page: Element, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(page, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await settled(page);
}
const doneBy = (app: SampleOwnApp, name: string): unknown[] | undefined => app.world.done.find(([action]) => action === name);
const passphrase = 'copper lantern drifts westward quietly';

async function addFounder(page: Element, webid: string, count: number): Promise<void> {
  await type(page, 'wz-founders wa-input, wa-input[type="url"]', webid);
  await press(page, 'wa-button.look-up');
  await expect.poll(() => findAll(page, 'wz-founders li.card, li.card').length).toBe(count);
  await settled(page);
}

describe('founding an alliance', () => {
  test('goes step by step, keeps what was filled in, and asks for the recovery file before anything else', async () => {
    const app = createSampleOwnApp('new');
    let page = await open('wz-found-page', 'wa-button.next', app);
    await press(page, 'wa-button.next');
    expect(wordsOf(page)).toContain('Give the alliance a name.');
    await expectAccessible(page);
    await type(find(page, '[data-path="name"]'), 'wa-input', 'Harbour Alliance');
    await type(find(page, '[data-path="purpose"]'), 'wa-textarea', 'Fair work around the harbour.');
    await press(page, 'wa-button.next');
    expect(wordsOf(page)).toContain('Step 2 of 7');

    // A closed tab loses nothing.
    page = await open('wz-found-page', 'wz-founders', app);
    await press(page, 'wa-button.next');
    expect(wordsOf(page)).toContain('Name at least three founders.');
    await addFounder(page, 'https://nowhere.example/nobody/profile/card#me', 1);
    expect(wordsOf(page)).toContain('Cannot sign yet');
    await addFounder(page, people.ada.webid, 2);
    await addFounder(page, people.layla.webid, 3);
    await press(page, 'wa-button.next');
    expect(wordsOf(page)).toContain('Every founder must be able to sign before you go on.');
    await expectAccessible(page);
    await press(find(page, 'li.card', 'nowhere.example'), 'wa-button', 'Remove');
    await addFounder(page, people.ines.webid, 3);
    await press(page, 'wa-button.next');

    await type(page, 'wa-input[data-path="seatsUntil"]', '2029-01-01');
    await press(page, 'wa-button.next');
    expect(wordsOf(page)).toContain('no later than Nov 21, 2027');
    await type(page, 'wa-input[data-path="seatsUntil"]', '2027-10-01');
    await press(page, 'wa-button.next');
    expect(findAll(page, 'wz-form').length).toBe(1);
    await press(page, 'wa-button.next');
    await expect.poll(() => findAll(page, 'wz-founding-texts').length).toBe(1);
    await expectAccessible(page);
    await press(page, 'wa-button.next');
    await type(page, 'wa-input[data-path="passphrase"]', 'secret');
    await press(page, 'wa-button.next');
    expect(wordsOf(page)).toContain('Choose a passphrase that is harder to guess');
    await type(page, 'wa-input[data-path="passphrase"]', passphrase);
    await type(page, 'wa-input[data-path="again"]', passphrase);
    await press(page, 'wa-button.next');
    await expect.poll(() => wordsOf(page)).toContain('Nothing has been written yet.');
    await expectAccessible(page);
    expect(JSON.stringify(await app.drafts.load(`founding ${people.ada.webid}`))).not.toContain(passphrase);
    await press(page, 'wa-button.propose');

    await expect.poll(() => findAll(page, '.recovery').length).toBe(1);
    expect(doneBy(app, 'propose')?.[1]).toMatchObject({
      name: [{ value: 'Harbour Alliance' }],
      founders: [people.ada.webid, people.layla.webid, people.ines.webid],
      seatsUntil: '2027-10-01T00:00:00Z',
      passphrase,
    });
    await press(page, 'wa-button.go-on');
    expect(wordsOf(page)).toContain('Save the file first');
    await press(page, 'wa-button.save');
    await press(page, 'wa-checkbox');
    await press(page, 'wa-button.go-on');
    await expect.poll(() => wordsOf(page)).toMatch(/\d of 3 founders have signed/);
    await expectAccessible(page);
  });

  test('opens the register once every founder has signed, and hands out the file that the site needs', async () => {
    const app = createSampleOwnApp('new');
    const { founding } = app;
    const founders = [people.ada, people.layla, people.ines].map((who) => ({ ...who, signed: true }));
    const waiting = {
      ...app,
      founding: { ...founding, state: async () => ({ ...(await founding.state()), stage: 'moved' as const, founders }) },
    };
    const page = await open('wz-found-page', 'wa-button.complete', waiting);
    await press(page, 'wa-button.complete');
    await expect.poll(() => wordsOf(page)).toContain('The alliance is founded');
    expect(wordsOf(page)).toContain('under the name alliance.json');
    expect(findAll(page, 'wa-button.configuration').length).toBe(1);
    await expectAccessible(page);
  });
});

describe('a founder', () => {
  test('reads texts, rules and seats, and signs', async () => {
    const app = createSampleOwnApp('member');
    const page = await open('wz-founding-page', 'wz-sign-what', app);
    expect(wordsOf(page)).toContain('What is decided');
    expect(findAll(page, 'wz-rules-view').length).toBe(1);
    await expectAccessible(page);
    await expect.poll(() => findAll(find(page, 'wz-sign-what'), 'wa-checkbox').length).toBe(1);
    await press(find(page, 'wz-sign-what'), 'wa-checkbox');
    await press(find(page, 'wz-sign-what'), 'wa-button', 'Sign the founding');
    await expect.poll(() => doneBy(app, 'sign founding')).toBeDefined();
    await expect.poll(() => wordsOf(page)).toContain('You have signed.');
  });
});
