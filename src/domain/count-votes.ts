import { type DecidedSoFar, isGivenUp } from './decided-so-far.ts';
import type { Choice, Motion, Vote, VoteCode } from './decision.ts';
import { compareText } from './event-order.ts';
import type { FoundCredential } from './evidence.ts';
import { earliest, isBy } from './instant.ts';
import type { Iri, WebId } from './iri.ts';
import { addDuration } from './iso-duration.ts';
import type { PinnedKey } from './key.ts';
import type { DigestReference } from './membership.ts';

/** Somebody who may vote on a motion, and the keys that the vote can be signed with. */
export interface Voter {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly keys: readonly PinnedKey[];
}

/** A motion with what was frozen when it opened. */
export interface Balloting {
  readonly motion: Motion;
  readonly reference: DigestReference;
  /** The first moment at which a vote can be cast: when the register opened the motion. */
  readonly from: string;
  readonly voters: ReadonlyMap<string, Voter>;
  /** Whether the public documents show a conflict of somebody who may vote. */
  readonly isConflicted: (holder: WebId) => boolean;
}

/** A vote, and whether it counts. */
export interface JudgedVote {
  readonly reference: DigestReference;
  /** Whose place it takes, or would take. */
  readonly voter?: Voter;
  readonly choice?: Choice | 'sealed';
  /** Why it does not count. */
  readonly code?: VoteCode;
}

/** After the end the alliance has so long to make known what was cast before; later anybody could write any date. */
const timeToCollect = 'P7D';

/** How many questions a sealed choice answers: for and against, or each candidate. */
export const questionsOf = ({ kind, proposals }: Motion): number => (kind === 'election' ? proposals.length : 2);

/**
 * Judges votes on a motion, as known at a time by which the register names all of them. A vote counts if it is the very
 * document that is named, speaks of this motion, was cast while the motion was open and made known in time, for a place of
 * the electorate, by its holder, with a key of theirs that had not been given up before it was known, free of conflict; each
 * place once, and each person once whatever seats they hold, by the vote that was known first. To give a key up takes no vote away that was known before: whoever loses one
 * must not be able to undo how they voted. Standing aside needs no freedom of conflict.
 */
export function judgeVotes(
  balloting: Balloting,
  named: readonly DigestReference[],
  soFar: DecidedSoFar,
  knownBy: string,
): readonly JudgedVote[] {
  const latest = latestKnown(balloting.motion);
  const judged = named.map((reference) => {
    const found = soFar.evidence.votes.get(reference.id);
    const known = earliest(soFar.anchors.get(reference.digestMultibase), knownBy) ?? knownBy;
    return {
      vote: judgeAlone(balloting, reference, found, soFar, { known, isInTime: latest === undefined || isBy(known, latest) }),
      found,
      known,
    };
  });
  judged.sort(
    (one, other) =>
      Date.parse(one.known) - Date.parse(other.known) ||
      compareText(one.found?.proof?.created ?? '', other.found?.proof?.created ?? '') ||
      compareText(one.vote.reference.id, other.vote.reference.id),
  );
  const taken = new Set<string>();
  return judged.map(({ vote }): JudgedVote => {
    if (vote.code !== undefined || vote.voter === undefined) return vote;
    if (taken.has(vote.voter.seat) || taken.has(vote.voter.holder)) return { ...vote, code: 'VOTE_TWICE' };
    taken.add(vote.voter.seat).add(vote.voter.holder);
    return vote;
  });
}

function judgeAlone(
  balloting: Balloting,
  reference: DigestReference,
  found: FoundCredential<Vote> | undefined,
  soFar: DecidedSoFar,
  { known, isInTime }: { readonly known: string; readonly isInTime: boolean },
): JudgedVote {
  const { motion, voters, isConflicted } = balloting;
  const vote = found?.content;
  const choice = vote === undefined ? undefined : choiceOf(vote, motion);
  const isRead = found?.digestMultibase === reference.digestMultibase && found.problem === undefined && vote?.id === reference.id;
  const sealed = vote?.sealed === undefined ? {} : ({ choice: 'sealed' } as const);
  if (!isRead || choice === undefined) return { reference, ...sealed, code: 'VOTE_UNREADABLE' };
  if (vote.motion.id !== balloting.reference.id || vote.motion.digestMultibase !== balloting.reference.digestMultibase)
    return { reference, choice, code: 'VOTE_OTHER_MOTION' };
  const voter = voters.get(vote.seat);
  if (voter === undefined) return { reference, choice, code: 'VOTE_NO_SEAT' };
  const judged = { reference, voter, choice };
  const { holder, keys } = voter;
  const signing = keys.filter(
    ({ method, publicKeyMultibase }) => found.proof?.method === method && found.verifiedWith.includes(publicKeyMultibase),
  );
  if (vote.issuer !== holder || signing.length === 0) return { ...judged, code: 'VOTE_SIGNATURE' };
  if (signing.every(({ publicKeyMultibase }) => isGivenUp(soFar, holder, publicKeyMultibase, known)))
    return { ...judged, code: 'VOTE_KEY_REVOKED' };
  const times = [found.proof?.created ?? '', vote.validFrom];
  if (!times.every((time) => isBy(balloting.from, time))) return { ...judged, code: 'VOTE_EARLY' };
  if (!times.every((time) => isBy(time, motion.closes)) || !isInTime) return { ...judged, code: 'VOTE_LATE' };
  return choice !== 'recused' && isConflicted(holder) ? { ...judged, code: 'VOTE_CONFLICT' } : judged;
}

/** By when a vote must be known; for a founding there is no such time: it becomes known with the register that it founds. */
export const latestKnown = ({ kind, closes }: Motion): string | undefined =>
  // A motion that names no time when it ends is no motion that a vote could be in time for.
  kind === 'founding' ? undefined : (addDuration(closes, timeToCollect) ?? closes);

/** How somebody voted, as far as it can be read; undefined where the vote says nothing, or two things. Founders vote openly. */
function choiceOf({ choice, sealed }: Vote, motion: Motion): JudgedVote['choice'] {
  if (sealed === undefined) return choice;
  const isWhole = sealed.commitments.length === questionsOf(motion);
  return choice === undefined && motion.kind !== 'founding' && isWhole ? 'sealed' : undefined;
}
