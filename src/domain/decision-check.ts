import { adoptedDocument } from './adopted-document.ts';
import { allianceKeysAt, isSignedByAlliance } from './alliance-signature.ts';
import { type Tally, countVotes } from './count-votes.ts';
import type { Motion } from './decision.ts';
import { compareEvents, holds, versionNumberOf } from './event-order.ts';
import type { AllianceEvidence, FoundCredential } from './evidence.ts';
import { earliest, isBefore } from './instant.ts';
import type { DigestReference, RegisterEvent } from './membership.ts';
import type { RolePolicy } from './role-policy.ts';
import { eventWords } from './same-event.ts';
import { isElectorate, seatsAt } from './seats.ts';

export interface DecisionCheck {
  /**
   * Why an event was not decided, as the end of a sentence; undefined when it was. `counted`: the events of earlier register
   * versions that count. Each proposal of a motion is good for one event: to be asked once per event, in the chain's order.
   */
  whyUndecided(event: RegisterEvent, counted: readonly RegisterEvent[]): string | undefined;
}

/** Recounts decisions from their documents; nothing that a decision says of its own outcome is believed. */
export function createDecisionCheck(evidence: AllianceEvidence): DecisionCheck {
  const used = new Set<string>();
  const found = new Map<string, Carried | string>();
  return {
    whyUndecided(event, counted) {
      const { decision } = event;
      if (decision === undefined) return 'it names no decision';
      const name = `${decision.id} ${decision.digestMultibase} ${event.id.split('#', 1)[0] ?? ''}`;
      const carried = found.get(name) ?? carriedMotion(evidence, decision, event, counted);
      found.set(name, carried);
      if (typeof carried === 'string') return carried;
      const proposals = carried.proposals.get(eventWords(event)) ?? [];
      if (proposals.length === 0) return 'what was decided says something else';
      if (carried.motion.kind !== 'founding' && isBefore(event.effective, carried.motion.opened)) {
        return 'it would hold from a time before it was moved';
      }
      const unused = proposals.find((proposal) => !used.has(proposal));
      if (unused === undefined) return 'it repeats what was recorded already';
      used.add(unused);
      return undefined;
    },
  };
}

/** A motion that was carried, and its proposals by what they say. */
interface Carried {
  readonly motion: Motion;
  readonly proposals: ReadonlyMap<string, readonly string[]>;
}

function carriedMotion(
  evidence: AllianceEvidence,
  reference: DigestReference,
  event: RegisterEvent,
  counted: readonly RegisterEvent[],
): Carried | string {
  const keys = allianceKeysAt(evidence, counted, event.recorded);
  const decision = named(evidence, evidence.decisions, reference, keys);
  if (decision === undefined) return 'its decision could not be read, or is not the one that it names';
  const motion = named(evidence, evidence.motions, decision.motion, keys);
  if (motion === undefined) return 'the motion that was decided could not be read, or is not the one that was voted on';
  const tally = countVotes(decision, motion, decision.motion, evidence.votes, {
    knownSince: earliest(event.recorded, evidence.anchors.get(reference.digestMultibase)) ?? event.recorded,
    keyEnds: (holder, key) => keyEnd(counted, holder, key),
  });
  const why = motion.kind === 'founding' ? whyNotFounded(motion, tally, event) : whyNotCarried(evidence, motion, tally, counted);
  if (why !== undefined) return why;
  if (decision.outcome !== 'carried') return 'it was not carried';
  const proposals = new Map<string, string[]>();
  for (const proposal of motion.proposals) {
    const words = eventWords(proposal);
    proposals.set(words, [...(proposals.get(words) ?? []), `${motion.id} ${proposal.id}`]);
  }
  return { motion, proposals };
}

/** The very document that a reference names, signed by the alliance. */
function named<Content extends { readonly alliance: string }>(
  evidence: AllianceEvidence,
  documents: ReadonlyMap<string, FoundCredential<Content>>,
  { id, digestMultibase }: DigestReference,
  keys: readonly string[],
): Content | undefined {
  const found = documents.get(id);
  if (found?.digestMultibase !== digestMultibase) return undefined;
  return isSignedByAlliance(found, evidence, keys) ? found.content : undefined;
}

const keyEnd = (counted: readonly RegisterEvent[], holder: string, key: string): string | undefined =>
  earliest(
    ...counted.flatMap(({ kind, member, keys, effective }) =>
      kind === 'key-revoked' && member === holder && keys.some(({ publicKeyMultibase }) => publicKeyMultibase === key) ? effective : [],
    ),
  );

/** A founding is the first version of the register, and every founder voted for it. */
function whyNotFounded({ electorate }: Motion, tally: Tally, event: RegisterEvent): string | undefined {
  if (versionNumberOf(event) !== 1) return 'only the first version of the register can be a founding';
  const isEveryoneFor =
    electorate.length > 0 && new Set(electorate.map(({ seat }) => seat)).size === electorate.length && tally.for === electorate.length;
  return isEveryoneFor ? undefined : 'not every founder voted for it';
}

/** Every other motion: the seats in force when it opened, and quorum and majority of the policy then in force. */
function whyNotCarried(evidence: AllianceEvidence, motion: Motion, tally: Tally, counted: readonly RegisterEvent[]): string | undefined {
  if (!isElectorate(motion.electorate, seatsAt(counted, motion.opened))) return 'its electorate is not the seats then in force';
  const policy = policyAt(evidence, counted, motion.opened);
  if (policy === undefined) return 'the policy that it was decided under could not be read';
  const cast = tally.for + tally.against + tally.abstain;
  if (cast === 0 || cast < policy.quorum * tally.electorate) return 'too few of its votes verify';
  return tally.for > policy.majority * (tally.for + tally.against) ? undefined : 'its votes do not carry it';
}

function policyAt(evidence: AllianceEvidence, counted: readonly RegisterEvent[], time: string): RolePolicy | undefined {
  const adopted = counted
    .filter((event) => event.kind === 'policy-adopted' && holds(event, { at: time, knownAt: time }))
    .sort(compareEvents)
    .at(-1);
  return adopted === undefined ? undefined : adoptedDocument(evidence, adopted, evidence.policies, counted).content;
}
