/** The rows of the threat list that the rules answer. Each test fails when its check is removed. */
import { describe, expect, test } from 'vitest';
import { omit } from '../../src/crawl/omit.ts';
import type { Attestation, StatusList } from '../../src/domain/attestation.ts';
import type { AllianceEvidence, FoundCredential, MemberEvidence } from '../../src/domain/evidence.ts';
import { documentOf, toIri } from '../../src/domain/iri.ts';
import {
  acceptance,
  accepting,
  alice,
  alliance,
  allianceWith,
  attestation,
  attestationUrl,
  attestedOn,
  authority,
  codesOf,
  decided,
  found,
  holding,
  judge,
  keyDocument,
  keyOf,
  listing,
  listUrl,
  mallory,
  mandate,
  multikeyOf,
  methodOf,
  orderlyAlliance,
  orderlyMember,
  policy,
  policyUrl,
  standings,
  statusList,
  steward,
} from './sample-evidence.ts';

const kind = 'professional-skills';
const reseller = 'value-added-reseller AU-NSW';
const later = '2026-06-01T10:00:00Z';

/** Asks what follows, and insists that the role is told with the code and that no other role suffers for it. */
function expectAnswer(
  code: string,
  changed: { readonly member?: Partial<MemberEvidence>; readonly alliance?: AllianceEvidence },
  standing: 'lapsed' | 'unconfirmed' | 'good' = 'lapsed',
): void {
  const verdict = judge(changed);
  expect(codesOf(verdict)).toEqual([code]);
  expect(standings(verdict)[reseller]).toBe(standing);
  expect(standings(verdict)['content-developer AU']).toBe('good');
}

const withKeys = (...documents: readonly (readonly [typeof alice, ReturnType<typeof keyDocument>])[]): AllianceEvidence => ({
  ...orderlyAlliance,
  keys: new Map([...orderlyAlliance.keys, ...documents]),
});
const list = (purpose: 'revocation' | 'suspension', changed: Partial<StatusList>, around: Partial<FoundCredential<StatusList>> = {}) => {
  const own = statusList(purpose);
  return listing({ ...own, ...around, content: { ...own.content!, ...changed } });
};

test('C1: a claim that was changed in the member’s own pod', () => {
  expectAnswer('SIGNATURE', { member: holding({ ...attestation(kind), verifiedWith: [] }) });
});

test('C10: what nobody signed', () => {
  expectAnswer('PROOF', { member: holding({ ...omit(attestation(kind), 'proof'), verifiedWith: [] }) });
});

test('C10: what is signed after it was read, however well it is anchored', () => {
  const proof = { method: methodOf(authority), created: '2026-11-21T20:00:00Z' };
  expectAnswer('PROOF', { member: holding({ ...attestation(kind), proof }) });
  expectAnswer('PROOF', { member: holding({ ...attestation(kind), proof, firstSeen: later }) });
});

describe('C2: an attestation copied from another member’s pod', () => {
  test('is about somebody else', () => {
    expectAnswer('SUBJECT_MISMATCH', { member: holding(attestation(kind, { member: mallory })) });
  });
  test('with the other’s address in it too is somebody else’s first of all', () => {
    const copied = attestation(kind, { member: mallory, id: attestationUrl('qualification') });
    expectAnswer('SUBJECT_MISMATCH', { member: holding(copied) });
    const problem = { code: 'CREDENTIAL_ID', message: 'It stands elsewhere.' };
    expectAnswer('SUBJECT_MISMATCH', { member: holding({ ...copied, problem }) });
  });
  test('from another place of one’s own pod does not stand where it says', () => {
    expectAnswer('CREDENTIAL_ID', { member: holding(attestation(kind, { id: attestationUrl('qualification') })) });
  });
  test('is seen even where no role needs it', () => {
    const copied = found(attestationUrl('qualification'), authority, attestedOn, {
      ...attestation(kind).content!,
      id: attestationUrl('qualification'),
      kind: 'qualification' as const,
      member: mallory,
    });
    expectAnswer('SUBJECT_MISMATCH', { member: { attestations: [...orderlyMember.attestations, copied] } }, 'good');
  });
  test('an acceptance that somebody else issued is no acceptance of the member’s', () => {
    const own = acceptance('reseller-agreement');
    expectAnswer('SUBJECT_MISMATCH', { member: accepting({ ...own, content: { ...own.content!, issuer: mallory } }) });
  });
});

