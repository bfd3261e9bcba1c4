import type { Quad } from '@rdfjs/types';
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { ConflictError, WebIdNotChangedError } from '../pod/pod-error.ts';
import type { Probe } from '../pod/pod.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { quad } from '../rdf/graph.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { ldp, solid, wa } from '../rdf/terms.ts';
import { type Registration, readRegistrations, writeRegistration, writeTypeIndex } from '../rdf/type-index.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import { missingFrom, readGraph, requireGraph } from './graph-document.ts';
import { type PodLayout, layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

/**
 * Makes a pod ready for a membership: the public and the private container and the inbox with their access, a type index
 * that leads to our documents, and the links to both in the WebID document. Whatever is there already stays as it is, so
 * that it can be run again at any time. Answers what an unauthenticated request then saw.
 */
export async function preparePod(ports: MemberPorts): Promise<{ public: Probe; private: Probe }> {
  const { pod, storage } = ports;
  const layout = layoutOf(storage);
  const seenPublic = await pod.prepareContainer(layout.public, 'public');
  const seenPrivate = await pod.prepareContainer(layout.private, 'owner');
  await pod.prepareContainer(layout.inbox, 'inbox');
  await linkFromProfile(ports, layout, await prepareTypeIndex(ports, layout));
  ready.add(ports);
  return { public: seenPublic, private: seenPrivate };
}

/** Pods that were seen to be ready, for as long as somebody works in them: every save asks. */
const ready = new WeakSet<MemberPorts>();

/**
 * {@link preparePod}, unless a look at it shows that nothing is missing: three requests in place of twenty. A WebID document
 * that nobody may change keeps nobody from saving; the membership page tells what it would have to say.
 */
export async function ensurePrepared(ports: MemberPorts): Promise<void> {
  if (ready.has(ports)) return;
  const layout = layoutOf(ports.storage);
  const [profile, seen] = await Promise.all([readProfile(ports), ports.pod.probe(layout.public)]);
  const { publicTypeIndex } = profile;
  const index = publicTypeIndex === undefined ? undefined : await readGraph(ports.pod, publicTypeIndex);
  const isComplete =
    seen === 'readable' && profile.inbox !== undefined && index !== undefined && lacking(index.url, index.quads, layout).length === 0;
  if (isComplete) {
    ready.add(ports);
    return;
  }
  try {
    await preparePod(ports);
  } catch (error) {
    if (!(error instanceof WebIdNotChangedError)) throw error;
  }
}

async function readProfile({ pod, webId }: MemberPorts): Promise<WebIdDocument> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  return readWebIdDocument(quads, webId);
}

/** What our documents are registered as. */
const registrations = (index: DocumentUrl, layout: PodLayout): Registration[] => [
  { id: `${index}#alliance-membership`, forClass: wa('Membership'), instance: layout.membership },
  { id: `${index}#alliance-offerings`, forClass: wa('Offering'), container: layout.offerings },
];

/** The registrations that a type index lacks, whatever names others gave to the ones it has. */
function lacking(index: DocumentUrl, quads: readonly Quad[], layout: PodLayout): Registration[] {
  const present = readRegistrations(quads);
  return registrations(index, layout).filter(
    (wanted) =>
      !present.some(
        (each) => each.forClass === wanted.forClass && each.instance === wanted.instance && each.container === wanted.container,
      ),
  );
}

/** The type index that the WebID document names, or a new one; readable by everybody, with our registrations in it. */
async function prepareTypeIndex(ports: MemberPorts, layout: PodLayout): Promise<DocumentUrl> {
  const { pod } = ports;
  const index = (await readProfile(ports)).publicTypeIndex ?? layout.typeIndex;
  const found = await readGraph(pod, index);
  if (found === undefined) {
    const quads = [...writeTypeIndex(index), ...registrations(index, layout).flatMap(writeRegistration)];
    try {
      await pod.write(index, serialiseTurtle(quads, { baseIri: index }), 'text/turtle', { kind: 'absent' });
    } catch (error) {
      if (error instanceof ConflictError) return prepareTypeIndex(ports, layout);
      throw error;
    }
  } else {
    const inserts = missingFrom(found.quads, lacking(index, found.quads, layout).flatMap(writeRegistration));
    if (inserts.length > 0) await pod.patch(index, { deletes: [], inserts });
  }
  await pod.shareDocument(index);
  return index;
}

/** The two links that we add to a WebID document, and only where it has none. */
async function linkFromProfile(ports: MemberPorts, layout: PodLayout, index: DocumentUrl): Promise<void> {
  const { pod, webId } = ports;
  const profile = await readProfile(ports);
  await addToWebIdDocument(pod, webId, [
    ...(profile.publicTypeIndex === undefined ? [quad(webId, solid('publicTypeIndex'), index)] : []),
    ...(profile.inbox === undefined ? [quad(webId, ldp('inbox'), layout.inbox)] : []),
  ]);
}
