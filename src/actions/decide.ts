/** Committee decisions, from the motion to the register, in one goal. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { Motion } from '../domain/decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { motionDocument } from '../rdf/motion.ts';
import { DecidedMeanwhileError } from './action-error.ts';
import { type NewEvent, appendToRegister, insistOnSteward } from './append-to-register.ts';
import { byteLength } from './credential-document.ts';
import { allianceLayoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { type Register, readRegister } from './read-register.ts';
import { isSameEvent } from './same-event.ts';
import { electorate } from './seats.ts';
import {
  type Grounds,
  type NewProposal,
  decisionPlaces,
  motionOf,
  toEvent,
  writeDecision,
  writeMotion,
  writeVote,
} from './write-decision.ts';

export interface Deciding extends Grounds {
  /** Whether a proposal is still to be decided, for the register as it stands: others may have recorded it before. */
  readonly isOpen?: (register: Register, proposal: NewProposal) => boolean;
}

const mostProposals = 200;
/** The proof comes on top. */
const mostBytes = maxRegisterBytes - 4096;

/**
 * Decides and records: a motion signed by the alliance, the vote of every seat, the decision, and the register versions that
 * record what was moved. The alliance's key alone could do none of it. What another steward records in the meantime is not
 * recorded twice.
 *
 * @returns the register versions written; none when nothing was left to decide.
 * @throws KeyMissingError when a key is not on this device; nothing is written then.
 * @throws DecidedMeanwhileError when another steward recorded something else of the same kind about the same member while
 * this was under way.
 */
export async function decide(ports: MemberPorts, proposals: readonly NewProposal[], deciding: Deciding): Promise<readonly DocumentUrl[]> {
  const written: DocumentUrl[] = [];
  let firstSeen: number | undefined;
  for (let rest = proposals; ;) {
    const register = await readRegister(ports.pod, ports);
    insistOnSteward(ports, register);
    firstSeen ??= register.versions.length;
    const since = firstSeen;
    rest = rest.filter((proposal) => isStillOpen(register, since, proposal) && (deciding.isOpen?.(register, proposal) ?? true));
    if (rest.length === 0) return written;
    const { motion, reference, decision, votes } = await carry(ports, register, rest, deciding);
    const events = motion.proposals.map((proposal) => toEvent(proposal, decision));
    const added = await appendToRegister(ports, (now) => {
      const open = events.filter((event) => isStillOpen(now, since, event));
      const known = new Set(now.versions.flatMap(({ anchors }) => anchors.map(({ digestMultibase }) => digestMultibase)));
      // The votes are known to the register from the version on that rests on them.
      return {
        events: open,
        anchors: open.length === 0 ? [] : [reference, ...votes].filter(({ digestMultibase }) => !known.has(digestMultibase)),
      };
    });
    written.push(...added);
    rest = rest.slice(motion.proposals.length);
  }
}

/** Whether the versions after the first that was seen leave it to be recorded. Throws DecidedMeanwhileError where they say otherwise. */
function isStillOpen({ versions }: Register, firstSeen: number, wanted: NewProposal | NewEvent): boolean {
  const meanwhile = versions
    .slice(firstSeen)
    .flatMap(({ events }) => events.filter(({ kind, member }) => kind === wanted.kind && member === wanted.member));
  if (meanwhile.some((event) => isSameEvent(event, wanted))) return false;
  const [other] = meanwhile;
  if (other !== undefined && isAboutMember(wanted)) {
    throw new DecidedMeanwhileError(other.id, 'Another steward decided otherwise about this member in the meantime.');
  }
  return true;
}

/** One mandate, agreement or key is not another: only what is said of a member excludes what else could be said of it. */
const isAboutMember = ({ kind }: Pick<NewProposal, 'kind'>): boolean =>
  ['admitted', 'refused', 'suspended', 'reinstated', 'expelled'].includes(kind);

interface Carried {
  readonly motion: Motion;
  readonly reference: DigestReference;
  readonly votes: readonly DigestReference[];
  readonly decision: DigestReference;
}

/** Moves as many of the proposals as fit into one motion, and has every seat vote for it. */
async function carry(ports: MemberPorts, register: Register, proposals: readonly NewProposal[], grounds: Grounds): Promise<Carried> {
  const electors = await electorate(ports, register, timestamp(ports.now));
  const among = register.keys;
  for (let number = await nextNumber(ports); ; number++) {
    const places = decisionPlaces(ports.storage, number);
    const motion = fitting(ports, places.motion, proposals, electors, register.versions.at(-1)?.issued);
    let reference: DigestReference;
    try {
      reference = await writeMotion(ports, motion, among);
    } catch (error) {
      // Another steward's motion has this number.
      if (error instanceof ConflictError) continue;
      throw error;
    }
    const votes: DigestReference[] = [];
    for (const [at, elector] of electors.entries())
      votes.push(await writeVote(ports, places.vote(at + 1), elector, reference, motion.opened));
    const { principle, reviewVenue } = grounds;
    const decision = await writeDecision(ports, places.decision, { motion: reference, votes, principle, reviewVenue, among });
    return { motion, reference, votes, decision };
  }
}

async function nextNumber({ pod, storage }: MemberPorts): Promise<number> {
  const numbers = (await pod.list(allianceLayoutOf(storage).decisions)).map((url) => Number(/\/(\d+)-motion\.jsonld$/.exec(url)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function fitting(
  ports: MemberPorts,
  id: DocumentUrl,
  proposals: readonly NewProposal[],
  electors: Motion['electorate'],
  notBefore: string | undefined,
): Motion {
  for (let count = Math.min(proposals.length, mostProposals); ; count = Math.floor(count / 2)) {
    const motion = motionOf(ports, id, {
      kind: 'ordinary',
      electorate: electors,
      proposals: proposals.slice(0, count),
      ...(notBefore === undefined ? {} : { notBefore }),
    });
    if (count <= 1 || byteLength(motionDocument(motion)) <= mostBytes) return motion;
  }
}
