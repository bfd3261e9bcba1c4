import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/committee/wz-committee-page.ts';
import { toWebId } from '../../../src/domain/iri.ts';
import { createSampleOwnApp, type SampleOwnApp } from '../../fakes/sample-own-app.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const documentOf = (number: number): string => `https://commons.example/alliance/decisions/${number}-motion.jsonld`;
const motion = (number: number): string => `#/committee?motion=${encodeURIComponent(documentOf(number))}`;

async function open(hash: string, ready: string, app = createSampleOwnApp('member')): Promise<SampleOwnApp> {
  await openAt(hash, app);
  await until(() => all(ready).length > 0, ready);
  return app;
}
const pageText = (): string => textOf(one('wz-page-outlet'));
const done = (app: SampleOwnApp, name: string): unknown[] | undefined => app.world.done.find(([action]) => action === name);
async function sign(): Promise<void> {
  await until(() => all('wz-sign-what >> wa-button.sign').length === 1, 'the button to sign');
  one('wz-sign-what >> wa-checkbox').click();
  await new Promise((resolve) => setTimeout(resolve, 30));
  one('wz-sign-what >> wa-button.sign').click();
}
async function choose(value: string): Promise<void> {
  all<HTMLElement & { value: string }>('wz-ballot >> wa-radio')
    .find((radio) => radio.value === value)!
    .click();
  await until(() => all('wz-sign-what').length === 1, 'what is signed');
}

describe('my votes', () => {
  test('have no accessibility fault', async () => {
    await open('#/committee', '.cards');
    await expectAccessible();
  });

  test('show what waits and until when, those first on which one can vote', async () => {
    await open('#/committee', '.cards');
    const cards = all('.cards li').map(textOf);
    expect(cards).toHaveLength(6);
    expect(cards[0]).toContain('Votes until Dec 3, 2026');
    expect(cards.at(-1)).toContain('You cannot vote');
    expect(textOf(one('.lines'))).toContain('Suspend Ada Okafor until Dec 24, 2026, and 1 more You stand aside Carried');
  });

  test('say to whoever has no vote when there would be one', async () => {
    const app = createSampleOwnApp('member');
    app.session.state.set({ status: 'signed-in', webId: toWebId('https://away.example/nobody/profile/card#me'), name: [] });
    app.world.governance.motions = [];
    await open('#/committee', '.none', app);
    expect(textOf(one('.none'))).toContain('Holders of seats vote on motions of the committee');
    await expectAccessible();
  });

  test('say what went wrong, and can be read again', async () => {
    const app = createSampleOwnApp('member');
    await openAt('#/', app);
    app.world.fail = new Error('The register did not answer.');
    location.hash = '#/committee';
    await until(() => pageText().includes('The register did not answer.'), 'the failure');
    called('wa-button', 'Try again').click();
    await until(() => all('.cards').length === 1, 'the motions');
  });

  test('are asked to sign in for, at this very address', async () => {
    const app = createSampleOwnApp('member');
    app.session.state.set({ status: 'signed-out' });
    await open('#/committee', 'wz-sign-in-form', app);
  });
});

