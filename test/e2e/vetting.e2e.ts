import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { journey, type Account, type Visitor } from './visitor.ts';

/**
 * A qualification that was revoked is attested anew, found by customers, and revoked again: whoever reads the demo later finds its
 * people as they were. The member’s pod is at another server than the authority’s.
 */
const role = 'Qualified service provider for Spain and France';
const reason = 'The register of sworn translators was wrong about her.';

const pathFor = (page: 'provider' | 'why', { webid }: Account): string => `/${page}?${new URLSearchParams({ webid }).toString()}`;
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the desk says a reading of the pods will show: each role that changes, and how it then stands. */
async function promised(page: Page): Promise<string[]> {
  const changing = page.locator('wz-effect li').filter({ hasText: 'Afterwards:' });
  await changing.first().waitFor();
  return Promise.all(
    (await changing.all()).map(
      async (item) =>
        `${words(await item.locator('strong').first().innerText())} ${words(await item.locator('.way .standing').last().innerText())}`,
    ),
  );
}

/** How roles stand on a page that shows them. */
const shown = async (page: Page): Promise<string[]> => (await page.locator('wz-standing .standing').allInnerTexts()).map(words);

/** Reads the pods again, to the end, as anybody can. */
async function readAgain(someone: Visitor): Promise<void> {
  await someone.open('/index-report');
  await someone.page.getByRole('button', { name: 'Read the pods again' }).click();
  await someone.page.getByRole('button', { name: 'Stop reading' }).waitFor();
  await someone.page.getByRole('button', { name: 'Read the pods again' }).waitFor({ timeout: 120_000 });
}

