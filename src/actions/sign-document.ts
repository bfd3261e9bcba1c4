/** The one way in which anything is signed. */
import type { Signer } from '../credentials/key-store.ts';
import { signCredential } from '../credentials/sign-credential.ts';
import { type WebId, documentOf } from '../domain/iri.ts';
import type { PinnedKey, VerificationMethod } from '../domain/key.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { KeyMissingError } from './action-error.ts';
import { requireGraph } from './graph-document.ts';
import { pinnedKeys } from './pinned-keys.ts';
import { type MemberPorts, timestamp } from './ports.ts';

export interface Signing {
  /** Who signs, where it is not the person signed in: the holder of a seat. */
  readonly controller?: WebId;
  /** Only one of these keys will do: those that a seat is filled with, the one that the alliance is known by. */
  readonly among?: readonly string[];
}

/** A signer, and the key it signs with as a register pins it. */
export interface UsableKey extends PinnedKey {
  readonly signer: Signer;
}

/**
 * The document with the proof of whoever signs as its last member. Throws KeyMissingError when they have no key that is
 * listed, not given up, and on this device.
 */
export async function signDocument(ports: MemberPorts, document: object, signing: Signing = {}): Promise<object> {
  const { signer } = await usableKey(ports, signing);
  return signCredential(document, signer, timestamp(ports.now));
}

/** The key that {@link signDocument} signs with: one that the register pins where there are several. */
export async function usableKey(ports: MemberPorts, { controller = ports.webId, among }: Signing = {}): Promise<UsableKey> {
  const { quads } = await requireGraph(ports.pod, documentOf(controller));
  const usable = readVerificationMethods(quads, controller).filter(
    (method) => isInUse(method) && (among === undefined || among.includes(method.publicKeyMultibase)),
  );
  const here = await keysHere(ports, usable);
  const [only, ...others] = here;
  if (only === undefined) throw new KeyMissingError(documentOf(controller), controller);
  if (others.length === 0) return only;
  const pinned = await pinnedKeys(ports, controller);
  return here.find(({ publicKeyMultibase }) => pinned.has(publicKeyMultibase)) ?? only;
}

/** Whether its owner still signs with it. */
export const isInUse = ({ revoked, retired }: VerificationMethod): boolean => revoked === undefined && retired === undefined;

async function keysHere({ keys }: MemberPorts, methods: readonly VerificationMethod[]): Promise<UsableKey[]> {
  const found: UsableKey[] = [];
  for (const { id, controller, publicKeyMultibase } of methods) {
    const stored = (await keys.list(controller)).find((key) => key.method === id && key.publicKeyMultibase === publicKeyMultibase);
    const signer = stored === undefined ? undefined : await keys.signer(id);
    if (signer !== undefined) found.push({ method: id, publicKeyMultibase, signer });
  }
  return found;
}
