import type { DigestReference } from '../domain/membership.ts';
import { type PolicyRules, type RolePolicy, defaultRequirements } from '../domain/role-policy.ts';
import { readRolePolicy, rolePolicyDocument } from '../rdf/role-policy.ts';
import { allianceLayoutOf, documentIn } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { publishDocument } from './publish-texts.ts';

/** Rules that an alliance has unless it says otherwise. */
export const usualRules: PolicyRules = {
  requirements: defaultRequirements,
  quorum: 0.5,
  majority: 0.5,
  qualifiedMajority: 0.66,
  leastVotes: 3,
  meetingQuorum: 0.2,
  whenMandateEnds: 'flag',
  interimSuspension: 'P30D',
  votingPeriod: 'P14D',
  replyPeriod: 'P14D',
  seatTerm: 'P1Y',
  readmission: 'P2Y',
  retention: 'P7Y',
};

/** Publishes one version of the policy, signed by the alliance; it comes into force when a decision adopts it. */
export function publishPolicy(
  ports: MemberPorts,
  rules: Pick<RolePolicy, 'number'> & Partial<PolicyRules>,
  among: readonly string[],
): Promise<DigestReference> {
  const { webId, storage, now } = ports;
  const id = documentIn(allianceLayoutOf(storage).policies, `${rules.number}`, 'jsonld');
  const policy: RolePolicy = { ...usualRules, ...rules, id, alliance: webId, issued: timestamp(now) };
  return publishDocument(ports, id, rolePolicyDocument(policy), {
    isSame: (quads) => wordsOf(readRolePolicy(quads)) === wordsOf(policy),
    among,
  });
}

/** What the rules are, whenever they were published. */
function wordsOf(policy: RolePolicy | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const requirements = policy.requirements
    .map(({ role, agreements, attestations, gracePeriod }) =>
      JSON.stringify([role, [...agreements].sort(), [...attestations].sort(), gracePeriod]),
    )
    .sort();
  const others = Object.entries(policy).filter(([name]) => !['id', 'alliance', 'issued', 'requirements'].includes(name));
  return JSON.stringify([others.sort(([one], [other]) => (one < other ? -1 : 1)), requirements]);
}
