import { describe, test } from 'vitest';
import { journey } from './visitor.ts';

describe.each([
  { scheme: 'light', phone: false },
  { scheme: 'dark', phone: true },
])('Every page in $scheme', ({ scheme, phone }) => {
  const { visit, account } = journey();

  test('has nothing in a visitor’s way', async () => {
    const someone = await visit({ dark: scheme === 'dark', phone, fresh: true });
    await someone.page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.expectAccessible();
    const provider = new URLSearchParams({ webid: account('Mira Castellane').webid }).toString();
    for (const path of [
      `/provider?${provider}`,
      `/why?${provider}`,
      '/audit',
      '/index-report',
      '/vocabulary',
      '/about',
      '/sign-in',
      '/nowhere',
    ]) {
      await someone.open(path);
      await someone.page.waitForLoadState('networkidle');
      await someone.expectAccessible();
    }
  });

  test('has nothing in a member’s way', async () => {
    const someone = await visit({ dark: scheme === 'dark', phone });
    await someone.signIn(account('Cooperativa Hilo Claro'));
    const own = [
      '',
      '/profile',
      '/where',
      '/services',
      '/services/new',
      '/keys',
      '/agreements',
      '/interests',
      '/values',
      '/apply',
      '/vetting',
    ];
    for (const path of [...own.map((page) => `/membership${page}`), '/desk']) {
      await someone.open(path);
      await someone.page.waitForLoadState('networkidle');
      await someone.expectAccessible();
    }
    await someone.open('/steward');
    await someone.expectAccessible();
  });

  test('has nothing in the steward’s way', async () => {
    const someone = await visit({ dark: scheme === 'dark', phone });
    await someone.signIn(account(/Webizen Alliance/));
    for (const path of ['', '/members', '/agreements', '/mandates']) {
      await someone.open(`/steward${path}`);
      await someone.page.waitForLoadState('networkidle');
      await someone.expectAccessible();
    }
  });
});
