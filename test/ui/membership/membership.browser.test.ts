import type { LitElement } from 'lit';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createMemberActions } from '../../../src/actions/create-member-actions.ts';
import { documentOf } from '../../../src/domain/iri.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import '../../../src/ui/membership/wz-agreements-page.ts';
import '../../../src/ui/membership/wz-apply-page.ts';
import '../../../src/ui/membership/wz-membership-page.ts';
import '../../../src/ui/vetting/wz-steward-page.ts';
import { createFakeApp, type FakeApp } from '../../fakes/fake-app.ts';
import { expectAccessible, find, findAll, focused, settled, showPage, wordsOf } from '../stage.ts';

async function open(tag: string, app: FakeApp, ready: string): Promise<LitElement> {
  const page = await showPage(tag, app);
  await expect.poll(() => findAll(page, ready).length, { timeout: 10_000 }).toBeGreaterThan(0);
  await settled(page);
  return page;
}
async function press(page: Element, button: string): Promise<void> {
  find(page, 'wa-button', button).click();
  await settled(page);
}
const lines = (page: Element): readonly string[] => findAll(find(page, 'wz-task-list'), 'li').map(wordsOf);

describe('my membership', () => {
  test('has no accessibility fault, new and under way', async () => {
    await expectAccessible(await open('wz-membership-page', await createFakeApp({ who: 'new' }), 'wz-task-list'));
    await expectAccessible(await open('wz-membership-page', await createFakeApp(), 'wz-task-list'));
  });

  test('says of each task in words how far it is', async () => {
    const page = await open('wz-membership-page', await createFakeApp(), 'wz-task-list');
    expect(lines(page)).toEqual([
      expect.stringMatching(/^Profile .* Done$/),
      expect.stringMatching(/^Where I work .* Done$/),
      expect.stringMatching(/^Services .* Done$/),
      expect.stringMatching(/^Agreements .* Not started$/),
      expect.stringMatching(/^Vetting .* Not started$/),
    ]);
    expect(wordsOf(page)).toContain('3 of 5 done');
  });

  test('makes room in a new pod, and tells what an unauthenticated request then saw', async () => {
    const app = await createFakeApp({ who: 'new' });
    const page = await open('wz-membership-page', app, 'wz-task-list');
    expect(wordsOf(page)).not.toContain('Who can read it');
    await press(page, 'Make the folders');
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('What you publish: everybody can read it.');
    expect(wordsOf(page)).toContain('What you keep for yourself: nobody else can read it.');
    expect(await app.pods.as().probe(documentOf(`${app.ports.storage}alliance/private/`))).toBe('not-readable');
  });

  test('says what the directory makes of it, and reads the pods on request', async () => {
    const app = await createFakeApp();
    const verdict = {
      webid: app.ports.webId,
      listed: false,
      state: 'applicant',
      roles: [],
      reasons: [{ code: 'NOT_ADMITTED', document: app.ports.register, text: 'Not admitted.', remedy: 'Wait for the alliance.' }],
    } as const;
    app.directory.others.push({ webid: app.ports.webId, name: [], verdict, fetched: [], issues: [] });
    const page = await open('wz-membership-page', app, 'wz-task-list');
    expect(wordsOf(page)).toContain('You are not listed yet.');
    expect(wordsOf(page)).toContain('Wait for the alliance.');
    expect(find<HTMLAnchorElement>(page, 'a', 'See every reason').getAttribute('href')).toContain('#/why?webid=');
    await press(page, 'Read it now');
    expect(app.directory.refreshed).toBe(1);
  });

  test('tells a pod that does not answer from one that is empty', async () => {
    const app = await createFakeApp();
    app.pods.setReachable(app.podOrigin, false);
    const page = await open('wz-membership-page', app, 'wa-callout');
    expect(wordsOf(page)).toContain('Your pod could not be read');
    app.pods.setReachable(app.podOrigin, true);
    await press(page, 'Try again');
    await expect.poll(() => findAll(page, 'wz-task-list').length, { timeout: 10_000 }).toBe(1);
  });
});

describe('agreements', () => {
  test('have no accessibility fault', async () => {
    await expectAccessible(await open('wz-agreements-page', await createFakeApp(), 'article'));
  });

  test('are read in the reader’s language, with the fingerprint that an acceptance names', async () => {
    await setInterfaceLanguage('es');
    try {
      const page = await open('wz-agreements-page', await createFakeApp(), 'article');
      expect(find(page, 'article').lang).toBe('es');
      expect(find(page, 'details code').textContent).toMatch(/^uEi/);
    } finally {
      await setInterfaceLanguage('en');
    }
  });
});

