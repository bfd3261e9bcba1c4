import { describe, expect, test } from 'vitest';
import '../../../src/ui/steward/wz-mandates-page.ts';
import '../../../src/ui/steward/wz-members-page.ts';
import '../../../src/ui/steward/wz-publishing-page.ts';
import '../../../src/ui/steward/wz-steward-page.ts';
import { passphrase } from '../../fakes/sample-membership.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { expectAccessible, find, findAll, settled, showPage, wordsOf } from '../stage.ts';

async function open(tag: string, ready: string, isUnlocked = true): Promise<{ app: SampleOwnApp; page: Element }> {
  const app = createSampleOwnApp('steward');
  if (isUnlocked) for (const { id } of await app.steward.keys()) await app.keys.restore({ method: id }, passphrase);
  const page = await showPage(tag, app);
  await expect.poll(() => findAll(page, ready).length).toBeGreaterThan(0);
  await settled(page);
  return { app, page };
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
async function decide(page: Element): Promise<void> {
  find(find(page, 'wz-decide'), 'wa-checkbox').click();
  await settled(page);
  await press(page, 'wz-decide wa-button.confirm, wa-button.confirm');
}
const doneBy = (app: SampleOwnApp, name: string): unknown[] | undefined => app.world.done.find(([action]) => action === name);

describe('the alliance’s desk', () => {
  test('has no accessibility fault', async () => {
    await expectAccessible((await open('wz-steward-page', 'wz-application')).page);
  });

  test('can be read without keys, and decides nothing until both are unlocked', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application', false);
    expect(wordsOf(find(page, 'wz-desk-keys'))).toContain('Until both keys are on this device');
    await press(page, 'wa-button.admit');
    expect(find<HTMLElement & { disabled: boolean }>(page, 'wa-button.confirm').disabled).toBe(true);
    expect(findAll(find(page, 'wz-decide'), 'wa-checkbox')).toEqual([]);
    await press(find(page, 'wz-desk-keys'), 'wa-button', 'Unlock');
    await type(find(page, 'wz-desk-keys'), 'wa-input[type="password"]', passphrase);
    await press(find(page, 'wz-desk-keys'), 'wa-button', 'Unlock on this device');
    await expect.poll(() => wordsOf(find(page, 'wz-desk-keys'))).toContain('Both keys are on this device.');
    expect(doneBy(app, 'admit')).toBeUndefined();
  });

  test('says what is signed with which keys before it admits', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application');
    await press(page, 'wa-button.admit');
    const said = wordsOf(find(page, 'wz-decide'));
    expect(said).toContain('To admit Ada Okafor: Content developer for Australia and New Zealand');
    expect(said).toContain('The motion, the decision and the register');
    expect(said).toContain('The seat-holder’s key: Key of Mar 1, 2026');
    await expectAccessible(page);
    await press(page, 'wa-button.confirm');
    expect(wordsOf(page)).toContain('Tick the sentence above first.');
    expect(doneBy(app, 'admit')).toBeUndefined();
    await decide(page);
    await expect.poll(() => wordsOf(page)).toContain('Ada Okafor is admitted.');
    expect(doneBy(app, 'admit')?.[2]).toEqual([{ role: 'content-developer', jurisdictions: ['AU', 'NZ'] }]);
    await expect.poll(() => findAll(page, 'wz-application').length).toBe(1);
  });

  test('cannot admit what does not hold, and can refuse it', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application');
    const [, second] = findAll(page, 'wz-application');
    expect(findAll(second!, '.admit')).toEqual([]);
    await press(second!, '.refuse');
    await decide(page);
    await expect.poll(() => wordsOf(page)).toContain('The application of Joan Serra is refused.');
    expect(doneBy(app, 'refuse')).toBeDefined();
  });

  test('keeps the dialog open and says why a decision could not be written', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application');
    await press(page, 'wa-button.admit');
    app.world.fail = new Error('The register did not answer.');
    await decide(page);
    await expect.poll(() => wordsOf(find(page, 'wz-decide'))).toContain('The register did not answer.');
  });

  test('accepts a new key by decision, and records what members hold', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application');
    await press(page, 'wa-button', 'Accept this key');
    await decide(page);
    await expect.poll(() => doneBy(app, 'pin')).toBeDefined();
    await press(page, 'wa-button.anchor');
    await expect.poll(() => wordsOf(page)).toContain('New fingerprints recorded: 12');
  });

  test('is nobody else’s', async () => {
    const page = await showPage('wz-steward-page', createSampleOwnApp('member'));
    await expect.poll(() => wordsOf(page)).toContain('This page is for those who keep the register of the alliance.');
    await expectAccessible(page);
  });
});

