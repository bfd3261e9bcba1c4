/** The founders' votes: each signed in the founder's own session, carried to the alliance's inbox, and kept there as it came. */
import { digestOfText } from '../credentials/digest.ts';
import { readCredential } from '../credentials/read-credential.ts';
import { verifySignature } from '../credentials/verify-signature.ts';
import type { Elector, Vote } from '../domain/decision.ts';
import type { DigestReference } from '../domain/membership.ts';
import { readVote } from '../rdf/vote.ts';
import { findCredential } from './credential-document.ts';
import type { MovedFounding } from './founding-motion.ts';
import { noticeReader } from './notices.ts';
import type { MemberPorts } from './ports.ts';
import { isRecord, parsed } from './private-json.ts';
import { readInbox } from './read-inbox.ts';
import { besideMotion } from './write-decision.ts';

/** A founder's vote that counts, by its exact bytes. */
export interface FounderVote {
  readonly vote: Vote;
  readonly reference: DigestReference;
  readonly body: string;
}

/** The votes that count, by the place of the founder in the electorate: those kept already, and those that wait in the inbox. */
export async function foundersVotes(ports: MemberPorts, founding: MovedFounding): Promise<readonly (FounderVote | undefined)[]> {
  const { motion } = founding;
  const kept = await Promise.all(
    motion.electorate.map(async (_, at) => {
      const found = await findCredential(ports.pod, besideMotion(motion.id).vote(at + 1));
      return found === undefined ? undefined : voteFor(founding, at, found.document.body);
    }),
  );
  if (kept.every((each) => each !== undefined)) return kept;
  const bodies = (await voteNotices(ports, founding)).map(({ vote }) => vote);
  return Promise.all(
    kept.map(async (known, at) => {
      if (known !== undefined) return known;
      for (const body of bodies) {
        const found = await voteFor(founding, at, body);
        if (found !== undefined) return found;
      }
      return undefined;
    }),
  );
}

/** The votes on a founding that wait in the inbox, unexamined, each with the notification that brought it. */
export async function voteNotices(ports: MemberPorts, { motion }: Pick<MovedFounding, 'motion'>) {
  const notices = await readInbox(ports, noticeReader('vote'));
  return notices.flatMap(({ about, content, notification }) => {
    const said = about === motion.id && content !== undefined ? parsed(content) : undefined;
    return isRecord(said) && typeof said.document === 'string' ? [{ notification, vote: said.document }] : [];
  });
}

/** Writes votes to their places, byte for byte as they were signed. */
export async function keepVotes({ pod }: MemberPorts, votes: readonly FounderVote[]): Promise<void> {
  for (const { vote, body } of votes) {
    if ((await findCredential(pod, vote.id)) === undefined) await pod.write(vote.id, body, 'application/vc', { kind: 'absent' });
  }
}

/** The vote in these bytes, if it is this founder's for this very founding, signed with the key that the founding names. */
async function voteFor({ motion, reference }: MovedFounding, at: number, body: string): Promise<FounderVote | undefined> {
  const elector = motion.electorate[at];
  const document = besideMotion(motion.id).vote(at + 1);
  const found = await readCredential(body, { document });
  if (!found.ok || elector === undefined) return undefined;
  const vote = readVote(found.quads);
  const digestMultibase = await digestOfText(body);
  const isMeant = vote?.id === document && isBy(vote, elector, reference) && vote.choice === 'for';
  const { proof, hash } = found;
  if (!isMeant || proof.verificationMethod !== elector.key.method) return undefined;
  const isSound = (await verifySignature({ hash, proofValue: proof.proofValue }, elector.key.publicKeyMultibase)) === 'valid';
  return isSound ? { vote, reference: { id: document, digestMultibase }, body } : undefined;
}

const isBy = ({ issuer, seat, motion }: Vote, elector: Elector, { id, digestMultibase }: DigestReference): boolean =>
  issuer === elector.holder && seat === elector.seat && motion.id === id && motion.digestMultibase === digestMultibase;
