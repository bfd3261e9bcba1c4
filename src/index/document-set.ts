import type { CrawlEvent, DocumentKind, DocumentRecord } from '../crawl/crawl-event.ts';
import { omit } from '../crawl/omit.ts';
import type { WebId } from '../domain/iri.ts';
import type { MemberDocuments } from './member-documents.ts';
import type { Failure, LimitReached } from './provenance-graph.ts';
import type { DocumentLookup } from './register-history.ts';
import { SourceDocument } from './source-document.ts';

/** The documents of an index and the failures beside them, found by address and by member. Order of arrival leaves no trace. */
export class DocumentSet implements DocumentLookup {
  readonly #documents = new Map<string, SourceDocument>();
  readonly #requested = new Map<string, SourceDocument>();
  readonly #members = new Map<WebId, Set<SourceDocument>>();
  readonly #failures = new Map<string, Failure>();
  readonly #limits: LimitReached[];
  readonly #uncounted = new Set<SourceDocument>();
  #failuresOfMembers: ReadonlyMap<WebId, readonly Failure[]> | undefined;
  #failuresByAddress: ReadonlyMap<string, readonly Failure[]> | undefined;
  #sortedFailures: readonly Failure[] | undefined;
  #byKind: { readonly version: number; readonly byKind: ReadonlyMap<DocumentKind, readonly SourceDocument[]> } | undefined;
  #sorted: readonly SourceDocument[] | undefined;
  #version = 0;

