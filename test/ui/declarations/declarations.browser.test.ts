import { describe, expect, test } from 'vitest';
import { groupOfInstrument } from '../../../src/text/declarations.ts';
import '../../../src/ui/declarations/wz-interests-page.ts';
import '../../../src/ui/declarations/wz-values-page.ts';
import type { SampleWho } from '../../fakes/sample-membership.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { expectAccessible, find, findAll, settled, showPage, wordsOf } from '../stage.ts';

async function open(tag: string, who: SampleWho, ready: string): Promise<{ app: SampleOwnApp; page: Element }> {
  const app = createSampleOwnApp(who);
  const page = await showPage(tag, app);
  await expect.poll(() => findAll(page, ready).length).toBeGreaterThan(0);
  await settled(page);
  return { app, page };
}
async function sign(page: Element): Promise<void> {
  find(find(page, 'wz-sign-what'), 'wa-checkbox').click();
  await settled(page);
  find(page, 'wa-button.sign').click();
  await settled(page);
}
async function type(page: Element, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(page, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await settled(page);
}

describe('interests', () => {
  test('have no accessibility fault, new and declared', async () => {
    await expectAccessible((await open('wz-interests-page', 'new', 'wz-sign-what')).page);
    await expectAccessible((await open('wz-interests-page', 'member', 'wa-textarea')).page);
  });

  test('are shown as self-declared, and as last declared there is nothing to sign', async () => {
    const { page } = await open('wz-interests-page', 'member', 'wa-textarea');
    expect(wordsOf(page)).toContain('Nobody has checked it');
    expect(findAll(page, 'wz-sign-what')).toEqual([]);
  });

  test('are signed line by line once they changed', async () => {
    const { app, page } = await open('wz-interests-page', 'member', 'wa-textarea');
    await type(page, 'wa-textarea[data-field="employers"]', 'Harbour Energy Pty Ltd\n\n  Newtown School ');
    expect(wordsOf(find(page, 'wz-sign-what'))).toContain('Newtown School');
    await sign(page);
    await expect.poll(() => wordsOf(page)).toContain('Signed. Your declaration stands in your pod.');
    expect(app.world.done).toContainEqual([
      'declareInterests',
      {
        offices: ['Treasurer, Newtown Repair Café'],
        employers: ['Harbour Energy Pty Ltd', 'Newtown School'],
        affiliates: ['https://grove.example/joan-serra/profile/card#me'],
      },
    ]);
  });

  test('name people by their addresses: anything else is told, not signed', async () => {
    const { app, page } = await open('wz-interests-page', 'member', 'wa-textarea');
    await type(page, 'wa-textarea[data-field="affiliates"]', 'my cousin');
    await sign(page);
    expect(wordsOf(page)).toContain('“my cousin” is not the address of a profile.');
    expect(app.world.done.some(([action]) => action === 'declareInterests')).toBe(false);
    await expectAccessible(page);
  });
});

test('declared on the way to the application lead back to it', async () => {
  const page = await showPage('wz-interests-page', createSampleOwnApp('member'), 'from=/membership/apply');
  await expect.poll(() => findAll(page, 'wa-textarea').length).toBe(3);
  await type(page, 'wa-textarea[data-field="offices"]', '');
  await sign(page);
  await expect.poll(() => findAll(page, 'wa-button', 'Continue with the application').length).toBe(1);
});

describe('values', () => {
  test('are a hundred instruments in groups, found by name, without an accessibility fault', async () => {
    const { page } = await open('wz-values-page', 'member', 'details');
    expect(findAll(page, 'details wa-checkbox, wa-checkbox')).toHaveLength(100);
    await type(page, 'wa-input', 'rights of the child');
    expect(findAll(page, 'wa-checkbox').map(({ textContent }) => textContent.trim())).toContain('Convention on the Rights of the Child');
    expect(wordsOf(page)).toMatch(/\d found/);
    await expectAccessible(page);
  });

  test('are chosen, shown before they are signed, and signed', async () => {
    const { app, page } = await open('wz-values-page', 'member', 'details');
    find(page, 'wa-checkbox', 'Universal Declaration of Human Rights').click();
    await settled(page);
    expect(wordsOf(find(page, 'wz-sign-what'))).toContain('Universal Declaration of Human Rights');
    await sign(page);
    await expect.poll(() => wordsOf(page)).toContain('Signed. Your declaration stands in your pod.');
    expect(app.world.done).toContainEqual([
      'declareValues',
      ['https://w3id.org/webizen/alliance#values-universal-declaration-of-human-rights'],
    ]);
  });

  test.each([
    ['Charter of the Commonwealth', 'declarations'],
    ['Declaration of Basic Principles of Justice for Victims of Crime and Abuse of Power', 'declarations'],
    ['Forced Labour Convention, 1930 (No. 29)', 'conventions'],
    ['Protocol amending the Slavery Convention signed at Geneva on 25 September 1926', 'protocols'],
    ['Guidelines on the Role of Prosecutors', 'principles'],
  ])('%s stands among the %s', (name, group) => {
    expect(groupOfInstrument(name)).toBe(group);
  });
});
