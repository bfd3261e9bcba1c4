import { beforeEach, describe, expect, test } from 'vitest';
import type { MemberActions, MemberCheck } from '../../../src/actions/app.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import { createSampleApp } from '../../fakes/sample-app.ts';
import { overviewOf, sampleKeys, SampleVetting } from '../../fakes/sample-desk.ts';
import { entryOf, sampleMembers } from '../../fakes/sample-members.ts';
import { sampleAuthority } from '../../fakes/sample-standing.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const page = (): string => textOf(one('wz-vetting-page'));
const section = (name: string): string => textOf(one(`[aria-labelledby="${name}"]`));

async function openVetting(vetting = new SampleVetting()): Promise<SampleVetting> {
  const entry = sampleMembers.map(entryOf).find(({ member }) => member.webid === vetting.member);
  if (entry === undefined) throw new Error('no sample');
  const check: MemberCheck = { webid: vetting.member, name: entry.member.name, verdict: entry.verdict, fetched: [], issues: [], entry };
  const overview = overviewOf(vetting.member, { name: entry.member.name, check, member: entry.member });
  const app = createSampleApp({
    vetting,
    keys: sampleKeys(vetting.member),
    member: { overview: () => Promise.resolve(overview) } as Partial<MemberActions> as MemberActions,
  });
  app.session.state.set({ status: 'signed-in', webId: vetting.member, name: entry.member.name });
  await openAt('#/membership/vetting', app);
  await until(() => all('[aria-labelledby="held"]').length === 1 || page().includes('could not be read'), 'the page');
  return vetting;
}

/** Controls of Web Awesome tell of a change a moment after the press. */
async function press(control: HTMLElement): Promise<void> {
  control.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
}

beforeEach(async () => {
  await setInterfaceLanguage('en');
});

describe('my vetting', () => {
  test('tells what is ready, what is held with its chain, what was asked; and is accessible', async () => {
    await openVetting();
    await until(() => section('offered').includes('Professional skills'), 'the kinds by name');
    expect(section('offered')).toContain('By Guild of Assayers · 21 Nov 2026 to 21 Nov 2027');
    expect(section('held')).toContain('Counts');
    expect(all('[aria-labelledby="held"] wz-chain >> .steps li').length + all('wz-chain >> .steps li').length).toBeGreaterThan(0);
    expect(section('asked')).toContain('Asked of Guild of Assayers on 18 Nov 2026');
    await expectAccessible();
  });

  test('takes what is offered, and not what has a problem', async () => {
    const vetting = await openVetting();
    expect(all('wa-button').filter((button) => textOf(button).startsWith('Take it into my pod'))).toHaveLength(1);
    expect(section('offered')).toContain('This should not be taken: It goes beyond what the alliance lets its issuer attest.');
    called('wa-button', /^Take it into my pod/).click();
    await until(() => page().includes('Professional skills stands in your pod now.'), 'that it is taken');
    expect(vetting.told.map(([what]) => what)).toEqual(['take']);
  });

  test('removes what is held, and puts it back', async () => {
    const vetting = await openVetting();
    called('wa-button', /^Remove: /).click();
    await until(() => all('.undo').length === 1, 'the way back');
    expect(section('held')).toContain('Nothing yet.');
    await until(() => focused()?.closest('.undo') !== null || focused()?.getRootNode() !== document, 'the focus on the way back');
    one('.undo').click();
    await until(() => page().includes('is back, just as it was'), 'that it is back');
    expect(vetting.told.map(([what]) => what)).toEqual(['remove', 'restore']);
    expect(all('[aria-labelledby="held"] >> .card').length + all('.card').length).toBeGreaterThan(0);
  });

  test('asks an authority for what its mandate covers, and nothing else', async () => {
    const vetting = await openVetting();
    called('wa-button', 'Go on').click();
    await until(() => page().includes('Choose an authority.'), 'what is missing');
    await press(called('wa-radio', /^Guild of Assayers/));
    await until(() => all('#kind wa-radio').length === 3, 'what it may attest');
    await press(called('wa-radio', 'Authorisation level'));
    await until(() => all('#level wa-radio').length === 2, 'the levels of the mandate');
    expect(all('#roles wa-checkbox').map(textOf)).toEqual(['Value-added reseller']);
    expect(all('#places wa-checkbox').map(textOf)).toEqual(['Ireland']);
    await press(called('wa-radio', 'Practitioner'));
    called('wa-button', 'Go on').click();
    await until(() => all('wz-sign-what >> .sign').length === 1, 'the way to sign');
    expect(textOf(one('wz-sign-what'))).toContain('what you ask for, not why');
    await expectAccessible();
    await press(one('wz-sign-what >> .statement wa-checkbox'));
    one('wz-sign-what >> .sign').click();
    await until(() => page().includes('Asked. Guild of Assayers finds the request in its queue.'), 'that it is asked');
    expect(vetting.told[0]).toEqual([
      'request',
      {
        authority: sampleAuthority.webid,
        kind: 'authorisation-level',
        roles: ['value-added-reseller'],
        jurisdictions: ['IE'],
        level: 'https://w3id.org/webizen/alliance#level-practitioner',
      },
    ]);
  });

  test('says so where nothing is there yet', async () => {
    const vetting = new SampleVetting();
    Object.assign(vetting, { asked: [], ready: [], held: [], authorities: () => Promise.resolve([]) });
    await openVetting(vetting);
    expect(page()).toContain('You have asked for nothing yet.');
    expect(page()).toContain('The alliance has no authority with a mandate yet.');
    await expectAccessible();
  });

  test('shows that the pod could not be read, with another try', async () => {
    const vetting = new SampleVetting();
    const { taken } = vetting;
    vetting.taken = () => Promise.reject(new Error('The pod did not answer.'));
    await openVetting(vetting);
    expect(page()).toContain('The pod did not answer.');
    vetting.taken = taken;
    called('wa-button', 'Try again').click();
    await until(() => all('[aria-labelledby="held"]').length === 1, 'the page');
  });
});
