import type { Quad } from '@rdfjs/types';
import type { VettingRequest } from '../domain/attestation.ts';
import { readScope, scopeMembers } from './attestation-scope.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { asDocument, asWebId, reading } from './strict-node.ts';
import { cred, wa } from './terms.ts';

/** The request that a document states; an authority believes only what stands in the member's own pod. */
export function readVettingRequest(quads: readonly Quad[]): VettingRequest | undefined {
  return reading(() => {
    const { envelope, credential, subject } = openEnvelope(quads, wa('VettingRequestCredential'));
    const request = subject.node(wa('requests')).as(wa('VettingRequest'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      member: credential.one(cred('credentialSubject'), asWebId),
      authority: request.one(wa('authority'), asWebId),
      alliance: request.one(wa('alliance'), asWebId),
      ...readScope(request),
      deliverTo: request.one(wa('deliverTo'), asDocument),
      validFrom: envelope.validFrom,
    };
  });
}

/** The JSON-LD document of a request: kind, scope and dates only, for it is public. */
export function vettingRequestDocument(request: VettingRequest): object {
  const { id, member, authority, alliance, deliverTo } = request;
  return envelopeDocument('VettingRequestCredential', request, {
    id: member,
    requests: { id: `${id}#request`, type: 'VettingRequest', authority, alliance, ...scopeMembers(request), deliverTo },
  });
}