describe('C3, C9, C10, C13: what cannot be judged at all', () => {
  test.each(['CARDINALITY', 'NAMED_GRAPH', 'BLANK_NODE', 'CONTEXT', 'PROOF', 'TOO_LARGE', 'TOO_COMPLEX', 'SYNTAX'])(
    '%s reaches the verdict and never counts',
    (code) => {
      const unjudged = omit(attestation(kind), 'content');
      const attestations = orderlyMember.attestations.map((own) =>
        own.content?.kind === kind ? { ...unjudged, problem: { code, message: 'So it is.' } } : own,
      );
      const answer = judge({ member: { attestations } });
      expect(codesOf(answer)).toEqual([code, 'ATTESTATION_MISSING'].sort());
      expect(standings(answer)[reseller]).toBe('lapsed');
    },
  );
});

describe('C4: an attestation by oneself, or with one’s own key', () => {
  test('by somebody without a mandate', () => {
    expectAnswer('NO_MANDATE', { member: holding(attestation(kind, { issuer: alice })) });
  });
  test('by an authority about itself', () => {
    const own = { ...mandate, id: toIri('https://alliance.example/register/3.jsonld#mandate-1'), authority: alice, keys: [keyOf(alice)] };
    const granted = decided(3, '2026-03-02T10:00:00Z', [{ kind: 'mandate-granted', member: alice, mandate: own }]);
    expectAnswer('AFFILIATE', { alliance: allianceWith([granted]), member: holding(attestation(kind, { issuer: alice })) });
  });
  test('with a key that the authority’s document does not list', () => {
    expectAnswerForAll('KEY_NOT_LISTED', withKeys([authority, { ...keyDocument(authority), methods: [] }]));
  });
  test('with a listed key that somebody else controls', () => {
    expectAnswerForAll('KEY_NOT_LISTED', withKeys([authority, keyDocument(authority, { controller: mallory })]));
  });
  test('with a key that the authority’s document lists and the register does not pin', () => {
    const both = {
      ...keyDocument(authority),
      methods: ['z6MkOther', multikeyOf(authority)].flatMap((publicKeyMultibase) => keyDocument(authority, { publicKeyMultibase }).methods),
    };
    expectAnswer('KEY_NOT_PINNED', {
      alliance: withKeys([authority, both]),
      member: holding({ ...attestation(kind), verifiedWith: ['z6MkOther'] }),
    });
  });
  test('with a pinned key under another name than the register pins', () => {
    const method = toIri(`${documentOf(authority)}#key-other`);
    const both = {
      ...keyDocument(authority),
      methods: [...keyDocument(authority).methods, ...keyDocument(authority, { id: method }).methods],
    };
    const signed = { ...attestation(kind), proof: { method, created: attestedOn } };
    expectAnswer('KEY_NOT_PINNED', { alliance: withKeys([authority, both]), member: holding(signed) });
  });
  test('with a key of another name', () => {
    const proof = { method: methodOf(mallory), created: attestedOn };
    const verdict = judge({ member: holding({ ...attestation(kind), proof, verifiedWith: [] }) });
    expect(codesOf(verdict)).toEqual(['KEY_NOT_LISTED', 'KEY_NOT_PINNED']);
  });
});

/** Where the authority's key is at fault its lists do not verify either; the attestation's own fault is what is told. */
function expectAnswerForAll(code: string, evidence: AllianceEvidence): void {
  const verdict = judge({ alliance: evidence });
  expect(codesOf(verdict)).toEqual([code]);
  expect(standings(verdict)[reseller]).toBe('lapsed');
}

