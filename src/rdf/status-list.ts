import type { Quad } from '@rdfjs/types';
import type { StatusList } from '../domain/attestation.ts';
import { asPurpose } from './attestation.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asTextLike, asTime, reading } from './strict-node.ts';
import { cred, status } from './terms.ts';

/** A status list whose bits are still packed (Bitstring Status List 1.0 §2.2); `credentials/status-list.ts` unpacks them. */
export interface PackedStatusList extends Omit<StatusList, 'length' | 'set'> {
  /** Multibase base64url of the GZIP-compressed bits. */
  readonly encodedList: string;
}

/** The status list that a document states. A list without an end would count for ever, so it is none. */
export function readStatusList(quads: readonly Quad[]): PackedStatusList | undefined {
  return reading(() => {
    const { envelope, credential, subject } = openEnvelope(quads, status('BitstringStatusListCredential'));
    const list = subject.as(status('BitstringStatusList'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      purpose: list.one(status('statusPurpose'), asPurpose),
      validFrom: envelope.validFrom,
      validUntil: credential.one(cred('validUntil'), asTime),
      encodedList: list.one(status('encodedList'), asTextLike(/^u[A-Za-z0-9_-]+$/)),
    };
  });
}

/** The JSON-LD document of a status list, in the terms of the W3C context. */
export function statusListDocument(list: PackedStatusList): object {
  return envelopeDocument(
    'BitstringStatusListCredential',
    list,
    { id: `${list.id}#list`, type: 'BitstringStatusList', statusPurpose: list.purpose, encodedList: list.encodedList },
    { validUntil: list.validUntil },
  );
}