describe('one vote', () => {
  test('has no accessibility fault while it is cast', async () => {
    await open(motion(7), 'wz-ballot');
    await choose('for');
    await expectAccessible();
  });

  test('is signed only after all that is moved and the choice stood there in words', async () => {
    const app = await open(motion(7), 'wz-ballot');
    expect(pageText()).toContain('Your choice is sealed on this device before it is sent.');
    expect(all('wz-sign-what')).toEqual([]);
    await choose('against');
    await until(() => all('wz-sign-what >> wa-button.sign').length === 1, 'the button to sign');
    const said = textOf(one('wz-sign-what'));
    expect(said).toContain('Admit Mira Patel: Content developer for Australia and New Zealand');
    expect(said).toContain('Grant Shannon Makers Co-operative a right');
    expect(said).toContain('Your choice, sealed Against');
    expect(said).toContain('It cannot be changed or taken back.');
    one('wz-sign-what >> wa-button.sign').click();
    await until(() => textOf(one('wz-sign-what')).includes('Tick the sentence above before you sign.'), 'the missing gesture');
    expect(done(app, 'vote')).toBeUndefined();
    await sign();
    await until(() => pageText().includes('Your vote is signed and sent'), 'the end');
    expect(done(app, 'vote')).toEqual(['vote', documentOf(7), 'against']);
    expect(focused()?.id).toBe('vote');
    await expectAccessible();
    called('wz-ballot >> a', 'My votes').click();
    await until(() => all('.lines').length === 1, 'the list');
    expect(textOf(one('.lines'))).toContain('and 1 more You have voted Open');
  });

  test('is cast with the keyboard alone', async () => {
    const app = await open('#/committee', '.cards');
    all('.cards wa-button >> a')
      .find((link) => link.getAttribute('href') === motion(7))!
      .focus();
    await userEvent.keyboard('{Enter}');
    await until(() => all('wz-ballot >> wa-radio').length > 0, 'the vote');
    await until(() => focused()?.tagName === 'H1', 'the focus on the heading');
    expect(document.title).toContain('Admit Mira Patel');
    all('wz-ballot >> wa-radio')[0]!.focus();
    await userEvent.keyboard(' ');
    await until(() => all('wz-sign-what >> wa-checkbox').length === 1, 'what is signed');
    one('wz-sign-what >> wa-checkbox').focus();
    await userEvent.keyboard(' ');
    one('wz-sign-what >> wa-button.sign').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => done(app, 'vote') !== undefined, 'the vote');
    expect(done(app, 'vote')?.[2]).toBe('for');
  });

  test('comes with what the parties were told, what the member replied, and how long replies can come', async () => {
    await open(motion(11), 'wz-hearing-paper');
    expect(textOf(one('wz-hearing-paper'))).toContain('Three customers say that they paid for work that was never begun.');
    expect(textOf(one('blockquote'))).toContain('another company of the same name');
    await open(motion(8), 'wz-hearing-paper');
    expect(pageText()).toContain('Replies can come until Nov 30, 2026');
  });

  test('is refused where there is a conflict of interest: the reason, and one button', async () => {
    const app = await open(motion(8), 'wz-ballot');
    expect(textOf(one('wz-ballot'))).toContain('You and whom it concerns have declared ties to each other.');
    expect(all('wz-ballot >> wa-radio')).toEqual([]);
    expect(all('wz-ballot >> wa-button').map(textOf)).toEqual(['Stand aside']);
    await expectAccessible();
    one('wz-ballot >> wa-button.stand-aside').click();
    await until(() => all('wz-sign-what').length === 1, 'what is signed');
    await sign();
    await until(() => pageText().includes('You stand aside on this motion'), 'the end');
    expect(done(app, 'standAside')).toEqual(['standAside', documentOf(8)]);
  });

  test('that is refused only at the end leaves standing aside', async () => {
    const app = await open(motion(7), 'wz-ballot');
    await choose('for');
    app.world.fail = Object.assign(new Error('You made the complaint.'), { name: 'VoteRefusedError', code: 'complainant' });
    await sign();
    await until(() => textOf(one('wz-ballot')).includes('You made the complaint that it rests on.'), 'the reason');
    expect(all('wz-ballot >> wa-button').map(textOf)).toEqual(['Stand aside']);
  });

  test('that could not be sent says why, and what was chosen stays', async () => {
    const app = await open(motion(7), 'wz-ballot');
    await choose('abstain');
    app.world.fail = new Error('The inbox of the alliance did not answer.');
    await sign();
    await until(() => textOf(one('wz-ballot')).includes('The inbox of the alliance did not answer.'), 'the failure');
    expect(textOf(one('wz-sign-what'))).toContain('Abstain');
  });

  test('can be left to others without a word', async () => {
    const app = await open(motion(7), 'wz-ballot');
    one('wz-ballot >> wa-button.stand-aside').click();
    await until(() => all('wz-sign-what').length === 1, 'what is signed');
    expect(focused()?.id).toBe('vote');
    called('wz-ballot >> wa-button', 'I would rather vote').click();
    await until(() => all('wz-ballot >> wa-radio').length === 3, 'the choices');
    one('wz-ballot >> wa-button.stand-aside').click();
    await sign();
    await until(() => done(app, 'standAside') !== undefined, 'the end');
  });

  test('in an election ticks the candidates that one approves of', async () => {
    const app = await open(motion(10), 'wz-ballot');
    expect(textOf(one('wz-ballot'))).toContain('Tick as many as you like, or none.');
    await expectAccessible();
    for (const at of [0, 2]) {
      all('wz-ballot >> fieldset wa-checkbox')[at]!.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(textOf(one('wz-sign-what'))).toContain('Wei Chen and Layla Haddad');
    await sign();
    await until(() => done(app, 'vote') !== undefined, 'the vote');
    expect(done(app, 'vote')).toEqual(['vote', documentOf(10), [0, 2]]);
  });

  test('in a general meeting is every member’s', async () => {
    await open(motion(9), 'wz-ballot');
    expect(pageText()).toContain('Motion 9 · All members');
    expect(all('wz-ballot >> wa-radio')).toHaveLength(3);
  });
});
