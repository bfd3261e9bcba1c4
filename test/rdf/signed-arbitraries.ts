/** Random but believable signed documents, with their lists as readers give them: in the order of the domain, or sorted. */
import fc from 'fast-check';
import { DataFactory } from 'n3';
import type { Quad } from '@rdfjs/types';
import { type Acceptance, type AgreementVersion, type Application, agreementKinds } from '../../src/domain/agreement.ts';
import {
  type Attestation,
  type InterestsDeclaration,
  type Mandate,
  type ValuesDeclaration,
  type VettingRequest,
  type Withdrawal,
  attestationKinds,
} from '../../src/domain/attestation.ts';
import { type Decision, type Motion, type ProposedEvent, type Vote, choices, motionKinds } from '../../src/domain/decision.ts';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import type { PinnedKey } from '../../src/domain/key.ts';
import {
  type DigestReference,
  type RegisterEvent,
  type RegisterVersion,
  type RoleGrant,
  allianceEventKinds,
  memberEventKinds,
} from '../../src/domain/membership.ts';
import type { Appeal } from '../../src/domain/appeal.ts';
import type { Right, RightAcceptance } from '../../src/domain/right.ts';
import type { RolePolicy } from '../../src/domain/role-policy.ts';
import { roles } from '../../src/domain/role.ts';
import type { PackedStatusList } from '../../src/rdf/status-list.ts';
import { texts } from './arbitraries.ts';

export const ana = 'https://ana.example/profile/card#me' as WebId;
export const alliance = 'https://alliance.example/profile/card#me' as WebId;
export const authority = 'https://vetting.example/profile/card#me' as WebId;

const someoneElse = fc.constantFrom(ana, alliance, authority);
const document = (path: string) => fc.constantFrom(1, 2, 30).map((n) => `https://pod.example/${path}-${String(n)}.jsonld` as DocumentUrl);
const time = fc.constantFrom('2026-11-21T09:00:00Z', '2026-11-21T09:00:00.125Z', '2027-01-31T23:59:59Z');
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !text.includes('\u0000'));
const digest = fc.constantFrom('uEiDV4Rvg', 'uEiAcceptance', 'uEi-_9');
const duration = fc.constantFrom('P14D', 'P0D', 'P1Y', 'P2Y6M', 'PT24H', 'P1DT12H');
const level = fc.constantFrom(
  ...['associate', 'practitioner', 'principal'].map((name) => `https://w3id.org/webizen/alliance#level-${name}` as Iri),
);
const seat = fc.constantFrom(1, 2).map((n) => `https://alliance.example/register/seats#seat-${String(n)}` as Iri);
const sorted = <Value extends string>(values: readonly Value[], minLength = 0) =>
  fc.subarray([...values], { minLength }).map((list) => [...list].sort());
const inListOrder = <Value>(values: readonly Value[], minLength = 0) => fc.subarray([...values], { minLength });
const upTo = <Value>(most: number, make: (at: number) => fc.Arbitrary<Value>) =>
  fc.integer({ min: 0, max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => make(at + 1))));
