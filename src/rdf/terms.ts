/**
 * The names this product reads and writes: namespaces, and the concepts of `vocab/` that the domain knows by slug.
 * Reuse before minting: most of what a pod holds is said in other people's terms.
 */
import type { AgreementKind } from '../domain/agreement.ts';
import type { AttestationKind } from '../domain/attestation.ts';
import type { Choice, Decision, MotionKind } from '../domain/decision.ts';
import type { Iri } from '../domain/iri.ts';
import type { EventKind, MembershipState } from '../domain/membership.ts';
import type { Delivery } from '../domain/offering.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import type { CustomerClass, Role } from '../domain/role.ts';
import type { Cap } from '../domain/terms.ts';

/** A namespace: call it with a local name, or read its address from `base`. */
export interface Namespace {
  (localName: string): Iri;
  readonly base: string;
}

function namespace(base: string): Namespace {
  return Object.assign((localName: string) => `${base}${localName}` as Iri, { base });
}

/** Ours; every term of it is explained in `vocab/alliance.ttl`. */
export const wa = namespace('https://w3id.org/webizen/alliance#');
/** The names of our shapes (`shapes/`). */
export const shape = namespace('https://w3id.org/webizen/alliance/shapes#');
export const schema = namespace('https://schema.org/');
/** What untidy profiles write in place of {@link schema}; read, never written. */
export const schemaHttp = namespace('http://schema.org/');
export const org = namespace('http://www.w3.org/ns/org#');
export const skos = namespace('http://www.w3.org/2004/02/skos/core#');
export const rdf = namespace('http://www.w3.org/1999/02/22-rdf-syntax-ns#');
export const rdfs = namespace('http://www.w3.org/2000/01/rdf-schema#');
export const owl = namespace('http://www.w3.org/2002/07/owl#');
export const xsd = namespace('http://www.w3.org/2001/XMLSchema#');
export const foaf = namespace('http://xmlns.com/foaf/0.1/');
export const vcard = namespace('http://www.w3.org/2006/vcard/ns#');
export const activity = namespace('https://www.w3.org/ns/activitystreams#');
export const solid = namespace('http://www.w3.org/ns/solid/terms#');
export const pim = namespace('http://www.w3.org/ns/pim/space#');
export const ldp = namespace('http://www.w3.org/ns/ldp#');
export const dct = namespace('http://purl.org/dc/terms/');
export const sec = namespace('https://w3id.org/security#');
export const cred = namespace('https://www.w3.org/2018/credentials#');
/** Bitstring Status List 1.0. */
export const status = namespace('https://www.w3.org/ns/credentials/status#');
export const prov = namespace('http://www.w3.org/ns/prov#');
export const dcat = namespace('http://www.w3.org/ns/dcat#');
export const geo = namespace('http://www.w3.org/2003/01/geo/wgs84_pos#');
export const acl = namespace('http://www.w3.org/ns/auth/acl#');
export const odrl = namespace('http://www.w3.org/ns/odrl/2/');
export const sh = namespace('http://www.w3.org/ns/shacl#');
export const dash = namespace('http://datashapes.org/dash#');
/** The W3C draft *SHACL 1.2 User Interfaces*. */
export const shui = namespace('http://www.w3.org/ns/shacl-ui#');

/** Prefixes as people know them; a writer declares those it uses. */
export const prefixes: Readonly<Record<string, string>> = {
  wa: wa.base,
  schema: schema.base,
  org: org.base,
  skos: skos.base,
  rdf: rdf.base,
  rdfs: rdfs.base,
  owl: owl.base,
  xsd: xsd.base,
  foaf: foaf.base,
  vcard: vcard.base,
  as: activity.base,
  solid: solid.base,
  pim: pim.base,
  ldp: ldp.base,
  dct: dct.base,
  sec: sec.base,
  cred: cred.base,
  status: status.base,
  prov: prov.base,
  dcat: dcat.base,
  geo: geo.base,
  acl: acl.base,
  odrl: odrl.base,
  sh: sh.base,
  dash: dash.base,
  shui: shui.base,
};

/** Both directions between the slugs of one list and the IRIs of its concepts. */
function concepts<Slug extends string>(
  names: Readonly<Record<Slug, string>>,
): { iri: (slug: Slug) => Iri; of: (iri: string) => Slug | undefined } {
  const slugs = new Map<string, Slug>();
  for (const slug of Object.keys(names) as Slug[]) slugs.set(wa(names[slug]), slug);
  return { iri: (slug) => wa(names[slug]), of: (iri) => slugs.get(iri) };
}

const role = concepts<Role>({
  'network-provider': 'NetworkProvider',
  'value-added-reseller': 'ValueAddedReseller',
  'qualified-service-provider': 'QualifiedServiceProvider',
  'content-developer': 'ContentDeveloper',
  'ecosystem-consultancy': 'EcosystemConsultancy',
  'civics-producer': 'CivicsProducer',
  'pro-owner': 'ProOwner',
});
export const roleIri = role.iri;
export const roleOf = role.of;

