import { canonicaliseNQuads } from '../credentials/canonicalise.ts';
import { sha256Hex } from '../credentials/digest.ts';
import type { DocumentRecord } from '../crawl/crawl-event.ts';
import type { Quad } from '@rdfjs/types';
import { type DocumentFacts, readFacts } from './document-facts.ts';
import type { Provenance } from './provenance-graph.ts';
import { type Statements, toQuads, toStatements } from './statements.ts';

/** One document of the index: what it says, how it was read, and what that means. */
export class SourceDocument {
  readonly statements: Statements;
  #provenance: Provenance;
  #facts: DocumentFacts | undefined;
  #canonical: Promise<void> | undefined;

  constructor(provenance: Provenance, statements: Statements) {
    this.#provenance = provenance;
    this.statements = statements;
  }

  static from(record: DocumentRecord, quads: readonly Quad[]): SourceDocument {
    const { documentKind, member, requested, ...rest } = record;
    const { sorted, ...statements } = toStatements(quads);
    const provenance = { ...rest, documentKinds: [documentKind], readFor: member === undefined ? [] : [member], requested: [requested] };
    const document = new SourceDocument(provenance, statements);
    document.#facts = readFacts(sorted, provenance);
    return document;
  }

  get provenance(): Provenance {
    return this.#provenance;
  }

  get facts(): DocumentFacts {
    this.#facts ??= readFacts(this.quads(), this.#provenance);
    return this.#facts;
  }

  quads(): Quad[] {
    return toQuads(this.statements);
  }

  /** Notes further reasons, members and addresses that the document was read for, and issues found then. Answers itself. */
  alsoReadAs(more: Pick<Provenance, 'documentKinds' | 'readFor' | 'requested'> & { readonly issues?: Provenance['issues'] }): this {
    const { documentKinds, readFor, requested, issues } = this.#provenance;
    this.#provenance = {
      ...this.#provenance,
      documentKinds: union(documentKinds, more.documentKinds),
      readFor: union(readFor, more.readFor),
      requested: union(requested, more.requested),
      issues: more.issues ?? issues,
    };
    this.#facts = undefined;
    return this;
  }

  /** The same document as a copy that stands in since then. */
  asCopy(staleSince: string): SourceDocument {
    return this.#with({ ...this.#provenance, staleSince });
  }

  /** The same document without what an earlier reading knew of it. */
  asFirstSeenNow(): SourceDocument {
    const { firstSeen, ...provenance } = this.#provenance;
    return firstSeen === undefined ? this : this.#with(provenance);
  }

  #with(provenance: Provenance): SourceDocument {
    const copy = new SourceDocument(provenance, this.statements);
    copy.#facts = this.#facts;
    return copy;
  }

  /** Finds the digest of the canonical form, once. */
  canonicalise(): Promise<void> {
    const { canonicalSha256, tooComplex } = this.#provenance;
    this.#canonical ??= canonicalSha256 !== undefined || tooComplex === true ? Promise.resolve() : this.#digest();
    return this.#canonical;
  }

  async #digest(): Promise<void> {
    const { text, hasBlankNodes } = this.statements;
    const canonical = hasBlankNodes ? await canonicaliseNQuads(text) : { ok: true as const, text };
    const found = canonical.ok ? { canonicalSha256: await sha256Hex(new TextEncoder().encode(canonical.text)) } : { tooComplex: true };
    this.#provenance = { ...this.#provenance, ...found };
  }
}

const union = <Value extends string>(one: readonly Value[], other: readonly Value[]): readonly Value[] =>
  [...new Set([...one, ...other])].sort();
