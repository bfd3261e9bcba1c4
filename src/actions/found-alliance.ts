import { digestOfText } from '../credentials/digest.ts';
import type { AgreementTextReference, AgreementVersion } from '../domain/agreement.ts';
import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { RegisterVersion } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import type { MediaType, Pod } from '../pod/pod.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { writeAgreementVersion } from '../rdf/agreement.ts';
import { objects } from '../rdf/graph.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../rdf/register.ts';
import { serialiseTurtle } from '../rdf/serialise.ts';
import { foaf, ldp } from '../rdf/terms.ts';
import { writeAllianceProfile } from '../rdf/webid.ts';
import { findCredential, writeCredential } from './credential-document.ts';
import { missingFrom, readDocument, requireGraph } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';

export interface Founding {
  readonly name: Texts;
  /** The charter's version, `1.0.0` when not said. */
  readonly version?: string;
  /** The charter in each of its languages, Markdown. */
  readonly texts: readonly { readonly language: string; readonly title: string; readonly markdown: string }[];
}

export interface FoundedAlliance {
  /** The address that people pass on and that `crawl` starts from. */
  readonly register: DocumentUrl;
  readonly charter: Iri;
}

/**
 * Founds an alliance in the pod of its own WebID: publishes the charter with the digest of each text, opens the register
 * with an empty first version, and names both in the WebID document. Nothing that stands there already is replaced, so that
 * it can be run again after a failure.
 */
export async function foundAlliance(ports: MemberPorts, founding: Founding): Promise<FoundedAlliance> {
  const { pod, webId, storage } = ports;
  const at = (path: string): DocumentUrl => new URL(path, storage).href as DocumentUrl;
  await pod.prepareContainer(at('register/'), 'public');
  await pod.prepareContainer(at('agreements/'), 'public');
  await pod.prepareContainer(layoutOf(storage).inbox, 'inbox');
  const charter = await publishCharter(ports, founding, (name) => at(`agreements/${name}`));
  const register = at('register/latest');
  await openRegister(ports, register);
  const { quads } = await requireGraph(pod, documentOf(webId));
  const inserts = missingFrom(
    quads,
    writeAllianceProfile(webId, { name: founding.name, register, charter, inbox: layoutOf(storage).inbox }),
  )
    // A name and an inbox that the WebID has already are kept.
    .filter(
      ({ predicate }) => ![foaf('name'), ldp('inbox')].some((kept) => predicate.value === kept && objects(quads, webId, kept).length > 0),
    );
  await addToWebIdDocument(pod, webId, inserts);
  return { register, charter };
}

async function publishCharter(
  { pod, now }: MemberPorts,
  { version = '1.0.0', texts }: Founding,
  at: (name: string) => DocumentUrl,
): Promise<Iri> {
  const references: AgreementTextReference[] = [];
  for (const { language, markdown } of texts) {
    const id = at(`charter-${version}.${language}.md`);
    await publishOnce(pod, id, markdown, 'text/markdown');
    references.push({ id, language, digestMultibase: await digestOfText(markdown) });
  }
  const document = at(`charter-${version}.ttl`);
  const agreement: AgreementVersion = {
    id: `${document}#it` as Iri,
    title: texts.map(({ language, title }) => ({ value: title, language })),
    version,
    issued: timestamp(now).slice(0, 10),
    texts: references,
  };
  if ((await readDocument(pod, document)) === undefined) {
    await pod.write(document, serialiseTurtle(writeAgreementVersion(agreement), { baseIri: document }), 'text/turtle', { kind: 'absent' });
  }
  return agreement.id;
}

/** Writes a text that never changes; the same text again is fine, another one is not. */
async function publishOnce(pod: Pod, url: DocumentUrl, body: string, mediaType: MediaType): Promise<void> {
  try {
    await pod.write(url, body, mediaType, { kind: 'absent' });
  } catch (error) {
    if (!(error instanceof ConflictError) || (await pod.read(url)).body !== body) throw error;
  }
}

async function openRegister({ pod, webId, now }: MemberPorts, register: DocumentUrl): Promise<void> {
  const id = versionAddress(register, 1);
  const first: RegisterVersion = { id, number: 1, alliance: webId, events: [], issued: timestamp(now) };
  if ((await findCredential(pod, id)) === undefined) await writeCredential(pod, id, registerDocument(first), { kind: 'absent' });
  if ((await readDocument(pod, register)) !== undefined) return;
  const pointer = writeRegisterPointer(register, { latest: id, alliance: webId });
  await pod.write(register, serialiseTurtle(pointer, { baseIri: register }), 'text/turtle', { kind: 'absent' });
}
