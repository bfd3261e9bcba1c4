import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LitElement } from 'lit';
import { saveMember } from '../../../src/actions/save-member.ts';
import { documentOf } from '../../../src/domain/iri.ts';
import { SignInNeededError } from '../../../src/pod/pod-error.ts';
import '../../../src/ui/membership/wz-profile-page.ts';
import '../../../src/ui/membership/wz-where-page.ts';
import { createFakeApp, type FakeApp } from '../../fakes/fake-app.ts';
import { expectAccessible, find, findAll, focused, settled, showPage, wordsOf } from '../stage.ts';

const membership = (app: FakeApp) => documentOf(`${app.ports.storage}alliance/public/membership.ttl`);
const read = async (app: FakeApp): Promise<string> => (await app.ports.pod.read(membership(app))).body;

async function open(app: FakeApp, tag = 'wz-profile-page', query = ''): Promise<LitElement> {
  const page = await showPage(tag, app, query);
  await expect.poll(() => findAll(page, 'wz-form, wa-callout, wz-repair, wz-sign-in-form').length, { timeout: 10_000 }).toBeGreaterThan(0);
  await settled(page);
  return page;
}
async function press(page: Element, button: string): Promise<void> {
  find(page, 'wa-button', button).click();
  await settled(page);
}
/** Types over what a text field holds; the first of that question. */
async function type(page: Element, question: string, typed: string): Promise<void> {
  const field = findAll<LitElement & { plainLabel: string }>(page, 'wz-field-text').find((each) => each.plainLabel === question);
  find(field!, 'wa-input').focus();
  await userEvent.keyboard(`{Control>}a{/Control}${typed}`);
  await settled(page);
}
const saved = (page: Element) => expect.poll(() => wordsOf(find(page, 'wz-save-state')), { timeout: 10_000 });

describe('my profile', () => {
  test('has no accessibility fault, filled in and with something missing', async () => {
    await expectAccessible(await open(await createFakeApp()));
    const page = await open(await createFakeApp({ who: 'new' }));
    await press(page, 'Save');
    await expect.poll(() => findAll(page, 'wz-error-summary').length, { timeout: 10_000 }).toBe(1);
    await expectAccessible(page);
  });

  test('is saved to the pod as Turtle, and says so with the time', async () => {
    const app = await createFakeApp();
    const page = await open(app);
    await type(page, 'Name', 'Adaeze Okafor');
    await press(page, 'Save');
    await saved(page).toMatch(/^Saved to your pod \d/);
    expect(await read(app)).toContain('schema:name "Adaeze Okafor"@en');
    expect(app.drafts.kept.size).toBe(0);
    await expectAccessible(page);
  });

  test('says after saving when the directory last read it, and reads it on request', async () => {
    const app = await createFakeApp();
    const page = await open(app);
    await type(page, 'E-mail', 'ada@new.example');
    await press(page, 'Save');
    await saved(page).toContain('The directory has it after its next reading.');
    await press(page, 'Read it now');
    expect(app.directory.refreshed).toBe(1);
  });

  test('keeps what other applications wrote into the same document', async () => {
    const app = await createFakeApp();
    const { body, etag = '' } = await app.ports.pod.read(membership(app));
    await app.ports.pod.write(membership(app), `${body}\n<../../profile/card#me> <https://other.example/likes> "tea" .`, 'text/turtle', {
      kind: 'etag',
      etag,
    });
    const page = await open(app);
    await type(page, 'Name', 'Adaeze Okafor');
    await press(page, 'Save');
    await saved(page).toContain('Saved');
    expect(await read(app)).toContain('"tea"');
  });

  test('is not written while something is missing, and leads there', async () => {
    const app = await createFakeApp({ who: 'new' });
    const page = await open(app);
    await press(page, 'Save');
    await expect.poll(() => findAll(page, 'wz-error-summary').length, { timeout: 10_000 }).toBe(1);
    await settled(page);
    expect(focused()?.getAttribute('role')).toBe('alert');
    expect(wordsOf(find(page, 'wz-error-summary'))).toContain('Fill in “Name”.');
    await expect(read(app)).rejects.toThrow();
  });

  test('shows the data that is in the pod, and what saving would write', async () => {
    const app = await createFakeApp();
    const page = await open(app);
    find(page, 'summary').click();
    await expect.poll(() => findAll(page, 'pre').map((each) => each.textContent)).toEqual([await read(app)]);
    await type(page, 'Name', 'Adaeze');
    await expect.poll(() => wordsOf(find(page, 'wz-data-view'))).toContain('schema:name "Adaeze"@en');
    expect(wordsOf(find(page, 'wz-data-view'))).toContain('This is what will be written to your pod');
  });
});