describe('Vetting', () => {
  const { visit, account } = journey();
  const member = account('Nuria Villaescusa');
  const authority = account('Caution Atlantique');

  test('a member asks, an authority attests, and what its preview said is what everybody reads', { timeout: 300_000 }, async () => {
    expect(new URL(member.webid).origin).not.toBe(new URL(authority.webid).origin);

    // The member asks.
    const nuria = await visit({ fresh: true });
    await nuria.page.goto(nuria.demo.app);
    await nuria.waitForDirectory();
    await nuria.signIn(member);
    await nuria.open('/membership/vetting');
    await nuria.page.getByText('How your roles stand').waitFor();
    expect(await shown(nuria.page)).toEqual([expect.stringContaining(`${role} Lapsed`)]);
    await nuria.look('my vetting');
    await nuria.page.getByRole('radio', { name: /Caution Atlantique/ }).click();
    await nuria.page.getByRole('radio', { name: 'Qualification', exact: true }).click();
    await nuria.page.getByRole('checkbox', { name: 'France' }).press('Space');
    await nuria.page.getByRole('checkbox', { name: 'Spain' }).press('Space');
    await nuria.page.getByRole('radio', { name: 'Sworn translation' }).click();
    await nuria.page.getByRole('button', { name: 'Go on' }).click();
    await nuria.page.getByRole('heading', { name: 'What you sign' }).waitFor();
    await nuria.unlockKey('first-light');
    await nuria.page.getByRole('checkbox', { name: 'I ask Caution Atlantique to vet me as described.' }).press('Space');
    await nuria.look('what the member signs');
    await nuria.page.getByRole('button', { name: 'Sign and ask' }).click();
    await nuria.page.getByText('Asked. Caution Atlantique finds the request in its queue.').waitFor();
    await nuria.look('asked');

    // The authority looks, sees what its word will do, and gives it.
    const desk = await visit({ fresh: true });
    await desk.page.goto(desk.demo.app);
    await desk.waitForDirectory();
    await desk.signIn(authority);
    await desk.open('/desk');
    const request = desk.page.locator('wz-vetting-request').filter({ hasText: member.who });
    await request.getByText('Qualification (Sworn translation)').first().waitFor();
    await request.getByRole('heading', { name: 'What the member says of itself' }).waitFor();
    await request.getByText('Traductora jurada en Valencia').waitFor();
    await request.getByText('The certificate is genuine and in the member’s name.').waitFor();
    await request.getByRole('button', { name: /^Issue an attestation/ }).click();
    await request.getByRole('radio', { name: 'Extract from a public register' }).click();
    await desk.look('vetting desk');
    await request.getByRole('button', { name: 'See what changes' }).click();
    const preview = await promised(desk.page);
    expect(preview).toEqual([`${role} In good standing`]);
    await request.getByRole('textbox', { name: /^Your reason/ }).fill('Seen in the register of the ministry today.');
    await desk.unlockKey('first-light');
    await request.getByRole('checkbox', { name: 'I have found this out as described, and I attest it.' }).press('Space');
    await desk.look('preview at the desk');
    await request.getByRole('button', { name: 'Sign and issue' }).click();
    await desk.page.getByText(`Issued. It waits until ${member.who} takes it.`).waitFor();
    await desk.look('issued');

    // The member takes it into the own pod.
    await nuria.open('/membership');
    await nuria.page.getByRole('link', { name: 'Vetting', exact: true }).click();
    await nuria.page.getByRole('heading', { name: /Ready for you/ }).waitFor();
    await nuria.look('ready to be taken');
    await nuria.page.getByRole('button', { name: /^Take it into my pod/ }).click();
    await nuria.page.getByText('Qualification (Sworn translation) stands in your pod now.').waitFor();
    await nuria.look('taken');

    // After a reading of the pods it is as the desk said, for the member and for a stranger.
    await nuria.readPods();
    await expect.poll(() => shown(nuria.page)).toEqual(preview);
    const customer = await visit({ fresh: true });
    await customer.page.goto(customer.demo.app);
    await customer.waitForDirectory();
    await customer.open(pathFor('provider', member));
    await expect.poll(() => shown(customer.page)).toEqual(preview);
    await customer.page.getByText(/^Qualification \(Sworn translation\): by Caution Atlantique, for Spain and France, until/).waitFor();
    await customer.look('provider in good standing');
  });

  test('what is revoked is lapsed for customers, who see by whom and since when but never why', { timeout: 300_000 }, async () => {
    const customer = await visit({ fresh: true });
    await customer.page.goto(customer.demo.app);
    await customer.waitForDirectory();
    await customer.open('/?role=qualified-service-provider');
    const hit = customer.page.locator('wz-provider-hit').filter({ hasText: member.who });
    await hit.getByText(/Vetted by Caution Atlantique until/).waitFor();
    await customer.look('vetted until');

    const desk = await visit({ fresh: true });
    await desk.page.goto(desk.demo.app);
    await desk.waitForDirectory();
    await desk.signIn(authority);
    await desk.open('/desk');
    const issued = desk.page
      .locator('wz-issued')
      .filter({ hasText: member.who })
      .filter({ has: desk.page.getByText('In force', { exact: true }) });
    await issued.getByRole('button', { name: /^Put on hold/ }).click();
    expect(await promised(desk.page)).toEqual([expect.stringContaining(`${role} Lapsed`)]);
    await desk.look('put on hold');
    await issued.getByRole('textbox', { name: /^Your reason/ }).fill('A customer has asked.');
    await desk.unlockKey('first-light');
    await issued.getByRole('checkbox', { name: 'I put this attestation on hold.' }).press('Space');
    await issued.getByRole('button', { name: 'Sign and put on hold' }).click();
    await desk.page.getByText('Signed. Readers see it with their next reading.').waitFor();
    const held = desk.page
      .locator('wz-issued')
      .filter({ hasText: member.who })
      .filter({ has: desk.page.getByText('On hold', { exact: true }) });
    await held.getByText('Your last note: A customer has asked.').waitFor();
    await held.getByRole('button', { name: /^Release/ }).click();
    await held.getByRole('textbox', { name: /^Your reason/ }).fill('It was another translator of that name.');
    await held.getByRole('checkbox', { name: 'I release this attestation.' }).press('Space');
    await held.getByRole('button', { name: 'Sign and release' }).click();
    await held.waitFor({ state: 'detached' });

    await issued.getByRole('button', { name: /^Revoke/ }).click();
    const preview = await promised(desk.page);
    expect(preview).toEqual([expect.stringContaining(`${role} Lapsed`)]);
    await issued.getByRole('textbox', { name: /^Your reason/ }).fill(reason);
    await issued.getByRole('checkbox', { name: 'I revoke this attestation for good.' }).press('Space');
    await desk.look('revoke');
    await issued.getByRole('button', { name: 'Sign and revoke' }).click();
    await issued.waitFor({ state: 'detached' });

    await readAgain(customer);
    await customer.open(pathFor('provider', member));
    await expect.poll(() => shown(customer.page)).toEqual(preview);
    const chain = customer.page
      .locator('wz-chain')
      .filter({ hasText: 'Caution Atlantique' })
      .filter({ hasText: 'Its issuer has revoked it.' });
    await chain.first().getByText('Does not count').waitFor();
    await chain.first().getByText('Status: fails').first().waitFor();
    await customer.look('provider lapsed');
    await customer.open('/?role=qualified-service-provider');
    await customer.page.locator('wz-provider-hit').first().waitFor();
    await expect.poll(() => hit.count()).toBe(0);
    // Why, only the authority can read.
    const pod = new URL('..', authority.webid).href;
    expect(await (await fetch(`${pod}alliance/public/status/revocation.jsonld`)).text()).not.toContain(reason);
    expect((await fetch(`${pod}alliance/private/issued/`)).status).toBe(401);
  });
});
