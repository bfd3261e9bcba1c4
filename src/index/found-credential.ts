import type { FoundCredential } from '../domain/evidence.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import type { WebId } from '../domain/iri.ts';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import { multibaseOf } from './digest-reference.ts';
import type { Failure } from './provenance-graph.ts';
import type { KeyRing, Signatures } from './signatures.ts';
import type { SourceDocument } from './source-document.ts';

/** What gathering evidence needs beside the documents. */
export interface Gathering {
  readonly signatures: Signatures;
  readonly keys: KeyRing;
}

/** A credential as it was read, under each address that it was asked for at. */
export async function foundCredentials<Content extends { readonly issuer: WebId } | { readonly alliance: WebId }>(
  document: SourceDocument,
  content: Content | undefined,
  isOwn: (document: SourceDocument) => boolean,
  { signatures, keys }: Gathering,
): Promise<readonly FoundCredential<Content>[]> {
  const { proof, requested, sha256, fetchedAt, staleSince, firstSeen } = document.provenance;
  const issuer = content === undefined ? undefined : 'issuer' in content ? content.issuer : content.alliance;
  const candidates = issuer === undefined || proof === undefined ? [] : keys.candidates(issuer, proof.method);
  const { verifiedWith, weakKey } = await signatures.find(document, candidates);
  return requested.map((address) => ({
    document: address,
    digestMultibase: multibaseOf(sha256),
    readAt: fetchedAt,
    ...(staleSince !== undefined && { staleSince }),
    ...(firstSeen !== undefined && { firstSeen }),
    inOwnStorage: isOwn(document),
    ...(proof && { proof: { method: proof.method, created: proof.created } }),
    verifiedWith,
    ...(weakKey && { weakKey }),
    ...(content && { content }),
  }));
}

/** Failures of what stands at an address. All others are failures of the way there, and say nothing against the document. */
const failuresOfContent: readonly string[] = [
  'BLANK_NODE',
  'CARDINALITY',
  'CONTEXT',
  'CREDENTIAL_ID',
  'EMPTY',
  'MEDIA_TYPE',
  'NAMED_GRAPH',
  'NOT_ENTITLED',
  'PROOF',
  'SYNTAX',
  'TOO_COMPLEX',
  'TOO_LARGE',
];
export const isOfContent = ({ code }: Pick<Failure, 'code'>): boolean => failuresOfContent.includes(code);

/** Failures that say nothing about what stands, or stood, at the address. */
const failuresOfTheWay: readonly string[] = [
  'FORBIDDEN',
  'LIMIT',
  'RATE_LIMITED',
  'REDIRECT_LOOP',
  'SERVER',
  'SIGN_IN_NEEDED',
  'TIMEOUT',
  'UNREACHABLE',
];
export const isWayFailure = (code: string): boolean => failuresOfTheWay.includes(code);

/** A credential that cannot be judged at all, and why. */
export const problematic = ({ document, at, code, message }: Failure): FoundCredential<never> => ({
  ...{ document, digestMultibase: '', readAt: at, inOwnStorage: code !== 'NOT_ENTITLED', verifiedWith: [] },
  problem: { code, message },
});

const roleOfKind: Readonly<Partial<Record<DocumentKind, UnreadDocument['role']>>> = {
  register: 'register',
  webid: 'webid',
  'type-index': 'type-index',
  membership: 'membership',
  acceptance: 'acceptance',
};

/** A document that could not be read, and since when an earlier copy stands in for it. */
export function unreadDocument({ document, documentKind, code, message }: Failure, copySince: string | undefined): UnreadDocument {
  return { document, role: roleOfKind[documentKind] ?? 'other', code, message, ...(copySince !== undefined && { copySince }) };
}