const customerClass = concepts<CustomerClass>({
  'natural-person': 'NaturalPerson',
  student: 'Student',
  'non-profit': 'NonProfit',
  'small-business': 'SmallBusiness',
  enterprise: 'Enterprise',
  'public-body': 'PublicBody',
  'alliance-member': 'AllianceMember',
});
export const customerClassIri = customerClass.iri;
export const customerClassOf = customerClass.of;

const delivery = concepts<Delivery>({ 'on-site': 'OnSite', remote: 'Remote' });
export const deliveryIri = delivery.iri;
export const deliveryOf = delivery.of;

const capBasis = concepts<Cap['basis']>({ 'per-customer': 'PerCustomer', 'per-work': 'PerWork' });
export const capBasisIri = capBasis.iri;
export const capBasisOf = capBasis.of;

const attestationKind = concepts<AttestationKind>({
  'vetting-level-met': 'VettingLevelMet',
  'professional-skills': 'ProfessionalSkills',
  qualification: 'Qualification',
  'authorisation-level': 'LevelAttestation',
  'legal-identity': 'LegalIdentity',
  'host-capability': 'HostCapability',
});
export const attestationKindIri = attestationKind.iri;
export const attestationKindOf = attestationKind.of;

const agreementKind = concepts<AgreementKind>({
  charter: 'Charter',
  'alliance-agreement': 'AllianceAgreement',
  'community-of-practice-agreement': 'CommunityOfPracticeAgreement',
  'reseller-agreement': 'ResellerAgreement',
  'host-agreement': 'HostAgreement',
});
export const agreementKindIri = agreementKind.iri;
export const agreementKindOf = agreementKind.of;

/** The classes of events; each is a `wa:StandingEvent`. */
const eventKind = concepts<EventKind>({
  applied: 'Applied',
  refused: 'Refused',
  admitted: 'Admitted',
  'role-added': 'RoleAdded',
  'role-removed': 'RoleRemoved',
  suspended: 'Suspended',
  reinstated: 'Reinstated',
  expelled: 'Expelled',
  withdrawn: 'Withdrawn',
  'appeal-lodged': 'AppealLodged',
  'appeal-upheld': 'AppealUpheld',
  'appeal-dismissed': 'AppealDismissed',
  'court-outcome': 'CourtOutcome',
  'right-granted': 'RightGranted',
  'right-reassigned': 'RightReassigned',
  'seat-filled': 'SeatFilled',
  'seat-vacated': 'SeatVacated',
  'mandate-granted': 'MandateGranted',
  'mandate-narrowed': 'MandateNarrowed',
  'mandate-withdrawn': 'MandateWithdrawn',
  'policy-adopted': 'PolicyAdopted',
  'agreement-adopted': 'AgreementAdopted',
  'key-pinned': 'KeyPinned',
  'key-revoked': 'KeyRevoked',
});
export const eventKindIri = eventKind.iri;

const membershipState = concepts<MembershipState>({
  none: 'NoState',
  applicant: 'ApplicantState',
  refused: 'RefusedState',
  member: 'MemberState',
  suspended: 'SuspendedState',
  expelled: 'ExpelledState',
  withdrawn: 'WithdrawnState',
});
export const membershipStateIri = membershipState.iri;
export const membershipStateOf = membershipState.of;

/** The classes of motions that are not put to the committee in the ordinary way; each is a `wa:Motion`. */
const motionKind = concepts<Exclude<MotionKind, 'ordinary'>>({
  founding: 'FoundingMotion',
  appeal: 'AppealMotion',
  meeting: 'MeetingMotion',
  election: 'ElectionMotion',
});
export const motionKindIri = motionKind.iri;

const choice = concepts<Choice>({
  for: 'VoteFor',
  against: 'VoteAgainst',
  abstain: 'VoteAbstain',
  recused: 'VoteRecused',
});
export const choiceIri = choice.iri;
export const choiceOf = choice.of;

const decisionOutcome = concepts<Decision['outcome']>({
  carried: 'Carried',
  'not-carried': 'NotCarried',
});
export const decisionOutcomeIri = decisionOutcome.iri;
export const decisionOutcomeOf = decisionOutcome.of;

const mandateEnd = concepts<RolePolicy['whenMandateEnds']>({
  keep: 'KeepAttestations',
  flag: 'FlagAttestations',
  void: 'VoidAttestations',
});
export const mandateEndIri = mandateEnd.iri;
export const mandateEndOf = mandateEnd.of;

/** A concept of `vocab/methods.ttl`, by slug: `interview`. */
export const methodIri = (slug: string): Iri => wa(`method-${slug}`);
/** A concept of `vocab/fields.ttl`, by slug: `law`. */
export const fieldIri = (slug: string): Iri => wa(`field-${slug}`);
/** A concept of `vocab/values-instruments.ttl`, by slug: `charter-of-the-commonwealth`. */
export const valuesInstrumentIri = (slug: string): Iri => wa(`values-${slug}`);
