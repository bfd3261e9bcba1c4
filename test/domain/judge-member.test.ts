import { describe, expect, test } from 'vitest';
import {
  accepting,
  acceptance,
  acceptanceUrl,
  admittedOn,
  alice,
  alliance,
  allianceWith,
  application,
  attestation,
  claim,
  codesOf,
  decided,
  judge,
  orderlyAlliance,
  orderlyMember,
  register,
  standings,
  udhr,
  withdrawal,
  mallory,
} from './sample-evidence.ts';
import { documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import type { MemberEvidence } from '../../src/domain/evidence.ts';
import type { UnreadDocument } from '../../src/domain/membership-reasons.ts';

const unread = (role: UnreadDocument['role'], document: string, code: string): UnreadDocument => ({
  document,
  role,
  code,
  message: 'So it is.',
});
const charter = acceptanceUrl('charter');
const withoutCharter = orderlyMember.acceptances.filter(({ document }) => document !== charter);
const withClaim = (changed: Partial<typeof claim>): Partial<MemberEvidence> => ({
  claims: orderlyMember.claims.map((each) => ({ ...each, claim: { ...claim, ...changed } })),
});
const codes = (member: Partial<MemberEvidence>): readonly string[] => codesOf(judge({ member }));

describe('an orderly member', () => {
  test('is listed, in good standing in every role, and nothing speaks against it', () => {
    const verdict = judge();
    expect(verdict).toMatchObject({ webid: alice, listed: true, state: 'member', underAppeal: false, since: admittedOn, upholds: [udhr] });
    expect(standings(verdict)).toEqual({
      'content-developer AU': 'good',
      'value-added-reseller AU-NSW': 'good',
      'value-added-reseller NZ': 'good',
    });
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['ADMITTED']);
    expect(verdict.policy).toBe('https://alliance.example/policy/1.jsonld');
  });

  test('has a whole chain behind each credential, in the order in which it is questioned', () => {
    const { credentials } = judge();
    const chainOf = (type: string) => credentials.find((verdict) => verdict.type === type)?.chain.map(({ check }) => check);
    expect(chainOf('acceptance')).toEqual(['document', 'text', 'signature', 'key', 'subject', 'validity']);
    expect(chainOf('attestation')).toEqual(['document', 'signature', 'key', 'subject', 'mandate', 'validity', 'status', 'status']);
    for (const link of credentials.flatMap(({ chain }) => chain))
      expect(link).toMatchObject({ outcome: 'passed', document: expect.stringMatching(/^https:/) as string });
  });
});

describe('the two halves', () => {
  test.each([
    ['nothing stands there', { acceptances: withoutCharter, unread: [unread('acceptance', charter, 'NOT_FOUND')] }, 'ACCEPTANCE_MISSING'],
    ['it could not be asked for', { acceptances: withoutCharter, unread: [unread('acceptance', charter, 'TIMEOUT')] }, 'UNREACHABLE'],
    [
      'something else stands there',
      { acceptances: withoutCharter, unread: [unread('acceptance', charter, 'MEDIA_TYPE')] },
      'ACCEPTANCE_MISMATCH',
    ],
    ['its bytes have changed', accepting({ ...acceptance('charter'), digestMultibase: 'uOther' }), 'ACCEPTANCE_MISMATCH'],
    [
      'it is of another alliance',
      accepting({ ...acceptance('charter'), content: { ...acceptance('charter').content!, alliance: mallory } }),
      'ACCEPTANCE_MISMATCH',
    ],
    ['it lies in somebody else’s storage', accepting({ ...acceptance('charter'), inOwnStorage: false }), 'NOT_ENTITLED'],
    ['its signature does not hold', accepting({ ...acceptance('charter'), verifiedWith: [] }), 'SIGNATURE'],
    ['the claim names another acceptance', withClaim({ acceptances: [acceptanceUrl('alliance-agreement')] }), 'NOT_POINTING_BACK'],
    ['the claim is for another alliance', withClaim({ alliance: toWebId(`${alliance}too`) }), 'NOT_POINTING_BACK'],
    ['the claim is somebody else’s', withClaim({ member: mallory }), 'NOT_POINTING_BACK'],
    ['there is no claim', { claims: [] }, 'NOT_POINTING_BACK'],
    ['the claim lies elsewhere', { claims: orderlyMember.claims.map((each) => ({ ...each, inOwnStorage: false })) }, 'NOT_ENTITLED'],
    ['the type index does not answer', { claims: [], unread: [unread('type-index', orderlyMember.typeIndex!, 'TIMEOUT')] }, 'UNREACHABLE'],
    ['the WebID document does not answer', { unread: [unread('webid', documentOf(alice), 'TIMEOUT')] }, 'UNREACHABLE'],
  ] as const)('are not whole when %s', (_, member, code) => {
    const verdict = judge({ member });
    expect(verdict).toMatchObject({ listed: false, state: 'applicant', roles: [] });
    expect(codesOf(verdict)).toContain(code);
  });

  test('need an acceptance of the Charter, and not of another agreement', () => {
    const content = { ...acceptance('charter').content!, agreementVersion: acceptance('alliance-agreement').content!.agreementVersion };
    const found = { ...acceptance('charter'), content: { ...content, text: acceptance('alliance-agreement').content!.text } };
    expect(codes(accepting(found))).toEqual(['ACCEPTANCE_MISMATCH']);
  });

  test('outlive a change of the agreement’s text, which is a matter of standing', () => {
    const texts = new Map(orderlyAlliance.texts).set(acceptance('charter').content!.text.id, 'uOther');
    const verdict = judge({ alliance: { ...orderlyAlliance, texts } });
    expect(verdict).toMatchObject({ listed: true, state: 'member' });
    expect(standings(verdict)['content-developer AU']).toBe('lapsed');
    expect(codesOf(verdict)).toEqual(['TEXT_CHANGED']);
  });

  test('hold by an older admission when a newer one is not answered', () => {
    const newer = decided(3, '2026-05-01T10:00:00Z', [
      { kind: 'admitted', member: alice, acceptance: { id: toIri(`${charter}-2`), digestMultibase: 'uX' }, keys: [] },
    ]);
    expect(judge({ alliance: allianceWith([newer]) })).toMatchObject({ listed: true, since: admittedOn });
  });
});

