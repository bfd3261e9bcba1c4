import { allianceKeysAt, isSignedByAlliance } from './alliance-signature.ts';
import { conflictOf, type DeclaredInterests } from './conflict.ts';
import type { Voter } from './count-votes.ts';
import { type DecidedSoFar, adoptedPolicy, keysPinnedFor } from './decided-so-far.ts';
import type { DecisionCode, Motion } from './decision.ts';
import { firstDeciders, membersBy } from './electorate.ts';
import type { AllianceEvidence, FoundCredential, RegisteredReference } from './evidence.ts';
import { isBefore, isBy } from './instant.ts';
import type { DigestReference, EventKind } from './membership.ts';
import type { Flaw, OpenedMotion } from './motion-record.ts';
import { type Procedure, endsWithin, procedureOf } from './motion-rules.ts';
import { isElectorate, seatsBy } from './seats.ts';

/** Provisional seats end with the first elections, within twelve months. */
const foundingTerm = 'P1Y';
/** An appeal that fewer could decide goes to the general meeting. */
const fewestOthers = 3;

/** What is decided of an appeal, and says by its evidence which event was appealed against. */
const appealsEnd: readonly EventKind[] = ['appeal-upheld', 'appeal-dismissed'];

const flawed = (code: DecisionCode, why: string): Flaw => ({ code, why });

/**
 * A motion as the register opened it: who may vote, with which keys, and by which rules, all by what had been decided and
 * recorded when the version that opened it was issued. When that was, and not when the motion says, is when it opened.
 */
export function openMotion(soFar: DecidedSoFar, reference: RegisteredReference): OpenedMotion {
  const { evidence, events } = soFar;
  const { recorded } = reference;
  const keys = allianceKeysAt(evidence, events.of(evidence.alliance), recorded);
  const motion = namedDocument(evidence, evidence.motions, reference, keys);
  if (motion === undefined) {
    const flaw = flawed('MOTION_UNREADABLE', 'the motion that was decided could not be read, or is not the one that was voted on');
    return { reference, voters: new Map(), seatTerm: foundingTerm, conflictOf: () => undefined, isConflicted: () => false, flaw };
  }
  const [said, anchored] = [saidBy(soFar, recorded), anchoredBy(soFar, recorded)];
  const about = {
    reference,
    motion,
    conflictOf: (holder: Voter['holder']) => publicConflict(holder, motion, said),
    isConflicted: (holder: Voter['holder']) => publicConflict(holder, motion, anchored) !== undefined,
  };
  if (motion.kind === 'founding')
    return { ...about, voters: committee(motion), seatTerm: foundingTerm, ...flawOfFounding(motion, reference) };
  const policy = adoptedPolicy(soFar, { at: recorded, knownAt: recorded })?.content;
  const procedure = policy && procedureOf(motion, policy);
  const isMeeting = motion.kind === 'meeting' || motion.kind === 'election';
  const voters = isMeeting ? members(soFar, recorded) : committee(motion);
  const flaw = whyItCannotDecide(soFar, motion, reference, procedure);
  return {
    ...{ ...about, voters, seatTerm: policy?.seatTerm ?? foundingTerm },
    ...(policy && { replyPeriod: policy.replyPeriod }),
    ...(procedure && { procedure }),
    ...(flaw && { flaw }),
  };
}

/** Without a complainant, whom no public document names. */
const publicConflict = (holder: Voter['holder'], motion: Motion, interests: DeclaredInterests): ReturnType<OpenedMotion['conflictOf']> => {
  const conflict = conflictOf(holder, motion, interests);
  return conflict === 'complainant' ? undefined : conflict;
};

/** The very document that a reference names, signed by the alliance. */
export function namedDocument<Content extends { readonly alliance: string }>(
  evidence: AllianceEvidence,
  documents: ReadonlyMap<string, FoundCredential<Content>>,
  { id, digestMultibase }: DigestReference,
  keys: readonly string[],
): Content | undefined {
  const found = documents.get(id);
  if (found?.digestMultibase !== digestMultibase) return undefined;
  return isSignedByAlliance(found, evidence, keys) ? found.content : undefined;
}

const committee = ({ electorate }: Motion): ReadonlyMap<string, Voter> =>
  new Map(electorate.map(({ seat, holder, key }) => [seat, { seat, holder, keys: [key] }]));

const members = (soFar: DecidedSoFar, time: string): ReadonlyMap<string, Voter> =>
  new Map(membersBy(soFar, time).map((webid) => [webid, { seat: webid, holder: webid, keys: keysPinnedFor(soFar, webid, time) }]));

