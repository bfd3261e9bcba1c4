/** Opening a motion: from here on everybody can see what is moved, who votes on it, and until when. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { subjectsOf } from '../domain/conflict.ts';
import type { DecisionCode, Elector, Motion, MotionOutcome } from '../domain/decision.ts';
import { electorateAt } from '../domain/electorate.ts';
import type { HearingPaper } from '../domain/hearing-paper.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { addDuration } from '../domain/iso-duration.ts';
import type { DigestReference } from '../domain/membership.ts';
import { motionOutcome } from '../domain/motion-outcome.ts';
import { type Procedure, procedureOf } from '../domain/motion-rules.ts';
import { policyAt } from '../domain/policy-in-force.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { motionDocument, readMotion } from '../rdf/motion.ts';
import { registerDocument } from '../rdf/register.ts';
import { CannotDecideError, DecidedMeanwhileError, MotionTooLargeError } from './action-error.ts';
import type { MotionDraft } from './app.ts';
import { appendToRegister, insistOnSteward, largest, mostBytes, mostEvents, numbered } from './append-to-register.ts';
import { byteLength, findCredential, verifiedWith } from './credential-document.ts';
import { isWaiting, motionsIn, timeOf, whenOf } from './find-motion.ts';
import { insistOnLength, isSamePaper, keepPaper, keptPaper, paperOf } from './hearing-papers.ts';
import { withMotion } from './log-ahead.ts';
import { notifyAll } from './notices.ts';
import { allianceLayoutOf } from './pod-layout.ts';
import { type MemberPorts, utc } from './ports.ts';
import { preparePrivate } from './private-json.ts';
import { type Register, readRegister } from './read-register.ts';
import { declarationsOf } from './declarations.ts';
import { isSameEvent } from './same-event.ts';
import { type NewProposal, decisionPlaces, motionOf, numberOf, toEvent, writeMotion } from './write-decision.ts';

/** A motion that the register names, by the digest of its bytes. */
export interface OpenedMotion {
  readonly motion: Motion;
  readonly reference: DigestReference;
}

/**
 * Opens one motion: signs it, names it in the register, and tells those who vote and those whom it concerns. The reasons go to them
 * and to nobody else. To open the same again while it waits finishes what was left undone, and opens no second one.
 *
 * @throws MotionTooLargeError when it does not fit into one; nothing is written then.
 * @throws CannotDecideError when nobody could decide it, with the code of what is in the way; nothing is written then.
 * @throws DecidedMeanwhileError when another motion about the same member waits.
 */
export async function openMotion(ports: MemberPorts, draft: MotionDraft): Promise<OpenedMotion> {
  const register = await readRegister(ports.pod, ports);
  insistOnSteward(ports, register);
  if (howManyFit(ports, register, draft) < draft.proposals.length)
    throw new MotionTooLargeError(ports.register, `${draft.proposals.length} proposals do not fit into one motion.`);
  return open(ports, register, draft);
}

/** Opens as many motions as it takes to move all of it, and only as many. */
export async function openMotions(ports: MemberPorts, draft: MotionDraft): Promise<readonly OpenedMotion[]> {
  const opened: OpenedMotion[] = [];
  for (let rest = draft.proposals; rest.length > 0;) {
    const register = await readRegister(ports.pod, ports);
    insistOnSteward(ports, register);
    const count = howManyFit(ports, register, { ...draft, proposals: rest });
    opened.push(await open(ports, register, { ...draft, proposals: rest.slice(0, count) }));
    rest = rest.slice(count);
  }
  return opened;
}

/** How many of the proposals fit into one motion, and what they bring into one version of the register. */
function howManyFit(ports: MemberPorts, register: Register, draft: MotionDraft): number {
  const id = decisionPlaces(ports.storage, 100_000).motion;
  const electorate = register.log.events.flatMap(({ seat, member, keys: [key] }) =>
    seat === undefined || key === undefined ? [] : [{ seat, holder: member, key }],
  );
  const decision: DigestReference = { id, digestMultibase: register.newest.digestMultibase };
  return largest(Math.min(draft.proposals.length, mostEvents), (count) => {
    const motion = motionOf(ports, id, {
      kind: draft.kind,
      electorate,
      proposals: draft.proposals.slice(0, count),
      principle: draft.principle,
    });
    const events = numbered(
      id,
      motion.proposals.map((proposal) => toEvent(proposal, decision)),
      motion.opened,
    );
    const { alliance, newest } = register;
    const version = {
      id,
      number: 100_000,
      alliance,
      previous: newest,
      events,
      anchors: [],
      opened: [],
      closed: [decision],
      issued: motion.opened,
    };
    return byteLength(motionDocument(motion)) <= mostBytes && byteLength(registerDocument(version)) <= mostBytes;
  });
}

