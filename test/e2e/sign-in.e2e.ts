import { describe, expect, test } from 'vitest';
import { journey, type Account, type Visitor } from './visitor.ts';

const signOut = (someone: Visitor) => someone.page.getByRole('button', { name: 'Sign out' });
const field = (someone: Visitor) => someone.page.getByRole('textbox', { name: 'Your web address or pod provider' });

/** The provider's own pages, from the password to the consent. */
async function passProvider(someone: Visitor, account: Pick<Account, 'email' | 'password'>): Promise<void> {
  const { page } = someone;
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('button[type=submit]').first().click();
  await page.locator('#authorize').click();
}

describe('Signing in', () => {
  const { visit, account } = journey();

  test('asks no provider anything while nobody wants to', async () => {
    const someone = await visit();
    const asked: string[] = [];
    someone.page.on('request', (request) => {
      if (/openid-configuration|\.oidc|\.account/.test(request.url())) asked.push(request.url());
    });
    await someone.page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.page.reload();
    await someone.waitForDirectory();
    expect(asked).toEqual([]);
  });

  test('with a WebID goes to the provider that it names, and comes back to where one was', async () => {
    const member = account('Mira Castellane');
    const someone = await visit();
    const page = `/why?${new URLSearchParams({ webid: member.webid }).toString()}`;
    await someone.open(page);
    await someone.page.getByRole('link', { name: 'Sign in' }).click();
    await field(someone).fill(member.webid);
    await someone.page.getByRole('button', { name: 'Continue' }).click();
    await passProvider(someone, member);
    await signOut(someone).waitFor();
    await expect.poll(() => someone.page.url()).toBe(`${someone.demo.app}/#${page}`);
  });

  test('is asked for on the page that needs it, and comes back to it with all that its address says', async () => {
    const member = account('Saoirse Brennagh');
    const someone = await visit();
    const page = '/membership/services/new?step=terms';
    await someone.open(page);
    await field(someone).fill(member.server);
    await someone.page.getByRole('button', { name: 'Continue' }).click();
    await passProvider(someone, member);
    await someone.page.getByRole('heading', { name: 'Add a service' }).waitFor();
    await signOut(someone).waitFor();
    expect(someone.page.url()).toBe(`${someone.demo.app}/#${page}`);
    await someone.page.reload();
    await signOut(someone).waitFor();
    await expect.poll(() => someone.page.url()).toBe(`${someone.demo.app}/#${page}`);
  });

  test('works again, and is restored again, after the provider ended it', async () => {
    const member = account('Élodie Marchandeau');
    const someone = await visit();
    await someone.signIn(member);
    await someone.open('/membership/where');
    await someone.page.getByRole('heading', { name: 'Where I work' }).waitFor();
    // The provider forgets its cookies: the silent renewal fails.
    await someone.page.context().clearCookies();
    await someone.page.reload();
    await someone.page.getByText('Your sign-in at your provider has ended.', { exact: false }).waitFor();
    expect(someone.page.url()).toBe(`${someone.demo.app}/#/membership/where`);

    await field(someone).fill(member.server);
    await someone.page.getByRole('button', { name: 'Continue' }).click();
    await passProvider(someone, member);
    await signOut(someone).waitFor();
    await someone.page.reload();
    await signOut(someone).waitFor();
    await expect.poll(() => someone.page.url()).toBe(`${someone.demo.app}/#/membership/where`);
  });

  test('is forgotten on this device after signing out', async () => {
    const someone = await visit();
    await someone.signIn(account('Devon Achterberg'));
    await signOut(someone).click();
    await someone.page.getByRole('link', { name: 'Sign in' }).waitFor();
    await someone.page.reload();
    await someone.page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await signOut(someone).count()).toBe(0);
  });

  test('refuses what leads nowhere, at the field, and keeps it', async () => {
    const someone = await visit();
    await someone.open('/sign-in');
    await field(someone).fill('ana@mail.example');
    await someone.page.keyboard.press('Enter');
    await someone.page.getByText('That is an e-mail address.', { exact: false }).waitFor();
    expect(await field(someone).inputValue()).toBe('ana@mail.example');
    await someone.expectAccessible();
  });
});

describe('A person without a pod', () => {
  const { visit, demo } = journey();

  test('is led to the sign-up of a provider and back, and publishes a profile', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(demo.app);
    await someone.open('/sign-in');
    await page.getByRole('button', { name: 'What is a pod?' }).click();
    await page.getByText('A pod is a place on the web that is yours', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Got it' }).click();

    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: /^Get a pod at Harbour/ }).click();
    const provider = await opened;
    const person = { email: `zoe-${Date.now()}@new.example`, password: 'a-long-secret' };
    await provider.locator('input[name=email]').fill(person.email);
    await provider.locator('input[name=password]').fill(person.password);
    await provider.locator('input[name=confirmPassword]').fill(person.password);
    await provider.locator('button[type=submit]').click();
    const createPod = provider.getByRole('link', { name: 'Create pod' });
    // The provider's page says where the link leads only once it has asked its server.
    await expect.poll(() => createPod.getAttribute('href')).toMatch(/pod/);
    await createPod.click();
    await provider.locator('input[name=name]').fill(`zoe-${Date.now()}`);
    await provider.locator('button[type=submit]').click();
    await provider.getByText('profile/card#me', { exact: false }).first().waitFor();
    await provider.close();

    await page.getByText('come back here and continue', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('#authorize').click();
    await page.waitForURL(`${demo.app}/#/membership`);
    await page.getByRole('heading', { name: 'Make room in your pod' }).waitFor();
    await page.getByRole('button', { name: 'Make the folders' }).click();
    await page.getByText('What you publish: everybody can read it.').waitFor();
    await someone.open('/membership/profile');
    await page.getByText('a person', { exact: true }).click();
    await page.getByRole('textbox', { name: /^Name/ }).first().fill('Zoé Neuwirth');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Saved to your pod/).waitFor();
  });
});
