import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { journey, type Visitor } from './visitor.ts';

/** The document as a stranger, with another Solid client than ours, reads it: parsed as Turtle. */
async function readAsStranger(document: string): Promise<string[]> {
  const response = await fetch(document, { headers: { accept: 'text/turtle' } });
  expect(response.status).toBe(200);
  return new Parser({ baseIRI: document }).parse(await response.text()).map(({ object }) => object.value);
}

const about = (someone: Visitor) => someone.page.getByRole('textbox', { name: /^About/ });
const saved = (someone: Visitor) => someone.page.getByText(/Saved to your pod/);

describe('A member', () => {
  const { visit, account } = journey();

  test('signs in, edits the profile, and has it in the pod and in the directory', async () => {
    const member = account('Harriet Okonjo-Lee');
    const someone = await visit();
    await someone.page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.signIn(member);
    await someone.open('/membership');
    await someone.page.getByRole('link', { name: 'Profile' }).click();
    const words = `Plain words, written down at ${new Date().toISOString()}.`;
    await about(someone).first().fill(words);
    await someone.page.getByRole('button', { name: 'Save' }).click();
    await saved(someone).waitFor();

    const document = member.webid.replace('profile/card#me', 'alliance/public/membership.ttl');
    expect(await readAsStranger(document)).toContain(words);

    await someone.page.getByRole('button', { name: 'Read it now' }).click();
    await expect.poll(() => someone.page.getByText(/Reading the pods/).count(), { timeout: 60_000 }).toBe(0);
    await someone.open(`/provider?${new URLSearchParams({ webid: member.webid }).toString()}`);
    await someone.page.getByText(words).waitFor();
  });

  test('is told what is wrong at the field and in a summary, and keeps what was typed', async () => {
    const someone = await visit();
    await someone.signIn(account('Saoirse Brennagh'));
    await someone.open('/membership/profile');
    await someone.page.getByRole('textbox', { name: /^Website/ }).fill('not an address');
    await someone.page.getByRole('button', { name: 'Save' }).click();
    const summary = someone.page.getByRole('alert').filter({ hasText: 'There is a problem' }).or(someone.page.locator('wz-error-summary'));
    await summary.first().waitFor();
    await someone.expectAccessible();
    await summary.first().getByRole('link').first().click();
    expect(await someone.page.getByRole('textbox', { name: /^Website/ }).inputValue()).toBe('not an address');
  });

  test('finds a draft again after the tab was closed', async () => {
    const someone = await visit();
    await someone.signIn(account('Élodie Marchandeau'));
    await someone.open('/membership/profile');
    await about(someone).first().fill('Half a sentence');
    await someone.page
      .getByText(/kept on this device/)
      .first()
      .waitFor();
    await someone.page.reload();
    await someone.page.getByText(/unsaved draft/).waitFor();
    await someone.page.getByRole('button', { name: 'Continue with the draft' }).click();
    expect(await about(someone).first().inputValue()).toBe('Half a sentence');
  });

  test('comes back to the same deep link after a reload, still signed in', async () => {
    const someone = await visit();
    await someone.signIn(account('Mira Castellane'));
    await someone.open('/membership/services');
    const address = someone.page.url();
    await someone.page.reload();
    await someone.page.getByRole('button', { name: 'Sign out' }).waitFor();
    await expect.poll(() => someone.page.url()).toBe(address);
    await someone.page.getByRole('heading', { name: 'My services' }).waitFor();
  });

  test('sees both versions when somebody else saved first, and loses neither', async () => {
    const member = account('Aroha Tamahere');
    const [here, there] = [await visit(), await visit()];
    for (const device of [here, there]) {
      await device.signIn(member);
      await device.open('/membership/profile');
      await about(device).first().waitFor();
    }
    await about(there).first().fill('Written on the other device.');
    await there.page.getByRole('button', { name: 'Save' }).click();
    await saved(there).waitFor();

    await about(here).first().fill('Written on this device.');
    await here.page.getByRole('button', { name: 'Save' }).click();
    const conflict = here.page.locator('wz-conflict');
    await conflict.waitFor();
    await conflict.getByText('Written on the other device.').first().waitFor();
    await conflict.getByText('Written on this device.').first().waitFor();
    await conflict.getByText('Keep yours').first().click();
    await conflict.getByRole('button', { name: 'Save this choice' }).click();
    await saved(here).waitFor();
    const document = member.webid.replace('profile/card#me', 'alliance/public/membership.ttl');
    expect(await readAsStranger(document)).toContain('Written on this device.');
  });

  test('removes a service and takes that back', async () => {
    const someone = await visit();
    await someone.signIn(account('Devon Achterberg'));
    await someone.open('/membership/services');
    const remove = someone.page.getByRole('button', { name: /^Remove/ });
    await remove.first().waitFor();
    const before = await remove.count();
    await remove.first().click();
    await expect.poll(() => remove.count()).toBe(before - 1);
    await someone.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => remove.count()).toBe(before);
  });
});