async function open(ports: MemberPorts, register: Register, draft: MotionDraft): Promise<OpenedMotion> {
  const paper = await paperOf(draft);
  if (paper !== undefined) insistOnLength(paper, ports.register);
  const waiting = motionsIn(ports, register).filter(isWaiting);
  const same = await findSame(ports, waiting, draft, paper);
  const moved = same ?? (await write(ports, register, draft, paper));
  const isOpened = ({ log }: Register): boolean =>
    log.evidence.opened.some(({ digestMultibase }) => digestMultibase === moved.reference.digestMultibase);
  const ties = isOpened(register) ? [] : await tiesOf(ports, moved.motion);
  const unknown = ({ log }: Register): readonly DigestReference[] =>
    ties.filter(({ digestMultibase }) => !log.anchors.has(digestMultibase));
  // What may not fit beside the motion is anchored before it: ties that become known later take no vote away.
  if (ties.length > mostBeside) await appendToRegister(ports, (now) => ({ anchors: isOpened(now) ? [] : unknown(now) }));
  await appendToRegister(ports, (now) => {
    if (isOpened(now)) return {};
    insistOnNoOther(ports, now, moved.motion);
    return { opened: [moved.reference], anchors: unknown(now) };
  });
  await tell(ports, moved, moved.paper);
  return { motion: moved.motion, reference: moved.reference };
}

/** More declarations than these get a version of their own. */
const mostBeside = 50;

/**
 * What those who vote by their seat and those whom it concerns declare of their ties now, as anybody reads it; of a general
 * meeting only whom it concerns. What cannot be read is no obstacle: nobody can keep a motion from being opened.
 */
const tiesOf = ({ anonymous }: MemberPorts, motion: Motion): Promise<readonly DigestReference[]> =>
  declarationsOf(anonymous, motion.alliance, [...subjectsOf(motion), ...motion.electorate.map(({ holder }) => holder)]);

interface Moved extends OpenedMotion {
  readonly paper?: HearingPaper;
}

