import { describe, expect, test } from 'vitest';
import { journey } from './visitor.ts';

describe('A customer', () => {
  const { visit, account, demo } = journey();

  test('finds by the values that providers uphold, and sees what they say of themselves apart from what others attest', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(`${demo.app}/#/?jurisdiction=`);
    await someone.waitForDirectory();
    await expect.poll(() => page.locator('wz-provider-hit').count()).toBeGreaterThan(10);
    const all = await page.locator('wz-provider-hit').count();
    await page.getByRole('button', { name: /^More filters/ }).click();
    const values = page.getByRole('combobox', { name: 'Values upheld' });
    for (const instrument of ['Universal Declaration of Human Rights', 'Equal Remuneration Convention, 1951 (No. 100)']) {
      await values.click();
      await values.fill(instrument);
      await page.getByRole('option', { name: instrument }).first().click();
      await page.getByRole('button', { name: `Remove: ${instrument}` }).waitFor();
    }
    // Who upholds all of them is left, and the link to it can be shared.
    const hits = page.locator('wz-provider-hit');
    await expect.poll(() => hits.count()).toBeLessThan(all);
    await expect.poll(async () => new Set(await hits.locator('.who .name').allInnerTexts())).toEqual(new Set(['Jarrah Commons']));
    await hits
      .first()
      .getByText(/says it upholds .*Equal Remuneration Convention/)
      .waitFor();
    expect(page.url()).toContain('upholds=');
    await someone.look('found by values');

    await hits.first().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Jarrah Commons' }).waitFor();
    const said = page.getByRole('region', { name: 'Says of itself' });
    const attested = page.getByRole('region', { name: 'Attested by others' });
    await said.getByText('Nobody else vouches for this part.').waitFor();
    await said.getByText('Equal Remuneration Convention').waitFor();
    await attested.getByText(/^Qualification \(Accountancy\): by Clearwater Vetting, for .*, until/).waitFor();
    expect(await attested.getByText('Equal Remuneration Convention').count()).toBe(0);
    expect(await said.getByText('Clearwater Vetting').count()).toBe(0);
    await someone.look('said and attested');
  });

  test('reads for each member whose role has lapsed what speaks against it, and what mends it', { timeout: 300_000 }, async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(demo.app);
    await someone.waitForDirectory();
    for (const [who, code, sentence] of [
      [
        'Lantern Row Cooperative',
        'SIGNATURE',
        'The signature does not fit this attestation: it was changed after signing, or signed by somebody else.',
      ],
      ['Nile Thread Translators', 'SUBJECT_MISMATCH', 'This pod holds this attestation, which is somebody else’s.'],
      ['Asha Venkatara', 'EXPIRED', 'The time of this attestation is over.'],
      ['Omar Shafaqi', 'ON_HOLD', 'Its issuer has put this attestation on hold.'],
      ['Aïssatou Ndoyère', 'OUT_OF_MANDATE', /The mandate of its issuer did not cover this attestation/],
      ['Ximena Robledal', 'AGREEMENT_OUTDATED', /accepted in a version that is not allowed since/],
    ] as const) {
      await someone.open(`/why?${new URLSearchParams({ webid: account(who).webid }).toString()}`);
      // The membership holds; a role has lapsed, for a reason that stands beside it.
      await page.getByRole('heading', { level: 1, name: `Why ${who} is listed` }).waitFor();
      await page.locator('wz-standing').getByText(sentence).first().waitFor();
      await page.locator('wz-standing').getByText('Lapsed').first().waitFor();
      const reason = page.locator('ul.reasons > li').filter({ has: page.getByText(code, { exact: true }) });
      await reason.first().getByText(sentence).waitFor();
      await reason.first().getByText('What mends it:').waitFor();
      // Who answered only an older charter signed that one soundly; of an attestation that fails, the chain shows where.
      if (code !== 'AGREEMENT_OUTDATED') await page.locator('wz-chain').getByText('Does not count').first().waitFor();
      await someone.look(`why ${code}`);
    }
  });
});

describe('An auditor', () => {
  const { visit, account, demo } = journey();

  test('asks who vetted whom until when, and which attestations do not count', async () => {
    const someone = await visit();
    const { page } = someone;
    await page.goto(demo.app);
    await someone.waitForDirectory();
    await someone.open('/audit');
    await page.getByRole('link', { name: 'Who vetted whom, until when' }).click();
    await page.getByRole('heading', { name: 'Who vetted whom, until when' }).waitFor();
    await page.getByText(/^\d+ rows in/).waitFor();
    const rows = page.locator('wz-result-table tbody tr');
    expect(await rows.count()).toBeGreaterThan(15);
    const jarrah = rows.filter({ hasText: /jarrah-commons/ }).filter({ hasText: 'qualification' });
    await jarrah.filter({ hasText: 'clearwater-vetting' }).first().waitFor();
    await someone.look('vetted until');

    await page.getByRole('link', { name: 'Attestations that do not count, and why' }).click();
    await page.getByRole('heading', { name: 'Attestations that do not count, and why' }).waitFor();
    for (const [who, code] of [
      ['Lantern Row Cooperative', 'SIGNATURE'],
      ['Asha Venkatara', 'EXPIRED'],
      ['Omar Shafaqi', 'ON_HOLD'],
    ] as const) {
      const pod = /\/([^/]+)\/profile\//.exec(account(who).webid)?.[1] ?? who;
      await rows.filter({ hasText: pod }).filter({ hasText: code }).first().waitFor();
    }
    await someone.look('not counting');
  });
});
