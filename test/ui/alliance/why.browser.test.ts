import { beforeEach, describe, expect, test } from 'vitest';
import { toWebId } from '../../../src/domain/iri.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import { linkTo } from '../../../src/ui/routes.ts';
import { createSampleApp } from '../../fakes/sample-app.ts';
import { tamperedCheck } from '../../fakes/sample-standing.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const page = (): string => textOf(one('wz-why-page'));
const tampered = tamperedCheck();

async function openWhy(isMine = false, check = tampered): Promise<void> {
  const app = createSampleApp();
  app.directory.others.push(check);
  if (isMine) app.session.state.set({ status: 'signed-in', webId: check.webid, name: check.name });
  await openAt(linkTo('/why', { webid: check.webid }), app);
  await until(() => all('wz-standing').length === 1, 'the standing');
}

beforeEach(async () => {
  await setInterfaceLanguage('en');
});

describe('why somebody is (not) listed', () => {
  test('joins reading, checks, agreements, attestations and roles in a few lines, each leading to its part', async () => {
    await openWhy();
    expect(all('.summary li').map(textOf)).toEqual([
      '1 of 1 documents could be read',
      'The documents pass the checks',
      '1 of 1 signed agreements count',
      '0 of 1 attestations count',
      '0 of 1 roles are in good standing',
    ]);
    called('a', '0 of 1 attestations count').click();
    await until(() => focused()?.id === 'attestations', 'the focus on the attestations');
    await expectAccessible();
  });

  test('says of each reason what mends it, and shows the chain of each signed document', async () => {
    await openWhy();
    expect(page()).toContain('The signature does not fit the document: it was changed, or signed by somebody else. SIGNATURE');
    expect(page()).toContain('What mends it: Whoever signed it signs it anew, with this app.');
    expect(all('wz-chain')).toHaveLength(2);
    await until(() => page().includes('Charter, version 1.0.0: accepted'), 'the agreement by name');
  });

  test('leads the member itself to the page that mends a reason', async () => {
    const lapsed = tampered.verdict.roles.map((role) => ({
      ...role,
      reasons: [{ code: 'ATTESTATION_MISSING', document: '', text: '', remedy: '' }],
      codes: ['ATTESTATION_MISSING'],
    }));
    const check = { ...tampered, verdict: { ...tampered.verdict, roles: lapsed } };
    await openWhy(false, check);
    expect(all('wz-standing >> .against a')).toHaveLength(0);
    await openWhy(true, check);
    expect(one('wz-standing >> .against a').getAttribute('href')).toBe('#/membership/vetting');
  });

  test('shows a WebID whose host imitates another for what it is', async () => {
    const webid = toWebId('https://gгove.example/silver-tongue/profile/card#me');
    await openWhy(false, { ...tampered, webid, name: [], verdict: { ...tampered.verdict, webid } });
    expect(page()).not.toContain('gгove');
    expect(textOf(one('wz-why-page >> h1'))).toMatch(/xn--/);
    expect(textOf(one('wz-why-page >> code'))).toMatch(/^https:\/\/xn--/);
  });
});

test('the reading report shows how everyone stands, and no host that imitates another', async () => {
  const app = createSampleApp();
  const webid = toWebId('https://gгove.example/silver-tongue/profile/card#me');
  app.directory.others.push({ ...tampered, webid, verdict: { ...tampered.verdict, webid } });
  await openAt('#/index-report', app);
  await until(() => all('wz-index-report-page >> tbody tr').length === 4, 'everyone');
  const rows = all('wz-index-report-page >> tbody tr').map(textOf);
  expect(rows.join()).toContain('Value-added reseller for Ireland Lapsed since 1 Nov 2026');
  expect(rows.join()).toMatch(/xn--/);
  expect(rows.join()).not.toContain('gгove');
  await expectAccessible();
});
