import type { Quad } from '@rdfjs/types';
import type { DocumentKind, ProofRecord } from '../crawl/crawl-event.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Acceptance, AgreementVersion, Application } from '../domain/agreement.ts';
import type { Attestation, InterestsDeclaration, ValuesDeclaration, Withdrawal } from '../domain/attestation.ts';
import type { Decision, Motion, Vote } from '../domain/decision.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { VerificationMethod } from '../domain/key.ts';
import type { Member, MembershipClaim } from '../domain/member.ts';
import type { RegisterVersion } from '../domain/membership.ts';
import type { Offering } from '../domain/offering.ts';
import type { RightAcceptance } from '../domain/right.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { readAgreementVersion } from '../rdf/agreement.ts';
import { readAppeal } from '../rdf/appeal.ts';
import { readApplication } from '../rdf/application.ts';
import { readAttestation } from '../rdf/attestation.ts';
import { readDecision } from '../rdf/decision.ts';
import { readInterests } from '../rdf/interests.ts';
import { readMember } from '../rdf/member.ts';
import { readMembershipClaims } from '../rdf/membership.ts';
import { readMotion } from '../rdf/motion.ts';
import { readOfferings } from '../rdf/offering.ts';
import { type RegisterPointer, readRegisterPointer, readRegisterVersion } from '../rdf/register.ts';
import { readRolePolicy } from '../rdf/role-policy.ts';
import { readRightAcceptance } from '../rdf/right-acceptance.ts';
import { type PackedStatusList, readStatusList } from '../rdf/status-list.ts';
import { wa } from '../rdf/terms.ts';
import { type Registration, readRegistrations } from '../rdf/type-index.ts';
import { readValues } from '../rdf/values.ts';
import { readVote } from '../rdf/vote.ts';
import { type WebIdDocument, readVerificationMethods, readWebIdDocument } from '../rdf/webid.ts';
import { readWithdrawal } from '../rdf/withdrawal.ts';

/** What a credential says, by the reason it was read for. */
export interface CredentialFacts {
  readonly version?: RegisterVersion;
  readonly policy?: RolePolicy;
  readonly agreement?: AgreementVersion;
  readonly decision?: Decision;
  readonly motion?: Motion;
  readonly vote?: Vote;
  readonly statusList?: PackedStatusList;
  readonly acceptance?: Acceptance;
  readonly withdrawal?: Withdrawal;
  readonly application?: Application;
  readonly appeal?: Appeal;
  readonly rightAcceptance?: RightAcceptance;
  readonly attestation?: Attestation;
  readonly interests?: InterestsDeclaration;
  readonly values?: ValuesDeclaration;
}

/** What a document says, in the members' language, as far as the reasons for reading it make it worth asking. */
export interface DocumentFacts extends CredentialFacts {
  readonly pointer?: RegisterPointer;
  /** By WebID: for those it was read for, and for alliances that it describes. */
  readonly profiles: ReadonlyMap<string, WebIdDocument>;
  readonly keys: ReadonlyMap<string, readonly VerificationMethod[]>;
  readonly registrations: readonly Registration[];
  readonly claims: readonly MembershipClaim[];
  readonly members: ReadonlyMap<string, Member>;
  readonly offerings: readonly Offering[];
}

interface Read {
  readonly document: DocumentUrl;
  readonly documentKinds: readonly DocumentKind[];
  readonly readFor: readonly WebId[];
  readonly proof?: ProofRecord;
}

/** Reads a document once, so that judging and showing never look at statements again. */
export function readFacts(quads: readonly Quad[], read: Read): DocumentFacts {
  const { document, readFor } = read;
  const is = (kind: DocumentKind): boolean => read.documentKinds.includes(kind);
  const pointer = is('register') ? readRegisterPointer(quads, document) : undefined;
  const profiled = [...(is('webid') || is('key') ? readFor : []), ...(is('alliance') ? alliancesIn(quads) : [])];
  return {
    ...(pointer && { pointer }),
    ...credentialFacts(quads, read),
    profiles: new Map(profiled.map((webid) => [webid, readWebIdDocument(quads, webid)])),
    keys: new Map(profiled.map((webid) => [webid, readVerificationMethods(quads, webid)])),
    registrations: is('type-index') ? readRegistrations(quads) : [],
    claims: is('membership') ? readMembershipClaims(quads) : [],
    members: new Map(is('membership') ? readFor.flatMap((webid) => entryOf(webid, readMember(quads, webid))) : []),
    offerings: is('offering') ? readOfferings(quads) : [],
  };
}

/** What nobody signed is no credential, whatever triples it holds (rule C18 of the threats). */
function credentialFacts(quads: readonly Quad[], { document, documentKinds, proof }: Read): CredentialFacts {
  if (proof === undefined) return {};
  const read: { -readonly [Kind in keyof CredentialFacts]: CredentialFacts[Kind] | undefined } = {};
  for (const kind of documentKinds) {
    if (kind === 'register') read.version = readRegisterVersion(quads, document);
    if (kind === 'policy') read.policy = readRolePolicy(quads);
    if (kind === 'agreement') read.agreement = readAgreementVersion(quads);
    if (kind === 'decision') read.decision = readDecision(quads);
    if (kind === 'motion') read.motion = readMotion(quads);
    if (kind === 'vote') read.vote = readVote(quads);
    if (kind === 'status-list') read.statusList = readStatusList(quads);
    if (kind === 'acceptance') read.acceptance = readAcceptance(quads);
    if (kind === 'withdrawal') read.withdrawal = readWithdrawal(quads);
    if (kind === 'application') read.application = readApplication(quads);
    if (kind === 'appeal') read.appeal = readAppeal(quads);
    if (kind === 'right-acceptance') read.rightAcceptance = readRightAcceptance(quads);
    if (kind === 'attestation') read.attestation = readAttestation(quads);
    if (kind === 'interests') read.interests = readInterests(quads);
    if (kind === 'values') read.values = readValues(quads);
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const entryOf = <Value>(webid: WebId, value: Value | undefined): (readonly [string, Value])[] =>
  value === undefined ? [] : [[webid, value]];

const alliancesIn = (quads: readonly Quad[]): WebId[] =>
  quads.filter(({ predicate }) => predicate.value === wa('register')).map(({ subject }) => subject.value as WebId);
