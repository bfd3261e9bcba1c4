import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cardOf, countMotion, openMotion, vote } from './at-the-desk.ts';
import { journey, type Account, type Visitor } from './visitor.ts';
import { voteAs, votersOn } from './voters.ts';

const { demo, visit, account } = journey();
const passphrase = 'a lantern beside the quiet harbour';

/** Somebody who is about to join, and what is different about them. */
interface Newcomer {
  readonly who: RegExp;
  readonly name: string;
  readonly kind: 'a person' | 'an organisation';
  /** The human who signs for a body. */
  readonly representative?: { readonly name: string; readonly capacity: string };
  readonly role: string;
  /** What the role asks for beside the charter. */
  readonly furtherAgreements: number;
}

const newcomers: readonly Newcomer[] = [
  { who: /Nadia Newcomer/, name: 'Nadia Newcomer', kind: 'a person', role: 'Civics producer', furtherAgreements: 0 },
  {
    who: /Fresh Harbour/,
    name: 'Fresh Harbour Cooperative',
    kind: 'an organisation',
    representative: { name: 'Imogen Tidewater', capacity: 'Chair of the board' },
    role: 'Content developer',
    furtherAgreements: 1,
  },
];

/** Everybody stays at their own browser. */
const visitors = new Map<string, Visitor>();

