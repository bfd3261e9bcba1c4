import { beforeEach, describe, expect, test } from 'vitest';
import { navigate } from '../../../src/ui/routes.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import type { SampleApp } from '../../fakes/sample-app.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

describe('the frame around every page', () => {
  let app: SampleApp;

  beforeEach(async () => {
    await setInterfaceLanguage('en');
    app = await openAt('#/about');
  });

  test('is accessible in light and dark', async () => {
    await expectAccessible();
  });

  test('names the tab after the page', async () => {
    expect(document.title).toBe('About the alliance · Webizen Alliance');
    navigate('/no/such/page');
    await until(() => document.title.startsWith('Page not found'), 'the title of the page for lost readers');
  });

  test('moves the focus to the heading of the page one goes to, and not on the first page', async () => {
    expect(focused()).toBe(document.body);
    called('a', 'Find providers').click();
    await until(() => focused()?.tagName === 'H1', 'focus on a heading');
    expect(textOf(one('h1'))).toBe('Find a provider close to home');
    expect(location.hash).toBe('#/');
  });

  test('marks the present page among the ways through the site', async () => {
    called('a', 'Find providers').click();
    await until(() => called('a', 'Find providers').getAttribute('aria-current') === 'page', 'the current page');
    expect(all('nav a[aria-current="page"]').map(textOf)).toEqual(['Find providers']);
  });

  test('skips to the content without leaving the page', async () => {
    called('a', 'Skip to the content').click();
    expect(focused()?.id).toBe('main');
    expect(location.hash).toBe('#/about');
  });

  test('turns to another language, and to its direction, where the reader is', async () => {
    const language = one('wz-site-header >> select') as HTMLSelectElement;
    language.value = 'ar';
    language.dispatchEvent(new Event('change'));
    await until(() => textOf(one('h1')) === 'عن التحالف', 'an Arabic heading');
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.lang).toBe('ar');
    expect(localStorage.getItem('wz.language')).toBe('ar');
    await expectAccessible();
  });

  test('switches the colours and remembers it', async () => {
    const before = getComputedStyle(document.documentElement).backgroundColor;
    (one('button.theme') as HTMLButtonElement).click();
    expect(getComputedStyle(document.documentElement).backgroundColor).not.toBe(before);
    expect(localStorage.getItem('wz.theme')).not.toBeNull();
    (one('button.theme') as HTMLButtonElement).click();
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe(before);
    expect(localStorage.getItem('wz.theme')).toBeNull();
  });

  test('says who is signed in, and lets them leave', async () => {
    expect(called('a', 'Sign in').getAttribute('href')).toBe('#/sign-in?from=%2Fabout');
    await app.session.signIn();
    await until(() => all('.who').length === 1, 'the name');
    expect(textOf(one('.who a'))).toBe('Ada Okafor');
    called('button', 'Sign out').click();
    await until(() => all('a.sign-in').length === 1, 'the way to sign in');
  });

  test('says where the data comes from, and when it was read', () => {
    expect(textOf(one('footer'))).toContain('register of Demo Alliance');
    expect(textOf(one('footer'))).toContain('Last read on 20 Nov 2026');
  });

  test('goes back to the page before, and forth again', async () => {
    called('a', 'Find providers').click();
    await until(() => document.title.startsWith('Find providers'), 'the directory');
    history.back();
    await until(() => textOf(one('h1')) === 'About the alliance', 'the page before');
    history.forward();
    await until(() => textOf(one('h1')) === 'Find a provider close to home', 'the directory again');
  });
});
