import { byCodePoint } from '../credentials/canonicalise.ts';
import { sha256Hex } from '../credentials/digest.ts';
import type { CredentialVerdict, Reason, RoleStanding, Verdict } from '../domain/membership.ts';
import { merkleRoot } from './merkle.ts';
import type { Provenance } from './provenance-graph.ts';

/** What two crawls compare: of all documents, of all verdicts, and of both at T. SHA-256, hexadecimal. */
export interface Digests {
  readonly digest: string;
  readonly documentsDigest: string;
  readonly verdictsDigest: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Digests over what was read in this crawl, and nothing about when or in which order. Copies kept from an earlier one are
 * left out (another crawler has other copies), and so are documents too complex to bring into canonical form. Leaves:
 * - a document: `IRI SHA-256-of-canonical-N-Quads`, by IRI;
 * - a member: the JSON array `[webid, state, listed, underAppeal, [role…], [credential…], [[code, document]…], [[right, until]…]]`,
 *   by WebID. A role is `[role, [jurisdiction…], level, standing, [code…]]`, a credential `[document, outcome, [code…]]`; all lists
 *   are sorted.
 *
 * @param verdicts judged without the copies, too.
 */
export async function digestsOf(documents: readonly Provenance[], verdicts: readonly Verdict[], at: string): Promise<Digests> {
  const leaves = documents.flatMap(({ document, canonicalSha256, staleSince }) =>
    canonicalSha256 === undefined || staleSince !== undefined ? [] : `${document} ${canonicalSha256}`,
  );
  const sorted = [...verdicts].sort((one, other) => byCodePoint(one.webid, other.webid));
  const documentsDigest = await merkleRoot(leaves.sort(byCodePoint).map(bytesOf));
  const verdictsDigest = await merkleRoot(sorted.map((verdict) => bytesOf(verdictLeaf(verdict))));
  return { digest: await sha256Hex(bytesOf(`${documentsDigest}\n${verdictsDigest}\n${at}`)), documentsDigest, verdictsDigest };
}

function verdictLeaf({ webid, state, listed, underAppeal, roles, credentials, reasons, rights }: Verdict): string {
  return JSON.stringify([
    webid,
    state,
    listed,
    underAppeal,
    inOrder(roles.map(roleLeaf)),
    inOrder(credentials.map(credentialLeaf)),
    inOrder(reasons.map(({ code, document }: Reason) => [code, document])),
    inOrder(rights.map(({ id, until }) => [id, until ?? null])),
  ]);
}

const roleLeaf = ({ role, jurisdictions, level, standing, codes }: RoleStanding): unknown => [
  role,
  [...jurisdictions].sort(byCodePoint),
  level ?? null,
  standing,
  [...codes].sort(byCodePoint),
];

const credentialLeaf = ({ document, outcome, codes }: CredentialVerdict): unknown => [document, outcome, [...codes].sort(byCodePoint)];

/** Each once, in the order of their JSON. */
const inOrder = (values: readonly unknown[]): unknown[] =>
  [...new Set(values.map((value) => JSON.stringify(value)))].sort(byCodePoint).map((text) => JSON.parse(text) as unknown);
