import type { DigestReference } from '../domain/membership.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { readRolePolicy, rolePolicyDocument } from '../rdf/role-policy.ts';
import { allianceLayoutOf, documentIn } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { publishDocument } from './publish-texts.ts';

/** Rules that an alliance has unless it says otherwise. */
const usualRules = {
  quorum: 0.5,
  majority: 0.5,
  whenMandateEnds: 'flag',
  interimSuspension: 'P30D',
  readmission: 'P2Y',
  retention: 'P7Y',
} as const;

type Rules = Pick<RolePolicy, 'number' | 'requirements'> & Partial<Omit<RolePolicy, 'id' | 'alliance' | 'issued'>>;

/** Publishes one version of the policy, signed by the alliance; it comes into force when a decision adopts it. */
export function publishPolicy(ports: MemberPorts, rules: Rules, among: readonly string[]): Promise<DigestReference> {
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
  const { requirements, ...rules } = policy;
  const sorted = requirements
    .map(({ role, agreements, attestations, gracePeriod }) =>
      JSON.stringify([role, [...agreements].sort(), [...attestations].sort(), gracePeriod]),
    )
    .sort();
  const { quorum, majority, whenMandateEnds, interimSuspension, readmission, retention, number } = rules;
  return JSON.stringify([number, quorum, majority, whenMandateEnds, interimSuspension, readmission, retention, sorted]);
}
