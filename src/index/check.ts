import type { DirectoryEntry, NamedAgent, Source } from '../domain/directory.ts';
import type { WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { Texts } from '../domain/language.ts';
import type { Verdict } from '../domain/membership.ts';
import type { MemberDocuments } from './member-documents.ts';
import { ownName } from './name-of.ts';
import { authoritiesOf, sourceOf } from './project-directory.ts';
import type { Failure, Provenance } from './provenance-graph.ts';
import type { SourceDocument } from './source-document.ts';

/** One document that was asked for on a member's account, and what came. */
export interface Fetched extends Source {
  readonly kind: string;
  readonly status: number;
  readonly mediaType: string;
  /** Set when it could not be read. */
  readonly code?: string;
  readonly message?: string;
}

/** “Why am I (not) listed?”: everything the index knows of one WebID. */
export interface Check {
  readonly webid: WebId;
  readonly name: Texts;
  readonly verdict: Verdict;
  readonly fetched: readonly Fetched[];
  readonly issues: readonly Issue[];
  /** Who attests something about the member, by their own names. */
  readonly authorities: readonly NamedAgent[];
  readonly entry?: DirectoryEntry;
}

/** Lays out what was read for a member, from the register to its offerings, with every issue and every failure. */
export function checkMember(
  member: MemberDocuments,
  verdict: Verdict,
  entry: DirectoryEntry | undefined,
  register: { readonly documents: readonly SourceDocument[]; readonly failures: readonly Failure[] },
  nameOf: (webid: WebId) => Texts,
): Check {
  const failures = [...register.failures, ...member.failures];
  const documents = [...register.documents, ...[...member.documents].sort(inOrderOfReading)];
  const readAddresses = new Set(documents.flatMap(({ provenance }) => provenance.requested));
  const failed = failures.filter(({ document }) => !readAddresses.has(document));
  return {
    webid: member.webid,
    name: ownName(member),
    verdict,
    fetched: [...documents.map((document) => fetchedFrom(document, failures)), ...failed.map(notFetched)],
    issues: [...documents.flatMap(({ provenance }) => [...provenance.issues, ...complexity(provenance)]), ...failures.map(issueOf)],
    authorities: authoritiesOf(verdict, nameOf),
    ...(entry && { entry }),
  };
}

const readingOrder: readonly string[] = [
  ...['register', 'alliance', 'webid', 'key', 'type-index', 'membership', 'application', 'acceptance', 'withdrawal', 'appeal'],
  ...['right-acceptance', 'attestation', 'interests', 'values', 'container', 'offering'],
];

function inOrderOfReading(one: SourceDocument, other: SourceDocument): number {
  const rank = ({ provenance }: SourceDocument): number => readingOrder.indexOf(provenance.documentKinds[0] ?? '');
  return rank(one) - rank(other) || (one.provenance.document < other.provenance.document ? -1 : 1);
}

function fetchedFrom(document: SourceDocument, failures: readonly Failure[]): Fetched {
  const { documentKinds, status, mediaType, requested } = document.provenance;
  const failure = failures.find((each) => requested.includes(each.document));
  return {
    ...sourceOf(document),
    kind: documentKinds[0] ?? '',
    status,
    mediaType,
    ...(failure && { code: failure.code, message: failure.message }),
  };
}

const notFetched = ({ document, documentKind, at, code, message }: Failure): Fetched => ({
  document,
  fetchedAt: at,
  sha256: '',
  kind: documentKind,
  status: 0,
  mediaType: '',
  code,
  message,
});

/** A document that counts like any other, but that no digest can vouch for. */
const complexity = ({ document, tooComplex }: Provenance): Issue[] =>
  tooComplex === true
    ? [
        {
          code: 'TOO_COMPLEX',
          severity: 'warning',
          document,
          message: 'The document holds so many nameless things that look alike that it has no place in the digest.',
          remedy: 'Give what the document describes names of its own (#something), in place of blank nodes.',
        },
      ]
    : [];

const issueOf = ({ document, code, message }: Failure): Issue => ({
  code,
  severity: 'error',
  document,
  message,
  remedy: remedies[code] ?? 'Repair the document at this address, and read the pods again.',
});

const remedies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['BLANK_NODE', 'CARDINALITY', 'CONTEXT', 'CREDENTIAL_ID', 'NAMED_GRAPH', 'PROOF', 'TOO_COMPLEX'].map((code) => [
      code,
      'Put the credential back byte for byte as it was signed, or have it issued again.',
    ]),
  ),
  STATUS_URL: 'Ask the authority to issue the attestation again, with status lists where its mandate says that they stand.',
  REGISTER_ROLLBACK: 'Tell the steward of the alliance; what was read before stands until the register is whole again.',
  ADDRESS: 'Use a public address that starts with https://.',
  FORBIDDEN: 'Make the document readable by anyone.',
  NOT_ENTITLED: 'Keep the document in the member’s own pod, and name that pod as storage (pim:storage) in the WebID document.',
  NOT_FOUND: 'Put the document back at this address, or remove the link to it.',
  RATE_LIMITED: 'Read the pods again later.',
  SERVER: 'Ask the host of the pod what is wrong, then read the pods again.',
  SIGN_IN_NEEDED: 'Make the document readable by anyone.',
  TIMEOUT: 'Ask the host of the pod whether it is up, then read the pods again.',
  UNREACHABLE: 'Ask the host of the pod whether it is up, then read the pods again.',
};
