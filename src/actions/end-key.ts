import { type Iri, type WebId, documentOf } from '../domain/iri.ts';
import type { VerificationMethod } from '../domain/key.ts';
import { changeWebIdDocument } from '../pod/webid-document.ts';
import { readVerificationMethods, writeVerificationMethod } from '../rdf/verification-method.ts';
import { KeyMissingError } from './action-error.ts';
import { missingFrom, requireGraph } from './graph-document.ts';
import { type MemberPorts, timestamp, utc } from './ports.ts';

/**
 * Gives a key up: from now on its owner no longer signs with it, and what it signed stays. The key stays listed with its end,
 * for whoever verifies what it signed.
 */
export async function retireKey(ports: MemberPorts, method: Iri): Promise<void> {
  const retired = timestamp(ports.now);
  await changeKey(ports, method, (before) => ({ ...before, retired: before.retired ?? retired }));
}

/**
 * Says that a key was lost or stolen: nothing it signed counts that was not anchored before `from`. An earlier date replaces
 * a later one, never the other way round: doubt once told is not taken back.
 */
export async function revokeKey(ports: MemberPorts, method: Iri, from: string): Promise<void> {
  const since = utc(from);
  await changeKey(ports, method, (before) => ({
    ...before,
    revoked: before.revoked !== undefined && before.revoked < since ? before.revoked : since,
  }));
}

/** Changes only our own statements about the key, and then takes it off this device. */
async function changeKey(ports: MemberPorts, method: Iri, change: (before: VerificationMethod) => VerificationMethod): Promise<void> {
  const { pod, keys } = ports;
  const controller = await controllerOf(ports, method);
  await changeWebIdDocument(pod, controller, (quads) => {
    const before = readVerificationMethods(quads, controller).find(({ id }) => id === method);
    if (before === undefined) throw new KeyMissingError(documentOf(method), controller);
    const [old, wanted] = [writeVerificationMethod(before), writeVerificationMethod(change(before))];
    return { deletes: missingFrom(wanted, old), inserts: missingFrom(old, wanted) };
  });
  await keys.forget(method);
}

/** Whose key it is: the person's, or that of a seat-holder in the same document. */
async function controllerOf({ pod, webId }: MemberPorts, method: Iri): Promise<WebId> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  const controllers = new Set(quads.map(({ subject }) => subject.value as WebId));
  for (const controller of [webId, ...controllers]) {
    if (readVerificationMethods(quads, controller).some(({ id }) => id === method)) return controller;
  }
  throw new KeyMissingError(documentOf(method), webId);
}
