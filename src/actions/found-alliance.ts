import type { Texts } from '../domain/language.ts';
import type { PolicyRules, RoleRequirement } from '../domain/role-policy.ts';
import { type FoundedAlliance, completeFounding } from './founding-decision.ts';
import { type RecoveryKey, makeRecoveryKey } from './founding-keys.ts';
import { findFounding, foundingPlace } from './founding-motion.ts';
import { type FoundingPlan, asAlliance, proposeFounding } from './founding-proposal.ts';
import { signFounding } from './founding-signature.ts';
import { foundersVotes } from './founding-votes.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { usualRules } from './publish-policy.ts';
import { yearLater } from './write-decision.ts';

/** An agreement as an alliance starts with it; version 1.0.0, in force at once, unless said otherwise. */
export type FoundingAgreement = FoundingPlan['agreements'][number];

/** What an alliance is founded with; what is left out is as the product has it. */
export interface Founding extends Pick<FoundingPlan, 'name' | 'passphrase' | 'agreements' | 'mandates'> {
  readonly purpose?: Texts;
  /** A year from now unless said otherwise. */
  readonly seatsUntil?: string;
  readonly requirements?: readonly RoleRequirement[];
  readonly rules?: Partial<PolicyRules>;
}

/**
 * A founding from beginning to end, where all founders are at hand: the alliance moves it, each founder signs it with its own
 * pod and key, and the alliance opens the register. Nothing that stands there already is replaced, so that it can be run again
 * after a failure.
 *
 * @param home the pod of the alliance's own WebID.
 * @param founders three at least; each has made its key before.
 */
export async function foundAlliance(
  home: MemberPorts,
  { purpose = [], seatsUntil, requirements, rules, ...founding }: Founding,
  founders: readonly MemberPorts[],
): Promise<FoundedAlliance & { readonly recovery?: RecoveryKey['file'] }> {
  const plan: FoundingPlan = {
    ...founding,
    purpose,
    founders: founders.map(({ webId }) => webId),
    seatsUntil: seatsUntil ?? yearLater(timestamp(home.now)),
    rules: { ...usualRules, ...(requirements === undefined ? {} : { requirements }), ...rules },
  };
  const recovery = (await isUnderWay(home)) ? undefined : await propose(home, plan);
  for (const founder of founders) await signFounding(founder, foundingPlace(home.storage));
  return { ...(await completeFounding(home)), ...(recovery === undefined ? {} : { recovery }) };
}

/** Whether somebody has signed it already. */
async function isUnderWay(ports: MemberPorts): Promise<boolean> {
  const founding = await findFounding(ports.pod, foundingPlace(ports.storage));
  return founding !== undefined && (await foundersVotes(asAlliance(ports), founding)).some((vote) => vote !== undefined);
}

async function propose(home: MemberPorts, plan: FoundingPlan): Promise<RecoveryKey['file']> {
  const { recovery } = await proposeFounding(home, plan, () => makeRecoveryKey(asAlliance(home), plan.passphrase));
  return recovery.file;
}

export type { FoundedAlliance };
