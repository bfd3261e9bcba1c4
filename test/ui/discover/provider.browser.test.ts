import { beforeEach, describe, expect, test } from 'vitest';
import type { MemberCheck } from '../../../src/actions/app.ts';
import { toIri, toWebId } from '../../../src/domain/iri.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import { linkTo } from '../../../src/ui/routes.ts';
import { createSampleApp } from '../../fakes/sample-app.ts';
import { entryOf, sampleMembers } from '../../fakes/sample-members.ts';
import { failing, tamperedCheck } from '../../fakes/sample-standing.ts';
import { all, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const ada = toWebId('https://harbour.example/ada-okafor/profile/card#me');
const page = (): string => textOf(one('wz-provider-page'));
const open = (webid: string): string => linkTo('/provider', { webid });

beforeEach(async () => {
  await setInterfaceLanguage('en');
});

describe('a provider’s page', () => {
  beforeEach(async () => {
    await openAt(open(ada));
    await until(() => all('wz-offering-card').length === 1, 'the offering');
  });

  test('is accessible in light and dark', async () => {
    await until(() => all('wz-map >> svg .pin').length === 1, 'the place on a map');
    await expectAccessible();
  });

  test('tells who it is, in which roles, and names the tab so', () => {
    expect(document.title).toBe('Ada Okafor · Webizen Alliance');
    expect(page()).toContain('Member since 12 Mar 2026');
    expect(page()).toContain('Content developer for Australia and New Zealand In good standing');
    expect(page()).toContain('English and French');
  });

  test('gives every row of the terms, and marks none while nobody said who they are', () => {
    expect(all('wz-offering-card >> tbody tr').map((row) => textOf(row))).toEqual([
      'private persons and students 90 AUD per hour up to 2,000 AUD per customer (120 AUD reached so far); afterwards: further hours in the same year cost 70 AUD. Everywhere served since 1 Jan 2026',
      'small businesses 120.50 AUD per hour None Everywhere served 1 Jan 2026 to 31 Dec 2031',
      'members of the alliance in the role “Value-added reseller” 60 AUD per hour None Everywhere served since 1 Jan 2026',
    ]);
    expect(all('tr.applies')).toHaveLength(0);
  });

  test('names what is served, what is not, and where disputes are decided', async () => {
    await until(() => page().includes('Tasmania'), 'the names of states');
    const facts = textOf(one('wz-offering-card >> dl'));
    expect(facts).toContain('Serves Australia');
    expect(facts).toContain('Does not serve Tasmania');
    expect(facts).toContain('Disputes are decided in New South Wales (Australia)');
    expect(page()).toContain('Also takes confidential work');
  });

  test('shows its sources with when they were read, and the reason for the verdict', () => {
    const how = textOf(one('wz-how-we-know'));
    expect(how).toContain('harbour.example/ada-okafor/alliance/public/membership.ttl');
    expect(how).toContain('20 Nov 2026');
    expect(how).toContain('names exactly the acceptance that stands in its pod');
    expect(all<HTMLAnchorElement>('wz-how-we-know >> a').at(-1)?.getAttribute('href')).toBe(linkTo('/why', { webid: ada }));
  });
});

test('the row that applies to the customer is marked, with why', async () => {
  localStorage.clear();
  const app = createSampleApp();
  await openAt('#/about', app);
  localStorage.setItem('wz.jurisdiction', 'AU');
  localStorage.setItem('wz.customer-class', 'small-business');
  location.hash = open(ada);
  await until(() => all('tr.applies').length === 1, 'the row that applies');
  expect(textOf(one('tr.applies'))).toContain('small businesses');
  expect(page()).toContain('Applies to you: you said “Small business” and “Australia”');
  await expectAccessible();
});

test('a service that is not local is said to be so', async () => {
  await openAt('#/about');
  localStorage.setItem('wz.jurisdiction', 'IE');
  location.hash = open(ada);
  await until(() => all('wz-offering-card').length === 1 && page().includes('does not count as local in Ireland'), 'the warning');
});

test('somebody who is not listed is shown as that, with the reasons and no offerings', async () => {
  const stranger = toWebId('https://away.example/stranger/profile/card#me');
  const app = createSampleApp();
  const check: MemberCheck = {
    webid: stranger,
    name: [{ value: 'Silver Tongue Ltd', language: 'en' }],
    verdict: {
      webid: stranger,
      listed: false,
      state: 'none',
      underAppeal: false,
      roles: [],
      credentials: [],
      upholds: [],
      rights: [],
      reasons: [
        {
          code: 'NOT_ADMITTED',
          document: 'https://commons.example/alliance/register/3.jsonld',
          text: 'No admission names this member.',
          remedy: 'Apply for membership.',
        },
      ],
    },
    fetched: [],
    issues: [],
  };
  app.directory.others.push(check);
  await openAt(open(stranger), app);
  await until(() => page().includes('Silver Tongue Ltd is not listed'), 'the warning');
  expect(page()).toContain('No admission names this member.');
  expect(page()).toContain('Apply for membership.');
  expect(all('wz-offering-card')).toHaveLength(0);
  await expectAccessible();
});

describe('what is vouched for, and what is not', () => {
  const shannon = toWebId('https://grove.example/shannon-makers/profile/card#me');

  test('what others attest stands apart from what the member says of itself', async () => {
    await openAt(open(ada));
    await until(() => all('[aria-labelledby="attested"]').length === 1, 'what is attested');
    const attested = textOf(one('[aria-labelledby="attested"]'));
    await until(() => textOf(one('[aria-labelledby="attested"]')).includes('Professional skills'), 'the kind by name');
    expect(attested).toContain('by Guild of Assayers, for Australia and New Zealand, until 3 May 2027');
    const said = textOf(one('[aria-labelledby="about"]'));
    expect(said).toContain('Says of itself');
    expect(said).not.toContain('Guild of Assayers');
  });

  test('values are said to be the member’s own word', async () => {
    const [entry] = sampleMembers.map(entryOf);
    if (entry === undefined) throw new Error('no sample');
    const upholds = [toIri('https://w3id.org/webizen/alliance#values-universal-declaration-of-human-rights')];
    await openAt(open(ada), createSampleApp({ entries: [{ ...entry, verdict: { ...entry.verdict, upholds } }] }));
    await until(() => textOf(one('[aria-labelledby="about"]')).includes('Universal Declaration of Human Rights'), 'the instrument by name');
    expect(textOf(one('[aria-labelledby="about"]'))).toContain('Says it upholds Universal Declaration of Human Rights');
    expect(textOf(one('[aria-labelledby="attested"]'))).not.toContain('Universal Declaration');
  });

  test('a role that lapsed is shown as that, with why', async () => {
    const entry = sampleMembers.map(entryOf).find(({ member }) => member.webid === shannon);
    if (entry === undefined) throw new Error('no sample');
    const roles = [failing({ role: 'value-added-reseller', jurisdictions: ['IE'] }, 'lapsed', 'ATTESTATION_MISSING', '')];
    await openAt(open(shannon), createSampleApp({ entries: [{ ...entry, verdict: { ...entry.verdict, roles, credentials: [] } }] }));
    await until(() => all('wz-standing').length === 1, 'the standing');
    expect(textOf(one('wz-standing'))).toContain('Value-added reseller for Ireland Lapsed since 1 Nov 2026');
    expect(textOf(one('wz-standing'))).toContain('An attestation that this role needs is not there.');
    expect(textOf(one('[aria-labelledby="attested"]'))).toContain('Nobody has attested anything');
  });

  test('a member who is suspended is shown with a warning', async () => {
    const entry = sampleMembers.map(entryOf).find(({ member }) => member.webid === shannon);
    if (entry === undefined) throw new Error('no sample');
    const verdict = { ...entry.verdict, state: 'suspended' as const, underAppeal: true };
    await openAt(open(shannon), createSampleApp({ entries: [{ ...entry, verdict }] }));
    await until(() => all('wz-standing').length === 1, 'the standing');
    expect(textOf(one('wz-standing'))).toContain('Suspended since 12 Mar 2026 · under appeal');
    expect(textOf(one('wz-standing'))).toContain('The alliance has suspended this member.');
    await expectAccessible();
  });

  test('a forged attestation is seen at the step that fails', async () => {
    const app = createSampleApp();
    const tampered = tamperedCheck();
    app.directory.others.push(tampered);
    await openAt(open(tampered.webid), app);
    await until(() => all('wz-chain').length === 2, 'the chains');
    const chain = all('wz-chain')[1];
    expect(textOf(chain ?? document.body)).toContain('Does not count');
    expect(all('wz-chain >> .steps li').map((step) => textOf(step))).toContain('Signature: fails');
    expect(textOf(chain ?? document.body)).toContain('The signature does not fit the document');
    await expectAccessible();
  });
});

test('the focus stays on the heading when the answer comes', async () => {
  await openAt('#/about');
  location.hash = open('https://nobody.example/#me');
  await until(
    () => focused()?.tagName === 'H1' && textOf(focused() ?? document.body) === 'Nobody here by that address',
    'focus on the answer',
  );
});

test('an address that nobody knows is answered, not left blank', async () => {
  await openAt(open('https://nobody.example/#me'));
  await until(() => page().includes('Nobody here by that address'), 'an answer');
  await openAt('#/provider');
  await until(() => page().includes('names no provider'), 'an answer');
});

test('what a pod says is shown as text: no markup, no script, no false host', async () => {
  const [member] = sampleMembers;
  if (member === undefined) throw new Error('no sample');
  const evil = entryOf({
    ...member,
    name: [{ value: '<img src=x onerror="globalThis.hacked=1">Ada', language: 'en' }],
    homepage: toIri('javascript:globalThis.hacked=1'),
    email: 'ada@example.org',
  });
  const imitated = { ...evil, member: { ...evil.member, homepage: toIri('https://аda.example/') } };
  await openAt(open(ada), createSampleApp({ entries: [evil] }));
  await until(() => page().includes('<img src=x'), 'the name as it stands');
  expect(all('wz-provider-page >> img')).toHaveLength(0);
  expect(all<HTMLAnchorElement>('wz-provider-page >> a').some((link) => link.href.startsWith('javascript'))).toBe(false);
  await openAt(open(ada), createSampleApp({ entries: [imitated] }));
  await until(() => page().includes('xn--da-7kc.example') || page().includes('xn--'), 'the host in ASCII');
  expect((globalThis as { hacked?: number }).hacked).toBeUndefined();
});
