import type { Quad } from '@rdfjs/types';
import type { Attestation, StatusEntry } from '../domain/attestation.ts';
import { readScope, scopeMembers } from './attestation-scope.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { type StrictNode, asDocument, asIri, asText, asTextLike, asTime, asWebId, reading, unreadable } from './strict-node.ts';
import { cred, rdf, status, wa } from './terms.ts';

/**
 * The attestation that a document states; undefined when it states none, several, or lacks what an attestation needs, and
 * when it speaks of anything else: an attestation says kind, scope, dates and method, and never why (rule C20).
 */
export function readAttestation(quads: readonly Quad[]): Attestation | undefined {
  return reading(() => {
    const { envelope, credential, subject } = openEnvelope(quads, wa('AttestationCredential'));
    const attestation = subject.node(wa('attested')).as(wa('Attestation'));
    const entries = credential.nodes(cred('credentialStatus'));
    const sayable = new Map([
      [envelope.id, ofEnvelope],
      [subject.id, ofSubject],
      [attestation.id, ofAttestation],
      ...entries.map(({ id }) => [id as string, ofEntry] as const),
    ]);
    if (quads.some((quad) => !isSayable(quad, sayable.get(quad.subject.value)))) return unreadable();
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      member: credential.one(cred('credentialSubject'), asWebId),
      ...readScope(attestation),
      method: attestation.one(wa('method'), asIri),
      validFrom: envelope.validFrom,
      validUntil: credential.one(cred('validUntil'), asTime),
      status: entries.map(readEntry).sort((one, other) => (one.purpose < other.purpose ? -1 : 1)),
    };
  });
}

const ofEnvelope = ['issuer', 'credentialSubject', 'validFrom', 'validUntil', 'credentialStatus'].map(cred);
const ofSubject = [wa('attested')];
const ofAttestation = ['attestationKind', 'role', 'jurisdiction', 'level', 'field', 'method'].map(wa);
const ofEntry = ['statusPurpose', 'statusListCredential', 'statusListIndex'].map(status);
const types: readonly string[] = [
  ...[cred('VerifiableCredential'), wa('AttestationCredential'), wa('Attestation')],
  status('BitstringStatusListEntry'),
];

/** A class can say as much of somebody as any other word. */
const isSayable = ({ predicate, object }: Quad, properties: readonly string[] = []): boolean =>
  predicate.value === rdf('type') ? types.includes(object.value) && properties.length > 0 : properties.includes(predicate.value);

/** The index stays as written: whether it is one that can be looked up is asked where the list is. */
function readEntry(node: StrictNode): StatusEntry {
  const entry = node.as(status('BitstringStatusListEntry'));
  return {
    purpose: entry.one(status('statusPurpose'), asPurpose),
    list: entry.one(status('statusListCredential'), asDocument),
    index: entry.one(status('statusListIndex'), asText),
  };
}

const isPurpose = asTextLike(/^(revocation|suspension)$/);
export const asPurpose = (term: Parameters<typeof isPurpose>[0]): StatusEntry['purpose'] | undefined =>
  isPurpose(term) as StatusEntry['purpose'] | undefined;

/** The JSON-LD document of an attestation, at the address that the member chose for it. */
export function attestationDocument(attestation: Attestation): object {
  const { id, member, method, validUntil } = attestation;
  return envelopeDocument(
    'AttestationCredential',
    attestation,
    { id: member, attested: { id: `${id}#attestation`, type: 'Attestation', ...scopeMembers(attestation), method } },
    {
      validUntil,
      credentialStatus: attestation.status.map(({ purpose, list, index }) => ({
        id: `${id}#status-${purpose}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: index,
        statusListCredential: list,
      })),
    },
  );
}
