import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Acceptance } from '../../src/domain/agreement.ts';
import { omit } from '../../src/crawl/omit.ts';
import { documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import { type MembershipEvidence, judgeMembership } from '../../src/domain/judge-membership.ts';
import type { RegisterEvent } from '../../src/domain/membership.ts';
import type { UnreadDocument } from '../../src/domain/membership-reasons.ts';

const pod = 'https://pods.example/alice/';
const webid = toWebId(`${pod}profile/card#me`);
const mallory = toWebId('https://pods.example/mallory/profile/card#me');
const alliance = toWebId('https://alliance.example/profile/card#me');
const otherAlliance = toWebId('https://other.example/profile/card#me');
const acceptanceUrl = documentOf(`${pod}alliance/public/agreements/charter-1.0.0.jsonld`);
const membershipUrl = documentOf(`${pod}alliance/public/membership.ttl`);
const typeIndexUrl = documentOf(`${pod}settings/publicTypeIndex.ttl`);
const register = documentOf('https://alliance.example/register/latest');
const digest = 'uEiA';
const at = '2026-11-21T23:59:59Z';

const acceptance: Acceptance = {
  id: acceptanceUrl,
  issuer: webid,
  member: webid,
  alliance,
  agreementVersion: toIri('https://alliance.example/agreements/charter-1.0.0.ttl#it'),
  language: 'en',
  text: { id: toIri('https://alliance.example/agreements/charter-1.0.0.en.md'), digestMultibase: 'uEiB' },
  validFrom: '2026-02-01T00:00:00Z',
};

const admission: RegisterEvent = {
  id: toIri('https://alliance.example/register/1.jsonld#event-1'),
  kind: 'admitted',
  member: webid,
  acceptance: { id: acceptanceUrl, digestMultibase: digest },
  roles: [{ role: 'content-developer', jurisdictions: ['AU'] }],
  effective: '2026-03-01T00:00:00Z',
  recorded: '2026-03-01T00:00:00Z',
};

const application: RegisterEvent = {
  id: toIri('https://alliance.example/register/1.jsonld#event-9'),
  kind: 'applied',
  member: webid,
  roles: [],
  effective: '2026-02-02T00:00:00Z',
  recorded: '2026-02-02T00:00:00Z',
};

const claim = { id: toIri(`${membershipUrl}#it`), member: webid, alliance, acceptance: acceptanceUrl, rolesSought: [] };

/** Both halves, whole. */
const whole: MembershipEvidence = {
  webid,
  alliance,
  register,
  events: [admission],
  profile: documentOf(webid),
  typeIndex: typeIndexUrl,
  membershipDocuments: [membershipUrl],
  acceptances: [{ document: acceptanceUrl, digestMultibase: digest, inOwnStorage: true, acceptance }],
  claims: [{ document: membershipUrl, inOwnStorage: true, claim }],
  unread: [],
  shapeErrors: [],
};

const judge = (changed: Partial<MembershipEvidence>) => judgeMembership({ ...whole, ...changed }, at);
const codes = (changed: Partial<MembershipEvidence>): string[] => judge(changed).reasons.map(({ code }) => code);
const withAcceptance = (changed: Partial<Acceptance>): Partial<MembershipEvidence> => ({
  acceptances: [{ document: acceptanceUrl, digestMultibase: digest, inOwnStorage: true, acceptance: { ...acceptance, ...changed } }],
});
const withClaim = (changed: Partial<typeof claim>): Partial<MembershipEvidence> => ({
  claims: [{ document: membershipUrl, inOwnStorage: true, claim: { ...claim, ...changed } }],
});
const unread = (role: UnreadDocument['role'], document: string, code: string): UnreadDocument => ({
  document,
  role,
  code,
  message: 'So it is.',
});

describe('a membership', () => {
  test('holds when both halves answer each other', () => {
    const verdict = judge({});
    expect(verdict).toMatchObject({ webid, listed: true, state: 'member', since: admission.effective, roles: admission.roles });
    expect(verdict.reasons).toMatchObject([{ code: 'ADMITTED', document: 'https://alliance.example/register/1.jsonld' }]);
  });

  test('of nobody the register names is none', () => {
    expect(judge({ events: [] })).toMatchObject({ listed: false, state: 'none', reasons: [{ code: 'NOT_ADMITTED', document: register }] });
  });

  test('of somebody who applied, and was not admitted yet, is an application', () => {
    expect(judge({ events: [application] })).toMatchObject({
      listed: false,
      state: 'applicant',
      since: application.effective,
      reasons: [{ code: 'NOT_ADMITTED' }],
    });
  });

  test('does not begin before the admission takes effect', () => {
    const later = { ...admission, effective: '2026-11-22T00:00:00Z' };
    expect(judge({ events: [later] })).toMatchObject({ listed: false, state: 'none' });
    expect(judgeMembership({ ...whole, events: [later] }, '2026-11-22T00:00:00Z').listed).toBe(true);
  });

  test('an admission whose time is no time never takes effect', () => {
    expect(judge({ events: [{ ...admission, effective: 'soon' }] }).listed).toBe(false);
  });

  test('holds by an older admission when a newer one is not answered', () => {
    const newer = { ...admission, id: toIri('https://alliance.example/register/2.jsonld#event-1'), effective: '2026-05-01T00:00:00Z' };
    const unanswered = {
      ...newer,
      acceptance: { id: toIri(`${pod}alliance/public/agreements/charter-2.0.0.jsonld`), digestMultibase: 'uEiC' },
    };
    expect(judge({ events: [unanswered, admission] })).toMatchObject({ listed: true, since: admission.effective });
  });
});

describe('the member’s acceptance', () => {
  test('that is gone is missing', () => {
    expect(codes({ acceptances: [], unread: [unread('acceptance', acceptanceUrl, 'NOT_FOUND')] })).toEqual(['ACCEPTANCE_MISSING']);
  });

  test.each(['TIMEOUT', 'UNREACHABLE', 'FORBIDDEN', 'SIGN_IN_NEEDED', 'SERVER', 'ADDRESS'])(
    'that could not be asked for (%s) is unreachable',
    (code) => {
      const [reason] = judge({ acceptances: [], unread: [unread('acceptance', acceptanceUrl, code)] }).reasons;
      expect(reason).toMatchObject({ code: 'UNREACHABLE', document: acceptanceUrl });
      expect(reason?.text).toContain(code);
    },
  );

  test.each(['SYNTAX', 'CONTEXT', 'CARDINALITY', 'MEDIA_TYPE', 'TOO_LARGE'])('that is no acceptance (%s) does not match', (code) => {
    expect(codes({ acceptances: [], unread: [unread('acceptance', acceptanceUrl, code)] })).toEqual(['ACCEPTANCE_MISMATCH']);
  });

  test('with other bytes does not match', () => {
    expect(codes({ acceptances: [{ document: acceptanceUrl, digestMultibase: 'uEiX', inOwnStorage: true, acceptance }] })).toEqual([
      'ACCEPTANCE_MISMATCH',
    ]);
  });

  test.each([
    ['issued by somebody else', { issuer: mallory }],
    ['of somebody else', { member: mallory }],
    ['of another alliance’s charter', { alliance: otherAlliance }],
    ['that calls itself something else', { id: documentOf(`${pod}copy.jsonld`) }],
  ])('%s does not match', (_, changed) => {
    expect(codes(withAcceptance(changed))).toEqual(['ACCEPTANCE_MISMATCH']);
  });

  test('in somebody else’s storage is not entitled', () => {
    expect(codes({ acceptances: [{ document: acceptanceUrl, digestMultibase: digest, inOwnStorage: false, acceptance }] })).toEqual([
      'NOT_ENTITLED',
    ]);
  });
});

describe('the member’s claim', () => {
  test.each([
    ['another acceptance', { acceptance: documentOf(`${pod}alliance/public/agreements/charter-0.9.0.jsonld`) }],
    ['another alliance', { alliance: otherAlliance }],
    ['another member', { member: mallory }],
    ['an alliance whose name only begins alike', { alliance: toWebId(`${alliance}too`) }],
  ])('that names %s does not point back', (_, changed) => {
    expect(codes(withClaim(changed))).toEqual(['NOT_POINTING_BACK']);
  });

  const withoutTypeIndex = omit(whole, 'typeIndex');
  test.each([
    ['no type index', { ...withoutTypeIndex, membershipDocuments: [] }, documentOf(webid)],
    ['a type index without a membership', { ...whole, membershipDocuments: [] }, typeIndexUrl],
    ['a membership document without the alliance', whole, membershipUrl],
  ])('missing because of %s is reported where the way ends', (_, evidence, document) => {
    const { reasons } = judgeMembership({ ...evidence, claims: [] }, at);
    expect(reasons).toMatchObject([{ code: 'NOT_POINTING_BACK', document }]);
  });

  test('behind a type index that does not answer is unreachable, and behind one that is gone does not point back', () => {
    expect(codes({ claims: [], unread: [unread('type-index', typeIndexUrl, 'TIMEOUT')] })).toEqual(['UNREACHABLE']);
    expect(codes({ claims: [], unread: [unread('type-index', typeIndexUrl, 'NOT_FOUND')] })).toEqual(['NOT_POINTING_BACK']);
  });

  test('outside of the member’s storage is not entitled, read or not', () => {
    expect(codes({ claims: [{ document: membershipUrl, inOwnStorage: false, claim }] })).toEqual(['NOT_ENTITLED']);
    expect(codes({ claims: [], unread: [unread('membership', membershipUrl, 'NOT_ENTITLED')] })).toEqual(['NOT_ENTITLED']);
  });
});

describe('what could not be read', () => {
  test('counts for nobody: without the WebID document there is no member', () => {
    const { listed, reasons } = judge({ unread: [unread('webid', documentOf(webid), 'UNREACHABLE')] });
    expect(listed).toBe(false);
    expect(reasons).toMatchObject([{ code: 'UNREACHABLE', document: documentOf(webid) }]);
    expect(reasons[0]?.text).toContain('UNREACHABLE');
  });

  test('keeps its last good copy, and says so', () => {
    const { listed, reasons } = judge({
      unread: [{ ...unread('webid', documentOf(webid), 'TIMEOUT'), copySince: '2026-11-20T08:00:00Z' }],
    });
    expect(listed).toBe(true);
    expect(reasons.map(({ code }) => code)).toEqual(['ADMITTED', 'UNREACHABLE']);
    expect(reasons[1]?.text).toContain('2026-11-20');
  });

  test('of the register is told to those it does not name', () => {
    const problem = unread('register', 'https://alliance.example/register/1.jsonld', 'TIMEOUT');
    expect(codes({ events: [], registerProblem: problem })).toEqual(['NOT_ADMITTED', 'UNREACHABLE']);
    expect(codes({ events: [], registerProblem: { ...problem, code: 'REGISTER_ROLLBACK' } })).toEqual([
      'NOT_ADMITTED',
      'REGISTER_ROLLBACK',
    ]);
    expect(codes({ registerProblem: problem })).toEqual(['ADMITTED']);
  });

  test('a record that breaks a shape is told once and keeps nobody from the list', () => {
    const issue = {
      code: 'MISSING',
      severity: 'error',
      document: `${pod}alliance/public/offerings/a.ttl`,
      message: 'A price is missing.',
      remedy: '',
    } as const;
    const verdict = judge({
      shapeErrors: [
        { issue, isHidden: true },
        { issue: { ...issue, message: 'And a unit.' }, isHidden: true },
      ],
    });
    expect(verdict.listed).toBe(true);
    expect(verdict.reasons).toMatchObject([{ code: 'ADMITTED' }, { code: 'SHAPE', document: issue.document }]);
  });

  test('every reason says what it is about and what mends it', () => {
    const all = [
      {},
      { events: [] },
      { acceptances: [] },
      { claims: [] },
      { unread: [unread('webid', documentOf(webid), 'TIMEOUT')] },
    ].flatMap((changed) => judge(changed).reasons);
    for (const reason of all) {
      expect(reason.document).toMatch(/^https:/);
      expect(reason.text).toMatch(/\.$/);
      expect(reason.remedy).toMatch(/\.$/);
    }
  });
});

describe('whatever else is said', () => {
  const someone = fc.nat(5).map((n) => toWebId(`https://pods.example/other-${n}/profile/card#me`));
  const foreignEvent = fc.record({
    id: fc.nat(99).map((n) => toIri(`https://alliance.example/register/7.jsonld#event-${n}`)),
    kind: fc.constantFrom<RegisterEvent['kind']>('applied', 'admitted'),
    member: someone,
    acceptance: fc.constantFrom({ id: acceptanceUrl, digestMultibase: digest }),
    roles: fc.constant([]),
    effective: fc.date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    recorded: fc.constant('2026-01-01T00:00:00Z'),
  });
  const foreignClaim = fc.record({
    document: fc.constant(membershipUrl as string),
    inOwnStorage: fc.boolean(),
    claim: fc.record({
      id: fc.constant(claim.id),
      member: someone,
      alliance: fc.constantFrom(alliance, otherAlliance),
      acceptance: fc.constant(acceptanceUrl),
      rolesSought: fc.constant([]),
    }),
  });
  const shuffled = <Value>(values: readonly Value[]) =>
    fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

  test('taking away any one half takes away the membership', () => {
    const halves: Partial<MembershipEvidence>[] = [{ events: [] }, { acceptances: [] }, { claims: [] }];
    fc.assert(
      fc.property(fc.subarray(halves, { minLength: 1 }), fc.array(foreignEvent), fc.array(foreignClaim), (missing, events, claims) => {
        const evidence = Object.assign({}, whole, ...missing) as MembershipEvidence;
        const verdict = judgeMembership(
          { ...evidence, events: [...evidence.events, ...events], claims: [...evidence.claims, ...claims] },
          at,
        );
        expect(verdict.listed).toBe(false);
        expect(verdict.roles).toEqual([]);
        expect(verdict.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test('events and claims about others change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Partial<MembershipEvidence>>({}, { acceptances: [] }, { events: [application] }, { claims: [] }),
        fc.array(foreignEvent),
        fc.array(foreignClaim),
        (changed, events, claims) => {
          const evidence = { ...whole, ...changed };
          expect(
            judgeMembership({ ...evidence, events: [...events, ...evidence.events], claims: [...claims, ...evidence.claims] }, at),
          ).toEqual(judgeMembership(evidence, at));
        },
      ),
    );
  });

  test('the order of what was read does not matter', () => {
    const events = [admission, application, { ...admission, id: toIri('https://alliance.example/register/1.jsonld#event-2') }];
    const acceptances = [...whole.acceptances, { document: `${pod}other.jsonld`, digestMultibase: 'uEiZ', inOwnStorage: true }];
    const claims = [...whole.claims, { document: membershipUrl, inOwnStorage: true, claim: { ...claim, alliance: otherAlliance } }];
    const expected = judgeMembership({ ...whole, events, acceptances, claims }, at);
    fc.assert(
      fc.property(shuffled(events), shuffled(acceptances), shuffled(claims), (e, a, c) => {
        expect(judgeMembership({ ...whole, events: e, acceptances: a, claims: c }, at)).toEqual(expected);
      }),
    );
  });
});