describe('C5: outside of the mandate', () => {
  const other = toIri('https://w3id.org/webizen/alliance#level-9');
  test.each<[string, Partial<Attestation>]>([
    ['kind', { kind: 'host-capability' }],
    ['role', { roles: ['network-provider', 'value-added-reseller'] }],
    ['jurisdiction', { jurisdictions: ['AU', 'US'] }],
    ['level', { level: other }],
    ['time: too early', { validFrom: '2026-01-01T10:00:00Z' }],
    ['time: too late', { validFrom: '2028-02-01T10:00:00Z' }],
  ])('by its %s', (_, changed) => {
    const verdict = judge({ member: holding({ ...attestation(kind, changed), document: attestationUrl(kind) }) });
    const attestations = orderlyMember.attestations.map((own) => (own.content?.kind === kind ? attestation(kind, changed) : own));
    expect(codesOf(judge({ member: { attestations } }))).toContain('OUT_OF_MANDATE');
    expect(verdict.credentials.some(({ outcome, codes }) => outcome === 'counts' && codes.includes('OUT_OF_MANDATE'))).toBe(false);
  });
  test('a part of a country lies within it, and a country not in its part', () => {
    expect(codesOf(judge({ member: holding(attestation(kind, { jurisdictions: ['AU-NSW', 'NZ'] })) }))).toEqual([]);
    const narrow = { ...mandate, jurisdictions: ['AU-NSW', 'NZ'] };
    const founding = {
      ...orderlyAlliance,
      events: orderlyAlliance.events.map((event) => (event.mandate ? { ...event, mandate: narrow } : event)),
    };
    // What was decided says more than this: the event does not count, and there is no mandate at all.
    expect(codesOf(judge({ alliance: founding }))).toEqual(['NO_MANDATE']);
  });
  test('what an attestation leaves open is no wider than the mandate', () => {
    const open = attestation(kind, { jurisdictions: [], roles: [] });
    expect(codesOf(judge({ member: holding(open) }))).toEqual([]);
    const abroad = decided(3, later, [
      { kind: 'role-added', member: alice, roles: [{ role: 'ecosystem-consultancy', jurisdictions: ['FR'] }] },
    ]);
    expect(codesOf(judge({ alliance: allianceWith([abroad]), member: holding(open) }))).toContain('ATTESTATION_MISSING');
  });
  test('ties that a member names and that could not be read leave it open', () => {
    const interests = documentOf('https://pods.example/alice/alliance/public/interests.jsonld');
    const claims = orderlyMember.claims.map((own) => ({ ...own, claim: { ...own.claim, interests } }));
    const verdict = judge({ member: { claims } });
    expect(codesOf(verdict)).toEqual(['UNREACHABLE']);
    expect(standings(verdict)[reseller]).toBe('unconfirmed');
  });
  test('a mandate for another than whom the event names is none', () => {
    const own = {
      ...mandate,
      id: toIri('https://alliance.example/register/3.jsonld#mandate-1'),
      authority: mallory,
      keys: [keyOf(mallory)],
    };
    const granted = decided(3, '2026-03-02T10:00:00Z', [{ kind: 'mandate-granted', member: authority, mandate: own }]);
    expect(codesOf(judge({ alliance: allianceWith([granted]), member: holding(attestation(kind, { issuer: mallory })) }))).toContain(
      'NO_MANDATE',
    );
  });
  test('an affiliate, declared by either side', () => {
    const declares = (webid: typeof alice, affiliate: typeof alice): AllianceEvidence => {
      const id = attestationUrl('qualification');
      const content = { id, issuer: webid, affiliates: [affiliate], offices: [], employers: [], validFrom: attestedOn };
      return { ...orderlyAlliance, interests: new Map([[webid, found(id, webid, attestedOn, content)]]) };
    };
    expect(codesOf(judge({ alliance: declares(alice, authority) }))).toEqual(['AFFILIATE']);
    expect(codesOf(judge({ alliance: declares(authority, alice) }))).toEqual(['AFFILIATE']);
    expect(codesOf(judge({ alliance: declares(authority, mallory) }))).toEqual([]);
  });
});

