import { describe, expect, test } from 'vitest';
import '../../../src/ui/keys/wz-keys-page.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { passphrase, type SampleWho } from '../../fakes/sample-membership.ts';
import { expectAccessible, find, findAll, settled, showPage, wordsOf } from '../stage.ts';

async function open(who: SampleWho): Promise<{ app: SampleOwnApp; page: Element }> {
  const app = createSampleOwnApp(who);
  const page = await showPage('wz-keys-page', app);
  await expect.poll(() => findAll(page, 'wa-button').length).toBeGreaterThan(0);
  await settled(page);
  return { app, page };
}
function type(page: Element, selector: string, value: string): void {
  const field = find<HTMLInputElement>(page, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
}
async function press(page: Element, selector: string, text?: string): Promise<void> {
  find(page, selector, text).click();
  await settled(page);
}

describe('signing keys', () => {
  test('have no accessibility fault, with none and with several', async () => {
    await expectAccessible((await open('new')).page);
    await expectAccessible((await open('member')).page);
  });

  test('say what a key is, and that nobody can give the passphrase back, before one is made', async () => {
    const { app, page } = await open('new');
    expect(wordsOf(page)).toContain('The private half stays in this browser');
    await press(page, 'wz-enrol-key wa-button, wa-button', 'Make a signing key');
    expect(wordsOf(page)).toContain('Choose a passphrase that is harder to guess');
    expect(wordsOf(page)).toContain('Confirm that you know what losing the passphrase means.');
    await expectAccessible(page);
    expect(app.world.done.some(([action]) => action === 'enrol')).toBe(false);
  });

  test('one is made with a passphrase typed twice, and its locked copy offered as a file', async () => {
    const { app, page } = await open('new');
    type(page, 'wa-input[data-path="passphrase"]', 'lantern river mustard violin');
    type(page, 'wa-input[data-path="again"]', 'lantern river mustard violet');
    find<HTMLInputElement>(page, 'wa-checkbox').click();
    await settled(page);
    await press(page, 'wa-button', 'Make a signing key');
    expect(wordsOf(page)).toContain('The two passphrases are not the same.');
    type(page, 'wa-input[data-path="again"]', 'lantern river mustard violin');
    await press(page, 'wa-button', 'Make a signing key');
    await expect.poll(() => wordsOf(page)).toContain('Your key is ready.');
    expect(app.world.done).toContainEqual(['enrol', 'lantern river mustard violin']);
    expect(findAll(page, 'wa-button', 'Save the locked copy as a file')).toHaveLength(1);
    expect(wordsOf(page)).toContain('You can sign on this device.');
    await expectAccessible(page);
  });

  test('tell a wrong passphrase, and take the right one', async () => {
    const app = createSampleOwnApp('member');
    const [key] = await app.keys.list();
    app.keys.list = async () => [{ ...key!, onThisDevice: app.world.done.some(([action]) => action === 'restore') }];
    const page = await showPage('wz-keys-page', app);
    await expect.poll(() => findAll(page, 'wz-unlock-key').length).toBe(1);
    await expectAccessible(page);
    type(page, 'wa-input[type="password"]', 'something else');
    await press(page, 'wa-button', 'Unlock on this device');
    await expect.poll(() => wordsOf(page)).toContain('That passphrase does not open this copy.');
    type(page, 'wa-input[type="password"]', passphrase);
    await press(page, 'wa-button', 'Unlock on this device');
    await expect.poll(() => wordsOf(page)).toContain('You can sign on this device.');
  });

  test('are retired only after the consequences were said', async () => {
    const { app, page } = await open('member');
    await press(page, 'wa-button.retire');
    const dialog = find<HTMLElement & { open: boolean }>(page, 'wz-own-key wa-dialog, wa-dialog');
    expect(wordsOf(page)).toContain('What it signed until now stays valid.');
    expect(wordsOf(page)).toContain('It is your only key');
    expect(dialog.open).toBe(true);
    await expectAccessible(page);
    await press(page, 'wa-button.confirm', 'Retire the key');
    expect(app.world.done.some(([action]) => action === 'retire')).toBe(true);
    await expect.poll(() => wordsOf(page)).toContain('is retired.');
  });

  test('that were lost are no longer trusted from a day that the owner names', async () => {
    const { app, page } = await open('member');
    await press(page, 'wa-button.revoke');
    type(page, 'wa-input[type="date"]', '2027-01-01');
    await press(page, 'wa-button.confirm', 'Stop trusting the key');
    expect(wordsOf(page)).toContain('Choose a day that is not in the future.');
    type(page, 'wa-input[type="date"]', '2026-11-18');
    await press(page, 'wa-button.confirm', 'Stop trusting the key');
    const [key] = app.world.done.filter(([action]) => action === 'revoke');
    expect(key?.[2]).toBe('2026-11-18T00:00:00Z');
  });

  test('that the alliance does not know are offered to it', async () => {
    const { app, page } = await open('new');
    await app.keys.enrol(passphrase);
    const again = await showPage('wz-keys-page', app);
    await expect.poll(() => findAll(again, 'wa-button.ask').length).toBe(1);
    await press(again, 'wa-button.ask');
    expect(app.world.done.some(([action]) => action === 'askToPin')).toBe(true);
    expect(wordsOf(again)).toContain('The alliance has been asked.');
    expect(page).toBeDefined();
  });

  test('that cannot be read are asked for again', async () => {
    const app = createSampleOwnApp('member');
    app.world.fail = new Error('The pod did not answer.');
    const page = await showPage('wz-keys-page', app);
    await expect.poll(() => wordsOf(page)).toContain('Your keys could not be read');
    await press(page, 'wa-button', 'Try again');
    await expect.poll(() => findAll(page, 'wz-own-key').length).toBe(3);
  });
});