describe.each(newcomers)('$name, who is $kind with an empty pod', (newcomer) => {
  const { name, representative, role } = newcomer;
  const picture = (step: string) => `joining ${name} ${step}`;
  let someone: Visitor;
  let who: Account;

  test('makes room in the pod and a key whose locked copy is a file', async () => {
    who = account(newcomer.who);
    someone = await visit({ fresh: true });
    visitors.set(name, someone);
    const { page } = someone;
    await page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.signIn(who);
    await page.getByRole('heading', { name: 'Make room in your pod' }).waitFor();
    await someone.look(picture('01 first visit'));
    await page.getByRole('button', { name: 'Make the folders' }).click();
    await page.getByText('What you publish: everybody can read it.').waitFor();
    await someone.look(picture('02 folders'));

    await page.getByRole('link', { name: 'Signing key' }).click();
    await page.getByRole('heading', { name: 'My signing keys' }).waitFor();
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('secret');
    await page.getByRole('textbox', { name: 'The same passphrase again' }).fill('secret');
    await page.getByRole('button', { name: 'Make a signing key' }).click();
    await page.getByText('Choose a passphrase that is harder to guess', { exact: false }).first().waitFor();
    await someone.look(picture('03 weak passphrase'));
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(passphrase);
    await page.getByText('I know that nobody can give this passphrase back to me.').click();
    await page.getByRole('button', { name: 'Make a signing key' }).click();
    await page.getByText('Your key is ready.').waitFor();
    await someone.look(picture('04 key made'));

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the locked copy as a file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.json$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(who.webid);
    expect(text).not.toContain(passphrase);
    // What is public of it stands in the WebID document, where everybody reads it.
    expect(await (await fetch(who.webid, { headers: { accept: 'text/turtle' } })).text()).toContain('publicKeyMultibase');
  });

  test('says who it is', async () => {
    const { page } = someone;
    await someone.open('/membership/profile');
    await page.getByText(newcomer.kind, { exact: true }).click();
    await page.getByRole('textbox', { name: /^Name/ }).first().fill(name);
    await page
      .getByRole('textbox', { name: /^About/ })
      .first()
      .fill('New here, and glad to be of use.');
    if (representative !== undefined) {
      await page.getByRole('button', { name: /Add to .Representatives/ }).click();
      const card = page.getByRole('group', { name: /Representatives, no\. 1/ });
      await card.getByRole('textbox', { name: /^Name/ }).fill(representative.name);
      await card.getByRole('textbox', { name: /^Capacity/ }).fill(representative.capacity);
      await card.locator('input[type=date]').first().fill('2026-01-01');
    }
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Saved to your pod/).waitFor();
    await someone.look(picture('05 profile'));
  });

  test('is led from step to step, reads the charter, signs it, and finds it in the pod with its proof', async () => {
    const { page } = someone;
    await someone.open('/membership');
    await page.getByRole('link', { name: 'Application' }).click();
    await page.getByRole('heading', { name: 'Apply to the alliance' }).waitFor();
    await page.getByRole('link', { name: 'Read the charter' }).waitFor();
    await someone.look(picture('06 steps'));
    await page.getByRole('link', { name: 'Read the charter' }).click();
    await page.getByRole('heading', { name: 'What you sign' }).waitFor();
    await page
      .getByText(representative === undefined ? name : `${representative.name}, ${representative.capacity} for ${name}`)
      .last()
      .waitFor();
    await page
      .getByText(/Key of/)
      .last()
      .waitFor();
    await someone.look(picture('07 charter'));
    // Without the gesture nothing is signed.
    await page.getByRole('button', { name: 'Sign this agreement' }).click();
    await page.getByText('Tick the sentence above before you sign.').waitFor();
    await someone.sign('Sign this agreement');
    await page.getByText('Signed. Your acceptance stands in your pod.').waitFor();
    await someone.look(picture('08 signed'));

    for (let further = 0; further < newcomer.furtherAgreements; further += 1) {
      await page.getByRole('link', { name: 'To the next agreement' }).click();
      await page.getByRole('heading', { name: 'What you sign' }).waitFor();
      await someone.sign('Sign this agreement');
      await page.getByText('Signed. Your acceptance stands in your pod.').waitFor();
    }

    const { document, body } = await readAcceptance(who);
    expect(body).toMatchObject({ id: document, issuer: who.webid, proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' } });
    if (representative !== undefined) expect(JSON.stringify(body)).toContain(representative.name);
    await page.getByRole('link', { name: 'Continue with the application' }).click();
  });

  test('declares its interests and applies', async () => {
    const { page } = someone;
    await page.getByRole('link', { name: 'Declare them' }).click();
    await page.getByRole('heading', { name: 'My interests' }).waitFor();
    await page.getByRole('heading', { name: 'What you sign' }).waitFor();
    await someone.look(picture('09 interests'));
    await someone.sign('Sign the declaration');
    await page.getByText('Signed. Your declaration stands in your pod.').waitFor();
    await someone.look(picture('10 interests signed'));

    await someone.open('/membership/apply');
    await page.getByText(role, { exact: true }).click();
    const where = page.getByRole('combobox', { name: new RegExp(`Where as ${role}`) });
    await where.click();
    await where.fill('Ireland');
    await page.getByRole('option', { name: 'Ireland IE', exact: true }).click();
    await someone.look(picture('11 application'));
    await someone.sign('Sign and send the application');
    await page.getByRole('heading', { name: 'Your application is on its way' }).waitFor();
    await someone.look(picture('12 sent'));
    await someone.open('/membership');
    await page.getByText('The alliance has your application.', { exact: false }).waitFor();
    await someone.look(picture('13 waiting'));
  });
});

describe('Both of them', () => {
  const alliance = account(/Webizen Alliance/);
  const picture = (step: string) => `joining both ${step}`;
  let steward: Visitor;
  let motion: string;

  test('are put to the vote by the steward, in one motion', async () => {
    steward = await visit();
    const { page } = steward;
    await steward.signIn(alliance);
    await page.getByRole('link', { name: /go to its desk/ }).click();
    for (const { name } of newcomers) await page.getByRole('checkbox', { name: `Take ${name} into one motion with others` }).press('Space');
    await steward.look(picture('14 desk locked'));
    // Before the key is here the desk shows what it would sign, and signs nothing.
    await page.getByRole('button', { name: 'Move to admit 2 applicants' }).click();
    const asked = page.locator('wz-sign-motion');
    await asked.getByText('Until the alliance’s key is on this device', { exact: false }).waitFor();
    expect(await asked.getByRole('button', { name: 'Open the motion' }).isDisabled()).toBe(true);
    for (const { name, role } of newcomers) await asked.getByText(`Admit ${name}: ${role} for Ireland`).waitFor();
    await steward.look(picture('15 key needed'));
    motion = await openMotion(steward, alliance);
    await steward.look(picture('16 moved'));
    // Nobody is admitted by that: it waits for those who hold seats.
    await page.locator('wz-motion-line').filter({ hasText: 'Nadia Newcomer' }).getByText('0 of 5 have voted', { exact: false }).waitFor();
    expect(await page.locator('wz-application').filter({ hasText: 'Nadia Newcomer' }).count()).toBe(0);
  });

  test('are voted on by those who hold seats, each in a session and pod of their own', async () => {
    const [first, ...others] = await votersOn(demo, motion);
    if (first === undefined) throw new Error('Nobody can vote.');
    const holder = await visit();
    await holder.signIn(first);
    await holder.open('/committee');
    await holder.look(picture('17 waiting for a vote'));
    await vote(holder, first, motion);
    await holder.look(picture('18 voted'));
    for (const other of others) await voteAs(demo, other, motion);

    await steward.open(`/steward/motions?${new URLSearchParams({ motion }).toString()}`);
    await cardOf(steward, motion)
      .getByText(`${others.length + 1} of ${others.length + 1} have voted`)
      .waitFor();
    await steward.look(picture('19 all have voted'));
    await countMotion(steward, alliance, motion);
    await steward.look(picture('20 admitted'));
  });
});

describe.each(newcomers)('$name, who was admitted,', (newcomer) => {
  const { name } = newcomer;
  const picture = (step: string) => `joining ${name} ${step}`;

  test('is listed after the next reading, and told so in words', async () => {
    const who = account(newcomer.who);
    const someone = visitors.get(name)!;
    const { page } = someone;
    await someone.open('/membership');
    await someone.readPods();
    await page.getByText('The alliance has admitted you.').waitFor();
    await page.getByText('You are a member.').waitFor();
    await page.getByText('The directory lists you.').waitFor();
    await page.getByText('In good standing').first().waitFor();
    await someone.look(picture('21 standing'));
    await page.getByRole('link', { name: 'See my page as customers do' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await someone.look(picture('22 page'));

    // Somebody with another browser reads the pods and finds the same.
    const customer = await visit({ fresh: true });
    await customer.page.goto(customer.demo.app);
    await customer.waitForDirectory();
    await customer.open(`/why?${new URLSearchParams({ webid: who.webid }).toString()}`);
    await customer.page.getByRole('heading', { name: `Why ${name} is listed` }).waitFor();
    await customer.look(picture('23 why'));
  });
});

/** The acceptance of the charter that the membership document names, as it stands in the pod. */
async function readAcceptance({ webid }: Account): Promise<{ document: string; body: Readonly<Record<string, unknown>> }> {
  const membership = webid.replace('profile/card#me', 'alliance/public/membership.ttl');
  const turtle = await (await fetch(membership, { headers: { accept: 'text/turtle' } })).text();
  const document = new URL(/agreements\/charter-[^>]*\.jsonld/.exec(turtle)?.[0] ?? '', membership).href;
  const response = await fetch(document, { headers: { accept: 'application/vc' } });
  expect(response.headers.get('content-type')).toContain('application/vc');
  return { document, body: (await response.json()) as Readonly<Record<string, unknown>> };
}