describe('C6: where one looks for a revocation', () => {
  const [revocation, suspension] = attestation(kind).content!.status;
  test.each([
    ['nothing is named', []],
    ['one list is missing', [revocation!]],
    ['one list is named twice', [revocation!, revocation!, suspension!]],
  ])('is required: %s', (_, status) => {
    expectAnswer('STATUS_REQUIRED', { member: holding(attestation(kind, { status })) });
  });
  test('must stand under the mandate’s address', () => {
    const elsewhere = { ...revocation!, list: documentOf(listUrl('revocation').replace('status/', 'other/')) };
    expectAnswer('STATUS_URL', { member: holding(attestation(kind, { status: [elsewhere, suspension!] })) });
  });
  test('must be the list that it says it is', () => {
    expectAnswer('STATUS_URL', { alliance: list('revocation', { id: listUrl('suspension') }) });
    expectAnswer('STATUS_REQUIRED', { alliance: list('revocation', { purpose: 'suspension' }) });
  });
  test('must be the issuer’s own', () => {
    expectAnswer('STATUS_ISSUER', { alliance: list('revocation', { issuer: mallory }) });
    expectAnswer('STATUS_ISSUER', {
      alliance: list('revocation', {}, { proof: { method: methodOf(mallory), created: later }, verifiedWith: [] }),
    });
    expectAnswer('SIGNATURE', { alliance: list('revocation', {}, { verifiedWith: [] }) });
  });
  test('leaves the question open when it is old, by its own word or by the mandate’s', () => {
    expectAnswer('STATUS_STALE', { alliance: list('revocation', { validUntil: '2026-11-21T00:00:00Z' }) }, 'unconfirmed');
    const old = { validFrom: '2026-11-10T00:00:00Z', validUntil: '2027-11-10T00:00:00Z' };
    expectAnswer('STATUS_STALE', { alliance: list('revocation', old) }, 'unconfirmed');
  });
  test('leaves the question open when it could not be read, and a kept copy counts until its own end', () => {
    const gone = new Map([...orderlyAlliance.statusLists].filter(([document]) => document !== listUrl('revocation')));
    expectAnswer('STATUS_UNAVAILABLE', { alliance: { ...orderlyAlliance, statusLists: gone } }, 'unconfirmed');
    expect(codesOf(judge({ alliance: list('revocation', {}, { staleSince: '2026-11-20T12:00:00Z' }) }))).toEqual([]);
  });
  test('was not there yet for who asks what was known before', () => {
    const verdict = judge({ when: { knownAt: '2026-11-19T00:00:00Z' } });
    expect(standings(verdict)[reseller]).toBe('unconfirmed');
    expect(codesOf(verdict)).toEqual(['STATUS_UNAVAILABLE']);
  });
});

describe('C7: the bit decides, however well the list verifies', () => {
  test('revoked', () => {
    expectAnswer('REVOKED', { alliance: listing(statusList('revocation', [1])) });
  });
  test('on hold, and released again', () => {
    expectAnswer('ON_HOLD', { alliance: listing(statusList('suspension', [1])) });
    expect(codesOf(judge({ alliance: listing(statusList('suspension', [])) }))).toEqual([]);
  });
  test('even of an old list, and of what is expired', () => {
    const old = judge({ alliance: list('revocation', { set: [1], validUntil: '2026-11-21T00:00:00Z' }) });
    expect(standings(old)[reseller]).toBe('lapsed');
    expect(codesOf(old)).toEqual(['REVOKED', 'STATUS_STALE']);
    const verdict = judge({
      alliance: listing(statusList('revocation', [1])),
      member: holding(attestation(kind, { validUntil: '2026-11-20T00:00:00Z' })),
    });
    expect(codesOf(verdict)).toEqual(['EXPIRED', 'REVOKED']);
  });
});

