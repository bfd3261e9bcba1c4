import { describe, expect, test } from 'vitest';
import '../../../src/ui/membership/wz-concerns-page.ts';
import '../../../src/ui/membership/wz-membership-page.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

async function open(app = createSampleOwnApp('member'), ready = 'wz-own-rights'): Promise<SampleOwnApp> {
  await openAt('#/membership/decisions', app);
  await until(() => all(ready).length > 0, ready);
  return app;
}
const pageText = (): string => textOf(one('wz-page-outlet'));
const done = (app: SampleOwnApp, name: string): unknown[] | undefined => app.world.done.find(([action]) => action === name);
async function type(selector: string, value: string): Promise<void> {
  const field = one(selector) as HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await new Promise((resolve) => setTimeout(resolve, 30));
}
async function sign(): Promise<void> {
  await until(() => all('wz-sign-what >> wa-button.sign').length === 1, 'the button to sign');
  const box = one('wz-sign-what >> wa-checkbox') as HTMLInputElement;
  if (!box.checked) box.click();
  await new Promise((resolve) => setTimeout(resolve, 30));
  one('wz-sign-what >> wa-button.sign').click();
}

describe('what concerns me', () => {
  test('has no accessibility fault, before and while one replies and appeals', async () => {
    await open();
    await expectAccessible();
    one('wz-own-motion >> wa-button.write').click();
    one('wz-own-decision >> wa-button.appeal').click();
    await until(() => all('wz-sign-what').length === 1, 'the appeal');
    await expectAccessible();
  });

  test('shows motions about me with what the parties are told', async () => {
    await open();
    const [first] = all('wz-own-motion').map(textOf);
    expect(first).toContain('Take the role Value-added reseller for Australia from Ada Okafor Open');
    expect(first).toContain('Three customers say that they paid');
    expect(first).toContain('You can answer until Dec 4, 2026');
  });

  test('takes a reply, and one with words in it only', async () => {
    const app = await open();
    one('wz-own-motion >> wa-button.write').click();
    await until(() => all('wz-own-motion >> wa-textarea').length === 1, 'the form');
    one('wz-own-motion >> wa-button.send').click();
    await until(() => pageText().includes('Write your reply first.'), 'what is missing');
    expect(done(app, 'reply')).toBeUndefined();
    await type('wz-own-motion >> wa-textarea', ' I had the vetting renewed. ');
    app.world.fail = new Error('The inbox did not answer.');
    one('wz-own-motion >> wa-button.send').click();
    await until(() => pageText().includes('The inbox did not answer.'), 'the failure');
    one('wz-own-motion >> wa-button.send').click();
    await until(() => pageText().includes('Your reply was sent to those who vote.'), 'the end');
    expect(done(app, 'reply')?.slice(1)).toEqual([
      'https://commons.example/alliance/decisions/12-motion.jsonld',
      'I had the vetting renewed.',
    ]);
  });

  test('lets a suspended member appeal: date, place of review, grounds, signature', async () => {
    const app = await open();
    const decision = textOf(one('wz-own-decision'));
    expect(decision).toContain('Suspend Ada Okafor until Dec 24, 2026 Holds since Sep 24, 2026');
    expect(decision).toContain('Where it can be reviewed: The courts of the member’s own jurisdiction');
    one('wz-own-decision >> wa-button.appeal').click();
    await until(() => focused()?.tagName === 'TEXTAREA', 'the focus on the grounds');
    await sign();
    await until(() => pageText().includes('Say first why the decision should not stand.'), 'what is missing');
    await type('wz-own-decision >> wa-textarea', 'It was never my work.');
    expect(textOf(one('wz-sign-what'))).toContain('An appeal against: Suspend Ada Okafor until Dec 24, 2026');
    await sign();
    await until(() => textOf(one('wz-own-decision')).includes('Under appeal'), 'the end');
    expect(done(app, 'appeal')?.slice(1)).toEqual(['https://commons.example/alliance/register/13.jsonld#event-1', 'It was never my work.']);
    expect(all('wz-own-decision >> wa-button.appeal')).toEqual([]);
    expect(all<HTMLAnchorElement>('wz-own-decision >> .lodged a')[0]?.href).toContain('/appeals/1.jsonld');
  });

  test('shows rights, and accepts one that is offered with a signature', async () => {
    const app = await open();
    expect(textOf(one('wz-own-rights'))).toContain('Use of the alliance’s mark in Australia');
    one('wz-own-rights >> wa-button.accept').click();
    await sign();
    await until(() => pageText().includes('You have accepted “Use of the alliance’s mark in Ireland”.'), 'the end');
    expect(done(app, 'acceptRight')).toBeDefined();
    await until(() => all('wz-own-rights >> wa-button.accept').length === 0, 'nothing left to accept');
  });

  test('says so where there is nothing', async () => {
    const app = createSampleOwnApp('member');
    app.world.governance.motions = [];
    app.world.governance.rights = [];
    app.world.governance.offeredRights = [];
    await open(app);
    for (const words of [
      'No motion concerns you.',
      'There is no decision that you could appeal.',
      'The alliance has granted you no rights.',
    ])
      expect(pageText()).toContain(words);
    await expectAccessible();
  });
});

test('my membership leads to my votes and to what concerns me', async () => {
  await openAt('#/membership', createSampleOwnApp('member'));
  await until(() => all('wz-membership-page >> wz-task-list').length === 1, 'the tasks');
  called('wz-membership-page >> a', 'What the alliance moves and decides about you: reply, appeal, your rights');
  called('wz-membership-page >> a', 'You have a vote in this alliance: go to your votes').click();
  await until(() => textOf(one('h1')) === 'My votes', 'the votes');
});
