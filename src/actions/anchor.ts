import { digestOfText } from '../credentials/digest.ts';
import { documentOf, type DocumentUrl, type WebId } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { PodError } from '../pod/pod-error.ts';
import { wa } from '../rdf/terms.ts';
import { readRegistrations } from '../rdf/type-index.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { membersIn } from './answers.ts';
import { appendToRegister } from './append-to-register.ts';
import { concurrently } from './concurrently.ts';
import { requireCredential } from './credential-document.ts';
import { requireGraph } from './graph-document.ts';
import { longestAddress } from './declarations.ts';
import { findClaim } from './membership-document.ts';
import type { MemberPorts } from './ports.ts';
import { readRegister } from './read-register.ts';

/**
 * Records the digests of what members hold: from then on the dates of these documents are more than a claim. Members are
 * read as every crawl reads them; one that cannot be read now is anchored another time. Answers how many were new.
 */
export async function anchorHoldings(ports: MemberPorts): Promise<number> {
  const { log, alliance } = await readRegister(ports.pod, ports);
  const members = membersIn(log.events);
  const found = await concurrently(members, 6, (member) => holdingsOf(ports, member, alliance));
  return anchor(ports, found.flat());
}

async function anchor(ports: MemberPorts, references: readonly DigestReference[]): Promise<number> {
  const wanted = new Map(references.map((reference) => [reference.digestMultibase, reference]));
  let recorded = 0;
  await appendToRegister(ports, ({ log }) => {
    const anchors = [...wanted.values()].filter(({ digestMultibase }) => !log.anchors.has(digestMultibase));
    recorded = Math.max(recorded, anchors.length);
    return { anchors };
  });
  return recorded;
}

/** WebID document, type index, membership document, and there what the claim names, inside the member's own storage. */
async function holdingsOf(ports: MemberPorts, member: WebId, alliance: WebId): Promise<readonly DigestReference[]> {
  const { anonymous } = ports;
  try {
    const profile = readWebIdDocument((await requireGraph(anonymous, documentOf(member))).quads, member);
    if (profile.publicTypeIndex === undefined) return [];
    const places = readRegistrations((await requireGraph(anonymous, profile.publicTypeIndex)).quads).flatMap(({ forClass, instance }) =>
      forClass === wa('Membership') && instance !== undefined ? documentOf(instance) : [],
    );
    const claims = await concurrently(places, 2, async (place) =>
      findClaim((await requireGraph(anonymous, place)).quads, member, alliance),
    );
    const storages = storagesOf(member, profile.storages);
    const held = claims.flatMap((claim) =>
      claim === undefined
        ? []
        : [
            ...(claim.interests === undefined ? [] : [claim.interests]),
            ...claim.acceptances,
            ...claim.withdrawals,
            ...claim.attestations,
            ...claim.appeals,
            ...claim.rightAcceptances,
          ],
    );
    const declared = profile.interests === undefined ? [] : [profile.interests];
    const own = [...new Set([...declared, ...held])].filter(
      (document) => isInStorage(document, storages) && document.length <= longestAddress,
    );
    const found = await concurrently(own, 4, (document) => referenceTo(ports, documentOf(document)));
    return found.flatMap((each) => each ?? []);
  } catch (error) {
    if (error instanceof PodError) return [];
    throw error;
  }
}

/** The bytes that stand at an address; only those of a credential, for nobody else's claim of a date is of interest here. */
async function referenceTo({ anonymous }: MemberPorts, id: DocumentUrl): Promise<DigestReference | undefined> {
  try {
    const { document, secured } = await requireCredential(anonymous, id);
    return secured === undefined ? undefined : { id, digestMultibase: await digestOfText(document.body) };
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}