describe('a draft', () => {
  test('survives the page, is offered, and is taken up or discarded', async () => {
    const app = await createFakeApp();
    await type(await open(app), 'Name', 'Adaeze');
    await expect.poll(() => app.drafts.kept.size, { timeout: 3_000 }).toBe(1);

    const page = await open(app);
    expect(wordsOf(page)).toMatch(/You have an unsaved draft from \d/);
    await expectAccessible(page);
    await press(page, 'Continue with the draft');
    expect(wordsOf(page)).toContain('Changes not saved yet, kept on this device');
    await press(page, 'Save');
    await saved(page).toContain('Saved');
    expect(await read(app)).toContain('"Adaeze"@en');

    await type(page, 'Name', 'Somebody');
    await expect.poll(() => app.drafts.kept.size, { timeout: 3_000 }).toBe(1);
    const again = await open(app);
    await press(again, 'Discard it');
    expect(find<HTMLElement & { value: string }>(again, 'wa-input').value).toBe('Adaeze');
    expect(app.drafts.kept.size).toBe(0);
  });

  test('belongs to the person, not to the device', async () => {
    const app = await createFakeApp();
    await type(await open(app), 'Name', 'Adaeze');
    await expect.poll(() => [...app.drafts.kept.keys()], { timeout: 3_000 }).toEqual([`${app.ports.webId} member `]);
  });

  test('that the device refuses is not claimed to be kept', async () => {
    const app = await createFakeApp();
    app.drafts.isFull = true;
    const page = await open(app);
    await type(page, 'Name', 'Adaeze');
    await expect.poll(() => wordsOf(page), { timeout: 3_000 }).toContain('This device keeps no drafts: save before you leave.');
  });
});

describe('trouble while saving', () => {
  test('without a connection is waited out, and saved when there is one', async () => {
    const app = await createFakeApp();
    const page = await open(app);
    await type(page, 'Name', 'Adaeze');
    app.pods.setReachable(app.podOrigin, false);
    await press(page, 'Save');
    await saved(page).toContain('Waiting for connection (1 change kept on this device)');
    await expectAccessible(page);
    app.pods.setReachable(app.podOrigin, true);
    dispatchEvent(new Event('online'));
    await saved(page).toContain('Saved');
    expect(await read(app)).toContain('"Adaeze"@en');
  });

  test('by somebody else shows both versions, merges them, and loses nothing', async () => {
    const app = await createFakeApp();
    const page = await open(app);
    await type(page, 'Name', 'Adaeze');
    // The same person, on another device.
    await saveMember(app.ports, {
      kind: 'person',
      name: [{ value: 'Ada O.', language: 'en' }],
      description: [],
      languages: ['en', 'ig'],
      worksIn: ['AU'],
      seat: 'AU-NSW',
      representatives: [],
    });
    await press(page, 'Save');
    await expect.poll(() => findAll(page, 'wz-conflict').length, { timeout: 10_000 }).toBe(1);
    await settled(page);
    expect(focused()?.textContent).toContain('Someone else changed this: compare');
    await expectAccessible(page);
    expect(await read(app)).toContain('"Ada O."@en');

    const conflict = find(page, 'wz-conflict');
    findAll<HTMLInputElement>(find(conflict, 'fieldset', 'Name'), 'input[type="radio"]')[0]?.click();
    await settled(page);
    await press(page, 'Save this choice');
    await expect.poll(() => findAll(page, 'wz-save-state').map(wordsOf), { timeout: 10_000 }).toEqual([expect.stringContaining('Saved')]);
    const body = await read(app);
    expect(body).toContain('"Adaeze"@en');
    expect(body).toContain('"ig"');
  });

  test('because the sign-in ran out asks for it on this very page', async () => {
    const app = await createFakeApp();
    const page = await open({
      ...app,
      member: { ...app.member, save: async () => Promise.reject(new SignInNeededError(membership(app), 'The pod asks who is there.')) },
    });
    await type(page, 'Name', 'Adaeze');
    await press(page, 'Save');
    await expect.poll(() => wordsOf(page), { timeout: 5_000 }).toContain('This could not be saved');
    const outcome = { kind: 'failed', code: 'SIGN_IN_NEEDED', message: 'The pod asks who is there.', remedy: 'Sign in again.' } as const;
    const other = await open({ ...app, drafts: app.drafts, member: { ...app.member, save: async () => outcome } });
    await press(other, 'Continue with the draft');
    await press(other, 'Save');
    await expect.poll(() => findAll(other, 'wz-sign-in-form').length).toBe(1);
    expect(wordsOf(other)).toContain('What you typed is kept on this device and will be here when you come back.');
    await expectAccessible(other);
  });
});

