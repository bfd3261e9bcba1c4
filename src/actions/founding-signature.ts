/** A founder's part in a founding: reading it in full, and signing it in its own session. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { AgreementVersion } from '../domain/agreement.ts';
import type { Vote } from '../domain/decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { readAgreementVersion } from '../rdf/agreement.ts';
import { credentialBody } from '../rdf/credential.ts';
import { readRolePolicy } from '../rdf/role-policy.ts';
import { voteDocument } from '../rdf/vote.ts';
import { NoAgreementError } from './action-error.ts';
import type { FoundingActions } from './app.ts';
import { latest } from './append-to-register.ts';
import { type CredentialDocument, findCredential, requireCredential, verifiedWith } from './credential-document.ts';
import { NotFoundableError } from './founding-errors.ts';
import { insistOnListed, keysMoved } from './listed-keys.ts';
import { type MovedFounding, findFounding } from './founding-motion.ts';
import { noticeReader, notifyAll } from './notices.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { preparePrivate } from './private-json.ts';
import { readInbox } from './read-inbox.ts';
import { signDocument } from './sign-document.ts';
import { besideMotion } from './write-decision.ts';

/** The founding at an address with the rules and agreements that it names, each by the very bytes that are signed for. */
export async function readInvitation(ports: MemberPorts, motion: DocumentUrl): ReturnType<FoundingActions['invitation']> {
  const founding = await requireFounding(ports, motion);
  const adopted = (kind: string): readonly DigestReference[] =>
    founding.motion.proposals.flatMap((proposal) => (proposal.kind === kind ? (proposal.evidence ?? []) : []));
  const [[policy], agreements] = await Promise.all([
    Promise.all(adopted('policy-adopted').map((reference) => readAdopted<RolePolicy>(ports, founding, reference, readRolePolicy))),
    Promise.all(
      adopted('agreement-adopted').map((reference) => readAdopted<AgreementVersion>(ports, founding, reference, readAgreementVersion)),
    ),
  ]);
  if (policy === undefined) throw new NoAgreementError(motion, 'This founding names no rules.');
  const isFounder = founding.motion.electorate.some(({ holder }) => holder === ports.webId);
  const signed = isFounder && (await findCredential(ports.pod, ownCopy(ports, founding))) !== undefined;
  return { motion: founding.motion, policy, agreements, isFounder, signed };
}

/** Foundings that notices in the person's inbox speak of, each once. */
export async function invitations(ports: MemberPorts): Promise<readonly DocumentUrl[]> {
  return [...new Set((await readInbox(ports, noticeReader('founding'))).map(({ about }) => about))];
}

/**
 * Signs the founding as one of its founders: an open vote for it, kept in the own pod and sent to the alliance's inbox. Run
 * again, it sends the same vote again.
 *
 * @throws NotFoundableError for who is no founder of it, and after its time is over.
 * @throws VoteRefusedError where it names a key for somebody who does not list it.
 * @throws KeyMissingError when the key that the founding names is not on this device.
 */
export async function signFounding(ports: MemberPorts, motion: DocumentUrl): Promise<void> {
  const founding = await requireFounding(ports, motion);
  const body = (await keptVote(ports, founding)) ?? (await signVote(ports, founding));
  const missed = await notifyAll(ports, [founding.motion.alliance], 'vote', { about: motion, content: JSON.stringify({ document: body }) });
  if (missed.length > 0)
    throw refused(motion, 'You have signed, but the alliance’s inbox did not take it.', 'Sign again later; the same signature is sent.');
}

async function requireFounding({ anonymous }: MemberPorts, motion: DocumentUrl): Promise<MovedFounding> {
  const founding = await findFounding(anonymous, motion);
  if (founding === undefined) throw refused(motion, 'There is no founding at this address.', 'Ask whoever invited you for the address.');
  return founding;
}

const refused = (document: DocumentUrl, text: string, remedy: string): NotFoundableError =>
  new NotFoundableError(document, [{ code: 'NOT_FOUNDABLE', document, text, remedy }]);

/** The exact document that the founding names, signed by the alliance. */
async function readAdopted<Content>(
  { anonymous }: MemberPorts,
  { key }: MovedFounding,
  { id, digestMultibase }: DigestReference,
  read: (quads: CredentialDocument['quads']) => Content | undefined,
): Promise<Content> {
  const found = await requireCredential(anonymous, id as DocumentUrl, maxRegisterBytes);
  const content = read(found.quads);
  const isAsMoved = found.digestMultibase === digestMultibase && (await verifiedWith(found, [key.publicKeyMultibase])) !== undefined;
  if (content === undefined || !isAsMoved) throw new NoAgreementError(id, 'What stands here is not what the founding names.');
  return content;
}

/** Where the founder keeps its vote: under the digest of what was signed. */
const ownCopy = ({ storage }: MemberPorts, { reference }: MovedFounding): DocumentUrl =>
  documentIn(layoutOf(storage).votes, `founding-${reference.digestMultibase}`, 'jsonld');

const keptVote = async (ports: MemberPorts, founding: MovedFounding): Promise<string | undefined> =>
  (await findCredential(ports.pod, ownCopy(ports, founding)))?.document.body;

async function signVote(ports: MemberPorts, founding: MovedFounding): Promise<string> {
  const { motion, reference } = founding;
  const at = motion.electorate.findIndex(({ holder }) => holder === ports.webId);
  const elector = motion.electorate[at];
  if (elector === undefined) throw refused(motion.id, 'You are not one of the founders that this founding names.', 'Ask its steward.');
  const now = timestamp(ports.now);
  if (now > motion.closes) throw refused(motion.id, 'The time to sign this founding is over.', 'Ask its steward to move it again.');
  const founders = motion.electorate.map(({ holder: owner, key }) => ({ owner, key }));
  // The alliance lists its recovery key only once it is founded; whoever signs the founding can sign with that key already.
  const moved = keysMoved(motion.proposals).filter(({ owner }) => owner !== motion.alliance);
  await insistOnListed(ports.anonymous, motion.id, [...founders, ...moved]);
  const vote: Vote = {
    id: besideMotion(motion.id).vote(at + 1),
    issuer: ports.webId,
    seat: elector.seat,
    motion: reference,
    choice: 'for',
    validFrom: latest(now, motion.opened),
  };
  const body = credentialBody(await signDocument(ports, voteDocument(vote), { among: [elector.key.publicKeyMultibase] }));
  await preparePrivate(ports);
  await ports.pod.write(ownCopy(ports, founding), body, 'application/vc', { kind: 'absent' });
  return body;
}