/** Every value present, or the key absent: never a key with `undefined`. */
const record = <Needed extends object, Optional extends object>(
  needed: { [Key in keyof Needed]: fc.Arbitrary<Needed[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
) => fc.tuple(fc.record(needed), fc.record(optional, { requiredKeys: [] })).map(([one, other]) => ({ ...one, ...other }));

const jurisdictions = sorted(['AR-B', 'AU', 'AU-QLD', 'IE', 'FR-75']);
const webDocument = fc.constantFrom('https://ana.example/a.jsonld', 'https://ana.example/b.jsonld') as fc.Arbitrary<DocumentUrl>;
export const reference: fc.Arbitrary<DigestReference> = fc.record({ id: webDocument, digestMultibase: digest });
const key: fc.Arbitrary<PinnedKey> = fc.record({
  method: fc.constantFrom(
    'https://ana.example/profile/card#key-2026-11-21-1',
    'https://ana.example/profile/card#key-2',
  ) as fc.Arbitrary<Iri>,
  publicKeyMultibase: fc.constantFrom(
    'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    'z6MktZQ3nNuxDZ7VfKFrYXJ5zHjuSMfrhZcxeT9uLyLdmVzP',
  ),
});
const grant: fc.Arbitrary<RoleGrant> = record({ role: fc.constantFrom(...roles), jurisdictions }, { level });
const scope = record(
  { kind: fc.constantFrom(...attestationKinds), roles: inListOrder(roles), jurisdictions },
  { level, field: fc.constant('https://w3id.org/webizen/alliance#field-law' as Iri) },
);

export const acceptance: fc.Arbitrary<Acceptance> = record(
  {
    id: document('charter'),
    issuer: someoneElse,
    member: someoneElse,
    alliance: fc.constant(alliance),
    agreementVersion: fc.constant('https://alliance.example/agreements/charter-1.0.0.jsonld' as Iri),
    language: fc.constantFrom('en', 'pt-BR'),
    text: reference,
    validFrom: time,
  },
  { representative: fc.record({ name: word, capacity: word }) },
);
export const withdrawal: fc.Arbitrary<Withdrawal> = fc.record({
  id: document('withdrawal'),
  issuer: someoneElse,
  member: someoneElse,
  acceptance: reference,
  validFrom: time,
});
export const application: fc.Arbitrary<Application> = fc.record({
  id: document('application'),
  issuer: someoneElse,
  applicant: someoneElse,
  alliance: fc.constant(alliance),
  acceptance: webDocument,
  consent: word,
  rolesSought: upTo(12, () => grant),
  validFrom: time,
});
export const attestation: fc.Arbitrary<Attestation> = fc
  .tuple(
    scope,
    fc.record({
      id: document('attestation'),
      issuer: someoneElse,
      member: someoneElse,
      method: fc.constant('https://w3id.org/webizen/alliance#method-interview' as Iri),
      validFrom: time,
      validUntil: time,
      status: inListOrder(['revocation', 'suspension'] as const).chain((purposes) =>
        fc.tuple(
          ...purposes.map((purpose) =>
            fc.record({
              purpose: fc.constant(purpose),
              list: fc.constant(`https://vetting.example/alliance/public/status/${purpose}.jsonld` as DocumentUrl),
              index: fc.constantFrom('0', '94567', '007', '-1', '1e3'),
            }),
          ),
        ),
      ),
    }),
  )
  .map(([what, rest]) => ({ ...what, ...rest }));
export const vettingRequest: fc.Arbitrary<VettingRequest> = fc
  .tuple(
    scope,
    fc.record({
      id: document('request'),
      issuer: someoneElse,
      member: someoneElse,
      authority: fc.constant(authority),
      alliance: fc.constant(alliance),
      deliverTo: webDocument,
      validFrom: time,
    }),
  )
  .map(([what, rest]) => ({ ...what, ...rest }));
export const statusList: fc.Arbitrary<PackedStatusList> = fc.record({
  id: document('status'),
  issuer: someoneElse,
  purpose: fc.constantFrom('revocation' as const, 'suspension' as const),
  validFrom: time,
  validUntil: time,
  encodedList: fc.constantFrom('uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'),
});
export const interests: fc.Arbitrary<InterestsDeclaration> = fc.record({
  id: document('interests'),
  issuer: someoneElse,
  affiliates: sorted<Iri>([ana, authority]),
  offices: sorted(['director of Example', 'treasurer']),
  employers: sorted(['Example Pty Ltd']),
  validFrom: time,
});
export const values: fc.Arbitrary<ValuesDeclaration> = fc.record({
  id: document('values'),
  issuer: someoneElse,
  upholds: sorted(['https://w3id.org/webizen/alliance#values-a', 'https://w3id.org/webizen/alliance#values-b'] as Iri[]),
  validFrom: time,
});
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
export const rolePolicy: fc.Arbitrary<RolePolicy> = fc.record({
  id: document('policy'),
  alliance: fc.constant(alliance),
  number: fc.integer({ min: 1, max: 99 }),
  requirements: upTo(11, () =>
    fc.record({
      role: fc.constantFrom(...roles),
      agreements: inListOrder(agreementKinds),
      attestations: inListOrder(attestationKinds),
      gracePeriod: duration,
    }),
  ),
  quorum: share,
  majority: share,
  qualifiedMajority: share,
  leastVotes: fc.integer({ min: 3, max: 12 }),
  meetingQuorum: share,
  whenMandateEnds: fc.constantFrom('keep' as const, 'flag' as const, 'void' as const),
  interimSuspension: duration,
  votingPeriod: duration,
  replyPeriod: duration,
  seatTerm: duration,
  readmission: duration,
  retention: duration,
  issued: time,
});
export const agreementVersion: fc.Arbitrary<AgreementVersion> = record(
  {
    id: document('charter'),
    alliance: fc.constant(alliance),
    kind: fc.constantFrom(...agreementKinds),
    title: texts(1),
    version: fc.constantFrom('1.0.0', '2.0'),
    issued: time,
    effective: time,
    answerBy: time,
    texts: sorted(['ar', 'en', 'es', 'fr'], 1).chain((languages) =>
      fc.tuple(
        ...languages.map((language) =>
          fc.record({
            id: fc.constant(`https://alliance.example/agreements/charter-1.0.0.${language}.md` as DocumentUrl),
            language: fc.constant(language),
            digestMultibase: digest,
          }),
        ),
      ),
    ),
  },
  { previous: reference },
);

export const mandate = (id: Iri): fc.Arbitrary<Mandate> =>
  fc.record({
    id: fc.constant(id),
    authority: fc.constant(authority),
    kinds: inListOrder(attestationKinds),
    roles: inListOrder(roles),
    jurisdictions,
    levels: fc.subarray(['associate', 'practitioner'].map((name) => `https://w3id.org/webizen/alliance#level-${name}` as Iri)),
    from: time,
    until: time,
    keys: upTo(3, () => key),
    statusLists: fc.constant('https://vetting.example/alliance/public/status/' as DocumentUrl),
    maxStatusAge: duration,
  });
export const right: fc.Arbitrary<Right> = record(
  {
    id: fc.constant('https://alliance.example/decisions/1-motion.jsonld#right-1' as Iri),
    kind: word,
    holder: someoneElse,
    basis: word,
    from: time,
  },
  { until: time },
);
export const rightAcceptance: fc.Arbitrary<RightAcceptance> = fc.record({
  id: document('right'),
  issuer: someoneElse,
  alliance: fc.constant(alliance),
  right: fc.constant('https://alliance.example/decisions/1-motion.jsonld#right-1' as Iri),
  validFrom: time,
});
export const appeal: fc.Arbitrary<Appeal> = record(
  {
    id: document('appeal'),
    issuer: someoneElse,
    alliance: fc.constant(alliance),
    against: fc.constantFrom(
      'https://alliance.example/register/3.jsonld#event-1',
      'https://alliance.example/register/3.jsonld#event-12',
    ) as fc.Arbitrary<Iri>,
    validFrom: time,
  },
  { paper: digest },
);
/** With everything that any kind of event can need. */
export const proposal = (id: Iri): fc.Arbitrary<ProposedEvent> =>
  record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom(...memberEventKinds, ...allianceEventKinds),
      member: fc.constantFrom(ana, authority),
      roles: upTo(11, () => grant).filter((list) => list.length > 0),
      keys: fc.tuple(key, key),
      acceptance: reference,
      evidence: reference,
      seat,
      until: time,
      state: fc.constantFrom('member' as const, 'suspended' as const, 'expelled' as const),
      mandate: mandate(id.replace(/#[a-z]+/, '#mandate') as Iri),
      right,
      effective: time,
    },
    { application: webDocument },
  );
const event = (id: Iri): fc.Arbitrary<RegisterEvent> =>
  fc.tuple(proposal(id), record({ recorded: time }, { decision: reference })).map(([proposed, rest]) => ({ ...proposed, ...rest }));

export const motion: fc.Arbitrary<Motion> = document('motion').chain((id) =>
  record(
    {
      id: fc.constant(id),
      alliance: fc.constant(alliance),
      kind: fc.constantFrom(...motionKinds),
      proposals: fc.oneof(
        upTo(2, (at) => proposal(`${id}#proposal-${String(at)}` as Iri)),
        upTo(11, (at) => fc.constant(admitted(id, at))),
      ),
      electorate: upTo(11, () => fc.record({ seat, holder: someoneElse, key })),
      principle: word,
      opened: time,
      closes: time,
    },
    { paper: digest },
  ),
);
export const admitted = (id: DocumentUrl, at: number): ProposedEvent => ({
  id: `${id}#proposal-${String(at)}` as Iri,
  kind: 'admitted',
  member: ana,
  acceptance: { id: 'https://ana.example/a.jsonld' as Iri, digestMultibase: 'uEiAcceptance' },
  roles: [],
  keys: [],
  effective: '2026-11-21T09:00:00Z',
});
const multibase = fc.constantFrom('uAAAA', 'uBBBB', 'uC-_9');
const cast = { id: document('vote'), issuer: someoneElse, seat, motion: reference, validFrom: time };
const sealed = fc.record({ commitments: upTo(12, () => multibase).filter((list) => list.length > 0), proof: multibase });
export const vote: fc.Arbitrary<Vote> = fc.oneof(
  fc.record({ ...cast, choice: fc.constantFrom(...choices) }),
  fc.record({ ...cast, sealed }),
);
export const decision: fc.Arbitrary<Decision> = record(
  {
    id: document('decision'),
    alliance: fc.constant(alliance),
    motion: reference,
    votes: upTo(11, () => reference),
    outcome: fc.constantFrom('carried' as const, 'not-carried' as const),
    principle: word,
    reviewVenue: word,
    decided: time,
  },
  {
    tally: upTo(12, () => fc.tuple(fc.nat(500), multibase))
      .filter((list) => list.length > 0)
      .map((list) => ({ totals: list.map(([total]) => total), blindings: list.map(([, blinding]) => blinding) })),
  },
);
export const registerVersion: fc.Arbitrary<RegisterVersion> = fc.integer({ min: 1, max: 40 }).chain((number) => {
  const id = `https://alliance.example/register/${String(number)}.jsonld` as DocumentUrl;
  const rest = {
    id: fc.constant(id),
    number: fc.constant(number),
    alliance: fc.constant(alliance),
    events: upTo(2, (at) => event(`${id}#event-${String(at)}` as Iri)),
    anchors: upTo(11, () => reference),
    opened: upTo(2, () => reference),
    closed: upTo(2, () => reference),
    issued: time,
  };
  const version: fc.Arbitrary<RegisterVersion> = number === 1 ? fc.record(rest) : fc.record({ ...rest, previous: reference });
  return version.map((each) => ({ ...each, events: each.events.map((recorded) => ({ ...recorded, recorded: each.issued })) }));
});

/** Another literal of the same datatype that could be read as well. */
export function otherLiteral(term: Quad['object']): Quad['object'] {
  if (term.termType !== 'Literal') return term;
  const value = /^\d{4}-/.test(term.value) ? '2031-01-01T00:00:00Z' : term.value.startsWith('P') ? 'P9D' : `${term.value}7`;
  return DataFactory.literal(value, DataFactory.namedNode(term.datatype.value));
}
