import { describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import type { AllianceEvidence, MemberEvidence } from '../../src/domain/evidence.ts';
import type { UnreadDocument } from '../../src/domain/membership-reasons.ts';
import type { RolePolicy } from '../../src/domain/role-policy.ts';
import {
  acceptance,
  acceptanceUrl,
  agreement,
  agreementUrl,
  alliance,
  allianceWith,
  attestation,
  attestationUrl,
  codesOf,
  decided,
  digestOf,
  found,
  founded,
  holding,
  judge,
  orderlyAlliance,
  orderlyMember,
  policy,
  policyUrl,
  referenceTo,
  standings,
  textUrl,
} from './sample-evidence.ts';

const later = '2026-06-01T10:00:00Z';
const answerBy = '2026-11-15T00:00:00Z';
const reseller = ['value-added-reseller AU-NSW', 'value-added-reseller NZ'] as const;
const charter2 = agreementUrl('charter', '2.0.0');

const withPolicy = (changed: Partial<RolePolicy>): ReadonlyMap<string, ReturnType<typeof found<RolePolicy>>> =>
  new Map([[policyUrl, found(policyUrl, alliance, founded, { ...policy, ...changed })]]);
const gracious = (gracePeriod: string) => withPolicy({ requirements: policy.requirements.map((each) => ({ ...each, gracePeriod })) });

/** The alliance adopts a second Charter. */
function renewed(changed: Partial<AllianceEvidence> = {}): AllianceEvidence {
  const adoption = decided(3, later, [{ kind: 'agreement-adopted', member: alliance, evidence: referenceTo(charter2) }]);
  return allianceWith([adoption], {
    agreements: new Map([
      ...orderlyAlliance.agreements,
      [charter2, found(charter2, alliance, later, agreement('charter', '2.0.0', later, answerBy))],
    ]),
    texts: new Map([...orderlyAlliance.texts, [textUrl('charter', '2.0.0'), digestOf(textUrl('charter', '2.0.0'))]]),
    ...changed,
  });
}
const without = (kind: 'charter' | 'alliance-agreement' | 'reseller-agreement') =>
  orderlyMember.acceptances.filter(({ document }) => document !== acceptanceUrl(kind));
const unread = (document: string, code: string): UnreadDocument => ({ document, role: 'other', code, message: 'So it is.' });

describe('a new version of the Charter', () => {
  test('asks for nothing before the date to answer by', () => {
    const verdict = judge({ alliance: renewed(), when: { at: '2026-11-14T00:00:00Z' } });
    expect(codesOf(verdict)).toEqual([]);
  });
  test('lapses from then on every role of who has not accepted it, and never the membership', () => {
    const verdict = judge({ alliance: renewed() });
    expect(verdict).toMatchObject({ listed: true, state: 'member' });
    expect(codesOf(verdict)).toEqual(['AGREEMENT_OUTDATED']);
    expect(verdict.roles.map(({ standing, since }) => [standing, since])).toEqual([
      ['lapsed', answerBy],
      ['lapsed', answerBy],
    ]);
    expect(verdict.reasons.find(({ code }) => code === 'AGREEMENT_OUTDATED')?.document).toBe(charter2);
  });
  test('is answered by accepting it', () => {
    const acceptances = [...orderlyMember.acceptances, acceptance('charter', '2.0.0', later)];
    expect(codesOf(judge({ alliance: renewed(), member: { acceptances } }))).toEqual([]);
  });
  test('is forgiven for the policy’s days of grace, which are told', () => {
    const verdict = judge({ alliance: renewed({ policies: gracious('P14D') }) });
    expect(codesOf(verdict)).toEqual(['GRACE']);
    expect(new Set(Object.values(standings(verdict)))).toEqual(new Set(['good']));
    expect(verdict.reasons.find(({ code }) => code === 'GRACE')?.text).toContain('2026-11-29');
    expect(codesOf(judge({ alliance: renewed({ policies: gracious('P3D') }) }))).toEqual(['AGREEMENT_OUTDATED']);
  });
  test('that could not be read leaves it open which version is asked for', () => {
    const verdict = judge({ alliance: renewed({ agreements: orderlyAlliance.agreements }) });
    expect(codesOf(verdict)).toEqual(['UNREACHABLE']);
    expect(new Set(Object.values(standings(verdict)))).toEqual(new Set(['unconfirmed']));
  });
});

describe('an agreement', () => {
  test('that was not accepted lapses the roles that need it, and no other', () => {
    const verdict = judge({ member: { acceptances: without('reseller-agreement') } });
    expect(codesOf(verdict)).toEqual(['AGREEMENT_MISSING']);
    expect(standings(verdict)).toMatchObject({ [reseller[0]]: 'lapsed', 'content-developer AU': 'good' });
  });
  test('whose acceptance could not be read is unconfirmed; one that is gone is missing', () => {
    const member = (code: string) => ({
      acceptances: without('reseller-agreement'),
      unread: [unread(acceptanceUrl('reseller-agreement'), code)],
    });
    expect(standings(judge({ member: member('TIMEOUT') }))[reseller[0]]).toBe('unconfirmed');
    expect(codesOf(judge({ member: member('TIMEOUT') }))).toEqual(['UNREACHABLE']);
    expect(codesOf(judge({ member: member('NOT_FOUND') }))).toEqual(['AGREEMENT_MISSING']);
  });
  test('that the alliance published and could not be read is unconfirmed', () => {
    const agreements = new Map([...orderlyAlliance.agreements].filter(([id]) => id !== agreementUrl('reseller-agreement')));
    const verdict = judge({ alliance: { ...orderlyAlliance, agreements } });
    expect(standings(verdict)[reseller[0]]).toBe('unconfirmed');
    expect(codesOf(verdict)).toEqual(['UNREACHABLE']);
  });
});

describe('an attestation', () => {
  const skills = 'professional-skills';
  test('that is not there lapses the role', () => {
    const attestations = orderlyMember.attestations.filter(({ content }) => content?.kind !== skills);
    expect(codesOf(judge({ member: { attestations } }))).toEqual(['ATTESTATION_MISSING']);
    const member: Partial<MemberEvidence> = { attestations, unread: [unread(attestationUrl(skills), 'TIMEOUT')] };
    expect(standings(judge({ member }))[reseller[0]]).toBe('unconfirmed');
  });
  test('holds where it says, and there alone', () => {
    const verdict = judge({ member: holding(attestation(skills, { jurisdictions: ['AU'] })) });
    expect(standings(verdict)).toMatchObject({ [reseller[0]]: 'good', [reseller[1]]: 'lapsed' });
    expect(verdict.roles.find(({ standing }) => standing === 'lapsed')).toMatchObject({
      jurisdictions: ['NZ'],
      codes: ['ATTESTATION_MISSING'],
    });
  });
  test('holds for the roles it names', () => {
    expect(codesOf(judge({ member: holding(attestation(skills, { roles: ['ecosystem-consultancy'] })) }))).toEqual(['ATTESTATION_MISSING']);
  });
  test('of a level is for that level', () => {
    const own = attestation('authorisation-level');
    const levelless = { ...own, content: omit(own.content!, 'level') };
    expect(codesOf(judge({ member: holding(levelless) }))).toEqual(['ATTESTATION_MISSING']);
  });
  test('that expired lapses the role since then, unless the policy gives grace', () => {
    const expired = holding(attestation(skills, { validUntil: '2026-11-15T00:00:00Z' }));
    const verdict = judge({ member: expired });
    expect(codesOf(verdict)).toEqual(['EXPIRED']);
    expect(verdict.roles.find(({ standing }) => standing === 'lapsed')?.since).toBe('2026-11-15T00:00:00Z');
    const spared = judge({ member: expired, alliance: { ...orderlyAlliance, policies: gracious('P1M') } });
    expect(standings(spared)[reseller[0]]).toBe('good');
    expect(codesOf(spared)).toEqual(['EXPIRED', 'GRACE']);
  });
  test('that has not begun does not count yet', () => {
    const verdict = judge({ member: holding(attestation(skills, { validFrom: '2026-12-01T00:00:00Z' })) });
    expect(codesOf(verdict)).toEqual(['NOT_YET_VALID']);
  });
  test('of which only a kept copy is there is unconfirmed when that copy’s time is over', () => {
    const stale = { ...attestation(skills, { validUntil: '2026-11-15T00:00:00Z' }), staleSince: '2026-11-10T00:00:00Z' };
    const verdict = judge({ member: holding(stale) });
    expect(standings(verdict)[reseller[0]]).toBe('unconfirmed');
    expect(verdict.roles.find(({ standing }) => standing === 'unconfirmed')?.since).toBe('2026-11-10T00:00:00Z');
  });
});

test('rules that say nothing of a role leave it unconfirmed', () => {
  const requirements = policy.requirements.filter(({ role }) => role !== 'content-developer');
  const verdict = judge({ alliance: { ...orderlyAlliance, policies: withPolicy({ requirements }) } });
  expect(standings(verdict)['content-developer AU']).toBe('unconfirmed');
  expect(codesOf(verdict)).toEqual(['POLICY_MISSING']);
});
