import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MemberActions, MembershipOverview } from '../../../src/actions/app.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import { createSampleApp, type SampleApp } from '../../fakes/sample-app.ts';
import { overviewOf, SampleDesk, sampleKeys } from '../../fakes/sample-desk.ts';
import { sampleAuthority } from '../../fakes/sample-standing.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const page = (): string => textOf(one('wz-desk-page'));

async function openDesk(
  part: Partial<MembershipOverview> = {},
  desk = new SampleDesk(),
): Promise<{ readonly app: SampleApp; readonly desk: SampleDesk }> {
  const { webid } = sampleAuthority;
  const app = createSampleApp({
    desk,
    keys: sampleKeys(webid, part.canSign ?? true),
    member: {
      overview: () => Promise.resolve(overviewOf(webid, { isAuthority: true, ...part })),
    } as Partial<MemberActions> as MemberActions,
  });
  app.session.state.set({ status: 'signed-in', webId: webid, name: sampleAuthority.name });
  await openAt('#/desk', app);
  await until(() => !page().includes('Reading the requests'), 'the desk');
  return { app, desk };
}

/** The gesture of signing: the sentence ticked, the button pressed. */
async function sign(): Promise<void> {
  await until(() => all('wz-sign-what >> .sign').length === 1, 'the way to sign');
  await press(one('wz-sign-what >> .statement wa-checkbox'));
  one('wz-sign-what >> .sign').click();
}

async function giveReason(words: string): Promise<void> {
  await userEvent.fill(one('wz-desk-step >> wa-textarea >> textarea'), words);
}

/** Controls of Web Awesome tell of a change a moment after the press. */
async function press(control: HTMLElement): Promise<void> {
  control.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
}

beforeEach(async () => {
  await setInterfaceLanguage('en');
});