/** Declarations that say themselves that they were made when a motion opened: what can be told of ties before anybody votes. */
const saidBy = ({ evidence }: DecidedSoFar, time: string): DeclaredInterests => ({
  get(webid) {
    const found = evidence.interests.get(webid);
    return isBy(found?.content?.validFrom ?? '', time) ? found : undefined;
  },
});

/**
 * The same, as far as the register had anchored them by then, and nothing else at their address since. Only these take a vote
 * away: whatever date one bears that became known later, or that is put back, nobody must be able to undo votes, their own or
 * others', by declaring ties afterwards (threat C15).
 */
const anchoredBy = (soFar: DecidedSoFar, time: string): DeclaredInterests => ({
  get(webid) {
    const found = saidBy(soFar, time).get(webid);
    const { document, digestMultibase = '' } = soFar.evidence.interests.get(webid) ?? {};
    const known = soFar.anchors.get(digestMultibase);
    const last = soFar.evidence.anchoredInterests?.findLast(({ id, recorded }) => id === document && isBy(recorded, time));
    const isReplaced = last !== undefined && last.digestMultibase !== digestMultibase;
    return known !== undefined && isBy(known, time) && !isReplaced ? found : undefined;
  },
});

/** A founding is the first version of the register, by founders who are each named once, and its seats last a year at most. */
function flawOfFounding({ electorate, proposals }: Motion, { version }: RegisteredReference): Pick<OpenedMotion, 'flaw'> {
  if (version !== 1) return { flaw: flawed('WRONG_BODY', 'only the first version of the register can be a founding') };
  if (electorate.length === 0 || new Set(electorate.map(({ seat }) => seat)).size !== electorate.length)
    return { flaw: flawed('WRONG_ELECTORATE', 'it does not name each founder once') };
  const flaw = whyTermsAreTooLong(proposals, foundingTerm);
  return flaw === undefined ? {} : { flaw };
}

function whyItCannotDecide(
  soFar: DecidedSoFar,
  motion: Motion,
  { recorded }: RegisteredReference,
  procedure: Procedure | undefined,
): Flaw | undefined {
  if (isBefore(recorded, motion.opened)) return flawed('MOTION_NOT_OPENED', 'its motion says that it opened later than the register says');
  const wrong = whyWrongElectorate(soFar, motion, recorded);
  if (wrong !== undefined) return wrong;
  if (procedure === undefined) return flawed('POLICY_UNREADABLE', 'the policy that it was decided under could not be read');
  if (!procedure.bodies.includes(motion.kind)) return flawed('WRONG_BODY', 'those who decided it are not the ones who can');
  if (motion.proposals.some(({ kind, evidence }) => appealsEnd.includes(kind) && evidence === undefined))
    return flawed('NOT_AS_MOVED', 'the appeal names no event that it is against');
  return undefined;
}

function whyWrongElectorate(soFar: DecidedSoFar, { kind, proposals, electorate }: Motion, opened: string): Flaw | undefined {
  const wrong = flawed('WRONG_ELECTORATE', 'its electorate is not the seats then in force');
  if (kind === 'meeting' || kind === 'election')
    return electorate.length === 0 ? undefined : flawed('WRONG_ELECTORATE', 'it names itself who may vote in a general meeting');
  const seats = seatsBy(soFar.events, opened);
  if (kind !== 'appeal') return isElectorate(electorate, seats) ? undefined : wrong;
  const first = firstDeciders(soFar, proposals);
  if (first === undefined) return flawed('FIRST_DECIDERS', 'the appeal names no event that was decided, so nobody knows who decided first');
  if (electorate.some(({ holder }) => first.includes(holder)))
    return flawed('FIRST_DECIDERS', 'the appeal was decided by some who took the first decision');
  const others = seats.filter(({ holder }) => !first.includes(holder));
  if (others.length < fewestOthers)
    return flawed('FIRST_DECIDERS', 'too few are left who did not take the first decision, so only the general meeting can decide');
  return isElectorate(electorate, others) ? undefined : wrong;
}

/** Seats that nobody could vote their holder out of for longer than a policy allows. */
export function whyTermsAreTooLong(proposals: Motion['proposals'], longest: string): Flaw | undefined {
  const isTooLong = proposals.some(({ kind, until, effective }) => kind === 'seat-filled' && !endsWithin(until, effective, longest));
  return isTooLong ? flawed('TERM_TOO_LONG', 'a seat would be held for longer than the rules allow') : undefined;
}