describe('somebody whom the register does not name', () => {
  const nobody = { ...allianceWith(), events: orderlyAlliance.events.filter(({ member }) => member !== alice) };
  test('is no member, whatever the own pod says', () => {
    const verdict = judge({ alliance: nobody });
    expect(verdict).toMatchObject({ listed: false, state: 'none', roles: [] });
    expect(verdict.reasons).toMatchObject([{ code: 'NOT_ADMITTED', document: register }]);
  });
  test('is an applicant by an application of their own', () => {
    expect(judge({ alliance: nobody, member: { applications: [application] } })).toMatchObject({ state: 'applicant', listed: false });
  });
  test('is told when not all of the register could be read', () => {
    const registerProblem = unread('register', 'https://alliance.example/register/1.jsonld', 'REGISTER_ROLLBACK');
    expect(codesOf(judge({ alliance: { ...nobody, registerProblem } }))).toEqual(['NOT_ADMITTED', 'REGISTER_ROLLBACK']);
  });
});

test('a register that went back is told to its members too, who stay as it was read before', () => {
  const registerProblem = unread('register', register, 'REGISTER_ROLLBACK');
  const verdict = judge({ alliance: { ...orderlyAlliance, registerProblem } });
  expect(verdict.listed).toBe(true);
  expect(codesOf(verdict)).toEqual(['REGISTER_ROLLBACK']);
});

describe('what the alliance decided', () => {
  const later = '2026-06-01T10:00:00Z';
  const after = (kind: 'suspended' | 'expelled' | 'refused' | 'reinstated', more: object = {}) =>
    judge({ alliance: allianceWith([decided(3, later, [{ kind, member: alice, ...more }])]) });

  test('a suspended member stays on the list, with a warning', () => {
    const verdict = after('suspended');
    expect(verdict).toMatchObject({ listed: true, state: 'suspended', since: later });
    expect(codesOf(verdict)).toEqual(['SUSPENDED']);
  });
  test('an interim suspension is over when its time is', () => {
    expect(after('suspended', { until: '2026-07-01T10:00:00Z' })).toMatchObject({ state: 'member', listed: true, since: admittedOn });
  });
  test('an expelled member has no roles any more', () => {
    const verdict = after('expelled');
    expect(verdict).toMatchObject({ listed: false, state: 'expelled', since: later });
    expect(new Set(Object.values(standings(verdict)))).toEqual(new Set(['removed']));
    expect(codesOf(verdict)).toEqual(['EXPELLED']);
  });
  test('a role that was removed is said to be', () => {
    const removal = decided(3, later, [
      { kind: 'role-removed', member: alice, roles: [{ role: 'value-added-reseller', jurisdictions: ['NZ'] }] },
    ]);
    const verdict = judge({ alliance: allianceWith([removal]) });
    expect(standings(verdict)).toEqual({
      'content-developer AU': 'good',
      'value-added-reseller AU-NSW': 'good',
      'value-added-reseller NZ': 'removed',
    });
    expect(codesOf(verdict)).toEqual(['ROLE_REMOVED']);
  });
  test('a refusal is told to whom it concerns', () => {
    const refusal = decided(2, later, [{ kind: 'refused', member: alice }]);
    const refusedAlliance = { ...allianceWith([refusal]), events: [...orderlyAlliance.events.slice(0, -1), ...refusal.events] };
    const verdict = judge({ alliance: refusedAlliance, member: { attestations: [] } });
    expect(verdict).toMatchObject({ listed: false, state: 'refused' });
    expect(codesOf(verdict)).toEqual(['REFUSED']);
  });
});

