import { describe, expect, test } from 'vitest';
import { openMotion } from './at-the-desk.ts';
import { journey, type Account, type Visitor } from './visitor.ts';
import { carry, votersOn } from './voters.ts';

const { demo, visit, account } = journey();
const picture = (step: string) => `charter ${step}`;
const title = 'Charter of the demo alliance';
const version = '1.2.0';
const added = 'Nobody is asked twice for the same answer.';
/** Long after the demo was stopped: nobody’s standing changes by this. */
const answerBy = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

/** What the steward sees of the version: the card with who has answered. */
const answersOf = (steward: Visitor) =>
  steward.page.getByRole('listitem').filter({ has: steward.page.getByRole('heading', { name: `${title}, version ${version}` }) });

/** The signed acceptance as a stranger reads it. */
async function readAcceptance({ webid }: Account): Promise<Readonly<Record<string, unknown>>> {
  const document = webid.replace('profile/card#me', `alliance/public/agreements/charter-${version}.jsonld`);
  const response = await fetch(document, { headers: { accept: 'application/vc' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/vc');
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

describe('A new version of the charter', () => {
  const alliance = account(/Webizen Alliance/);
  const member = account('Devon Achterberg');
  let steward: Visitor;
  let someone: Visitor;
  let motion: string;

  test('is moved by the steward', async () => {
    steward = await visit();
    const { page } = steward;
    await page.goto(steward.demo.app);
    await steward.waitForDirectory();
    await steward.signIn(alliance);
    await steward.open('/steward/agreements');
    await page.getByRole('heading', { name: 'Who has answered' }).waitFor();
    await steward.look(picture('01 agreements'));

    await page.getByRole('button', { name: 'Publish a version' }).click();
    await page.getByRole('button', { name: /^Start from version/ }).click();
    const english = page.locator('fieldset[data-language=en]');
    const text = english.getByRole('textbox', { name: /^Text/ });
    await expect.poll(() => text.inputValue()).toContain('Charter of the demo alliance');
    await text.fill(`${(await text.inputValue()).trimEnd()}\n3. ${added}\n`);
    // A version that was published before is refused where it was typed.
    const number = page.locator('[data-path=version]').getByRole('textbox');
    await number.fill('1.1.0');
    await page.getByRole('button', { name: 'Check and sign' }).click();
    await page.getByText('Give a version such as 1.2.0 that was not published before.').waitFor();
    await number.fill(version);
    await page.locator('[data-path=answerBy] input').fill(answerBy);
    await steward.look(picture('02 new version'));
    await page.getByRole('button', { name: 'Check and sign' }).click();

    await page.locator('wz-sign-motion').getByText(`To adopt “${title}”, version ${version}`).waitFor();
    await steward.look(picture('03 motion'));
    motion = await openMotion(steward, alliance);
    // Nobody is asked before it is adopted.
    await page.getByRole('heading', { name: 'Who has answered' }).waitFor();
    expect(await answersOf(steward).count()).toBe(0);
  });

  test('is adopted by the committee, and then asked of everybody', async () => {
    await carry(demo, await votersOn(demo, motion), motion);
    await steward.open('/steward/agreements');
    await answersOf(steward)
      .getByText(/^0 of \d+ have answered/)
      .waitFor();
    await openNames(steward);
    await answersOf(steward).getByRole('link', { name: member.who }).waitFor();
    await steward.look(picture('04 nobody answered'));
  });

  test('asks the member again, shows what changed, and is signed', async () => {
    someone = await visit();
    const { page } = someone;
    await page.goto(someone.demo.app);
    await someone.waitForDirectory();
    await someone.signIn(member);
    await page.getByText('A newer version waits for your answer.').waitFor();
    await someone.look(picture('05 asked'));
    await page.getByRole('link', { name: 'Agreements' }).click();
    await page.getByRole('link', { name: new RegExp(`See what changed.*${title}`) }).waitFor();
    await someone.look(picture('06 agreements'));
    await page.getByRole('link', { name: new RegExp(`See what changed.*${title}`) }).click();
    await page.locator('ins').filter({ hasText: added }).waitFor();
    await someone.look(picture('07 changes'));

    await someone.unlockKey(member.password);
    await someone.sign('Sign this agreement');
    await page.getByText('Signed. Your acceptance stands in your pod.').waitFor();
    await someone.look(picture('08 signed'));
    expect(await readAcceptance(member)).toMatchObject({
      issuer: member.webid,
      credentialSubject: { id: member.webid },
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
    });
  });

  test('counts after the next reading: for the member, for the steward, for anybody', async () => {
    const { page } = someone;
    await someone.open('/membership');
    await someone.readPods();
    await page.getByText('You are a member.').waitFor();
    await page.getByText('In good standing').first().waitFor();
    await expect.poll(() => page.getByText('A newer version waits for your answer.').count()).toBe(0);
    await someone.look(picture('09 standing'));
    await page.getByRole('link', { name: 'See every reason' }).click();
    const acceptance = page.getByRole('listitem').filter({ hasText: new RegExp(`[Cc]harter.*${version.replaceAll('.', '\\.')}`) });
    await acceptance.getByText('Counts', { exact: true }).first().waitFor();
    await someone.look(picture('10 why'));

    await steward.readPods();
    await steward.open('/steward/agreements');
    await answersOf(steward)
      .getByText(/^[1-9]\d* of \d+ have answered/)
      .waitFor();
    await openNames(steward);
    expect(await answersOf(steward).getByRole('link', { name: member.who }).count()).toBe(0);
    await steward.look(picture('11 answered'));
  });
});

/** The names of many are folded. */
async function openNames(steward: Visitor): Promise<void> {
  const names = answersOf(steward).locator('details');
  await names.waitFor();
  if (!(await names.evaluate((details: HTMLDetailsElement) => details.open))) await names.locator('summary').click();
}
