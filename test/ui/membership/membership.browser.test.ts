import type { LitElement } from 'lit';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPersonActions } from '../../../src/actions/create-person-actions.ts';
import { decideTogether } from '../../../src/demo/decide-together.ts';
import { documentOf } from '../../../src/domain/iri.ts';
import '../../../src/ui/agreements/wz-agreement-page.ts';
import '../../../src/ui/committee/wz-committee-page.ts';
import '../../../src/ui/declarations/wz-interests-page.ts';
import '../../../src/ui/keys/wz-keys-page.ts';
import '../../../src/ui/membership/wz-apply-page.ts';
import '../../../src/ui/membership/wz-membership-page.ts';
import '../../../src/ui/steward/wz-steward-page.ts';
import { createFakeApp, type FakeApp } from '../../fakes/fake-app.ts';
import { createSampleOwnApp } from '../../fakes/sample-own-app.ts';
import { expectAccessible, find, findAll, focused, settled, showPage, wordsOf } from '../stage.ts';

async function open(tag: string, app: FakeApp | ReturnType<typeof createSampleOwnApp>, ready: string, query = ''): Promise<LitElement> {
  const page = await showPage(tag, app, query);
  await expect.poll(() => findAll(page, ready).length, { timeout: 10_000 }).toBeGreaterThan(0);
  await settled(page);
  return page;
}
async function press(page: Element, selector: string, text?: string): Promise<void> {
  find(page, selector, text).click();
  await settled(page);
}
async function sign(page: Element): Promise<void> {
  await expect.poll(() => findAll(page, 'wa-button.sign').length, { timeout: 10_000 }).toBe(1);
  await press(find(page, 'wz-sign-what'), 'wa-checkbox');
  await press(page, 'wa-button.sign');
}
const lines = (page: Element): readonly string[] => findAll(find(page, 'wz-task-list'), 'li').map(wordsOf);

describe('my membership', () => {
  test('has no accessibility fault, new and under way', async () => {
    await expectAccessible(await open('wz-membership-page', createSampleOwnApp('new'), 'wz-task-list'));
    await expectAccessible(await open('wz-membership-page', createSampleOwnApp('member'), 'wz-own-standing'));
  });

  test('says of each task in words how far it is, over a pod as it stands', async () => {
    const page = await open('wz-membership-page', await createFakeApp(), 'wz-task-list');
    expect(lines(page)).toEqual([
      expect.stringMatching(/^Profile .* Done$/),
      expect.stringMatching(/^Where I work .* Done$/),
      expect.stringMatching(/^Services .* Done$/),
      expect.stringMatching(/^Signing key .* Done$/),
      expect.stringMatching(/^Agreements .* Not started$/),
      expect.stringMatching(/^Interests and values .* Not started$/),
      expect.stringMatching(/^Application .* Not started$/),
      expect.stringMatching(/^Vetting .* Not started$/),
    ]);
    expect(wordsOf(page)).toContain('4 of 8 done');
  });

  test('makes room in a new pod, and tells what an unauthenticated request then saw', async () => {
    const app = await createFakeApp({ who: 'new' });
    const page = await open('wz-membership-page', app, 'wz-task-list');
    expect(wordsOf(page)).not.toContain('Who can read it');
    await press(page, 'wa-button', 'Make the folders');
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('What you publish: everybody can read it.');
    expect(wordsOf(page)).toContain('What you keep for yourself: nobody else can read it.');
    expect(await app.pods.as().probe(documentOf(`${app.ports.storage}alliance/private/`))).toBe('not-readable');
  });

  test('tells each role how it stands, what is missing, and leads to the place that mends it', async () => {
    const page = await open('wz-membership-page', createSampleOwnApp('member'), 'wz-own-standing');
    const standing = find(page, 'wz-own-standing');
    const [good, lapsed, unconfirmed, removed] = findAll(standing, '.roles > li');
    expect(wordsOf(standing)).toContain('You are a member.');
    expect(wordsOf(good!)).toMatch(/Content developer .*In good standing/);
    expect(wordsOf(lapsed!)).toMatch(/Lapsed since Sep 30, 2026 .*ended on 30 September 2026/);
    expect(findAll<HTMLAnchorElement>(lapsed!, 'a').map((link) => link.getAttribute('href'))).toEqual([
      '#/membership/vetting',
      '#/membership/agreements',
    ]);
    expect(wordsOf(unconfirmed!)).toContain('Not confirmed since');
    expect(wordsOf(unconfirmed!)).not.toContain('In good standing');
    expect(wordsOf(removed!)).toContain('The alliance took it away.');
  });

  test('reads the pods on request', async () => {
    const app = await createFakeApp();
    const page = await open('wz-membership-page', app, 'wz-task-list');
    expect(wordsOf(page)).toContain('The directory on this device does not know you yet.');
    await press(page, 'wa-button', 'Read it now');
    expect(app.directory.refreshed).toBe(1);
  });

  test('tells a pod that does not answer from one that is empty', async () => {
    const app = await createFakeApp();
    app.pods.setReachable(app.podOrigin, false);
    const page = await open('wz-membership-page', app, 'wa-callout');
    expect(wordsOf(page)).toContain('Your pod could not be read');
    app.pods.setReachable(app.podOrigin, true);
    await press(page, 'wa-button', 'Try again');
    await expect.poll(() => findAll(page, 'wz-task-list').length, { timeout: 10_000 }).toBe(1);
  });
});

