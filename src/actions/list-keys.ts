import { type Iri, type WebId, documentOf } from '../domain/iri.ts';
import type { VerificationMethod } from '../domain/key.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import type { KeyView } from './app.ts';
import { backupPlace } from './enrol-key.ts';
import { requireGraph } from './graph-document.ts';
import { pinnedKeys } from './pinned-keys.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/**
 * A person's signing keys, wherever one is known: on this device, in the WebID document, in the register. Those in use come
 * first, then by name.
 */
export async function listKeys(ports: MemberPorts, controller: WebId = ports.webId): Promise<readonly KeyView[]> {
  const { pod, keys, storage } = ports;
  const [{ quads }, stored, pinned, copies] = await Promise.all([
    requireGraph(pod, documentOf(controller)),
    keys.list(controller),
    pinnedKeys(ports, controller),
    pod.list(layoutOf(storage).keys),
  ]);
  const listed = readVerificationMethods(quads, controller);
  const unlisted = stored.filter((key) => !listed.some(({ id }) => id === key.method));
  const methods: readonly VerificationMethod[] = [
    ...listed,
    ...unlisted.map(({ method, publicKeyMultibase }) => ({ id: method, controller, publicKeyMultibase })),
  ];
  const isHere = ({ id, publicKeyMultibase }: VerificationMethod): boolean =>
    stored.some((key) => key.method === id && key.publicKeyMultibase === publicKeyMultibase);
  return methods
    .map((method) => ({
      ...method,
      onThisDevice: isHere(method),
      listed: listed.includes(method),
      pinned: pinned.has(method.publicKeyMultibase),
      backupInPod: copies.includes(backupPlace(storage, method.id)),
    }))
    .sort((one, other) => Number(isOver(one)) - Number(isOver(other)) || (one.id < other.id ? -1 : 1));
}

const isOver = ({ revoked, retired }: VerificationMethod): boolean => revoked !== undefined || retired !== undefined;

/** One key as {@link listKeys} shows it. */
export async function viewKey(ports: MemberPorts, method: Iri, controller: WebId): Promise<KeyView> {
  const found = (await listKeys(ports, controller)).find(({ id }) => id === method);
  if (found === undefined) throw new TypeError(`${method} is no key of ${controller}.`);
  return found;
}