describe('applying', () => {
  test('has no accessibility fault, also with something missing', async () => {
    const page = await open('wz-apply-page', await createFakeApp(), 'wz-role-grants');
    await expectAccessible(page);
    await press(page, 'Accept the charter and apply');
    await expectAccessible(page);
  });

  test('asks for roles, and where for each, and leads to what is missing', async () => {
    const page = await open('wz-apply-page', await createFakeApp(), 'wz-role-grants');
    await press(page, 'Accept the charter and apply');
    expect(wordsOf(find(page, 'wz-error-summary'))).toContain('Choose at least one role.');
    find(page, 'wa-checkbox', 'Content developer').click();
    await settled(page);
    expect(wordsOf(find(page, 'wz-error-summary'))).toContain('Say where you want to work as Content developer.');
    find(find(page, 'wz-error-summary'), 'a').click();
    await settled(page);
    await userEvent.keyboard('new zea');
    await settled(page);
    await userEvent.keyboard('{Enter}');
    await settled(page);
    expect(findAll(page, 'wz-error-summary')).toEqual([]);
  });

  test('writes both halves of the applicant into the pod, and then says that it waits', async () => {
    const app = await createFakeApp();
    const page = await open('wz-apply-page', app, 'wz-role-grants');
    find(page, 'wa-checkbox', 'Content developer').click();
    await settled(page);
    find(page, 'wz-role-grants wz-search-choice, wz-search-choice').focus();
    await userEvent.keyboard('australia');
    await settled(page);
    await userEvent.keyboard('{Enter}');
    await settled(page);
    await press(page, 'Accept the charter and apply');
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('Your application is on its way');
    await settled(page);
    expect(focused()?.localName).toBe('h1');
    const application = await app.ports.anonymous.read(documentOf(`${app.ports.storage}alliance/public/application.jsonld`), [
      'application/vc',
    ]);
    expect(application.body).toContain('I have read “Charter of the demo alliance”, I understand it, and I accept it of my own free will.');

    const desk = await open('wz-membership-page', app, 'wz-task-list');
    expect(lines(desk).at(-1)).toContain('Waiting for the alliance');
    expect(lines(desk).at(-2)).toContain('Done');
    expect(find<HTMLAnchorElement>(find(desk, 'wz-task-list'), 'a', 'Vetting').getAttribute('href')).toMatch(/^#\/why\?webid=/);
  });
});

describe('the steward', () => {
  test('sees the applications without an accessibility fault', async () => {
    await expectAccessible(await open('wz-steward-page', await createFakeApp({ who: 'steward' }), 'wz-application'));
  });

  test('reads claims beside checks, and cannot admit what does not hold', async () => {
    const page = await open('wz-steward-page', await createFakeApp({ who: 'steward' }), 'wz-application');
    const [first, second] = findAll(page, 'wz-application');
    expect(wordsOf(page)).toContain('2 applications are waiting');
    expect(wordsOf(first!)).toContain('Content developer in Australia and New Zealand');
    expect(wordsOf(first!)).toContain('Nothing stands in the way.');
    expect(wordsOf(second!)).toContain('This cannot be admitted as it is:');
    expect(findAll(second!, '.admit')).toEqual([]);
  });

  test('admits after confirming, with the roles as granted, and the applicant is admitted in the register', async () => {
    const app = await createFakeApp({ who: 'steward' });
    const page = await open('wz-steward-page', app, 'wz-application');
    const [application] = findAll(page, 'wz-application');
    find(application!, 'button', 'Remove : New Zealand').click();
    await settled(page);
    find(application!, '.admit').click();
    await settled(page);
    expect(find<HTMLElement & { open: boolean }>(application!, 'wa-dialog').open).toBe(true);
    expect(wordsOf(find(application!, 'wa-dialog'))).toContain('Content developer in Australia');
    await expectAccessible(page);
    find(application!, '.confirm').click();
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('Ada Okafor is admitted.');
    await expect.poll(() => findAll(page, 'wz-application').length).toBe(1);
    const overview = await createMemberActions(app.ports, { lookup: async () => undefined }).overview();
    expect(overview.tasks.find((task) => task.id === 'vetting')?.status).toBe('done');
  });

  test('is told why the register could not be written', async () => {
    const app = await createFakeApp({ who: 'steward' });
    const page = await open('wz-steward-page', app, 'wz-application');
    const [application] = findAll(page, 'wz-application');
    app.pods.setReachable('https://commons.example/', false);
    find(application!, '.admit').click();
    await settled(page);
    find(application!, '.confirm').click();
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('The register could not be written');
  });

  test('is nobody else', async () => {
    const app = await createFakeApp();
    const page = await open('wz-steward-page', app, 'wa-callout');
    expect(wordsOf(page)).toContain('This page is for those who keep the register of the alliance.');
    await expectAccessible(page);
  });
});