  constructor(documents: readonly SourceDocument[] = [], failures: readonly Failure[] = [], limits: readonly LimitReached[] = []) {
    for (const document of documents) this.#put(document);
    for (const failure of failures) this.#failures.set(failureKey(failure), failure);
    this.#limits = [...limits];
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  take(event: CrawlEvent): void {
    this.#version += 1;
    this.#sorted = undefined;
    if (event.kind === 'failed') {
      this.#failuresOfMembers = undefined;
      this.#failuresByAddress = undefined;
      this.#sortedFailures = undefined;
    }
    if (event.kind === 'failed') this.#failures.set(failureKey(event), event);
    if (event.kind === 'limit-reached') this.#limits.push(event);
    if (event.kind !== 'document-read') return;
    const { record, quads } = event;
    const known = this.#documents.get(record.document);
    if (known === undefined) this.#put(SourceDocument.from(record, quads));
    else if (known.provenance.sha256 !== record.sha256 && isPreferred(record, known)) {
      this.#drop(known);
      this.#put(SourceDocument.from(record, quads).alsoReadAs(omit(known.provenance, 'issues')));
    } else {
      const { requested, documentKind, member, sha256, issues } = record;
      const reasons = { requested: [requested], documentKinds: [documentKind], readFor: member === undefined ? [] : [member] };
      // Shapes look at a document when a reason for reading it asks for that; what they said then is the whole of it.
      const said = sha256 === known.provenance.sha256 && issues.length > known.provenance.issues.length ? { issues } : {};
      this.#put(known.alsoReadAs({ ...reasons, ...said }));
    }
  }

  /** Puts a document in the place of what was read at its address. */
  restore(document: SourceDocument): void {
    this.#version += 1;
    this.#sorted = undefined;
    const known = this.#documents.get(document.provenance.document);
    if (known !== undefined) this.#drop(known);
    this.#put(document);
  }

  byRequested(address: string): SourceDocument | undefined {
    return this.#requested.get(address);
  }

  /**
   * Why an address could not be read for one of these reasons. Anybody can name any address for reasons of their own; that it
   * failed then says nothing about it.
   */
  failureOf(address: string, ...kinds: readonly DocumentKind[]): Failure | undefined {
    if (this.#failuresByAddress === undefined) {
      const byAddress = new Map<string, Failure[]>();
      for (const failure of this.failures) byAddress.set(failure.document, [...(byAddress.get(failure.document) ?? []), failure]);
      this.#failuresByAddress = byAddress;
    }
    return this.#failuresByAddress.get(address)?.find(({ documentKind }) => kinds.includes(documentKind));
  }

  /** By address. */
  all(): readonly SourceDocument[] {
    this.#sorted ??= [...this.#documents].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, document]) => document);
    return this.#sorted;
  }

  get failures(): readonly Failure[] {
    this.#sortedFailures ??= [...this.#failures].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, failure]) => failure);
    return this.#sortedFailures;
  }

  get limits(): readonly LimitReached[] {
    return this.#limits;
  }

  /** Pointers to registers. */
  registers(): readonly SourceDocument[] {
    return this.ofKinds('register').filter(({ facts }) => facts.pointer !== undefined);
  }

  /** Documents read for one of these reasons, in the order of the reasons. */
  ofKinds(...kinds: readonly DocumentKind[]): readonly SourceDocument[] {
    if (this.#byKind?.version !== this.#version) {
      const byKind = new Map<DocumentKind, SourceDocument[]>();
      for (const document of this.all()) {
        for (const kind of document.provenance.documentKinds) {
          const others = byKind.get(kind);
          if (others === undefined) byKind.set(kind, [document]);
          else others.push(document);
        }
      }
      this.#byKind = { version: this.#version, byKind };
    }
    const { byKind } = this.#byKind;
    return [...new Set(kinds.flatMap((kind) => byKind.get(kind) ?? []))];
  }

  registerFailures(): readonly Failure[] {
    return this.failures.filter(({ documentKind }) => documentKind === 'register' || documentKind === 'alliance');
  }

  /** All that was read, or not, on account of one member; documents by address. */
  of(webid: WebId): MemberDocuments {
    const documents = [...(this.#members.get(webid) ?? [])].sort((one, other) =>
      one.provenance.document < other.provenance.document ? -1 : 1,
    );
    return { webid, documents, failures: this.#failuresByMember().get(webid) ?? [] };
  }

  /** The same without what only an earlier crawl knew: its copies, and when it met what. Itself when there is nothing of the kind. */
  withoutEarlier(): DocumentSet {
    const all = this.all();
    const isNew = all.every(({ provenance }) => provenance.staleSince === undefined && provenance.firstSeen === undefined);
    if (isNew) return this;
    const fresh = all.filter(({ provenance }) => provenance.staleSince === undefined).map((document) => document.asFirstSeenNow());
    return new DocumentSet(fresh, this.failures, this.#limits);
  }

  /** Finds the digest of every document that has none yet. */
  async canonicalise(): Promise<void> {
    const waiting = [...this.#uncounted];
    if (waiting.length === 0) return;
    await Promise.all(waiting.map((document) => document.canonicalise()));
    this.#version += 1;
    for (const document of waiting) this.#uncounted.delete(document);
  }

  #failuresByMember(): ReadonlyMap<WebId, readonly Failure[]> {
    if (this.#failuresOfMembers !== undefined) return this.#failuresOfMembers;
    const byMember = new Map<WebId, Failure[]>();
    for (const failure of this.failures) {
      if (failure.member === undefined) continue;
      byMember.set(failure.member, [...(byMember.get(failure.member) ?? []), failure]);
    }
    this.#failuresOfMembers = byMember;
    return byMember;
  }

  #put(document: SourceDocument): void {
    const { document: address, requested, readFor } = document.provenance;
    this.#documents.set(address, document);
    this.#uncounted.add(document);
    for (const each of requested) this.#requested.set(each, document);
    for (const webid of readFor) this.#members.set(webid, (this.#members.get(webid) ?? new Set()).add(document));
  }

  #drop(document: SourceDocument): void {
    this.#uncounted.delete(document);
    for (const webid of document.provenance.readFor) this.#members.get(webid)?.delete(document);
  }
}

const failureKey = ({ document, documentKind, member }: Failure): string => `${document} ${documentKind} ${member ?? ''}`;

/**
 * Which of two different bodies of one address stays, when a server gave a credential and also something else: the
 * credential; else the one whose digest is smaller. Which came first must not matter.
 */
function isPreferred(record: DocumentRecord, known: SourceDocument): boolean {
  const isCredential = ({ mediaType }: { readonly mediaType: string }): boolean => /^application\/(?:vc|ld\+json)/.test(mediaType);
  const [ours, theirs] = [isCredential(record), isCredential(known.provenance)];
  return ours === theirs ? record.sha256 < known.provenance.sha256 : ours;
}
