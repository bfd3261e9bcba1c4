import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { contexts } from '../../src/credentials/contexts.ts';
import type { Signer } from '../../src/credentials/key-store.ts';

/** Another party's implementation, with everything it could want to load in memory, parsed already. */
export interface DigitalBazaar {
  sign(document: object, signer: Signer, created: string): Promise<object>;
  verify(document: object, options: { readonly now: string; readonly withStatus?: boolean }): Promise<vc.VerifyResult>;
}

export interface PublishedKey {
  readonly method: string;
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/** `documents` are what else it may load, by address: status lists. */
export function digitalBazaar(keys: readonly PublishedKey[], documents: ReadonlyMap<string, object> = new Map()): DigitalBazaar {
  const known = new Map<string, object>([...contexts.map(({ iri, text }) => [iri, JSON.parse(text) as object] as const), ...documents]);
  for (const { method, controller, publicKeyMultibase } of keys) {
    known.set(method, {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: method,
      type: 'Multikey',
      controller,
      publicKeyMultibase,
    });
    // With this context it looks at the document as it stands, without framing it first: its quickest way.
    known.set(controller, { '@context': ['https://www.w3.org/ns/did/v1'], id: controller, assertionMethod: [method] });
  }
  const documentLoader: vc.DocumentLoader = (url) => {
    const document = known.get(url);
    return document === undefined ? Promise.reject(new Error(`not in memory: ${url}`)) : Promise.resolve({ documentUrl: url, document });
  };
  const suite = new DataIntegrityProof({ cryptosuite });
  return {
    sign: (document, { method, sign }, created) => {
      const signer = { id: method, algorithm: 'Ed25519' as const, sign: ({ data }: { data: Uint8Array }) => sign(data) };
      const signing = new DataIntegrityProof({ cryptosuite, signer, date: created });
      return vc.issue({ credential: structuredClone(document), suite: signing, documentLoader, now: created });
    },
    verify: (credential, { now, withStatus = false }) =>
      vc.verifyCredential({ credential, suite, documentLoader, now, ...(withStatus && { checkStatus }) }),
  };
}
