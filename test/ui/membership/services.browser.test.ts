import type { LitElement } from 'lit';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { documentOf } from '../../../src/domain/iri.ts';
import { placeOf } from '../../../src/ui/routes.ts';
import '../../../src/ui/membership/wz-service-page.ts';
import '../../../src/ui/membership/wz-services-page.ts';
import { createFakeApp, type FakeApp } from '../../fakes/fake-app.ts';
import { expectAccessible, find, findAll, focused, settled, showPage, wordsOf } from '../stage.ts';

const offerings = (app: FakeApp) => documentOf(`${app.ports.storage}alliance/public/offerings/`);
const solar = (app: FakeApp) => documentOf(`${offerings(app)}solar-design.ttl`);

beforeEach(() => {
  history.replaceState(null, '', '#/membership/services');
});

async function open(tag: string, app: FakeApp, query = ''): Promise<LitElement> {
  const page = await showPage(tag, app, query);
  await expect.poll(() => findAll(page, 'wz-form, .list, .empty, .answers').length, { timeout: 10_000 }).toBeGreaterThan(0);
  await settled(page);
  return page;
}
async function press(page: Element, button: string): Promise<void> {
  find(page, 'wa-button', button).click();
  await settled(page);
}
/** The shell hands a page its address again when it changes. */
async function follow(page: LitElement): Promise<void> {
  (page as LitElement & { parameters: URLSearchParams }).parameters = placeOf(location.href).parameters;
  await settled(page);
}
const fieldOf = (page: Element, question: string) =>
  findAll<LitElement & { plainLabel: string }>(page, 'wz-field-text, wz-field-choice, wz-field-search, wz-field-record').find(
    (each) => each.plainLabel === question,
  )!;
async function type(page: Element, question: string, typed: string): Promise<void> {
  find(fieldOf(page, question), 'wa-input, wa-textarea').focus();
  await userEvent.keyboard(`{Control>}a{/Control}${typed}`);
  await settled(page);
}
async function choose(page: Element, question: string, typed: string): Promise<void> {
  find(fieldOf(page, question), 'wz-search-choice').focus();
  await userEvent.keyboard(typed);
  await settled(page);
  await userEvent.keyboard('{Enter}');
  await settled(page);
}

describe('my services', () => {
  test('have no accessibility fault, none and some', async () => {
    await expectAccessible(await open('wz-services-page', await createFakeApp({ who: 'new' })));
    await expectAccessible(await open('wz-services-page', await createFakeApp()));
  });

  test('are removed, and put back byte for byte', async () => {
    const app = await createFakeApp();
    const page = await open('wz-services-page', app);
    const before = (await app.ports.pod.read(solar(app))).body;
    await press(find(page, '.list li', 'Solar design for homes'), 'Remove');
    await expect.poll(() => wordsOf(page), { timeout: 5_000 }).toContain('“Solar design for homes” was removed from your pod.');
    await expect(app.ports.pod.read(solar(app))).rejects.toThrow();
    await settled(page);
    expect((focused()?.getRootNode() as ShadowRoot).host.classList.contains('undo')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => wordsOf(page), { timeout: 5_000 }).toContain('is back in your pod.');
    expect((await app.ports.pod.read(solar(app))).body).toBe(before);
    await expectAccessible(page);
  });

  test('that break a shape say so', async () => {
    const app = await createFakeApp();
    const { body, etag = '' } = await app.ports.pod.read(solar(app));
    await app.ports.pod.write(solar(app), body.replace('wa:delivery wa:OnSite, wa:Remote;', ''), 'text/turtle', { kind: 'etag', etag });
    expect(wordsOf(await open('wz-services-page', app))).toContain('1 thing to mend');
  });
});

describe('one service', () => {
  test('has no accessibility fault on any of its steps', async () => {
    const app = await createFakeApp();
    for (const step of ['service', 'reach', 'terms', 'check']) {
      await expectAccessible(await open('wz-service-page', app, `document=${encodeURIComponent(solar(app))}&step=${step}`));
    }
  });

  test('goes a step on with the focus on its heading, and the step stands in the address', async () => {
    const app = await createFakeApp();
    const page = await open('wz-service-page', app, `document=${encodeURIComponent(solar(app))}`);
    await press(page, 'Continue');
    expect(placeOf(location.href).parameters.get('step')).toBe('reach');
    await follow(page);
    expect(focused()?.localName).toBe('h2');
    expect(wordsOf(page)).toContain('Step 2 of 4');
  });

  test('tells every row of terms as its customer will read it', async () => {
    const app = await createFakeApp();
    const page = await open('wz-service-page', app, `document=${encodeURIComponent(solar(app))}&step=check`);
    expect(wordsOf(page)).toContain('90 AUD per hour for private persons and students');
    expect(wordsOf(page)).toContain('Everybody: it is published in the public part of your pod');
  });

  test('cannot be published while something is missing, and leads to the step and the field', async () => {
    const app = await createFakeApp();
    history.replaceState(null, '', '#/membership/services/new?step=check');
    const page = await open('wz-service-page', app, 'step=check');
    await press(page, 'Publish');
    await expect
      .poll(() => findAll(page, 'wz-error-summary').map(wordsOf), { timeout: 10_000 })
      .toEqual([expect.stringContaining('Fill in “Name of the service”.')]);
    expect(await app.ports.pod.list(offerings(app))).toHaveLength(1);
    await expectAccessible(page);
    find(find(page, 'wz-error-summary'), 'a', 'Name of the service').click();
    await follow(page);
    await expect.poll(() => (focused()?.getRootNode() as ShadowRoot).host.localName).toBe('wa-input');
    expect(placeOf(location.href).parameters.get('step')).toBe('service');
  });

  test('is made from nothing: filled in step by step, checked, and published under an address of its own', async () => {
    const app = await createFakeApp();
    history.replaceState(null, '', '#/membership/services/new');
    const page = await open('wz-service-page', app);
    await type(page, 'Name of the service', 'Rain tanks');
    await choose(page, 'Kind of service', 'solar');
    const role = find<HTMLElement & { value: string }>(fieldOf(page, 'Offered in the role of'), 'wa-select');
    role.value = 'https://w3id.org/webizen/alliance#ContentDeveloper';
    role.dispatchEvent(new Event('change'));
    await settled(page);
    await press(page, 'Continue');
    await follow(page);
    findAll(fieldOf(page, 'Delivered'), 'wa-checkbox')[0]?.click();
    await settled(page);
    await choose(page, 'Offered in', 'new zea');
    await choose(page, 'Disputes go to', 'new zea');
    await press(page, 'Continue');
    await follow(page);
    await press(page, 'Continue');
    await follow(page);
    await press(page, 'Publish');
    await expect.poll(() => wordsOf(find(page, 'wz-save-state')), { timeout: 10_000 }).toMatch(/^Saved to your pod/);
    const [document] = (await app.ports.pod.list(offerings(app))).filter((each) => each !== solar(app));
    expect(document).toBe(`${offerings(app)}rain-tanks.ttl`);
    expect(placeOf(location.href)).toMatchObject({ path: '/membership/services/edit' });
    const { body } = await app.ports.pod.read(document!);
    expect(body).toContain('schema:areaServed "NZ"');
    expect(body).not.toContain('_:');
  });
});
