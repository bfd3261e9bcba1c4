/**
 * The log of a register as it would be with one more document: so that what is about to be signed is counted beforehand by the
 * very rules that everybody will count it by.
 */
import { type AllianceLog, readLog } from '../domain/count-decisions.ts';
import type { Decision, Motion, Vote } from '../domain/decision.ts';
import type { AllianceEvidence, FoundCredential, RegisteredReference } from '../domain/evidence.ts';
import type { DigestReference } from '../domain/membership.ts';
import type { Register } from './read-register.ts';

/** The log if the next version opened this motion at a time. */
export function withMotion({ log, ...register }: Register, motion: Motion, reference: DigestReference, at: string): AllianceLog {
  const { evidence } = log;
  return readLog({
    ...anchored(evidence, [reference], at),
    motions: new Map([...evidence.motions, [motion.id, signed(motion, reference, register, at)]]),
    opened: [...evidence.opened, next(register, reference, at)],
  });
}

/** The log if the next version anchored these votes at a time. */
export function withVotes({ log, ...register }: Register, votes: readonly FoundCredential<Vote>[], at: string): AllianceLog {
  const { evidence } = log;
  const references = votes.map(({ document, digestMultibase }) => ({ id: document, digestMultibase }));
  return readLog({
    ...anchored(evidence, references, at),
    anchoredVotes: [...evidence.anchoredVotes, ...references.map((reference) => next(register, reference, at))],
    votes: new Map([...evidence.votes, ...votes.map((vote) => [vote.document as string, vote] as const)]),
  });
}

/** The log if the next version recorded this decision, whose tally holds, at a time. */
export function withDecision({ log, ...register }: Register, decision: Decision, reference: DigestReference, at: string): AllianceLog {
  const { evidence } = log;
  return readLog({
    ...anchored(evidence, [reference], at),
    decisions: new Map([...evidence.decisions, [decision.id, signed(decision, reference, register, at)]]),
    closed: [...evidence.closed, next(register, reference, at)],
    soundTallies: new Set([...evidence.soundTallies, reference.digestMultibase]),
  });
}

/** The log if what was recorded as decisions on a motion had not been, so that the motion waits for one. */
export function withoutDecisions({ log }: Register, { id }: Pick<Motion, 'id'>): AllianceLog {
  const { evidence } = log;
  const isOfMotion = (reference: DigestReference | undefined): boolean =>
    reference !== undefined && evidence.decisions.get(reference.id)?.content?.motion.id === id;
  return readLog({
    ...evidence,
    closed: evidence.closed.filter((reference) => !isOfMotion(reference)),
    events: evidence.events.filter(({ decision }) => !isOfMotion(decision)),
  });
}

function anchored(evidence: AllianceEvidence, references: readonly DigestReference[], at: string): AllianceEvidence {
  const anchors = new Map(evidence.anchors);
  for (const { digestMultibase } of references) if (!anchors.has(digestMultibase)) anchors.set(digestMultibase, at);
  return { ...evidence, anchors };
}

const next = ({ versions }: Pick<Register, 'versions'>, { id, digestMultibase }: DigestReference, at: string): RegisteredReference => ({
  ...{ id, digestMultibase },
  version: versions.length + 1,
  recorded: at,
});

/** What the alliance is about to sign, as if it had. */
function signed<Content extends Motion | Decision>(
  content: Content,
  { digestMultibase }: DigestReference,
  { keys }: Pick<Register, 'keys'>,
  at: string,
): FoundCredential<Content> {
  return { document: content.id, digestMultibase, readAt: at, inOwnStorage: true, verifiedWith: keys, content };
}
