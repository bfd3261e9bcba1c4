import type { Quad } from '@rdfjs/types';
import type { CrawlEvent, DocumentKind, DocumentRecord, ProofRecord } from '../crawl/crawl-event.ts';
import { type DocumentUrl, type WebId, parseIri } from '../domain/iri.ts';
import type { Issue, Severity } from '../domain/issue.ts';
import { inOrder } from '../rdf/compare-texts.ts';
import { instancesOf, iris, literal, namedNode, objects, oneIri, oneString, quad, strings } from '../rdf/graph.ts';
import { dcat, prov, rdf, wa, xsd } from '../rdf/terms.ts';
import { provenanceGraph } from './graphs.ts';

export type Failure = CrawlEvent & { readonly kind: 'failed' };
export type LimitReached = CrawlEvent & { readonly kind: 'limit-reached' };

/** How one document was read: for all the reasons and all the members it was read for. */
export interface Provenance extends Omit<DocumentRecord, 'documentKind' | 'member' | 'requested'> {
  readonly documentKinds: readonly DocumentKind[];
  readonly readFor: readonly WebId[];
  readonly requested: readonly DocumentUrl[];
  /** SHA-256 of the canonical N-Quads; undefined while it is not known, or when it would cost too much to find. */
  readonly canonicalSha256?: string;
  readonly tooComplex?: boolean;
}

export interface ProvenanceGraph {
  readonly documents: readonly Provenance[];
  readonly failures: readonly Failure[];
  readonly limits: readonly LimitReached[];
}

/** The statements of the provenance graph, in the default graph. */
export function writeProvenance({ documents, failures, limits }: ProvenanceGraph): Quad[] {
  let issues = 0;
  return [
    ...documents.flatMap((document) => {
      const named = document.issues.map((issue) => [`${provenanceGraph}#issue-${(issues += 1)}`, issue] as const);
      return [
        ...documentQuads(document),
        ...named.flatMap(([id, issue]) => [quad(document.document, wa('issue'), id), ...issueQuads(id, issue)]),
      ];
    }),
    ...failures.flatMap((failure, at) => failureQuads(`${provenanceGraph}#failure-${at + 1}`, failure)),
    ...limits.flatMap(({ limit, document, message }, at): Quad[] => {
      const id = `${provenanceGraph}#limit-${at + 1}`;
      return [
        quad(id, rdf('type'), wa('LimitReached')),
        quad(id, wa('inDocument'), document),
        quad(id, wa('limit'), literal(limit)),
        quad(id, wa('message'), literal(message)),
      ];
    }),
  ];
}

function documentQuads(it: Provenance): Quad[] {
  const { document } = it;
  const number = (property: string, value: number): Quad => quad(document, property, literal(String(value), xsd('integer')));
  return [
    quad(document, rdf('type'), wa('SourceDocument')),
    quad(document, rdf('type'), prov('Entity')),
    ...it.documentKinds.map((kind) => quad(document, wa('documentKind'), literal(kind))),
    ...it.readFor.map((webid) => quad(document, wa('readFor'), webid)),
    ...it.requested.map((address) => quad(document, wa('requested'), address)),
    ...[...it.requested.slice(0, 1), ...it.redirects].flatMap((address, at) =>
      it.redirects[at] === undefined ? [] : [quad(address, wa('redirectsTo'), it.redirects[at])],
    ),
    quad(document, prov('generatedAtTime'), time(it.fetchedAt)),
    number(wa('httpStatus'), it.status),
    ...text(document, wa('etag'), it.etag),
    ...text(document, wa('lastModified'), it.lastModified),
    ...text(document, dcat('mediaType'), it.mediaType),
    number(dcat('byteSize'), it.bytes),
    ...text(document, wa('sha256'), it.sha256),
    number(wa('quads'), it.quads),
    ...text(document, wa('canonicalSha256'), it.canonicalSha256),
    ...(it.tooComplex === true ? [quad(document, wa('tooComplex'), yesNo(true))] : []),
    quad(document, wa('conforms'), yesNo(!it.issues.some((issue) => issue.severity === 'error'))),
    ...(it.staleSince === undefined ? [] : [quad(document, wa('staleSince'), time(it.staleSince))]),
    ...(it.firstSeen === undefined ? [] : [quad(document, wa('firstSeen'), time(it.firstSeen))]),
    ...(it.proof === undefined ? [] : proofQuads(document, it.proof)),
  ];
}

const proofQuads = (document: string, { method, created, proofValue, hash }: ProofRecord): Quad[] => [
  quad(document, wa('proofMethod'), method),
  quad(document, wa('proofCreated'), time(created)),
  quad(document, wa('proofValue'), literal(proofValue)),
  quad(document, wa('proofHash'), literal(hash)),
];

function issueQuads(id: string, issue: Issue): Quad[] {
  const integer = (property: string, value: number | undefined): Quad[] =>
    value === undefined ? [] : [quad(id, property, literal(String(value), xsd('integer')))];
  return [
    quad(id, rdf('type'), wa('Issue')),
    quad(id, wa('inDocument'), issue.document),
    ...text(id, wa('code'), issue.code),
    ...text(id, wa('severity'), issue.severity),
    ...iriOrText(id, wa('focus'), issue.focus),
    ...iriOrText(id, wa('path'), issue.path),
    ...text(id, wa('message'), issue.message),
    ...text(id, wa('remedy'), issue.remedy),
    ...integer(wa('line'), issue.line),
    ...integer(wa('column'), issue.column),
  ];
}