describe('the vetting desk', () => {
  test('shows the mandate in words with its end, the queue with the member’s claims beside a checklist, and is accessible', async () => {
    await openDesk();
    await until(() => page().includes('Professional skills, Authorisation level'), 'the mandate');
    expect(page()).toContain('for Value-added reseller and Qualified service provider, in Ireland and Argentina until 31 Dec 2027');
    const request = textOf(one('wz-vetting-request'));
    expect(request).toContain('Shannon Makers Co-operative');
    expect(request).toContain('What the member says of itself');
    expect(request).toContain('A workers’ co-operative of nine');
    expect(request).toContain('You have seen work of the kind that is offered.');
    expect(request).toContain('You have no tie to the member that you have not declared.');
    await expectAccessible();
  });

  test('says what should be looked at first', async () => {
    await openDesk();
    expect(textOf(all('wz-vetting-request')[1] ?? document.body)).toContain('Look at this first The member’s pod could not be read');
  });

  test('issues within the mandate, after a private reason and the gesture, and shows what changes', async () => {
    const { desk } = await openDesk();
    called('wa-button', /^Issue an attestation: Shannon/).click();
    await until(() => all('wz-issue-form').length === 1 && all('#method wa-radio').length > 0, 'the form');
    called('wa-button', 'See what changes').click();
    await until(() => textOf(one('wz-issue-form')).includes('Say how you found out.'), 'what is missing');
    await press(called('wa-radio', 'Interview'));
    called('wa-button', 'See what changes').click();
    await until(() => all('wz-desk-step').length === 1, 'the step');
    await until(() => textOf(focused() ?? document.body).startsWith('Attest for Shannon'), 'the focus on what is about to be signed');
    await until(() => textOf(one('wz-effect')).includes('No role of this member changes.'), 'the effect');
    expect(textOf(one('wz-sign-what'))).toContain('Value-added reseller for Ireland');
    await expectAccessible();
    await sign();
    await until(() => textOf(one('wz-desk-step')).includes('Write a short reason'), 'a reason is asked for');
    expect(desk.told).toEqual([]);
    await giveReason('Saw three of their sites.');
    one('wz-sign-what >> .sign').click();
    await until(() => page().includes('Issued. It waits until Shannon Makers Co-operative takes it.'), 'that it is done');
    const [what, attestation, reason] = desk.told[0] ?? [];
    expect(what).toBe('issue');
    expect(reason).toBe('Saw three of their sites.');
    expect(attestation).toMatchObject({
      kind: 'professional-skills',
      roles: ['value-added-reseller'],
      jurisdictions: ['IE'],
      validFrom: '2026-11-21T10:00:00.000Z',
    });
    expect(all('wz-vetting-request')).toHaveLength(1);
  });

  test('declines with a private reason and signs nothing', async () => {
    const { desk } = await openDesk();
    called('wa-button', /^Decline: Shannon/).click();
    await until(() => all('wz-desk-step').length === 1, 'the step');
    expect(all('wz-sign-what')).toHaveLength(0);
    await giveReason('No papers came.');
    one('wz-desk-step >> .act').click();
    await until(() => page().includes('The request was declined.'), 'that it is done');
    expect(desk.told.map(([what]) => what)).toEqual(['decline']);
  });

  test('revokes after showing what that does to each role', async () => {
    const { desk } = await openDesk();
    one('wz-issued >> [data-step="revoke"]').click();
    await until(() => all('wz-effect').length === 1 && textOf(one('wz-effect')).includes('Lapsed'), 'the effect');
    expect(textOf(one('wz-effect'))).toContain(
      'Value-added reseller for Ireland changes Now: In good standing Afterwards: Lapsed since 1 Nov 2026',
    );
    expect(textOf(one('wz-sign-what'))).toContain('It can never count again');
    await expectAccessible();
    await giveReason('The licence was withdrawn.');
    await sign();
    await until(() => page().includes('Signed. Readers see it with their next reading.'), 'that it is done');
    expect(desk.told[0]?.slice(2)).toEqual(['revoked', 'The licence was withdrawn.']);
    expect(textOf(one('wz-issued'))).toContain('Revoked');
    expect(all('wz-issued')[0]?.shadowRoot?.querySelectorAll('[data-step]')).toHaveLength(0);
  });

  test('renews to a later day only', async () => {
    const { desk } = await openDesk();
    one('wz-issued >> [data-step="renew"]').click();
    await until(() => all('wz-issued >> .until').length === 1, 'the day');
    const day = one('wz-issued >> .until >> input');
    await userEvent.fill(day, '2026-11-20');
    day.blur();
    await giveReason('Looked again.');
    await sign();
    await until(() => textOf(one('wz-issued')).includes('Choose a day after today.'), 'the refusal');
    await userEvent.fill(day, '2028-01-31');
    day.blur();
    one('wz-sign-what >> .sign').click();
    await until(() => desk.told.length === 1, 'the renewal');
    expect(desk.told[0]?.slice(2)).toEqual(['2028-01-31T23:59:59Z', 'Looked again.']);
  });

  test('says that a list is too old, and signs the lists again', async () => {
    const { desk } = await openDesk();
    expect(page()).toContain('too old since');
    called('wa-button', 'Sign the lists again').click();
    await until(() => page().includes('The lists are signed anew.'), 'that it is done');
    expect(desk.told).toEqual([['refreshLists']]);
    expect(page()).not.toContain('too old since');
  });

  test('keeps what was typed when something fails, and says what to do', async () => {
    const desk = new SampleDesk();
    await openDesk({}, desk);
    one('wz-issued >> [data-step="hold"]').click();
    await until(() => all('wz-desk-step').length === 1, 'the step');
    await giveReason('Asked for a new paper.');
    desk.failure = Object.assign(new Error('The pod did not answer.'), { remedy: 'Try again later.' });
    await sign();
    await until(() => textOf(one('wz-issued')).includes('The pod did not answer. Try again later.'), 'the failure');
    expect(one('wz-desk-step >> wa-textarea >> textarea')).toHaveProperty('value', 'Asked for a new paper.');
  });

  test('leads to the keys where this device has none', async () => {
    await openDesk({ canSign: false });
    expect(page()).toContain('Signing needs your key on this device');
    expect(called('a', 'Go to my keys').getAttribute('href')).toBe('#/membership/keys?from=%2Fdesk');
    expect(called('wa-button', 'Sign the lists again')).toHaveProperty('disabled', true);
    await expectAccessible();
  });

  test('is for authorities, and in the navigation of those alone', async () => {
    await openDesk({ isAuthority: false });
    expect(page()).toContain('This desk is for authorities of the alliance');
    expect(all('wz-site-header >> nav a').map(textOf)).not.toContain('Vetting desk');
    await openDesk();
    await until(() => all('wz-site-header >> nav a').map(textOf).includes('Vetting desk'), 'the way to the desk');
  });

  test('says so when nothing waits and nothing was issued', async () => {
    const desk = new SampleDesk();
    desk.desk = { ...desk.desk, queue: [], issued: [], lists: [] };
    await openDesk({}, desk);
    expect(page()).toContain('No request is waiting');
    expect(page()).toContain('Nothing yet.');
    await expectAccessible();
  });

  test('shows that it could not be opened, with another try', async () => {
    const desk = new SampleDesk();
    const { open } = desk;
    desk.open = () => Promise.reject(new Error('The pod did not answer.'));
    await openDesk({}, desk);
    await until(() => page().includes('The desk could not be opened'), 'the failure');
    desk.open = open;
    called('wa-button', 'Try again').click();
    await until(() => all('wz-vetting-request').length === 2, 'the desk');
  });
});