describe('a document that cannot be read', () => {
  test('is shown, never written over, and mended by its owner', async () => {
    const app = await createFakeApp();
    const { etag = '', body } = await app.ports.pod.read(membership(app));
    await app.ports.pod.write(membership(app), `${body}\n<#broken> a `, 'text/turtle', { kind: 'etag', etag });
    const page = await open(app);
    expect(wordsOf(page)).toContain('This document in your pod cannot be read');
    expect(wordsOf(page)).toMatch(/Line \d+/);
    await expectAccessible(page);
    const text = find<HTMLElement & { value: string }>(page, 'wa-textarea');
    text.focus();
    text.value = body;
    text.dispatchEvent(new Event('input'));
    await press(page, 'Save the mended text');
    await expect.poll(() => findAll(page, 'wz-form').length, { timeout: 10_000 }).toBe(1);
    expect(await read(app)).toBe(body);
  });
});

describe('both pages of one record', () => {
  test('keep one draft, and say what the other page still needs', async () => {
    const app = await createFakeApp({ who: 'new' });
    const page = await open(app, 'wz-where-page');
    await expectAccessible(page);
    const seat = findAll<LitElement & { plainLabel: string }>(page, 'wz-field-search').find((each) => each.plainLabel === 'Seat')!;
    find(seat, 'wz-search-choice').focus();
    await userEvent.keyboard('new zea');
    await settled(page);
    await userEvent.keyboard('{Enter}');
    await settled(page);
    await press(page, 'Save');
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('Before it can be saved, another part of your record needs you');
    await settled(page);
    expect(find<HTMLAnchorElement>(page, 'a', 'My profile').getAttribute('href')).toBe('#/membership/profile?resume=1');
    await expect.poll(() => app.drafts.kept.size, { timeout: 3_000 }).toBe(1);

    const profile = await open(app, 'wz-profile-page', 'resume=1');
    await type(profile, 'Name', 'Ada');
    findAll(profile, 'wa-radio')[0]?.click();
    await settled(profile);
    await press(profile, 'Save');
    await saved(profile).toContain('Saved');
    expect(await read(app)).toContain('wa:seat "NZ"');
  });
});

describe('somebody who is not signed in', () => {
  test('is asked to on this page, and comes back to it', async () => {
    const app = await createFakeApp({ session: { status: 'signed-out' } });
    const page = await open(app);
    expect(wordsOf(page)).toContain('This page shows and edits your own records');
    await expectAccessible(page);
    app.session.state.set({ status: 'signed-in', webId: app.ports.webId, name: [] });
    await expect.poll(() => findAll(page, 'wz-form').length, { timeout: 10_000 }).toBe(1);
  });
});
