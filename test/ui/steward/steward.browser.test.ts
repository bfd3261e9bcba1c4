import { describe, expect, test } from 'vitest';
import '../../../src/ui/steward/wz-election-page.ts';
import '../../../src/ui/steward/wz-mandates-page.ts';
import '../../../src/ui/steward/wz-members-page.ts';
import '../../../src/ui/steward/wz-motions-page.ts';
import '../../../src/ui/steward/wz-move-page.ts';
import '../../../src/ui/steward/wz-policy-page.ts';
import '../../../src/ui/steward/wz-publishing-page.ts';
import '../../../src/ui/steward/wz-steward-page.ts';
import { people } from '../../fakes/sample-governance.ts';
import { passphrase } from '../../fakes/sample-membership.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { expectAccessible, find, findAll, settled, showPage, wordsOf } from '../stage.ts';

interface Opening {
  readonly query?: string;
  readonly isUnlocked?: boolean;
  readonly change?: (app: SampleOwnApp) => SampleOwnApp;
}

async function open(tag: string, ready: string, { query = '', isUnlocked = true, change = (app) => app }: Opening = {}) {
  const app = change(createSampleOwnApp('steward'));
  if (!isUnlocked) for (const { id } of await app.keys.list()) await app.keys.retire(id);
  const page = await showPage(tag, app, query);
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
async function pick(page: Element, path: string, value?: string): Promise<void> {
  const search = find<HTMLElement & { value: string; choices: readonly { value: string }[] }>(
    page,
    `wz-search-choice[data-path="${path}"]`,
  );
  search.value = value ?? search.choices[0]?.value ?? '';
  search.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await settled(page);
}
/** The gesture, and the button behind it. */
async function sign(page: Element): Promise<void> {
  find(find(page, 'wz-sign-motion'), 'wa-checkbox').click();
  await settled(page);
  await press(page, 'wa-button.confirm');
}
const doneBy = (app: SampleOwnApp, name: string): unknown[] | undefined => app.world.done.find(([action]) => action === name);
const dialog = (page: Element): string => wordsOf(find(page, 'wz-sign-motion'));
async function fillGrounds(page: Element): Promise<void> {
  await type(page, 'wa-textarea[data-path="principle"]', 'Charter, section 2: deal in good faith.');
  await type(page, 'wa-textarea[data-path="reasons"]', 'Three customers paid for work that was never begun.');
}

describe('the alliance’s desk', () => {
  test('says what waits for whom and until when, each with one next step', async () => {
    const { page } = await open('wz-steward-page', 'wz-application');
    const said = wordsOf(page);
    expect(said).toContain('Ada Okafor');
    expect(said).toContain('Joan Serra appeals against: Suspend Joan Serra until Nov 3, 2026');
    expect(said).toContain('Waiting for: Inês Ferreira and Tomás Walsh');
    expect(findAll(page, 'wz-motion-line').length).toBe(6);
    await expectAccessible(page);
  });

  test('admits several applicants in one motion, and opens nothing before the gesture', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application', {
      change: (sample) => {
        return {
          ...sample,
          steward: {
            ...sample.steward,
            pending: async () => (await sample.steward.pending()).map((each) => ({ ...each, problems: [] })),
          },
        };
      },
    });
    for (const box of findAll(page, 'wa-checkbox.take')) box.click();
    await settled(page);
    await press(page, 'wa-button.admit-taken');
    expect(dialog(page)).toContain('Admit Ada Okafor: Content developer for Australia and New Zealand');
    expect(dialog(page)).toContain('Admit Joan Serra: Civics producer for Spain');
    await press(page, 'wa-button.confirm');
    expect(wordsOf(page)).toContain('Tick the sentence above first.');
    expect(doneBy(app, 'admit')).toBeUndefined();
    await sign(page);
    await expect.poll(() => wordsOf(page)).toContain('Motion 14 is open. Votes are taken until');
    expect(doneBy(app, 'admit')?.[1]).toHaveLength(2);
  });

  test('refuses with reasons that only the parties see, and says why it could not', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application');
    const [, second] = findAll(page, 'wz-application');
    expect(findAll(second!, '.admit')).toEqual([]);
    await press(second!, '.refuse');
    await press(second!, '.go-on');
    expect(wordsOf(second!)).toContain('Say why, in a sentence or two.');
    await type(second!, 'wa-textarea', 'The acceptance is missing.');
    await press(second!, '.go-on');
    app.world.fail = new Error('The register did not answer.');
    await sign(page);
    await expect.poll(() => dialog(page)).toContain('The register did not answer.');
    await press(page, 'wa-button.confirm');
    await expect.poll(() => doneBy(app, 'refuse')?.[2]).toBe('The acceptance is missing.');
  });

  test('can be read without the key, and moves nothing until it is unlocked', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application', {
      change: (sample) => ({
        ...sample,
        steward: {
          ...sample.steward,
          keys: async () => (await sample.steward.keys()).map((key) => ({ ...key, onThisDevice: false })),
        },
      }),
    });
    expect(wordsOf(find(page, 'wz-desk-keys'))).toContain('Until the alliance’s key is on this device');
    await press(page, 'wa-button.admit');
    expect(find<HTMLElement & { disabled: boolean }>(page, 'wa-button.confirm').disabled).toBe(true);
    expect(findAll(find(page, 'wz-sign-motion'), 'wa-checkbox')).toEqual([]);
    await press(find(page, 'wz-desk-keys'), 'wa-button', 'Unlock');
    await type(find(page, 'wz-desk-keys'), 'wa-input[type="password"]', passphrase);
    expect(doneBy(app, 'admit')).toBeUndefined();
  });

  test('moves to accept a new key, and records what members hold', async () => {
    const { app, page } = await open('wz-steward-page', 'wz-application');
    await press(page, 'wa-button.pin');
    await sign(page);
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

describe('motions', () => {
  const buttonOf = (page: Element, number: number): HTMLElement & { disabled: boolean } =>
    find(find(page, 'wz-motion-card', `Motion ${number} `), '.count wa-button');

  test('say who has voted and who cannot, and wait with the date while it is too early', async () => {
    const { page } = await open('wz-motions-page', 'wz-motion-card');
    expect(buttonOf(page, 8).disabled).toBe(true);
    const said = wordsOf(find(page, 'wz-motion-card', 'Expel Joan Serra'));
    expect(said).toContain('It can be counted once the time to reply is over, on Nov 30, 2026');
    expect(said).toContain('Cannot vote: declared ties');
    expect(wordsOf(find(page, 'wz-motion-card', 'Expel Wei Chen'))).toContain('The time to reply was not over. NO_HEARING');
    await expectAccessible(page);
  });

  test('are counted and recorded, and the result is told', async () => {
    const { app, page } = await open('wz-motions-page', 'wz-motion-card', {
      change: (sample) => ({ ...sample, now: () => new Date('2026-12-10T09:00:00Z') }),
    });
    expect(buttonOf(page, 9).disabled).toBe(false);
    buttonOf(page, 9).click();
    await settled(page);
    expect(dialog(page)).toContain('The sum of the sealed votes is published');
    await sign(page);
    await expect.poll(() => String(doneBy(app, 'record')?.[1])).toContain('9-motion.jsonld');
    await expect.poll(() => wordsOf(page)).toMatch(/Motion 9 was (not )?carried/);
  });
});

describe('moving something', () => {
  test('needs a principle and reasons, says who decides and what would change, and sends reasons to the parties only', async () => {
    const { app, page } = await open('wz-move-page', 'wz-move-subject', { query: 'what=expelled' });
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('Choose a member.');
    expect(wordsOf(page)).toContain('Name the principle concerned.');
    await pick(page, 'member', people.ada.webid);
    await fillGrounds(page);
    await type(page, 'wa-textarea[data-path="evidence"]', 'Letters of 3 May\n\nMinutes');
    expect(wordsOf(find(page, 'wz-course'))).toMatch(/Ada Okafor ?: Cannot vote: it concerns them/);
    expect(wordsOf(find(page, 'wz-course'))).toContain('Until Dec 5, 2026: the member is told and can answer first');
    await expect.poll(() => wordsOf(find(page, 'wz-motion-effect'))).toContain('Expelled: 1');
    await expectAccessible(page);
    await press(page, 'wa-button.check');
    expect(dialog(page)).toContain('Expel Ada Okafor');
    expect(dialog(page)).not.toContain('Three customers');
    await sign(page);
    await expect
      .poll(() => doneBy(app, 'move')?.[1])
      .toEqual({
        kind: 'ordinary',
        proposals: [{ kind: 'expelled', member: people.ada.webid, roles: [], keys: [] }],
        principle: 'Charter, section 2: deal in good faith.',
        reasons: 'Three customers paid for work that was never begun.',
        evidence: ['Letters of 3 May', 'Minutes'],
      });
  });

  test('an interim suspension ends by itself after the days of the policy', async () => {
    const { app, page } = await open('wz-move-page', 'wz-move-subject', {
      query: `what=suspended&member=${people.ada.webid.replace('#', '%23')}`,
    });
    await fillGrounds(page);
    await press(page, 'wa-button.check');
    await sign(page);
    await expect.poll(() => doneBy(app, 'move')?.[1]).toMatchObject({ proposals: [{ kind: 'suspended', until: '2026-12-21T00:00:00Z' }] });
  });

  test('a mandate is narrowed only where something is taken away', async () => {
    const mandate = encodeURIComponent('https://commons.example/alliance/register/2.jsonld#mandate-1');
    const { app, page } = await open('wz-move-page', 'wz-move-subject', { query: `what=mandate-narrowed&mandate=${mandate}` });
    await fillGrounds(page);
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('Nothing was taken away from this mandate.');
    await press(find(page, '[data-path="roles"]'), 'wa-checkbox', 'Network provider');
    await press(page, 'wa-button.check');
    await sign(page);
    await expect.poll(() => doneBy(app, 'narrowMandate')?.[2]).toMatchObject({ roles: ['value-added-reseller'] });
  });

  test('a right is granted with what it rests on', async () => {
    const { app, page } = await open('wz-move-page', 'wz-move-subject', {
      query: `what=right-granted&member=${people.ada.webid.replace('#', '%23')}`,
    });
    await type(page, 'wa-input[data-path="rightKind"]', 'Use of the mark');
    await fillGrounds(page);
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('Say what it rests on.');
    await type(page, 'wa-input[data-path="rightBasis"]', 'The mark agreement');
    await press(page, 'wa-button.check');
    await sign(page);
    await expect
      .poll(() => doneBy(app, 'move')?.[1])
      .toMatchObject({ proposals: [{ kind: 'right-granted', right: { kind: 'Use of the mark', holder: people.ada.webid } }] });
  });

  test('an appeal goes to the body that can decide it', async () => {
    const { app, page } = await open('wz-move-page', 'wz-move-subject', {
      query: `appeal=${encodeURIComponent('https://grove.example/joan-serra/alliance/public/appeals/1.jsonld')}`,
    });
    expect(wordsOf(page)).toContain('The letters are about another company');
    await press(page, 'wa-radio', 'That it is upheld');
    await type(page, 'wa-textarea[data-path="principle"]', 'Charter, section 8: an appeal is heard by others.');
    await press(page, 'wa-button.check');
    await sign(page);
    await expect
      .poll(() => doneBy(app, 'hearAppeal')?.slice(2))
      .toEqual(['appeal-upheld', 'Charter, section 8: an appeal is heard by others.']);
  });

  test('a seat is recalled by all members', async () => {
    const { app, page } = await open('wz-move-page', 'wz-move-subject', { query: 'what=seat-vacated' });
    const select = find<HTMLElement & { value: string }>(page, 'wz-field-choice[data-path="seat"]').shadowRoot?.querySelector('wa-select');
    Object.assign(select!, { value: 'https://commons.example/alliance/register/1.jsonld#seat-5' });
    select!.dispatchEvent(new Event('change'));
    await settled(page);
    await fillGrounds(page);
    await press(page, 'wa-button.check');
    await sign(page);
    await expect.poll(() => doneBy(app, 'move')?.[1]).toMatchObject({ kind: 'meeting', proposals: [{ kind: 'seat-vacated' }] });
  });
});

describe('the rules', () => {
  test('show what would be different and for whom before they are moved', async () => {
    const { app, page } = await open('wz-policy-page', 'wz-form wa-input, wa-input');
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('Nothing differs from the rules in force yet.');
    const [quorum] = findAll<HTMLInputElement>(find(page, 'wz-form'), 'wa-input');
    quorum!.value = '0.6';
    quorum!.dispatchEvent(new Event('input'));
    await settled(page);
    await expect.poll(() => findAll(page, 'wz-motion-effect').length).toBe(1);
    expect(wordsOf(find(page, '.changes'))).toMatch(/Quorum.*0\.5.*0\.6/);
    await type(page, 'wa-input[data-path="effective"]', '2027-03-01');
    await expect.poll(() => wordsOf(find(page, 'wz-motion-effect'))).toContain('on Mar 1, 2027');
    await expectAccessible(page);
    await fillGrounds(page);
    await press(page, 'wa-button.check');
    await expect.poll(() => dialog(page)).toContain('Adopt new rules');
    await sign(page);
    await expect.poll(() => doneBy(app, 'movePolicy')?.[1]).toMatchObject({ quorum: 0.6, majority: 0.5 });
    expect(doneBy(app, 'movePolicy')?.[2]).toMatchObject({ effective: '2027-03-01T00:00:00Z' });
  });
});

describe('an election', () => {
  test('is called for seats with candidates, and within the term of the policy', async () => {
    const { app, page } = await open('wz-election-page', 'wa-button.check');
    await press(page, 'wa-button.check');
    for (const sentence of ['Choose at least one seat.', 'Name the principle concerned.']) expect(wordsOf(page)).toContain(sentence);
    await press(page, 'wa-button.add-seat');
    await expect.poll(() => findAll(page, 'fieldset.candidates').length).toBe(1);
    const path = find(page, 'fieldset.candidates wz-search-choice, wz-search-choice').dataset.path ?? '';
    await pick(page, path, people.ada.webid);
    await pick(page, path);
    await type(page, 'wa-input[data-path="until"]', '2030-01-01');
    await type(page, 'wa-textarea[data-path="principle"]', 'Members elect the seats.');
    await press(page, 'wa-button.check');
    expect(wordsOf(page)).toContain('no later than Nov 21, 2028');
    await expectAccessible(page);
    await type(page, 'wa-input[data-path="until"]', '2028-11-01');
    await press(page, 'wa-button.check');
    await sign(page);
    await expect.poll(() => doneBy(app, 'callElection')?.[1]).toMatchObject({ until: '2028-11-01T00:00:00Z' });
    expect((doneBy(app, 'callElection')?.[1] as { candidates: unknown[] }).candidates).toHaveLength(2);
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
    await sign(page);
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
    expect(dialog(page)).toContain('To adopt “Charter of the demo alliance”, version 1.2.0');
    await sign(page);
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
  test('are found by name, each with the way to move something about them', async () => {
    const { page } = await open('wz-members-page', '.find');
    await type(page, 'wa-input.find', 'ada');
    expect(findAll(page, 'ul.list li').length).toBe(1);
    expect(findAll(page, 'a[href*="/steward/move?member="]').length).toBe(1);
    await expectAccessible(page);
  });
});