describe('C8: places in a list', () => {
  const at = (index: string) => attestation(kind, { status: attestation(kind).content!.status.map((entry) => ({ ...entry, index })) });
  test.each(['43junk', '-1', '', ' 4', '1e3', '0x10', '04', '131072', '99999999999999999999'])('“%s” is none', (index) => {
    expectAnswer('STATUS_INDEX', { member: holding(at(index)) });
  });
  test('a short list hides nobody', () => {
    expectAnswer('STATUS_SIZE', { alliance: list('revocation', { length: 1000 }) });
  });
});

describe('C11, C15: keys that ended', () => {
  const revoked = '2026-09-01T00:00:00Z';
  const lost = withKeys([alice, keyDocument(alice, { revoked })]);
  const digest = (agreement: 'alliance-agreement' | 'reseller-agreement') => acceptance(agreement).digestMultibase;
  test('void what was not anchored before, whatever date it claims', () => {
    const verdict = judge({ alliance: lost });
    expect(codesOf(verdict)).toEqual(['KEY_REVOKED']);
    expect(verdict.state).toBe('member');
    expect(standings(verdict)['content-developer AU']).toBe('lapsed');
  });
  test('and only that', () => {
    const anchors = new Map([digest('alliance-agreement'), digest('reseller-agreement')].map((each) => [each, later]));
    const values = orderlyMember.values.map((each) => ({ ...each, firstSeen: later }));
    const verdict = judge({ alliance: { ...lost, anchors }, member: { values } });
    expect(codesOf(verdict)).toEqual([]);
    expect(standings(verdict)[reseller]).toBe('good');
    const tooLate = new Map([...anchors].map(([each]) => [each, '2026-09-02T00:00:00Z']));
    expect(codesOf(judge({ alliance: { ...lost, anchors: tooLate }, member: { values } }))).toEqual(['KEY_REVOKED']);
  });
  test('that were retired speak for what was anchored before alike', () => {
    expect(codesOf(judge({ alliance: withKeys([alice, keyDocument(alice, { retired: revoked })]) }))).toEqual(['KEY_REVOKED']);
  });
  test('by a decision of the register as well as by the owner’s document', () => {
    const told = decided(3, revoked, [{ kind: 'key-revoked', member: authority, keys: [keyOf(authority)] }]);
    expect(codesOf(judge({ alliance: allianceWith([told]) }))).toEqual(['KEY_REVOKED']);
    // Neither the owner nor a decision says so: anybody who keeps the register could void what others signed.
    const alone = { ...orderlyAlliance, events: [...orderlyAlliance.events, ...told.events.map((event) => omit(event, 'decision'))] };
    expect(codesOf(judge({ alliance: alone }))).toEqual([]);
  });
  test('leave it open when the document that lists them is gone', () => {
    const gone = {
      ...keyDocument(authority),
      methods: [],
      unread: { document: 'https://vetting.example/profile/card', role: 'other', code: 'NOT_FOUND', message: 'Gone.' } as const,
    };
    const verdict = judge({ alliance: withKeys([authority, gone]) });
    expect(codesOf(verdict)).toEqual(['KEY_UNAVAILABLE']);
    expect(standings(verdict)[reseller]).toBe('unconfirmed');
    const kept = { ...keyDocument(authority), unread: { ...gone.unread, copySince: later } };
    expect(codesOf(judge({ alliance: withKeys([authority, kept]) }))).toEqual([]);
  });
  test('take back no vote that the register knew', () => {
    const told = decided(3, later, [{ kind: 'key-revoked', member: steward, keys: [keyOf(steward)] }]);
    const evidence = allianceWith([told]);
    const keys = new Map([...evidence.keys, [steward, keyDocument(steward, { revoked: '2026-01-01T00:00:00Z' })] as const]);
    expect(judge({ alliance: { ...evidence, keys } })).toMatchObject({ listed: true, state: 'member' });
  });
});

test('C12: a weak key', () => {
  expectAnswer('KEY_WEAK', { member: holding({ ...attestation(kind), verifiedWith: [], weakKey: true }) });
});

