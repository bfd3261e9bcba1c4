import type { AgreementKind } from './agreement.ts';
import type { AttestationKind } from './attestation.ts';
import type { DocumentUrl, WebId } from './iri.ts';
import type { Role } from './role.ts';

/** What one role asks for. */
export interface RoleRequirement {
  readonly role: Role;
  readonly agreements: readonly AgreementKind[];
  readonly attestations: readonly AttestationKind[];
  /** ISO 8601 duration: how long something may be missing before standing lapses. */
  readonly gracePeriod: string;
}

/** The rules of an alliance as data. One version; adopted by decision, in force from the event's effective time. */
export interface RolePolicy {
  readonly id: DocumentUrl;
  readonly alliance: WebId;
  readonly number: number;
  readonly requirements: readonly RoleRequirement[];
  /** Share of seats free of conflict that must vote, 0 to 1. */
  readonly quorum: number;
  /** Share of votes for and against that must be for, 0 to 1; more than this, never exactly half. */
  readonly majority: number;
  /** The same for expelling a member and for changing the policy. */
  readonly qualifiedMajority: number;
  /** Votes that a decision of the committee needs whatever the share says; never fewer than three. */
  readonly leastVotes: number;
  /** Share of members that must vote in a general meeting, 0 to 1. */
  readonly meetingQuorum: number;
  /** What becomes of attestations of an authority whose mandate was withdrawn. */
  readonly whenMandateEnds: 'keep' | 'flag' | 'void';
  /** ISO 8601 durations. */
  readonly interimSuspension: string;
  /** How long a motion is open. */
  readonly votingPeriod: string;
  /** Notice and time to reply before a member can be expelled, or suspended for longer than the interim. */
  readonly replyPeriod: string;
  /** The longest that a seat can be held for without a new election. */
  readonly seatTerm: string;
  readonly readmission: string;
  readonly retention: string;
  readonly issued: string;
}

/** What a policy rules, before it has its place among the versions. */
export type PolicyRules = Omit<RolePolicy, 'id' | 'alliance' | 'number' | 'issued'>;

/** The policy that ships with the product: what the six roles (and the optional seventh) ask for unless an alliance decides otherwise. */
export const defaultRequirements: readonly RoleRequirement[] = [
  {
    role: 'network-provider',
    agreements: ['charter', 'alliance-agreement', 'host-agreement'],
    attestations: ['legal-identity', 'host-capability'],
    gracePeriod: 'P14D',
  },
  {
    role: 'value-added-reseller',
    agreements: ['charter', 'alliance-agreement', 'reseller-agreement'],
    attestations: ['vetting-level-met', 'professional-skills', 'authorisation-level'],
    gracePeriod: 'P0D',
  },
  {
    role: 'qualified-service-provider',
    agreements: ['charter', 'alliance-agreement'],
    attestations: ['qualification'],
    gracePeriod: 'P0D',
  },
  { role: 'content-developer', agreements: ['charter', 'alliance-agreement'], attestations: [], gracePeriod: 'P0D' },
  {
    role: 'ecosystem-consultancy',
    agreements: ['charter', 'alliance-agreement', 'community-of-practice-agreement'],
    attestations: ['professional-skills'],
    gracePeriod: 'P0D',
  },
  { role: 'civics-producer', agreements: ['charter'], attestations: [], gracePeriod: 'P0D' },
  { role: 'pro-owner', agreements: ['charter'], attestations: ['vetting-level-met'], gracePeriod: 'P0D' },
];
