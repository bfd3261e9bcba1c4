import type { Quad } from '@rdfjs/types';
import { agreementKinds } from '../domain/agreement.ts';
import { attestationKinds } from '../domain/attestation.ts';
import type { Iri } from '../domain/iri.ts';
import type { PolicyRules, RolePolicy, RoleRequirement } from '../domain/role-policy.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { StrictNode, asCount, asDuration, asOneOf, asTextLike, reading } from './strict-node.ts';
import {
  agreementKindIri,
  agreementKindOf,
  attestationKindIri,
  attestationKindOf,
  mandateEndIri,
  mandateEndOf,
  roleIri,
  roleOf,
  wa,
} from './terms.ts';

/** The policy that a document states; undefined when a rule is missing or not understood: half a policy is none. */
export function readRolePolicy(quads: readonly Quad[]): RolePolicy | undefined {
  return reading(() => {
    const { envelope, subject } = openEnvelope(quads, wa('RolePolicyCredential'));
    const policy = subject.as(wa('RolePolicy'));
    const number = Number(policy.one(wa('versionNumber'), asCount));
    return { id: envelope.id, alliance: envelope.issuer, number, ...rulesOf(policy), issued: envelope.validFrom };
  });
}

/** The rules that a node of type `wa:RolePolicy` states, without what only a published version has; undefined as above. */
export const readPolicyRules = (quads: readonly Quad[], policy: Iri): PolicyRules | undefined =>
  reading(() => rulesOf(new StrictNode(quads, policy).as(wa('RolePolicy'))));

function rulesOf(policy: StrictNode): PolicyRules {
  return {
    requirements: policy.nodes(wa('requirement')).map(readRequirement),
    quorum: Number(policy.one(wa('quorum'), asShare)),
    majority: Number(policy.one(wa('majority'), asShare)),
    qualifiedMajority: Number(policy.one(wa('qualifiedMajority'), asShare)),
    leastVotes: Number(policy.one(wa('leastVotes'), asCount)),
    meetingQuorum: Number(policy.one(wa('meetingQuorum'), asShare)),
    whenMandateEnds: policy.one(wa('whenMandateEnds'), asOneOf(mandateEndOf)),
    interimSuspension: policy.one(wa('interimSuspension'), asDuration),
    votingPeriod: policy.one(wa('votingPeriod'), asDuration),
    replyPeriod: policy.one(wa('replyPeriod'), asDuration),
    seatTerm: policy.one(wa('seatTerm'), asDuration),
    readmission: policy.one(wa('readmission'), asDuration),
    retention: policy.one(wa('retention'), asDuration),
  };
}

/** A share from nothing to all. */
const asShare = asTextLike(/^(0(\.\d+)?|1(\.0+)?)$/);

function readRequirement(node: StrictNode): RoleRequirement {
  const requirement = node.as(wa('RoleRequirement'));
  return {
    role: requirement.one(wa('role'), asOneOf(roleOf)),
    agreements: requirement.someOf(agreementKinds, wa('requiresAgreement'), agreementKindOf),
    attestations: requirement.someOf(attestationKinds, wa('requiresAttestation'), attestationKindOf),
    gracePeriod: requirement.one(wa('gracePeriod'), asDuration),
  };
}

/** The JSON-LD document of a policy version. */
export function rolePolicyDocument(policy: RolePolicy): object {
  const { id, alliance, issued } = policy;
  const rules = rulesNode(id, policy);
  const subject = { id: `${id}#policy`, type: 'RolePolicy', versionNumber: String(policy.number), ...rules };
  return envelopeDocument('RolePolicyCredential', { id, issuer: alliance, validFrom: issued }, subject);
}

const rulesNode = (id: string, policy: PolicyRules): object => ({
  requirement: policy.requirements.map((requirement, at) => ({
    id: `${id}#requirement-${at + 1}`,
    type: 'RoleRequirement',
    role: roleIri(requirement.role),
    requiresAgreement: requirement.agreements.map(agreementKindIri),
    requiresAttestation: requirement.attestations.map(attestationKindIri),
    gracePeriod: requirement.gracePeriod,
  })),
  quorum: String(policy.quorum),
  majority: String(policy.majority),
  qualifiedMajority: String(policy.qualifiedMajority),
  leastVotes: String(policy.leastVotes),
  meetingQuorum: String(policy.meetingQuorum),
  whenMandateEnds: mandateEndIri(policy.whenMandateEnds),
  interimSuspension: policy.interimSuspension,
  votingPeriod: policy.votingPeriod,
  replyPeriod: policy.replyPeriod,
  seatTerm: policy.seatTerm,
  readmission: policy.readmission,
  retention: policy.retention,
});