function failureQuads(id: string, failure: Failure): Quad[] {
  return [
    quad(id, rdf('type'), wa('Failure')),
    quad(id, wa('inDocument'), failure.document),
    ...text(id, wa('documentKind'), failure.documentKind),
    ...(failure.member === undefined ? [] : [quad(id, wa('readFor'), failure.member)]),
    ...text(id, wa('code'), failure.code),
    ...text(id, wa('message'), failure.message),
    ...text(id, wa('host'), failure.host),
    quad(id, prov('atTime'), time(failure.at)),
    ...(failure.retryAt === undefined ? [] : [quad(id, wa('retryAt'), time(failure.retryAt))]),
  ];
}

const time = (value: string): ReturnType<typeof literal> => literal(value, xsd('dateTime'));
const yesNo = (value: boolean): ReturnType<typeof literal> => literal(String(value), xsd('boolean'));
const text = (id: string, property: string, value: string | undefined): Quad[] =>
  value === undefined ? [] : [quad(id, property, literal(value))];
const iriOrText = (id: string, property: string, value: string | undefined): Quad[] =>
  value === undefined ? [] : [quad(id, property, parseIri(value) === undefined ? literal(value) : namedNode(value))];

/** The provenance graph as it was written. */
export function readProvenance(quads: readonly Quad[]): ProvenanceGraph {
  const named = (type: string): string[] => [...inOrder(instancesOf(quads, type).map((node) => node.value))];
  return {
    documents: named(wa('SourceDocument')).map((document) => readDocument(quads, document)),
    failures: named(wa('Failure')).map((id) => readFailure(quads, id)),
    limits: named(wa('LimitReached')).map((id) => ({
      kind: 'limit-reached',
      limit: string(quads, id, wa('limit')) as LimitReached['limit'],
      document: (oneIri(quads, id, wa('inDocument')) ?? '') as DocumentUrl,
      message: string(quads, id, wa('message')),
    })),
  };
}

function readDocument(quads: readonly Quad[], document: string): Provenance {
  const requested = inOrder(iris(quads, document, wa('requested'))) as readonly DocumentUrl[];
  return {
    document: document as DocumentUrl,
    documentKinds: inOrder(strings(quads, document, wa('documentKind'))) as readonly DocumentKind[],
    readFor: inOrder(iris(quads, document, wa('readFor'))) as readonly WebId[],
    requested,
    redirects: redirectsFrom(quads, requested[0] ?? document, document),
    fetchedAt: string(quads, document, prov('generatedAtTime')),
    status: Number(string(quads, document, wa('httpStatus'))),
    ...maybe('etag', oneString(quads, document, wa('etag'))),
    ...maybe('lastModified', oneString(quads, document, wa('lastModified'))),
    mediaType: string(quads, document, dcat('mediaType')),
    bytes: Number(string(quads, document, dcat('byteSize'))),
    sha256: string(quads, document, wa('sha256')),
    quads: Number(string(quads, document, wa('quads'))),
    ...maybe('canonicalSha256', oneString(quads, document, wa('canonicalSha256'))),
    ...(oneString(quads, document, wa('tooComplex')) === 'true' && { tooComplex: true }),
    ...maybe('staleSince', oneString(quads, document, wa('staleSince'))),
    ...maybe('firstSeen', oneString(quads, document, wa('firstSeen'))),
    ...maybe('proof', readProof(quads, document)),
    issues: inOrder(iris(quads, document, wa('issue'))).map((id) => readIssue(quads, id)),
  };
}

function readProof(quads: readonly Quad[], document: string): ProofRecord | undefined {
  const method = oneIri(quads, document, wa('proofMethod'));
  if (method === undefined) return undefined;
  const value = (property: string): string => string(quads, document, wa(property));
  return { method, created: value('proofCreated'), proofValue: value('proofValue'), hash: value('proofHash') };
}

function redirectsFrom(quads: readonly Quad[], requested: string, document: string): string[] {
  const redirects: string[] = [];
  let at: string | undefined = requested;
  while (at !== document) {
    at = oneIri(quads, at, wa('redirectsTo'));
    if (at === undefined || redirects.includes(at)) return [];
    redirects.push(at);
  }
  return redirects;
}

function readIssue(quads: readonly Quad[], id: string): Issue {
  const value = (property: string): string | undefined => objects(quads, id, property)[0]?.value;
  const number = (property: string): number | undefined => (value(property) === undefined ? undefined : Number(value(property)));
  return {
    code: string(quads, id, wa('code')),
    severity: string(quads, id, wa('severity')) as Severity,
    document: value(wa('inDocument')) ?? '',
    ...maybe('focus', value(wa('focus'))),
    ...maybe('path', value(wa('path'))),
    message: string(quads, id, wa('message')),
    remedy: string(quads, id, wa('remedy')),
    ...maybe('line', number(wa('line'))),
    ...maybe('column', number(wa('column'))),
  };
}

function readFailure(quads: readonly Quad[], id: string): Failure {
  return {
    kind: 'failed',
    document: (oneIri(quads, id, wa('inDocument')) ?? '') as DocumentUrl,
    documentKind: string(quads, id, wa('documentKind')) as DocumentKind,
    ...maybe('member', oneIri(quads, id, wa('readFor')) as WebId | undefined),
    code: string(quads, id, wa('code')),
    message: string(quads, id, wa('message')),
    host: string(quads, id, wa('host')),
    at: string(quads, id, prov('atTime')),
    ...maybe('retryAt', oneString(quads, id, wa('retryAt'))),
  };
}

const string = (quads: readonly Quad[], id: string, property: string): string => oneString(quads, id, property) ?? '';

function maybe<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
