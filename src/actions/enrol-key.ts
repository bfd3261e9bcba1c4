import type { KeyBackup, StoredKey } from '../credentials/key-store.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { readVerificationMethods, writeVerificationMethod } from '../rdf/verification-method.ts';
import { missingFrom, requireGraph } from './graph-document.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';

export interface EnrolledKey {
  readonly key: StoredKey;
  /** The copy that was also put into the private part of the pod. */
  readonly backup: KeyBackup;
}

/**
 * Makes a signing key on this device and lists it in the WebID document. Before anybody can rely on it, a copy locked with
 * the passphrase stands in the private part of the pod: the public list comes last, so that no failure leaves a listed key
 * that nobody can bring back.
 *
 * @param controller whose key it is, where it is not the person signed in: a seat-holder in the same WebID document.
 */
export async function enrolKey(ports: MemberPorts, passphrase: string, controller: WebId = ports.webId): Promise<EnrolledKey> {
  const { pod, keys, storage, now } = ports;
  await pod.prepareContainer(layoutOf(storage).private, 'owner');
  const method = await freeName(ports, controller);
  const { key, backup } = await keys.create({ method, controller, createdAt: timestamp(now) }, passphrase);
  await pod.write(backupPlace(storage, method), backupText(backup), 'application/ld+json', { kind: 'absent' });
  const { quads } = await requireGraph(pod, documentOf(controller));
  await addToWebIdDocument(
    pod,
    controller,
    missingFrom(quads, writeVerificationMethod({ id: method, controller, publicKeyMultibase: key.publicKeyMultibase })),
  );
  return { key, backup };
}

/** The copy as it stands in the pod and in files. */
export const backupText = (backup: KeyBackup): string => `${JSON.stringify(backup, null, 2)}\n`;

/** Where the locked copy of a key stands: under the key's own name. */
export const backupPlace = (storage: DocumentUrl, method: Iri): DocumentUrl =>
  documentIn(layoutOf(storage).keys, /#(.*)$/.exec(method)?.[1] ?? 'key', 'json');

/** A name that no key has or had, on this device, in the document, or among the copies. */
async function freeName({ pod, keys, storage, now }: MemberPorts, controller: WebId): Promise<Iri> {
  const [{ quads }, stored, copies] = await Promise.all([
    requireGraph(pod, documentOf(controller)),
    keys.list(controller),
    pod.list(layoutOf(storage).keys),
  ]);
  const taken = new Set<string>([
    ...readVerificationMethods(quads, controller).map(({ id }) => id),
    ...quads.map(({ subject }) => subject.value),
    ...stored.map((key) => key.method),
    ...copies,
  ]);
  const who = /#(.*)$/.exec(controller)?.[1] ?? 'me';
  const prefix = `${documentOf(controller)}#key-${who === 'me' ? '' : `${who}-`}${timestamp(now).slice(0, 10)}`;
  for (let number = 1; ; number++) {
    const method = `${prefix}-${number}` as Iri;
    if (!taken.has(method) && !taken.has(backupPlace(storage, method))) return method;
  }
}
