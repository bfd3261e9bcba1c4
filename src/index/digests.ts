import { byCodePoint } from '../credentials/canonicalise.ts';
import { sha256Hex } from '../credentials/digest.ts';
import type { Verdict } from '../domain/membership.ts';
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
 * - a member: the JSON array `[webid, listed, state, since, [[role, jurisdictions, level]…], [[code, document]…]]`, by WebID.
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

function verdictLeaf({ webid, listed, state, since = null, roles, reasons }: { since?: string | null } & Omit<Verdict, 'since'>): string {
  const grants = roles.map(
    ({ role, jurisdictions, level = null }: { role: string; jurisdictions: readonly string[]; level?: string | null }) => [
      role,
      [...jurisdictions].sort(),
      level,
    ],
  );
  const why = reasons.map(({ code, document }) => JSON.stringify([code, document]));
  return JSON.stringify([
    webid,
    listed,
    state,
    since,
    grants,
    [...new Set(why)].sort(byCodePoint).map((each) => JSON.parse(each) as unknown),
  ]);
}
