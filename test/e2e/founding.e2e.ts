import { readFile } from 'node:fs/promises';
import { type Download, type Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { AppConfiguration } from '../../src/actions/app.ts';
import { journey, type Account, type Visitor } from './visitor.ts';

const { demo, visit, account } = journey();
const picture = (step: string) => `founding ${step}`;
const alliance = account('Harbour Lights Alliance');
const founders = ['Savanna Mesh', 'Bluegum Ridge Energy Cooperative', 'Ximena Robledal'].map(account);
const [first, second, last] = founders as [Account, Account, Account];
const name = 'Harbour Lights Alliance';
const purpose = 'Ports, boats and their people, who keep their own logbooks.';
const passphrase = 'nine lanterns over a quiet slipway';
/** Half a year: the seats of founders end within one. */
const seatsUntil = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
const inWords = (day: string): string => new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));

async function saved(page: Page, button: string): Promise<{ readonly download: Download; readonly text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return { download, text: await readFile(await download.path(), 'utf8') };
}

describe('An alliance is founded in an empty pod', () => {
  let steward: Visitor;
  /** The founding itself, as it is sent to founders. */
  let link: string;
  let configuration: string;

  test('by somebody who is led from its name to its keys', async () => {
    steward = await visit();
    const { page } = steward;
    await steward.signIn(alliance);
    await steward.open('/found');
    await page.getByRole('heading', { name: 'Name and purpose' }).waitFor();
    const goOn = page.getByRole('button', { name: 'Continue', exact: true });
    await goOn.click();
    await page.getByText('Give the alliance a name.').waitFor();
    await steward.look(picture('01 no name'));
    await page.getByRole('textbox', { name: /^What is the alliance called/ }).fill(name);
    await page.getByRole('textbox', { name: /^What is it for/ }).fill(purpose);
    await goOn.click();

    await page.getByRole('heading', { name: 'Founders', exact: true }).waitFor();
    const address = page.getByRole('textbox', { name: 'Address of a founder’s profile' });
    const add = async (webid: string): Promise<void> => {
      await address.fill(webid);
      await page.getByRole('button', { name: 'Look up and add' }).click();
    };
    await add(first.webid);
    await page.getByText('Can sign', { exact: true }).waitFor();
    await add(second.webid);
    await page.getByText('Can sign', { exact: true }).nth(1).waitFor();
    await goOn.click();
    await page.getByText('Name at least three founders.').waitFor();
    // Who has no key cannot sign anything.
    await add(alliance.webid);
    await page.getByText('Cannot sign yet').waitFor();
    await goOn.click();
    await page.getByText('Every founder must be able to sign before you go on.').waitFor();
    await steward.look(picture('02 a founder without a key'));
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Cannot sign yet' })
      .getByRole('button', { name: /^Remove/ })
      .click();
    await add(last.webid);
    await page.getByText('Can sign', { exact: true }).nth(2).waitFor();
    await steward.look(picture('03 founders'));
    await goOn.click();

    await page.getByRole('heading', { name: 'First seats' }).waitFor();
    const day = page.locator('[data-path=seatsUntil] input');
    await day.fill(new Date(Date.now() + 500 * 86_400_000).toISOString().slice(0, 10));
    await goOn.click();
    await page.getByText(/Choose a day in the future, no later than/).waitFor();
    await steward.look(picture('04 seats for too long'));
    await day.fill(seatsUntil);
    await goOn.click();

    await page.getByRole('heading', { name: 'Rules', exact: true }).waitFor();
    await page.getByText('What is here is a good beginning.', { exact: false }).waitFor();
    await steward.look(picture('05 rules'));
    await goOn.click();

    await page.getByRole('heading', { name: 'First agreements' }).waitFor();
    const charter = page.locator('wz-founding-texts details[data-language=en]').first();
    await charter.locator('summary').first().click();
    await charter.getByRole('textbox', { name: 'Title' }).fill('Charter of the Harbour Lights');
    await steward.look(picture('06 texts'));
    await goOn.click();

    await page.getByRole('heading', { name: 'Keys', exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('secret');
    await page.getByRole('textbox', { name: 'The same again' }).fill('another');
    await goOn.click();
    await page.getByText('Choose a passphrase that is harder to guess', { exact: false }).first().waitFor();
    await steward.look(picture('07 weak passphrase'));
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase);
    await goOn.click();
    await page.getByRole('heading', { name: 'Check and propose' }).waitFor();
    await steward.look(picture('08 summary'));
    // Until now nothing stands in the pod.
    expect((await fetch(alliance.webid.replace('profile/card#me', 'register/latest'))).ok).toBe(false);
  });

  test('who proposes it, and keeps a recovery file that stands nowhere else', async () => {
    const { page } = steward;
    await page.getByRole('button', { name: 'Propose the founding' }).click();
    await page.getByRole('heading', { name: 'Save the recovery file now' }).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByText('Save the file first, then tick the sentence.').waitFor();
    await steward.look(picture('09 recovery file'));
    const { download, text } = await saved(page, 'Save the file');
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    expect(text).toContain(alliance.webid);
    expect(text).not.toContain(passphrase);
    await page.getByRole('checkbox', { name: 'I have saved it where it is safe.' }).press('Space');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('heading', { name: 'Waiting for the founders' }).waitFor();
    await page.getByText('0 of 3 founders have signed').waitFor();
    expect(await page.getByRole('button', { name: 'Open the register' }).isDisabled()).toBe(true);
    await page.getByText('The register opens once every founder has signed.').waitFor();
    await steward.look(picture('10 waiting'));
    link = (await page.locator('wz-founding-progress .link a').getAttribute('href')) ?? '';
    expect(link).toContain('#/founding?motion=');
  });

  test('whose founders each read everything in a session of their own, and sign', async () => {
    // One comes by the notice in the inbox.
    const byNotice = await visit();
    await byNotice.signIn(first);
    await byNotice.page.getByRole('link', { name: 'A founding to sign' }).click();
    await sign(byNotice, first, 'by notice');
    // Another by the link that was sent around.
    const byLink = await visit();
    await byLink.signIn(second);
    await byLink.page.goto(link);
    await sign(byLink, second);

    const { page } = steward;
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('2 of 3 founders have signed').waitFor();
    const waitsFor = page.locator('wz-founding-progress .founders li').filter({ hasText: 'Has not signed yet' });
    expect(await waitsFor.count()).toBe(1);
    await waitsFor.getByText(last.who).waitFor();
    expect(await page.getByRole('button', { name: 'Open the register' }).isDisabled()).toBe(true);
    await steward.look(picture('13 one has not signed'));

    const lastOne = await visit({ phone: true });
    await lastOne.signIn(last);
    await lastOne.page.goto(link);
    await sign(lastOne, last);
  });

  test('and nobody else can sign it', async () => {
    const stranger = await visit();
    await stranger.signIn(account('Nube del Sur'));
    await stranger.page.goto(link);
    await stranger.page.getByText('You are not named as a founder here.', { exact: false }).waitFor();
    expect(await stranger.page.getByRole('button', { name: 'Sign the founding' }).count()).toBe(0);
    await stranger.look(picture('14 not a founder'));
  });

  test('until the register is opened, and the site is given its file', async () => {
    const { page } = steward;
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('3 of 3 founders have signed').waitFor();
    await page.getByRole('button', { name: 'Open the register' }).click();
    await page.getByRole('heading', { name: 'The alliance is founded' }).waitFor({ timeout: 60_000 });
    await steward.look(picture('15 founded'));
    const { download, text } = await saved(page, 'Download alliance.json');
    expect(download.suggestedFilename()).toBe('alliance.json');
    configuration = text;
    const [told] = (JSON.parse(text) as AppConfiguration).alliances;
    expect(told).toMatchObject({ name, register: alliance.webid.replace('profile/card#me', 'register/latest') });
    expect(told?.key).toMatch(/^z6Mk/);
  });

  test('so that whoever comes to that site reads who founded it, who decides, and until when', async () => {
    const somebody = await visit({ fresh: true });
    const { page } = somebody;
    await page.route('**/alliance.json', (route) => route.fulfill({ contentType: 'application/json', body: configuration }));
    await page.goto(demo.app);
    await somebody.waitForDirectory();
    await somebody.look(picture('16 its first page'));
    await somebody.open('/decisions');
    const seats = page.locator('wz-seats li');
    await seats.nth(2).waitFor();
    expect(await seats.count()).toBe(3);
    for (const { who } of founders) {
      const seat = seats.filter({ hasText: who });
      await seat.getByText('Provisional, from the founding').waitFor();
      await seat.getByText(`until ${inWords(seatsUntil)}`).waitFor();
    }
    await somebody.look(picture('17 who decides'));
    await page.locator('wz-motion-list').getByRole('link').first().click();
    await page.getByText('Carried', { exact: true }).first().waitFor();
    await page.locator('wz-electorate li.voted').nth(2).waitFor();
    expect(await page.locator('wz-electorate li.voted').count()).toBe(3);
    await page.getByText('Enough have voted: 3, and at least 3 are needed.').waitFor();
    await somebody.look(picture('18 the founding'));
  });
});

/** Opens a text, reads to the end, unlocks the key, and signs. */
async function sign(founder: Visitor, { password }: Account, pictured?: string): Promise<void> {
  const { page } = founder;
  await page.getByRole('heading', { name: 'What is decided' }).waitFor();
  await page.getByText(purpose).waitFor();
  const charter = page.locator('wz-founding-page details').filter({ hasText: 'Charter of the Harbour Lights' });
  await charter.locator('summary').click();
  await charter.locator('.prose').waitFor();
  if (pictured !== undefined) await founder.look(picture(`11 reading ${pictured}`));
  await founder.unlockKey(password);
  await founder.sign('Sign the founding');
  await page.getByText('You have signed. The alliance begins once every founder has.').waitFor();
  if (pictured !== undefined) await founder.look(picture(`12 signed ${pictured}`));
}
