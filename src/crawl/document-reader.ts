import type { Quad } from '@rdfjs/types';
import { readCredential } from '../credentials/read-credential.ts';
import { sha256Hex } from '../credentials/digest.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import { parseRdf } from '../rdf/parse.ts';
import type { ShapeValidator } from '../rdf/validate.ts';
import { maxBytesOf } from './byte-caps.ts';
import type { DocumentKind, DocumentRecord, ProofRecord } from './crawl-event.ts';
import type { Dereference, Dereferenced } from './dereference.ts';
import type { Errand } from './frontier.ts';
import type { CrawlLimits } from './limits.ts';
import { omit } from './omit.ts';
import type { PreviousCopies, PreviousCopy } from './previous-copies.ts';
import type { Failing } from './response-failure.ts';
import { isShaped } from './shaped-kinds.ts';
import { usableQuads } from './usable-quads.ts';

/** Everything a reading tells of a document but why it was read. */
export type ReadingRecord = Omit<DocumentRecord, 'documentKind' | 'member'>;

/** What a document says, and how it was read. */
export interface Content {
  readonly record: ReadingRecord;
  readonly quads: readonly Quad[];
  /** Whether the shapes looked at it; the record's issues are complete only then. */
  readonly isChecked: boolean;
}

/** What became of one document. `copy` is the last good one, where this reading failed in a way that says nothing against it. */
export type Reading =
  | { readonly ok: true; readonly content: Content; readonly unchanged: boolean; readonly bytes: number }
  | { readonly ok: false; readonly failing: Failing; readonly copy?: Content; readonly bytes: number };

/** Of all that we read, RDF/XML is asked for nearly as gladly as Turtle: a server that holds it then serves it as it is. */
const acceptRdf = 'text/turtle, application/rdf+xml;q=0.99, application/n-triples;q=0.9';
/** Never Turtle: a server that converts a credential changes its bytes. */
const acceptCredential = 'application/vc, application/ld+json;q=0.9';
const acceptText = 'text/markdown, text/plain;q=0.9, */*;q=0.1';
const credentialTypes: readonly string[] = ['application/vc', 'application/ld+json', 'application/vc+ld+json', 'application/json'];

/** Whoever took a document away, or its readers, meant it. After any other failure the last good copy still holds. */
const withdrawn: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'SIGN_IN_NEEDED', 'ADDRESS'];
/**
 * What a member puts in the place of its own credential is the member's word, even where it cannot be read: then an earlier
 * one no longer speaks. What the alliance and authorities publish is needed by others, and its last good copy stays.
 */
const ownWord: readonly DocumentKind[] = [
  ...(['acceptance', 'withdrawal', 'application', 'appeal', 'right-acceptance', 'attestation', 'interests', 'values'] as const),
];

/** Quads of read documents kept at hand, for documents that are read for several reasons. */
const maxQuadsAtHand = 100_000;

interface ReaderOptions {
  readonly dereference: Dereference;
  readonly validator: ShapeValidator;
  readonly now: () => Date;
  readonly limits: CrawlLimits;
  readonly signal: AbortSignal;
  readonly previous?: PreviousCopies;
}