describe('applying', () => {
  test('shows the steps in their order, what is done and what comes next', async () => {
    const page = await open('wz-apply-page', createSampleOwnApp('new'), '.steps');
    expect(findAll(page, '.steps li').map(wordsOf)).toEqual([
      expect.stringMatching(/A signing key Do this next/),
      expect.stringMatching(/The charter, read and signed Later/),
      expect.stringMatching(/Your interests, declared Later/),
      expect.stringMatching(/Your application Later/),
    ]);
    expect(find(page, '.steps wa-button, wa-button', 'Make or unlock a key').getAttribute('href')).toBe(
      '#/membership/keys?from=%2Fmembership%2Fapply',
    );
    expect(findAll(page, 'wz-role-grants')).toEqual([]);
    await expectAccessible(page);
  });

  test('says for which body it is done', async () => {
    const page = await open('wz-apply-page', createSampleOwnApp('organization'), '.steps');
    expect(wordsOf(page)).toContain('You apply for Shannon Makers Co-operative.');
  });

  test('goes from the charter to the application with real documents, and to admission by a signed decision', async () => {
    const app = await createFakeApp();
    const charter = (await app.agreements.list()).find(({ kind }) => kind === 'charter');
    await sign(await open('wz-agreement-page', app, 'wz-sign-what', `version=${charter?.current.id ?? ''}`));
    await expect.poll(async () => (await app.agreements.list()).find(({ kind }) => kind === 'charter')?.mine?.status).toBe('accepted');
    await sign(await open('wz-interests-page', app, 'wz-sign-what'));
    await expect.poll(async () => (await app.agreements.interests()) !== undefined).toBe(true);

    const page = await open('wz-apply-page', app, 'wz-role-grants');
    await expectAccessible(page);
    await sign(page);
    expect(wordsOf(find(page, 'wz-error-summary'))).toContain('Choose at least one role.');
    await press(page, 'wa-checkbox', 'Content developer');
    expect(wordsOf(page)).toContain('The roles you chose also need: Alliance agreement');
    find(page, 'wz-role-grants wz-search-choice, wz-search-choice').focus();
    await userEvent.keyboard('australia');
    await settled(page);
    await userEvent.keyboard('{Enter}');
    await settled(page);
    expect(wordsOf(find(page, 'wz-sign-what'))).toContain('Content developer for Australia');
    await press(page, 'wa-button.sign');
    await expect.poll(() => wordsOf(page), { timeout: 10_000 }).toContain('Your application is on its way');
    await settled(page);
    expect(focused()?.localName).toBe('h1');

    const steward = {
      ...app,
      ...createPersonActions(app.alliance, { lookup: async () => undefined }),
      session: app.session,
    };
    const desk = await open('wz-steward-page', steward, 'wz-application');
    await press(desk, 'wa-button.admit');
    await press(find(desk, 'wz-sign-motion'), 'wa-checkbox');
    await press(desk, 'wa-button.confirm');
    await expect.poll(() => wordsOf(desk), { timeout: 10_000 }).toContain('is open. Votes are taken until');

    const [founder] = app.founders;
    const seat = { ...app, ...createPersonActions(founder!, { lookup: async () => undefined }), session: app.session };
    const [motion] = await seat.committee.ballots();
    const votes = await open('wz-committee-page', seat, 'wz-ballot', `motion=${encodeURIComponent(motion!.motion.id)}`);
    expect(wordsOf(find(votes, 'wz-moved'))).toContain('Content developer for Australia');
    await press(votes, 'wa-radio', 'For');
    await sign(votes);
    await expect.poll(() => wordsOf(votes), { timeout: 10_000 }).toContain('Your vote is signed and sent');
    await decideTogether(app.alliance, app.founders, motion!.motion.id);

    const after = await open('wz-membership-page', app, 'wz-task-list');
    await expect.poll(() => lines(after).find((line) => line.startsWith('Application'))).toContain('Done');
  });
});
