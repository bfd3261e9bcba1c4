/** Votes that were not taken in: the steward is told which and why, and nobody else. */
import { type ElectorOutcome, type MotionOutcome, type VoteCode, voteCodes } from '../domain/decision.ts';
import type { Iri } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { concurrently } from './concurrently.ts';
import { stillAs } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { isRecord, preparePrivate, readPrivate, writePrivate } from './private-json.ts';
import { refusedPlace } from './vote-places.ts';

export interface RefusedVote {
  /** Of the vote among those on its motion. */
  readonly name: string;
  readonly seat: Iri;
  readonly code: VoteCode;
}

/** Writes down that a vote for a seat was not taken. The last one is remembered, so that nobody can fill the pod with them. */
export async function noteRefused(ports: MemberPorts, motion: DigestReference, { name, seat, code }: RefusedVote): Promise<void> {
  await preparePrivate(ports);
  const place = refusedPlace(ports, motion.id as Parameters<typeof refusedPlace>[1], name);
  const found = await readPrivate(ports.pod, place);
  const note = { motion: motion.id, digestMultibase: motion.digestMultibase, seat, code, at: timestamp(ports.now) };
  try {
    await writePrivate(ports.pod, place, note, stillAs(found?.document));
  } catch (error) {
    // Another device wrote such a note just now.
    if (!(error instanceof ConflictError)) throw error;
  }
}

/** The notes by motion digest and seat. */
export async function refusedVotes(ports: MemberPorts): Promise<ReadonlyMap<string, VoteCode>> {
  const notes = await concurrently(await ports.pod.list(layoutOf(ports.storage).refusedVotes), 6, async (place) => {
    const value = (await readPrivate(ports.pod, place))?.value;
    if (!isRecord(value)) return [];
    const code = voteCodes.find((each) => each === value.code);
    return code === undefined ? [] : [[`${String(value.digestMultibase)} ${String(value.seat)}`, code] as const];
  });
  return new Map(notes.flat());
}

/** A motion with what was refused, for the seats whose vote still waits. */
export function withRefused<Outcome extends MotionOutcome>(outcome: Outcome, refused: ReadonlyMap<string, VoteCode>): Outcome {
  const electors = outcome.electors.map((elector): ElectorOutcome => {
    const code = refused.get(`${outcome.reference.digestMultibase} ${elector.seat}`);
    return elector.state === 'waiting' && code !== undefined ? { ...elector, state: 'refused', code } : elector;
  });
  return { ...outcome, electors };
}
