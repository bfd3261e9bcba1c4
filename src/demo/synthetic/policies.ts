import { defaultRequirements, type RolePolicy } from '../../domain/role-policy.ts';
import { rolePolicyDocument } from '../../rdf/role-policy.ts';
import { laterRequirements } from './attested-kinds.ts';
import type { PlannedEvent } from './events.ts';
import { plans } from './motion-plan.ts';
import type { Bodies } from './officers.ts';
import { type SyntheticDocument, at, sign } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

/**
 * The policy in three versions, so that one alliance shows all three rules for what a fallen authority attested: the founding's
 * *keeps* it, the second *flags* it and asks one role for more, the third *voids* it.
 */
const versions = [
  { number: 1, day: steps.founded, whenMandateEnds: 'keep', requirements: defaultRequirements },
  { number: 2, day: steps.secondPolicy, whenMandateEnds: 'flag', requirements: laterRequirements },
  { number: 3, day: steps.thirdPolicy, whenMandateEnds: 'void', requirements: laterRequirements },
] as const;

/** What is the same in all versions. A meeting of one member in a hundred decides, so that large alliances stay cheap to make. */
const rules = {
  quorum: 0.5,
  majority: 0.5,
  qualifiedMajority: 0.66,
  leastVotes: 3,
  interimSuspension: 'P30D',
  votingPeriod: 'P2D',
  replyPeriod: 'P7D',
  seatTerm: 'P1Y',
  readmission: 'P2Y',
  retention: 'P7Y',
} as const;
export const meetingQuorum = 0.01;

export interface Policies {
  readonly documents: readonly SyntheticDocument[];
  readonly events: readonly PlannedEvent[];
}

/** All versions, and the decisions that bring them into force. */
export async function writePolicies({ alliance, pod }: Bodies, timeline: Timeline): Promise<Policies> {
  const documents: SyntheticDocument[] = [];
  const events: PlannedEvent[] = [];
  for (const { number, day, whenMandateEnds, requirements } of versions) {
    const id = at(`policy/${number}.jsonld`, pod);
    const issued = timeline.ago(day + 5);
    const policy: RolePolicy = { ...rules, meetingQuorum, id, alliance: alliance.webid, number, requirements, whenMandateEnds, issued };
    const signed = await sign(id, rolePolicyDocument(policy), alliance.signer, issued);
    documents.push(signed);
    events.push({
      event: { kind: 'policy-adopted', member: alliance.webid, evidence: signed.reference },
      effective: day,
      by: number === 1 ? plans.founding : plans.rules,
    });
  }
  return { documents, events };
}