describe('mandates', () => {
  test('are granted with everything filled in, and nothing less', async () => {
    const { app, page } = await open('wz-mandates-page', '.grant');
    await press(page, 'wa-button.grant');
    await press(page, 'wa-button[type="submit"]');
    for (const sentence of ['Give the address of the authority’s profile', 'Choose at least one kind.', 'Choose at least one place.'])
      expect(wordsOf(page)).toContain(sentence);
    await expectAccessible(page);
    await type(page, 'wa-input[data-path="authority"]', 'https://grove.example/grove-skills/profile/card#me');
    await press(page, 'wa-checkbox', 'Professional skills');
    await press(page, 'wa-checkbox', 'Value-added reseller');
    const search = find<HTMLElement & { value: string }>(page, 'wz-search-choice');
    search.value = 'IE';
    search.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await settled(page);
    await press(page, 'wa-button[type="submit"]');
    await decide(page);
    await expect
      .poll(() => doneBy(app, 'grantMandate')?.[1])
      .toEqual({
        authority: 'https://grove.example/grove-skills/profile/card#me',
        kinds: ['professional-skills'],
        roles: ['value-added-reseller'],
        jurisdictions: ['IE'],
        levels: [],
        from: '2026-11-21T00:00:00Z',
        until: '2027-11-21T00:00:00Z',
        maxStatusAge: 'P7D',
      });
  });

  test('are withdrawn with a reason, and what then becomes of what was attested is said', async () => {
    const { app, page } = await open('wz-mandates-page', '.withdraw');
    await press(page, 'wa-button.withdraw');
    await press(page, 'wa-button[type="submit"]');
    expect(wordsOf(page)).toContain('Say in a sentence why.');
    await type(page, 'wa-textarea', 'It attested what it had not seen.');
    await press(page, 'wa-button[type="submit"]');
    expect(wordsOf(find(page, 'wz-decide'))).toContain('What it attested before keeps counting and is marked.');
    await decide(page);
    await expect.poll(() => doneBy(app, 'withdrawMandate')?.[2]).toBe('It attested what it had not seen.');
  });
});

describe('agreements of the alliance', () => {
  test('show who has not answered, and are published from the version in force', async () => {
    const { app, page } = await open('wz-publishing-page', '.publish');
    expect(wordsOf(page)).toContain('1 of 3 have answered');
    expect(wordsOf(page)).toContain('Shannon Makers Co-operative');
    await press(page, 'wa-button.publish');
    await press(page, 'wa-button.start');
    await expect.poll(() => findAll(page, 'fieldset[data-language]').length).toBe(2);
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('Give a version such as 1.2.0');
    await expectAccessible(page);
    await type(page, 'wa-input[data-path="version"]', '1.2.0');
    await press(page, 'wa-button.check');
    expect(wordsOf(find(page, 'wz-decide'))).toContain('To adopt “Charter of the demo alliance”, version 1.2.0');
    await decide(page);
    await expect
      .poll(() => doneBy(app, 'publishAgreement')?.[1])
      .toMatchObject({
        kind: 'charter',
        version: '1.2.0',
        effective: '2026-11-21T00:00:00Z',
        answerBy: '2027-01-02T00:00:00Z',
      });
  });
});

describe('members', () => {
  test('are suspended only with the principle named', async () => {
    const { app, page } = await open('wz-members-page', 'wz-search-choice');
    const search = find<HTMLElement & { value: string; choices: readonly { value: string }[] }>(page, 'wz-search-choice');
    search.value = search.choices[0]?.value ?? '';
    search.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await settled(page);
    await press(page, 'wa-radio', 'Suspend');
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('Name the principle concerned.');
    await expectAccessible(page);
    await type(page, 'wa-textarea', 'Charter, section 2: deal in good faith.');
    await press(page, 'wa-button.check');
    expect(wordsOf(find(page, 'wz-decide'))).toContain('To suspend Ada Okafor');
    await decide(page);
    await expect
      .poll(() => doneBy(app, 'change')?.[2])
      .toEqual({ kind: 'suspended', principle: 'Charter, section 2: deal in good faith.' });
  });
});
