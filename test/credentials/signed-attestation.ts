import type { Signer, StoredKey } from '../../src/credentials/key-store.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import { signCredential } from '../../src/credentials/sign-credential.ts';
import { encodeStatusList } from '../../src/credentials/status-list.ts';
import { type DocumentUrl, type Iri, documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import { attestationDocument } from '../../src/rdf/attestation.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import { statusListDocument } from '../../src/rdf/status-list.ts';

export const authority = toWebId('https://vetting.example/profile/card#me');
export const member = toWebId('https://ana.example/profile/card#me');
export const signedAt = '2026-11-20T09:00:00Z';
const lists = {
  revocation: documentOf('https://vetting.example/alliance/public/status/revocation.jsonld'),
  suspension: documentOf('https://vetting.example/alliance/public/status/suspension.jsonld'),
};

/** A key of a WebID, with who signs with it. */
export async function makeKey(controller = authority): Promise<StoredKey & { readonly signer: Signer }> {
  const keys = createMemoryKeyStore({ iterations: 1 });
  const method = toIri(`${documentOf(controller)}#key-2026-11-20-1`);
  const { key } = await keys.create({ method, controller, createdAt: signedAt }, 'open');
  const signer = await keys.signer(method);
  if (signer === undefined) throw new Error('The key just made is gone.');
  return { ...key, signer };
}

/** The unsigned attestation of a member's professional skills, with both status entries. */
export function attestation(name = 'skills', index = 43): { readonly document: DocumentUrl; readonly json: object } {
  const document = documentOf(`https://ana.example/alliance/public/attestations/${name}.jsonld`);
  const json = attestationDocument({
    id: document,
    issuer: authority,
    member,
    kind: 'professional-skills',
    roles: ['value-added-reseller'],
    jurisdictions: ['AU', 'NZ'],
    level: 'https://w3id.org/webizen/alliance#level-standard' as Iri,
    method: 'https://w3id.org/webizen/alliance#method-interview' as Iri,
    validFrom: signedAt,
    validUntil: '2027-11-20T09:00:00Z',
    status: (['revocation', 'suspension'] as const).map((purpose) => ({ purpose, list: lists[purpose], index: String(index) })),
  });
  return { document, json };
}

/** Both signed status lists of the authority, by address. */
export async function statusLists(signer: Signer, revoked: readonly number[] = []): Promise<ReadonlyMap<string, object>> {
  const signed = (['revocation', 'suspension'] as const).map(async (purpose) => {
    const list = statusListDocument({
      id: lists[purpose],
      issuer: authority,
      purpose,
      validFrom: signedAt,
      validUntil: '2027-01-20T09:00:00Z',
      encodedList: await encodeStatusList(purpose === 'revocation' ? revoked : []),
    });
    return [lists[purpose], await signCredential(list, signer, signedAt)] as const;
  });
  return new Map(await Promise.all(signed));
}

export const bodyOf = (document: object): string => credentialBody(document);