/** Reads documents: bytes, digest, quads, issues. A document asked for again, for another reason, is not fetched again. */
export class DocumentReader {
  readonly #options: ReaderOptions;
  readonly #atHand = new Map<string, { reading: Promise<Reading>; quads: number }>();
  #quadsAtHand = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Answers `first: false` when the document was at hand. */
  async read(errand: Errand): Promise<{ readonly reading: Reading; readonly first: boolean }> {
    const key = this.#keyOf(errand);
    const known = this.#atHand.get(key);
    if (known !== undefined) return { reading: await this.#checked(await known.reading, errand), first: false };
    const entry = { reading: this.#fetch(errand), quads: 0 };
    this.#atHand.set(key, entry);
    const reading = await entry.reading;
    entry.quads = reading.ok ? reading.content.quads.length : 0;
    this.#quadsAtHand += entry.quads;
    this.#forgetOldest();
    return { reading: await this.#checked(reading, errand), first: true };
  }

  /** What stands in for a document that is not asked for, because its host is left alone. */
  skip(errand: Errand, failing: Failing): Promise<Reading> {
    const { now, previous } = this.#options;
    return this.#checked(failure(failing, usable(previous?.lookup(errand.document), errand), now().toISOString(), 0), errand);
  }

  /** Lets a failed document be asked for again. */
  forget(errand: Errand): void {
    this.#atHand.delete(this.#keyOf(errand));
  }

  /** A document asked for within other bounds is asked for anew: one reason must not fail for the bounds of another. */
  #keyOf(errand: Errand): string {
    return `${errand.format} ${maxBytesOf(errand, this.#options.limits)} ${errand.document}`;
  }

  /**
   * The reading with all that the shapes say, where this reason for reading asks for it. A document can be read as somebody's
   * WebID document first, and hold the offerings too.
   */
  async #checked(reading: Reading, { documentKind }: Errand): Promise<Reading> {
    const content = reading.ok ? reading.content : reading.copy;
    if (content === undefined || content.isChecked || !isShaped(documentKind)) return reading;
    const { record, quads } = content;
    const issues = [...record.issues, ...(await this.#options.validator.validate(quads, record.document))];
    const checked: Content = { record: { ...record, issues }, quads, isChecked: true };
    return reading.ok ? { ...reading, content: checked } : { ...reading, copy: checked };
  }

  #forgetOldest(): void {
    for (const [key, { quads }] of this.#atHand) {
      if (this.#quadsAtHand <= maxQuadsAtHand) return;
      if (quads === 0) continue;
      this.#atHand.delete(key);
      this.#quadsAtHand -= quads;
    }
  }

  async #fetch(errand: Errand): Promise<Reading> {
    const { dereference, now, previous, signal } = this.#options;
    const copy = usable(previous?.lookup(errand.document), errand);
    const answer = await dereference({
      url: errand.document,
      accept: { credential: acceptCredential, bytes: acceptText, rdf: acceptRdf }[errand.format],
      maxBytes: maxBytesOf(errand, this.#options.limits),
      signal,
      ...(copy?.etag !== undefined && { etag: copy.etag }),
      ...(copy?.lastModified !== undefined && { lastModified: copy.lastModified }),
    });
    const fetchedAt = now().toISOString();
    if (answer.kind === 'failed') return failure(answer, copy, fetchedAt, 0);
    if (answer.kind === 'unchanged') {
      return copy === undefined
        ? failure({ code: 'SERVER', message: 'The server says “unchanged” to a first question.' }, undefined, fetchedAt, 0)
        : { ok: true, content: fresh(copy, { fetchedAt, status: 304 }), unchanged: true, bytes: 0 };
    }
    const sha256 = await sha256Hex(answer.bytes);
    const same = copy?.sha256 === sha256 && copy.record.document === answer.url && copy.record.mediaType === answer.mediaType;
    if (same) {
      const { status, etag, lastModified } = answer;
      const validators = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
      return { ok: true, content: fresh(copy, { fetchedAt, status, ...validators }), unchanged: true, bytes: answer.bytes.length };
    }
    const parsed = await this.#parse(answer, errand);
    if (!parsed.ok) {
      const { code, message, line, column } = parsed.issue;
      const place = line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
      const failing = { code, message: message.replace(/\.?$/, `${place}.`), status: answer.status };
      return failure(failing, ownWord.includes(errand.documentKind) ? undefined : copy, fetchedAt, answer.bytes.length);
    }
    const { quads, issues } = usableQuads(parsed.quads, answer.url);
    const record: ReadingRecord = {
      document: answer.url,
      requested: errand.document,
      redirects: answer.redirects,
      fetchedAt,
      status: answer.status,
      ...(answer.etag !== undefined && { etag: answer.etag }),
      ...(answer.lastModified !== undefined && { lastModified: answer.lastModified }),
      sha256,
      mediaType: answer.mediaType,
      bytes: answer.bytes.length,
      quads: quads.length,
      issues,
      ...(parsed.proof && { proof: parsed.proof }),
      ...(copy?.sha256 === sha256 && { firstSeen: firstSeenOf(copy) }),
    };
    return { ok: true, content: { record, quads, isChecked: false }, unchanged: false, bytes: answer.bytes.length };
  }

  async #parse(answer: Dereferenced & { kind: 'read' }, errand: Errand): Promise<Understood> {
    const { url, bytes, mediaType } = answer;
    const { format } = errand;
    if (format === 'bytes') return { ok: true, quads: [] };
    const body = decode(bytes);
    if (body === undefined) return refused('SYNTAX', url, 'The document is not text in UTF-8.', 'Save it again as UTF-8.');
    if (format === 'rdf') return parseRdf(body, { mediaType, baseIri: url, maxQuads: this.#options.limits.quadsPerDocument });
    if (!credentialTypes.includes(mediaType)) {
      const message = `A credential came as ${mediaType === '' ? 'something without a format' : mediaType}, and only application/vc is read.`;
      return refused('MEDIA_TYPE', url, message, 'Store the credential as application/vc.');
    }
    const read = await readCredential(body, {
      document: url,
      maxBytes: maxBytesOf(errand, this.#options.limits),
      // Somebody else's attestation, copied into a pod, is told by its subject; its address says less.
      anywhere: errand.documentKind === 'attestation',
    });
    if (!read.ok) return read;
    const { verificationMethod: method, created, proofValue } = read.proof;
    return { ok: true, quads: read.quads, proof: { method, created, proofValue, hash: toHex(read.hash) } };
  }
}

/** What the bytes of a document say. */
type Understood =
  { readonly ok: true; readonly quads: readonly Quad[]; readonly proof?: ProofRecord } | { readonly ok: false; readonly issue: Issue };

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The copy, if it holds what this reason for reading needs: a credential its proof. */
const usable = (copy: PreviousCopy | undefined, { format }: Errand): PreviousCopy | undefined =>
  format === 'credential' && copy?.record.proof === undefined ? undefined : copy;

const firstSeenOf = ({ record }: PreviousCopy): string => record.firstSeen ?? record.fetchedAt;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const refused = (code: string, document: DocumentUrl, message: string, remedy: string): Understood => ({
  ok: false,
  issue: { code, severity: 'error', document, message, remedy },
});

/** A copy that a new reading confirmed. */
function fresh(copy: PreviousCopy, confirmed: Partial<ReadingRecord>): Content {
  const { record, quads, isChecked } = copy;
  const known = omit(record, 'documentKind', 'member', 'staleSince');
  return { record: { ...known, firstSeen: firstSeenOf(copy), ...confirmed }, quads, isChecked };
}

function failure(failing: Failing, copy: PreviousCopy | undefined, at: string, bytes: number): Reading {
  if (copy === undefined || withdrawn.includes(failing.code)) return { ok: false, failing, bytes };
  const record = { ...omit(copy.record, 'documentKind', 'member'), staleSince: copy.record.staleSince ?? at };
  return { ok: false, failing, copy: { record, quads: copy.quads, isChecked: copy.isChecked }, bytes };
}
