/** What an alliance publishes once and never replaces: texts, and the signed documents that state their digests. */
import { digestOfText } from '../credentials/digest.ts';
import type { AgreementKind, AgreementTextReference, AgreementVersion } from '../domain/agreement.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import type { MediaType, Pod } from '../pod/pod.ts';
import { agreementVersionDocument, readAgreementVersion } from '../rdf/agreement.ts';
import { findCredential, writeCredential } from './credential-document.ts';
import { allianceLayoutOf, documentIn } from './pod-layout.ts';
import { type MemberPorts, timestamp, utc } from './ports.ts';
import { signDocument } from './sign-document.ts';

/** An agreement in each of its languages. */
export interface AgreementDraft {
  readonly kind: AgreementKind;
  readonly version: string;
  /** Markdown. */
  readonly texts: readonly { readonly language: string; readonly title: string; readonly markdown: string }[];
  /** ISO 8601 UTC. */
  readonly effective: string;
  readonly answerBy: string;
}

/** Where a version of an agreement stands. */
export const agreementPlace = (storage: DocumentUrl, { kind, version }: Pick<AgreementDraft, 'kind' | 'version'>): DocumentUrl =>
  documentIn(allianceLayoutOf(storage).agreements, `${kind}-${version}`, 'jsonld');

/**
 * Publishes a version of an agreement: its texts byte for byte, and the document that names the digest of each. The same
 * version again is fine while its texts are the same; throws ConflictError where other words stand there.
 */
export async function publishVersion(
  ports: MemberPorts,
  draft: AgreementDraft,
  { previous, among }: { readonly previous?: DigestReference; readonly among?: readonly string[] } = {},
): Promise<DigestReference> {
  const { pod, webId, storage, now } = ports;
  const id = agreementPlace(storage, draft);
  const texts: AgreementTextReference[] = [];
  for (const { language, markdown } of draft.texts) {
    const text = new URL(`${draft.kind}-${draft.version}.${language}.md`, id).href as DocumentUrl;
    await publishOnce(pod, text, markdown, 'text/markdown');
    texts.push({ id: text, language, digestMultibase: await digestOfText(markdown) });
  }
  const agreement: AgreementVersion = {
    id,
    alliance: webId,
    kind: draft.kind,
    title: draft.texts.map(({ language, title }) => ({ value: title, language })),
    version: draft.version,
    ...(previous === undefined ? {} : { previous }),
    issued: timestamp(now),
    effective: utc(draft.effective),
    answerBy: utc(draft.answerBy),
    texts,
  };
  return publishDocument(ports, id, agreementVersionDocument(agreement), {
    isSame: (quads) => digestsIn(readAgreementVersion(quads)) === digestsIn(agreement),
    ...(among === undefined ? {} : { among }),
  });
}

const digestsIn = (agreement: AgreementVersion | undefined): string | undefined =>
  agreement?.texts
    .map(({ language, digestMultibase }) => `${language} ${digestMultibase}`)
    .sort()
    .join();

/** Signs and writes a document where none stands. One that stands there already is the answer, where it says the same. */
export async function publishDocument(
  ports: MemberPorts,
  id: DocumentUrl,
  document: object,
  {
    isSame,
    among,
  }: { readonly isSame: (quads: Parameters<typeof readAgreementVersion>[0]) => boolean; readonly among?: readonly string[] },
): Promise<DigestReference> {
  const found = await findCredential(ports.pod, id);
  if (found !== undefined) {
    if (isSame(found.quads)) return { id, digestMultibase: found.digestMultibase };
    throw new ConflictError(id, `${id} says something else already, and what was published is never replaced.`);
  }
  const signed = await signDocument(ports, document, among === undefined ? {} : { among });
  const written = await writeCredential(ports.pod, id, signed, { kind: 'absent' });
  return { id, digestMultibase: await digestOfText(written.body) };
}

/** Writes a text that never changes; the same text again is fine, another one is not. */
async function publishOnce(pod: Pod, url: DocumentUrl, body: string, mediaType: MediaType): Promise<void> {
  try {
    await pod.write(url, body, mediaType, { kind: 'absent' });
  } catch (error) {
    if (!(error instanceof ConflictError) || (await pod.read(url, [mediaType])).body !== body) throw error;
  }
}
