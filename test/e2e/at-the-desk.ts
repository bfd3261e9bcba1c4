/** What stewards and seat-holders do again and again, in the words of a person at a browser. */
import { expect } from 'vitest';
import type { Account, Visitor } from './visitor.ts';

/** Says yes to what the dialog shows; unlocks the alliance’s key first where the device has not got it. */
async function signWhatIsShown(steward: Visitor, { password }: Account, action: 'Open the motion' | 'Count and record'): Promise<void> {
  const asked = steward.page.locator('wz-sign-motion');
  await asked.getByRole('heading', { name: 'What is signed' }).waitFor();
  const unlock = asked.getByRole('button', { name: /^Unlock ?:/ });
  if ((await unlock.count()) > 0) {
    await unlock.click();
    await steward.unlockKey(password, asked);
  }
  await asked.getByRole('checkbox').press('Space');
  await asked.getByRole('button', { name: action }).click();
}

/** Opens the motion that the dialog shows. Answers its address. */
export async function openMotion(steward: Visitor, alliance: Account): Promise<string> {
  await signWhatIsShown(steward, alliance, 'Open the motion');
  const { page } = steward;
  await page.getByText(/^Motion \d+ is open\./).waitFor({ timeout: 60_000 });
  const href = await page.getByRole('link', { name: 'See who has voted' }).getAttribute('href');
  const motion = new URLSearchParams(href?.split('?')[1]).get('motion');
  expect(motion, href ?? 'no link').not.toBeNull();
  return motion ?? '';
}

/** The card of a motion among the steward's. */
export const cardOf = (steward: Visitor, motion: string) => steward.page.locator(`wz-motion-card[data-motion="${motion}"]`);

/** Counts a motion among the steward's, and has it recorded as carried. */
export async function countMotion(steward: Visitor, alliance: Account, motion: string): Promise<void> {
  await steward.open(`/steward/motions?${new URLSearchParams({ motion }).toString()}`);
  await cardOf(steward, motion)
    .getByRole('button', { name: /^Count and record/ })
    .click();
  await signWhatIsShown(steward, alliance, 'Count and record');
  await steward.page.getByText(/^Motion \d+ was carried, and stands in the register\./).waitFor({ timeout: 60_000 });
}

/** Finds the motion among what waits for one's vote, and votes on it. */
export async function vote(
  someone: Visitor,
  { password }: Account,
  motion: string,
  choice: 'For' | 'Against' | 'Abstain' = 'For',
): Promise<void> {
  const { page } = someone;
  await someone.open('/committee');
  await page
    .locator(`a[href*="${encodeURIComponent(motion)}"], wa-button[href*="${encodeURIComponent(motion)}"]`)
    .first()
    .click();
  await page.getByRole('heading', { name: 'Your vote' }).waitFor();
  await page.getByRole('radio', { name: choice, exact: true }).click();
  const what = page.locator('wz-sign-what');
  await what.getByRole('checkbox').or(what.locator('wz-unlock-key')).first().waitFor();
  if ((await what.locator('wz-unlock-key').count()) > 0) await someone.unlockKey(password, what);
  await someone.sign('Sign and send my vote');
  await page.getByRole('heading', { name: 'Your vote is signed and sent' }).waitFor();
}