describe('who withdraws the Charter', () => {
  test('is no member from then on, and was one before', () => {
    const member = { withdrawals: [withdrawal('charter')] };
    const verdict = judge({ member });
    expect(verdict).toMatchObject({ listed: false, state: 'withdrawn', since: '2026-09-01T10:00:00Z' });
    expect(codesOf(verdict)).toEqual(['WITHDRAWN']);
    expect(new Set(Object.values(standings(verdict)))).toEqual(new Set(['removed']));
    expect(judge({ member, when: { at: '2026-08-01T00:00:00Z' } }).state).toBe('member');
  });
  test('does so only with a signature that verifies', () => {
    expect(judge({ member: { withdrawals: [{ ...withdrawal('charter'), verifiedWith: [] }] } }).state).toBe('member');
    expect(judge({ member: { withdrawals: [{ ...withdrawal('charter'), inOwnStorage: false }] } }).state).toBe('member');
  });
  test('cannot be said to have by the register alone', () => {
    const event = {
      ...admittingLike('withdrawn'),
      evidence: { id: withdrawal('charter').document, digestMultibase: withdrawal('charter').digestMultibase },
    };
    const told = { ...orderlyAlliance, events: [...orderlyAlliance.events, event] };
    expect(codesOf(judge({ alliance: told }))).toEqual(['NOT_DECIDED']);
    expect(judge({ alliance: told }).state).toBe('member');
    expect(judge({ alliance: told, member: { withdrawals: [withdrawal('charter')] } }).state).toBe('withdrawn');
    expect(codesOf(judge({ alliance: told, member: { withdrawals: [withdrawal('charter')] } }))).toEqual(['WITHDRAWN']);
  });
  test('of another agreement stays a member, without that agreement', () => {
    const verdict = judge({ member: { withdrawals: [withdrawal('alliance-agreement')] } });
    expect(verdict.state).toBe('member');
    expect(codesOf(verdict)).toEqual(['AGREEMENT_MISSING']);
  });
});

const admittingLike = (kind: 'withdrawn') => ({
  id: toIri('https://alliance.example/register/3.jsonld#event-1'),
  kind,
  member: alice,
  roles: [],
  keys: [],
  effective: '2026-09-01T10:00:00Z',
  recorded: '2026-09-02T10:00:00Z',
});

describe('what could not be read', () => {
  test('keeps its last good copy, and says so', () => {
    const verdict = judge({
      member: { unread: [{ ...unread('webid', documentOf(alice), 'TIMEOUT'), copySince: '2026-11-20T08:00:00Z' }] },
    });
    expect(verdict.listed).toBe(true);
    expect(codesOf(verdict)).toEqual(['UNREACHABLE']);
  });
  test('a record that breaks a shape is told once and keeps nobody from the list', () => {
    const issue = {
      code: 'MISSING',
      severity: 'error',
      document: 'https://pods.example/alice/offering.ttl',
      message: 'A price is missing.',
      remedy: '',
    } as const;
    const verdict = judge({
      member: {
        shapeErrors: [
          { issue, isHidden: true },
          { issue, isHidden: true },
        ],
      },
    });
    expect(verdict.listed).toBe(true);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['ADMITTED', 'SHAPE']);
  });
});

test('every reason says what it is about and what mends it', () => {
  const all = [
    judge(),
    judge({ member: { claims: [] } }),
    judge({ member: { attestations: [attestation('professional-skills', { validUntil: '2026-05-01T00:00:00Z' })] } }),
  ];
  for (const reason of all.flatMap(({ reasons }) => reasons)) {
    expect(reason.document).toMatch(/^https:/);
    expect(reason.text).toMatch(/\.$/);
    expect(reason.remedy).toMatch(/\.$/);
  }
});
