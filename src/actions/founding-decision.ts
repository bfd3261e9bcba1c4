/** How an alliance comes to be: the founders' motion, the vote of each, the decision, and the register that begins with it. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import type { Elector, Motion } from '../domain/decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { DigestReference, RegisterVersion } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { readMotion } from '../rdf/motion.ts';
import { versionAddress, writeRegisterPointer } from '../rdf/register.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { latest, numbered, writeVersion } from './append-to-register.ts';
import { findCredential } from './credential-document.ts';
import { readDocument } from './graph-document.ts';
import { allianceLayoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
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

export interface FoundingDecision extends Grounds {
  /** The alliance's own. */
  readonly key: PinnedKey;
  readonly elector: Elector;
  /** Asked for only while nothing was moved yet. */
  readonly proposals: () => Promise<readonly NewProposal[]>;
}

/** Decides on the founding and opens the register with it; whatever of it stands there already is continued. */
export async function decideFounding(ports: MemberPorts, founding: FoundingDecision): Promise<void> {
  const { pod, storage, webId, now } = ports;
  const { key, elector, principle, reviewVenue } = founding;
  const { register } = allianceLayoutOf(storage);
  const first = versionAddress(register, 1);
  if ((await findCredential(pod, first, maxRegisterBytes)) === undefined) {
    const among = [key.publicKeyMultibase];
    const places = decisionPlaces(storage, 1);
    const { motion, reference } = await ensureMotion(ports, places.motion, founding);
    const vote = await ensure(ports, places.vote(1), () => writeVote(ports, places.vote(1), elector, reference, motion.opened));
    const decision = await ensure(ports, places.decision, () =>
      writeDecision(ports, places.decision, { motion: reference, votes: [vote], principle, reviewVenue, among }),
    );
    const issued = latest(timestamp(now), motion.opened);
    const version: RegisterVersion = {
      id: first,
      number: 1,
      alliance: webId,
      events: numbered(
        first,
        motion.proposals.map((proposal) => toEvent(proposal, decision)),
        issued,
      ),
      anchors: [reference, vote],
      opened: [reference],
      closed: [decision],
      issued,
    };
    await writeVersion(ports, version, among);
  }
  if ((await readDocument(pod, register)) !== undefined) return;
  const pointer = writeRegisterPointer(register, { latest: first, alliance: webId });
  await pod.write(register, serialiseTurtle(pointer, { baseIri: register }), 'text/turtle', { kind: 'absent' });
}

async function ensureMotion(
  ports: MemberPorts,
  id: DocumentUrl,
  { key, elector, proposals }: FoundingDecision,
): Promise<{ motion: Motion; reference: DigestReference }> {
  const found = await findCredential(ports.pod, id, maxRegisterBytes);
  if (found !== undefined) {
    const motion = readMotion(found.quads);
    if (motion?.kind !== 'founding') throw new ConflictError(id, `${id} is not the founding of this alliance.`);
    return { motion, reference: { id, digestMultibase: found.digestMultibase } };
  }
  const motion = motionOf(ports, id, { kind: 'founding', electorate: [elector], proposals: await proposals() });
  return { motion, reference: await writeMotion(ports, motion, [key.publicKeyMultibase]) };
}

async function ensure({ pod }: MemberPorts, id: DocumentUrl, write: () => Promise<DigestReference>): Promise<DigestReference> {
  const found = await findCredential(pod, id, maxRegisterBytes);
  return found === undefined ? write() : { id, digestMultibase: found.digestMultibase };
}
