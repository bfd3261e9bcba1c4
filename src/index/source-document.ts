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

  /** The same document, read for one reason or member more. */
  alsoReadAs({ documentKind, member, requested, issues }: DocumentRecord): void {
    const { documentKinds, readFor, requested: addresses } = this.#provenance;
    this.#provenance = {
      ...this.#provenance,
      documentKinds: withOneMore(documentKinds, documentKind),
      readFor: member === undefined ? readFor : withOneMore(readFor, member),
      requested: withOneMore(addresses, requested),
      issues: this.#provenance.issues.length > 0 ? this.#provenance.issues : issues,
    };
    this.#facts = undefined;
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

const withOneMore = <Value extends string>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values : [...values, value].sort();
