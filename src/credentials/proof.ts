/**
 * The Data Integrity proof of a credential (VC Data Integrity 1.0, eddsa-rdfc-2022): the one JSON object that is looked at as
 * JSON, because it is no part of the claims. Exactly six keys, each in one form; whatever else stands there, nothing is proved.
 */
import { type Iri, parseIri } from '../domain/iri.ts';
import { dct, rdf, sec, xsd } from '../rdf/terms.ts';
import { decodeBase58 } from './bytes.ts';

export interface Proof {
  readonly verificationMethod: Iri;
  /** ISO 8601 UTC: the signer's word, and no more. */
  readonly created: string;
  readonly proofValue: string;
}

export const signatureBytes = 64;

const fixed = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' } as const;
const keys = ['created', 'cryptosuite', 'proofPurpose', 'proofValue', 'type', 'verificationMethod'].join();

/** The proof as it stands in a document, its keys in the order in which people read them. */
export const proofNode = ({ created, verificationMethod, proofValue }: Proof): object => ({
  type: fixed.type,
  cryptosuite: fixed.cryptosuite,
  created,
  verificationMethod,
  proofPurpose: fixed.proofPurpose,
  proofValue,
});

/** The proof, or what is wrong with it in words. */
export function readProof(value: unknown): Proof | string {
  if (value === undefined) return 'it has no proof';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it does not have exactly one proof';
  if (Object.keys(value).sort().join() !== keys) return 'its proof has not exactly the six parts that a proof has';
  const { type, cryptosuite, proofPurpose, created, verificationMethod, proofValue } = value as Record<string, unknown>;
  if (type !== fixed.type || cryptosuite !== fixed.cryptosuite) return `its proof is not made with ${fixed.cryptosuite}`;
  if (proofPurpose !== fixed.proofPurpose) return 'its proof is made for another purpose';
  if (typeof created !== 'string' || !isUtcTime(created)) return 'the time of its proof is not in UTC';
  const method = typeof verificationMethod === 'string' ? methodIri(verificationMethod) : undefined;
  if (method === undefined) return 'its proof names no key on the web';
  if (typeof proofValue !== 'string' || decodeSignature(proofValue) === undefined) return 'its proof holds no signature';
  return { verificationMethod: method, created, proofValue };
}

/** The 64 bytes of a signature (multibase base58btc). */
export function decodeSignature(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = decodeBase58(text, signatureBytes);
  return bytes?.length === signatureBytes ? bytes : undefined;
}

/**
 * The canonical N-Quads of the proof without its value, written by hand: one blank node, five statements, and nothing in them
 * that needs escaping.
 */
export const canonicalProofOptions = ({ created, verificationMethod }: Omit<Proof, 'proofValue'>): string =>
  [
    `<${dct('created')}> "${created}"^^<${xsd('dateTime')}>`,
    `<${rdf('type')}> <${sec(fixed.type)}>`,
    `<${sec('cryptosuite')}> "${fixed.cryptosuite}"^^<${sec('cryptosuiteString')}>`,
    `<${sec('proofPurpose')}> <${sec(fixed.proofPurpose)}>`,
    `<${sec('verificationMethod')}> <${verificationMethod}>`,
  ]
    .map((statement) => `_:c14n0 ${statement} .\n`)
    .join('');

/** Whether a text is a day and time that exists, in UTC, as RFC 3339 writes it. */
export function isUtcTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return false;
  const time = new Date(text);
  // “2026-02-30” is read as 2 March by the language; it is no day.
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 19) === text.slice(0, 19);
}

/** An http(s) address that every RDF syntax can carry. */
export function methodIri(text: string): Iri | undefined {
  return /^https?:\/\/[^/]/.test(text) && !/\p{Cc}/u.test(text) && text.isWellFormed() ? parseIri(text) : undefined;
}