describe('C16: the text of an agreement', () => {
  const text = acceptance('reseller-agreement').content!.text;
  test('replaced after signing', () => {
    expectAnswer('TEXT_CHANGED', { alliance: { ...orderlyAlliance, texts: new Map(orderlyAlliance.texts).set(text.id, 'uOther') } });
  });
  test('signed with another digest than was published', () => {
    const own = acceptance('reseller-agreement');
    const content = { ...own.content!, text: { ...text, digestMultibase: 'uOther' } };
    expectAnswer('TEXT_CHANGED', { member: accepting({ ...own, content }) });
  });
  test('other than the alliance published for the version, although it stands there now', () => {
    const own = acceptance('reseller-agreement');
    const content = { ...own.content!, text: { ...text, digestMultibase: 'uOther' } };
    const texts = new Map(orderlyAlliance.texts).set(text.id, 'uOther');
    expectAnswer('TEXT_CHANGED', { alliance: { ...orderlyAlliance, texts }, member: accepting({ ...own, content }) });
  });
  test('of a Charter that the alliance never adopted is no half of a membership', () => {
    const own = acceptance('charter');
    const content = { ...own.content!, agreementVersion: documentOf('https://alliance.example/agreements/charter-9.0.0.jsonld') };
    const verdict = judge({ member: accepting({ ...own, content }) });
    expect(verdict).toMatchObject({ listed: false });
    expect(codesOf(verdict)).toContain('ACCEPTANCE_MISMATCH');
  });
  test('whose version could not be read is nobody’s acceptance of the Charter', () => {
    const agreements = new Map([...orderlyAlliance.agreements].filter(([id]) => id !== acceptance('charter').content!.agreementVersion));
    expect(judge({ alliance: { ...orderlyAlliance, agreements } }).listed).toBe(false);
  });
  test('that could not be read leaves it open', () => {
    const texts = new Map([...orderlyAlliance.texts].filter(([id]) => id !== text.id));
    expectAnswer('UNREACHABLE', { alliance: { ...orderlyAlliance, texts } }, 'unconfirmed');
  });
});

describe('an authority that lost its mandate', () => {
  const fallen = (rule: typeof policy.whenMandateEnds, anchored?: string): AllianceEvidence => {
    const fall = decided(3, later, [{ kind: 'mandate-withdrawn', member: authority, evidence: { id: mandate.id, digestMultibase: '' } }]);
    const evidence = allianceWith([fall], {
      policies: new Map([[policyUrl, found(policyUrl, alliance, attestedOn, { ...policy, whenMandateEnds: rule })]]),
    });
    const anchors = new Map(
      anchored === undefined ? [] : orderlyMember.attestations.map(({ digestMultibase }) => [digestMultibase, anchored] as const),
    );
    return { ...evidence, anchors };
  };
  test.each([
    ['void', '2026-05-01T00:00:00Z', 'lapsed', ['MANDATE_ENDED']],
    ['flag', '2026-05-01T00:00:00Z', 'good', ['MANDATE_ENDED']],
    ['keep', '2026-05-01T00:00:00Z', 'good', []],
    ['keep', '2026-07-01T00:00:00Z', 'lapsed', ['MANDATE_ENDED']],
    ['flag', undefined, 'lapsed', ['MANDATE_ENDED']],
  ] as const)('%s, when anchored %s: %s', (rule, anchored, standing, codes) => {
    const verdict = judge({ alliance: fallen(rule, anchored) });
    expect(standings(verdict)[reseller]).toBe(standing);
    expect(codesOf(verdict)).toEqual(codes);
  });
  test('attests nothing from then on', () => {
    const after = attestation(kind, { validFrom: '2026-07-01T00:00:00Z' });
    expect(codesOf(judge({ alliance: fallen('keep', '2026-05-01T00:00:00Z'), member: holding(after) }))).toEqual(['OUT_OF_MANDATE']);
  });
});