/** The motion that waits and says just this. */
async function findSame(
  ports: MemberPorts,
  waiting: readonly MotionOutcome[],
  draft: MotionDraft,
  paper: HearingPaper | undefined,
): Promise<Moved | undefined> {
  for (const { motion, reference } of waiting) {
    const found = await ifSame(ports, { motion, reference }, draft, paper);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A motion with its paper, where both say what the draft says. */
async function ifSame(
  ports: MemberPorts,
  moved: OpenedMotion,
  draft: MotionDraft,
  paper: HearingPaper | undefined,
): Promise<Moved | undefined> {
  const { motion } = moved;
  const { kind, principle, proposals } = draft;
  const isSame =
    motion.kind === kind &&
    motion.principle === principle &&
    (motion.paper === undefined) === (paper === undefined) &&
    motion.proposals.length === proposals.length &&
    proposals.every((proposal, at) => isSameEvent(proposal, motion.proposals[at] ?? proposal) && motion.proposals[at] !== undefined);
  if (!isSame) return undefined;
  if (paper === undefined) return moved;
  const kept = await keptPaper(ports, numberOf(motion.id));
  return kept !== undefined && isSamePaper(kept, paper) ? { ...moved, paper: kept } : undefined;
}

/** Kinds of which a second motion about the same member would contradict the first, whichever is decided later. */
const exclusive: readonly NewProposal['kind'][] = ['admitted', 'refused', 'suspended', 'reinstated', 'expelled'];

function insistOnNoOther(ports: MemberPorts, register: Register, motion: Motion): void {
  for (const { motion: other } of motionsIn(ports, register).filter(isWaiting)) {
    if (other.id === motion.id) continue;
    const clash = other.proposals.find(({ kind, member }) =>
      motion.proposals.some((each) => each.kind === kind && each.member === member && exclusive.includes(kind)),
    );
    if (clash !== undefined) throw new DecidedMeanwhileError(other.id, `A motion about ${clash.member} waits to be decided already.`);
  }
}

/** Keeps the paper and writes the motion, each where nothing stood; or finds them as a lost connection or another device left them. */
async function write(ports: MemberPorts, register: Register, draft: MotionDraft, paper: HearingPaper | undefined): Promise<Moved> {
  const content = contentOf(ports, register, draft);
  const rehearsed = motionOf(ports, decisionPlaces(ports.storage, 100_000).motion, { ...content, ...(paper && { paper: paper.salt }) });
  insistOnDecidable(ports, register, rehearsed);
  insistOnNoOther(ports, register, rehearsed);
  const left = await findLeft(ports, register, draft, paper, rehearsed);
  if (left !== undefined) return left;
  if (paper !== undefined) await preparePrivate(ports);
  for (let number = (await numbersTaken(ports)).reduce((most, each) => Math.max(most, each), 0) + 1; ; number++) {
    const kept = paper && (await keepPaper(ports, number, paper));
    if (paper !== undefined && kept === undefined) continue;
    const digest = kept && (await digestOf(kept));
    const motion = motionOf(ports, decisionPlaces(ports.storage, number).motion, {
      ...content,
      ...(digest === undefined ? {} : { paper: digest }),
    });
    try {
      return { motion, reference: await writeMotion(ports, motion, register.keys), ...(kept && { paper: kept }) };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const found = await motionAt(ports, register, motion.id);
      const same = found && (await ifSame(ports, found, draft, paper));
      if (same !== undefined && isFresh(same.motion, motion)) return same;
    }
  }
}

const digestOf = async (paper: HearingPaper): Promise<string> => (await import('../credentials/paper-digest.ts')).paperDigest(paper);

const numbersTaken = async ({ pod, storage }: MemberPorts): Promise<readonly number[]> =>
  (await pod.list(allianceLayoutOf(storage).decisions)).map(numberOf);

/** A motion that was written and never opened: a lost connection, or another device just now. */
async function findLeft(
  ports: MemberPorts,
  register: Register,
  draft: MotionDraft,
  paper: HearingPaper | undefined,
  rehearsed: Motion,
): Promise<Moved | undefined> {
  const known = new Set(register.log.evidence.opened.map(({ id }) => numberOf(id)));
  const left = (await numbersTaken(ports)).filter((number) => number > 0 && !known.has(number));
  for (const number of left.sort((one, other) => other - one).slice(0, 5)) {
    const found = await motionAt(ports, register, decisionPlaces(ports.storage, number).motion);
    const same = found && isFresh(found.motion, rehearsed) ? await ifSame(ports, found, draft, paper) : undefined;
    if (same !== undefined) return same;
  }
  return undefined;
}

/** Whether a motion was written so lately that nobody loses time to vote by it, and says who votes as it would be said now. */
const isFresh = (found: Motion, rehearsed: Motion): boolean =>
  Date.parse(rehearsed.opened) - Date.parse(found.opened) < 3_600_000 && electorsOf(found.electorate) === electorsOf(rehearsed.electorate);

const electorsOf = (electorate: readonly Elector[]): string =>
  JSON.stringify(electorate.map(({ seat, holder, key }) => [seat, holder, key.publicKeyMultibase]));

async function motionAt({ pod }: MemberPorts, { keys }: Register, id: DocumentUrl): Promise<OpenedMotion | undefined> {
  const found = await findCredential(pod, id, maxRegisterBytes);
  const motion = found && readMotion(found.quads);
  if (found === undefined || motion?.id !== id || (await verifiedWith(found, keys)) === undefined) return undefined;
  return { motion, reference: { id, digestMultibase: found.digestMultibase } };
}

/** What the motion says beside its number: who votes, until when, and from when on what is moved would hold. */
function contentOf(ports: MemberPorts, register: Register, draft: MotionDraft) {
  const { kind, proposals, principle } = draft;
  const time = timeOf(ports, register);
  const policy = policyAt(register.log, whenOf(ports, register))?.policy;
  if (policy === undefined)
    throw new CannotDecideError(ports.register, 'The policy of the alliance cannot be read.', 'POLICY_UNREADABLE', unreadable);
  const procedure = procedureOf(
    { kind, proposals: proposals.map((proposal) => ({ ...proposal, effective: proposal.effective ?? time })) },
    policy,
  );
  const isDerived = kind === 'meeting' || kind === 'election';
  return {
    ...{ kind, proposals, principle },
    // Readers find the members of a meeting in the register.
    electorate: isDerived
      ? []
      : electorateAt(
          register.log,
          kind,
          proposals.map((proposal) => ({ ...proposal })),
          time,
        ),
    ...(register.versions.at(-1) && { notBefore: time }),
    closes: (opened: string) => closing(opened, policy, procedure, draft),
    // Nobody is expelled from a day before they were heard.
    effective: (opened: string) => heardBy(opened, procedure),
  };
}

const unreadable = 'Put the policy back as it was adopted.';

const heardBy = (opened: string, { replyPeriod }: Procedure): string =>
  (replyPeriod === undefined ? undefined : addDuration(opened, replyPeriod)) ?? opened;

/** When voting ends: never before whoever is concerned had the time to reply. */
function closing(opened: string, policy: RolePolicy, procedure: Procedure, { closes }: MotionDraft): string {
  const wanted = closes === undefined ? (addDuration(opened, policy.votingPeriod) ?? opened) : utc(closes);
  const heard = heardBy(opened, procedure);
  return wanted > heard ? wanted : heard;
}

/** Codes that no vote can mend. */
const hopeless: readonly (DecisionCode | 'NOT_DECIDED')[] = [
  'POLICY_UNREADABLE',
  'WRONG_ELECTORATE',
  'WRONG_BODY',
  'FIRST_DECIDERS',
  'TERM_TOO_LONG',
  'RIGHT_NOT_ACCEPTED',
];
const remedies: Partial<Record<DecisionCode | 'NOT_DECIDED', string>> = {
  WRONG_BODY: 'Move it before the body that the rules name for it.',
  FIRST_DECIDERS: 'Let the general meeting decide: fewer than three are left who did not decide the first time.',
  TERM_TOO_LONG: 'Choose an earlier end; the policy says how long a seat can be held.',
  RIGHT_NOT_ACCEPTED: 'Ask the new holder to accept the right first.',
};

/** Throws CannotDecideError where, by the rules that everybody counts by, no votes could carry it. */
function insistOnDecidable(ports: MemberPorts, register: Register, motion: Motion): void {
  const time = motion.opened;
  const reference: DigestReference = { id: motion.id, digestMultibase: register.newest.digestMultibase };
  const outcome = motionOutcome(withMotion(register, motion, reference, time), reference, { at: time, knownAt: time });
  const code = outcome?.codes.find((each) => hopeless.includes(each));
  if (code !== undefined)
    throw new CannotDecideError(
      ports.register,
      `This cannot be decided: ${outcome?.why ?? code}.`,
      code,
      remedies[code] ?? 'Read the register again and move it as the rules ask for.',
    );
  const voters = outcome?.electors.length ?? 0;
  if (voters < (outcome?.quorum ?? 3))
    throw new CannotDecideError(ports.register, `Only ${voters} could vote, and ${outcome?.quorum ?? 3} votes are needed.`, 'NO_QUORUM');
}

/** Tells whoever votes and whom it concerns; who cannot be reached finds the motion in the register. */
async function tell(ports: MemberPorts, { motion, reference }: OpenedMotion, paper: HearingPaper | undefined): Promise<void> {
  const register = await readRegister(ports.pod, ports);
  const outcome = motionOutcome(register.log, reference, whenOf(ports, register));
  const voters = outcome?.electors.map(({ holder }) => holder) ?? motion.electorate.map(({ holder }) => holder);
  const content = paper === undefined ? {} : { content: JSON.stringify(paper) };
  await notifyAll(ports, partiesTo(motion, voters, paper), 'motion', { about: motion.id, ...content });
}

/** Everybody who sees more of a motion than the public: who votes, whom it concerns, who complained. The alliance itself knows. */
export function partiesTo(motion: Motion, voters: readonly WebId[], paper?: HearingPaper): readonly WebId[] {
  const candidates = motion.kind === 'election' ? motion.proposals.map(({ member }) => member) : [];
  const complainant = paper?.complainant === undefined ? [] : [paper.complainant];
  return [...new Set([...voters, ...subjectsOf(motion), ...candidates, ...complainant])].filter((webid) => webid !== motion.alliance);
}
