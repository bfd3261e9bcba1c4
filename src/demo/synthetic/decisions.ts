import type { Decision, Elector, Motion, ProposedEvent, Vote } from '../../domain/decision.ts';
import type { DocumentUrl, Iri } from '../../domain/iri.ts';
import type { DigestReference } from '../../domain/membership.ts';
import { decisionDocument } from '../../rdf/decision.ts';
import { motionDocument } from '../../rdf/motion.ts';
import { voteDocument } from '../../rdf/vote.ts';
import { type Actor, type Signed, at, sign } from './site.ts';

/** Those who decide in a synthetic alliance: its own key, and the holder of its one seat. */
export interface Bodies {
  readonly alliance: Actor;
  readonly seatHolder: Actor;
  readonly seat: Iri;
  /** The root of the alliance's pod. */
  readonly pod: DocumentUrl;
}

/** When a motion was opened, voted on and decided, ISO 8601 UTC. */
export interface Sitting {
  readonly opened: string;
  readonly voted: string;
  readonly decided: string;
}

const principle = 'The policy in force.';

/** Motion, the one vote, and the decision: what an event needs in order to count. */
export async function decide(
  { alliance, seatHolder, seat, pod }: Bodies,
  number: number,
  kind: Motion['kind'],
  proposals: readonly ProposedEvent[],
  { opened, voted, decided }: Sitting,
): Promise<{ readonly documents: readonly Signed[]; readonly decision: DigestReference }> {
  const elector: Elector = { seat, holder: seatHolder.webid, key: seatHolder.key };
  const motionUrl = at(`decisions/${number}-motion.jsonld`, pod);
  const motion: Motion = {
    id: motionUrl,
    alliance: alliance.webid,
    kind,
    proposals,
    electorate: [elector],
    principle,
    opened,
    closes: decided,
  };
  const moved = await sign(motionUrl, motionDocument(motion), alliance.signer, opened);
  const voteUrl = at(`decisions/${number}-vote-1.jsonld`, pod);
  const vote: Vote = { id: voteUrl, issuer: seatHolder.webid, seat, motion: moved.reference, choice: 'for', validFrom: voted };
  const cast = await sign(voteUrl, voteDocument(vote), seatHolder.signer, voted);
  const decisionUrl = at(`decisions/${number}.jsonld`, pod);
  const decision: Decision = {
    id: decisionUrl,
    alliance: alliance.webid,
    motion: moved.reference,
    votes: [cast.reference],
    outcome: 'carried',
    principle,
    reviewVenue: 'A court of law at the seat of the member.',
    decided,
  };
  const taken = await sign(decisionUrl, decisionDocument(decision), alliance.signer, decided);
  return { documents: [moved, cast, taken], decision: taken.reference };
}
