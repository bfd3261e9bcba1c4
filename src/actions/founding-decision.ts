/** How an alliance comes to be: the votes of all founders, the decision, and the register that begins with it. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { RegisterVersion } from '../domain/membership.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { versionAddress, writeRegisterPointer } from '../rdf/register.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { readWebIdDocument, writeAllianceProfile } from '../rdf/webid.ts';
import { CannotDecideError } from './action-error.ts';
import { latest, numbered, writeVersion } from './append-to-register.ts';
import { clearNotices } from './clear-notices.ts';
import { findCredential } from './credential-document.ts';
import { listRecoveryKey } from './founding-keys.ts';
import { type MovedFounding, findFounding, foundingPlace } from './founding-motion.ts';
import { asAlliance } from './founding-proposal.ts';
import { type FounderVote, foundersVotes, keepVotes, voteNotices } from './founding-votes.ts';
import { missingFrom, readDocument, requireGraph } from './graph-document.ts';
import { allianceLayoutOf, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { courtsFirst, decisionPlaces, toEvent, writeDecision } from './write-decision.ts';

export interface FoundedAlliance {
  /** The address that people pass on and that `crawl` starts from. */
  readonly register: DocumentUrl;
  readonly charter: Iri;
  /** What the alliance is known by: `alliance.json` pins it. */
  readonly key: PinnedKey;
}

/**
 * Opens the register with the founding that every founder has signed: the votes as they came, the decision, version 1, the
 * pointer to it, and what the alliance's WebID document says of itself. Whatever of it stands there already is continued.
 *
 * @throws CannotDecideError while no founding was moved, or a founder has not signed.
 */
export async function completeFounding(ports: MemberPorts): Promise<FoundedAlliance> {
  const home = asAlliance(ports);
  const founding = await findFounding(home.pod, foundingPlace(home.storage));
  if (founding === undefined)
    throw new CannotDecideError(home.register, 'No founding was moved in this pod yet.', 'NOT_DECIDED', 'Move the founding first.');
  const first = versionAddress(home.register, 1);
  if ((await findCredential(home.pod, first, maxRegisterBytes)) === undefined) await openRegister(home, founding, first);
  if ((await readDocument(home.pod, home.register)) === undefined) {
    const pointer = writeRegisterPointer(home.register, { latest: first, alliance: home.webId });
    await home.pod.write(home.register, serialiseTurtle(pointer, { baseIri: home.register }), 'text/turtle', { kind: 'absent' });
  }
  const charter = charterOf(home, founding);
  await nameInProfile(home, charter);
  await listRecoveryKeys(home, founding);
  await clearVotes(home, founding);
  return { register: home.register, charter, key: founding.key };
}

async function openRegister(ports: MemberPorts, { motion, reference, key }: MovedFounding, first: DocumentUrl): Promise<void> {
  const found = await foundersVotes(ports, { motion, reference, key });
  const missing = motion.electorate.filter((_, at) => found[at] === undefined).map(({ holder }) => holder);
  if (missing.length > 0)
    throw new CannotDecideError(
      motion.id,
      `Not every founder has signed: ${missing.join(', ')}.`,
      'NO_QUORUM',
      'Wait until all have signed.',
    );
  const votes = found.filter((vote): vote is FounderVote => vote !== undefined);
  await keepVotes(ports, votes);
  const among = [key.publicKeyMultibase];
  const place = decisionPlaces(ports.storage, 1).decision;
  const present = await findCredential(ports.pod, place, maxRegisterBytes);
  const references = votes.map((vote) => vote.reference);
  const { principle } = motion;
  const decision =
    present === undefined
      ? await writeDecision(ports, place, { motion: reference, votes: references, principle, reviewVenue: courtsFirst, among })
      : { id: place, digestMultibase: present.digestMultibase };
  const issued = latest(timestamp(ports.now), motion.opened);
  const version: RegisterVersion = {
    id: first,
    number: 1,
    alliance: ports.webId,
    events: numbered(
      first,
      motion.proposals.map((proposal) => toEvent(proposal, decision)),
      issued,
    ),
    anchors: references,
    opened: [reference],
    closed: [decision],
    issued,
  };
  await writeVersion(ports, version, among);
}

/** The charter stands first among the agreements of its kind; a founding has one. */
function charterOf({ storage }: MemberPorts, { motion }: MovedFounding): Iri {
  const { agreements } = allianceLayoutOf(storage);
  const found = motion.proposals.find(
    ({ kind, evidence }) => kind === 'agreement-adopted' && evidence?.id.startsWith(`${agreements}charter-`),
  );
  if (found?.evidence === undefined)
    throw new CannotDecideError(motion.id, 'This founding names no charter.', 'NOT_DECIDED', 'Move it again with a charter.');
  return found.evidence.id;
}

/** A name and an inbox that the WebID has already are kept. */
async function nameInProfile({ pod, webId, storage, register }: MemberPorts, charter: Iri): Promise<void> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  const { inbox = layoutOf(storage).inbox } = readWebIdDocument(quads, webId);
  await addToWebIdDocument(pod, webId, missingFrom(quads, writeAllianceProfile(webId, { name: [], register, charter, inbox })));
}

async function listRecoveryKeys(ports: MemberPorts, { motion }: MovedFounding): Promise<void> {
  const pinned = motion.proposals.filter(({ kind, member }) => kind === 'key-pinned' && member === ports.webId);
  for (const key of pinned.flatMap(({ keys }) => keys)) await listRecoveryKey(ports, key);
}

/** What was taken in need not lie in the inbox. */
async function clearVotes(ports: MemberPorts, founding: MovedFounding): Promise<void> {
  const taken = await voteNotices(ports, founding);
  await clearNotices(
    ports,
    taken.map(({ notification }) => notification),
  );
}
