/** Where votes stand: in public at their place beside the motion, in private with the voter and with whoever counts. */
import { digestOfText, sha256Hex } from '../credentials/digest.ts';
import type { Motion, MotionOutcome } from '../domain/decision.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { besideMotion, numberOf } from './write-decision.ts';

/** The name of a seat among the votes on a motion: its place in the electorate; in a general meeting a digest of the voter's WebID. */
export async function voteName({ motion, electors }: Pick<MotionOutcome, 'motion' | 'electors'>, seat: Iri): Promise<string | undefined> {
  if (motion.electorate.length > 0) {
    const at = motion.electorate.findIndex((elector) => elector.seat === seat);
    return at < 0 ? undefined : String(at + 1);
  }
  if (!electors.some((elector) => elector.seat === seat)) return undefined;
  return (await sha256Hex(new TextEncoder().encode(seat))).slice(0, 16);
}

/** Where the vote of this name is published. */
export const votePlace = ({ id }: Pick<Motion, 'id'>, name: string): DocumentUrl => besideMotion(id).vote(name);

const named = (container: DocumentUrl, name: string): DocumentUrl => new URL(`${name}.json`, container).href as DocumentUrl;

/** Where a voter keeps its own vote: several alliances have a motion of the same number. */
export async function ownVotePlace({ storage }: MemberPorts, motion: DigestReference, name: string): Promise<DocumentUrl> {
  const which = (await digestOfText(`${motion.id} ${motion.digestMultibase}`)).slice(-16);
  return named(layoutOf(storage).votes, `${numberOf(motion.id)}-${name}-${which}`);
}

/** Where the alliance keeps the opening of a sealed vote. */
export const openingPlace = ({ storage }: MemberPorts, motion: DocumentUrl, name: string): DocumentUrl =>
  named(layoutOf(storage).openings, `${numberOf(motion)}-vote-${name}`);

/** Where the alliance keeps word of a vote that it did not take. */
export const refusedPlace = ({ storage }: MemberPorts, motion: DocumentUrl, name: string): DocumentUrl =>
  named(layoutOf(storage).refusedVotes, `${numberOf(motion)}-vote-${name}`);
