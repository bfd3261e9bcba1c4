import { sha256Hex } from '../../credentials/digest.ts';
import { sealChoice, sealedContext } from '../../credentials/sealed-choice.ts';
import type { Choice, ChoiceOpening, Motion, Vote } from '../../domain/decision.ts';
import type { DocumentUrl, Iri } from '../../domain/iri.ts';
import type { DigestReference } from '../../domain/membership.ts';
import { voteDocument } from '../../rdf/vote.ts';
import type { Random } from './random.ts';
import { type Actor, type Signed, at, sign } from './site.ts';

/** A motion as those who vote on it see it. */
export interface Poll {
  readonly motion: Motion;
  readonly reference: DigestReference;
  /** The root of the alliance's pod, where every vote gets its place. */
  readonly pod: DocumentUrl;
  readonly number: number;
  readonly random: Random;
}

/** One vote to be cast. `place`: the last part of its address, within the motion. */
export interface Voting {
  readonly voter: Actor;
  readonly seat: Iri;
  readonly place: string;
  readonly cast: string;
}

/** A vote as it was cast, and what opens it where it is sealed. */
export interface Cast {
  readonly signed: Signed;
  readonly opening?: ChoiceOpening;
}

/** Casts one vote: sealed, but for foundings and for whoever stands aside. */
export async function castVote(poll: Poll, voting: Voting, choice: Choice): Promise<Cast> {
  if (poll.motion.kind === 'founding' || choice === 'recused') return castSaying(poll, voting, { choice });
  return castSealed(poll, voting, [choice === 'for' ? 1 : 0, choice === 'against' ? 1 : 0], true);
}

/** Approves some of the candidates of an election. */
export const approve = (poll: Poll, voting: Voting, approvals: readonly boolean[]): Promise<Cast> =>
  castSealed(
    poll,
    voting,
    approvals.map((each) => (each ? 1 : 0)),
    false,
  );

async function castSealed(poll: Poll, voting: Voting, shares: readonly (0 | 1)[], atMostOne: boolean): Promise<Cast> {
  const context = sealedContext(poll.reference.digestMultibase, voting.seat);
  const source = poll.random.of(`${poll.reference.id} ${voting.place}`);
  const { sealed, opening } = sealChoice(shares, { context, atMostOne }, (count) => source.bytes(count));
  return { ...(await castSaying(poll, voting, { sealed })), opening };
}

async function castSaying(
  { reference, pod, number }: Poll,
  { voter, seat, place, cast }: Voting,
  said: Pick<Vote, 'choice' | 'sealed'>,
): Promise<Cast> {
  const id = at(`decisions/${number}-vote-${place}.jsonld`, pod);
  const vote: Vote = { id, issuer: voter.webid, seat, motion: reference, ...said, validFrom: cast };
  return { signed: await sign(id, voteDocument(vote), voter.signer, cast) };
}

/** Where a member's vote in a general meeting has its place: nobody has a number there. */
export const placeOfMember = async (webid: string): Promise<string> => (await sha256Hex(new TextEncoder().encode(webid))).slice(0, 16);
