import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { readVerificationMethods, writeVerificationMethod } from '../rdf/verification-method.ts';
import { versionAddress } from '../rdf/register.ts';
import { KeyMissingError } from './action-error.ts';
import { findCredential } from './credential-document.ts';
import { backupText, enrolKey } from './enrol-key.ts';
import { missingFrom, requireGraph } from './graph-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { usableKey } from './sign-document.ts';

/** A key that is kept offline: nothing of it is in the pod or on the device but its public half. */
export interface RecoveryKey {
  readonly pinned: PinnedKey;
  /** Its locked copy, the only one there is. */
  readonly file: { readonly name: string; readonly text: string };
}

/** The alliance's key that is here, or a new one while it is not founded: a founded alliance keeps its key. */
export async function ensureAllianceKey(ports: MemberPorts, passphrase: string): Promise<PinnedKey> {
  try {
    const { method, publicKeyMultibase } = await usableKey(ports);
    return { method, publicKeyMultibase };
  } catch (error) {
    const isFounded = (await findCredential(ports.pod, versionAddress(ports.register, 1), maxRegisterBytes)) !== undefined;
    if (!(error instanceof KeyMissingError) || isFounded) throw error;
    const { key } = await enrolKey(ports, passphrase);
    return { method: key.method, publicKeyMultibase: key.publicKeyMultibase };
  }
}

/**
 * Makes a key for the day on which the alliance's own is lost or stolen. The register pins it from the beginning; its locked
 * copy is handed to whoever asked and kept nowhere, so that nobody who takes the pod or the device has it.
 */
export async function makeRecoveryKey({ keys, pod, webId, now }: MemberPorts, passphrase: string): Promise<RecoveryKey> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  const taken = new Set(quads.map(({ subject }) => subject.value));
  const createdAt = timestamp(now);
  const name = (number: number): Iri => `${documentOf(webId)}#recovery-${createdAt.slice(0, 10)}-${number}` as Iri;
  let number = 1;
  while (taken.has(name(number))) number++;
  const { key, backup } = await keys.create({ method: name(number), controller: webId, createdAt }, passphrase);
  await keys.forget(key.method);
  const { method, publicKeyMultibase } = key;
  return {
    pinned: { method, publicKeyMultibase },
    file: { name: `alliance-recovery-key-${createdAt.slice(0, 10)}.json`, text: backupText(backup) },
  };
}

/** Lists the recovery key with the alliance's others, so that it can be used once its copy is brought back. */
export async function listRecoveryKey({ pod, webId }: MemberPorts, { method, publicKeyMultibase }: PinnedKey): Promise<void> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  if (readVerificationMethods(quads, webId).some(({ id }) => id === method)) return;
  await addToWebIdDocument(pod, webId, missingFrom(quads, writeVerificationMethod({ id: method, controller: webId, publicKeyMultibase })));
}
