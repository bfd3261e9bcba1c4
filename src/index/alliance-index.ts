import type { CrawlEvent } from '../crawl/crawl-event.ts';
import type { PreviousCopies } from '../crawl/previous-copies.ts';
import type { Acceptance } from '../domain/agreement.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { WebId } from '../domain/iri.ts';
import { judgeMembership } from '../domain/judge-membership.ts';
import type { RegisterEvent, Verdict } from '../domain/membership.ts';
import { type Check, checkMember } from './check.ts';
import { combineVerdicts, unknownTo } from './combine-verdicts.ts';
import { type Digests, digestsOf } from './digests.ts';
import { DocumentSet } from './document-set.ts';
import { provenanceGraph, verdictsGraph } from './graphs.ts';
import { gatherEvidence, ofKind } from './membership-evidence.ts';
import type { OxigraphModule, Store } from './oxigraph.ts';
import { previousCopiesOf } from './previous-copies.ts';
import { projectEntry } from './project-directory.ts';
import { readProvenance, writeProvenance } from './provenance-graph.ts';
import { type RegisterHistory, followRegister } from './register-history.ts';
import { SourceDocument } from './source-document.ts';
import { type Statements, byGraph, inGraph, toQuads, toStatements } from './statements.ts';
import { StatementStore } from './statement-store.ts';
import { readVerdicts, writeVerdicts } from './verdict-graph.ts';

/**
 * What a crawl leaves behind: one graph per source document, how each was read, and what follows from them. Takes the
 * events of a crawl as they come; after `judge` it can be searched, checked, compared and stored, while the crawl goes on.
 * Built from a file, it answers the same.
 */
export class AllianceIndex {
  readonly #oxigraph: OxigraphModule;
  #documents = new DocumentSet();
  #verdicts: readonly Verdict[] = [];
  #judgedAt: string | undefined;
  #store: StatementStore | undefined;
  #judged: { readonly verdicts: readonly Verdict[]; readonly statements: Statements } | undefined;
  #provenance: { readonly version: number; readonly statements: Statements } | undefined;

  private constructor(oxigraph: OxigraphModule) {
    this.#oxigraph = oxigraph;
  }

  static create(oxigraph: OxigraphModule): AllianceIndex {
    return new AllianceIndex(oxigraph);
  }

  /** Reads what {@link toNQuads} wrote. Throws NotAnIndexError, with the line, for anything else. */
  static fromNQuads(oxigraph: OxigraphModule, text: string): AllianceIndex {
    const index = new AllianceIndex(oxigraph);
    const graphs = byGraph(text);
    const nothing: Statements = { text: '', hasBlankNodes: false, count: 0 };
    const { documents, failures, limits } = readProvenance(toQuads(graphs.get(provenanceGraph) ?? nothing));
    index.#documents = new DocumentSet(
      documents.map((provenance) => new SourceDocument(provenance, graphs.get(provenance.document) ?? nothing)),
      failures,
      limits,
    );
    const { at, verdicts } = readVerdicts(toQuads(graphs.get(verdictsGraph) ?? nothing));
    index.#judgedAt = at;
    index.#verdicts = verdicts;
    return index;
  }

  /** Takes in what a crawl tells; other events pass. */
  take(event: CrawlEvent): void {
    this.#documents.take(event);
  }

  /** Judges every WebID that a register names, at T (ISO 8601 UTC), by what was read so far. */
  async judge(at: string): Promise<void> {
    await this.#documents.canonicalise();
    this.#judgedAt = at;
    this.#verdicts = judgeAll(this.#documents, at);
  }

  get judgedAt(): string | undefined {
    return this.#judgedAt;
  }

  verdicts(): Verdict[] {
    return [...this.#verdicts];
  }

  /** Listed members with what they offer, by WebID. */
  directory(): DirectoryEntry[] {
    const histories = this.#histories();
    return this.#verdicts.flatMap((verdict) => this.#entry(verdict, histories) ?? []);
  }

  /** Everything known of one WebID; undefined when no register names it. */
  check(webid: WebId): Check | undefined {
    const verdict = this.#verdicts.find((each) => each.webid === webid);
    return verdict === undefined ? undefined : this.#check(verdict, this.#histories());
  }

  /** The same for a WebID that no register names: that, and where it would have to stand, is the answer. */
  checkUnknown(webid: WebId): Check {
    const histories = this.#histories();
    return this.#check(unknownTo(histories, webid, this.#judgedAt ?? ''), histories);
  }

  /** Every WebID that a register names, listed or not. */
  members(): Check[] {
    const histories = this.#histories();
    return this.#verdicts.map((verdict) => this.#check(verdict, histories));
  }

  /** The acceptances that were read in a member's pod. */
  acceptances(webid: WebId): Acceptance[] {
    return ofKind(this.#documents.of(webid), 'acceptance').flatMap(({ facts }) => facts.acceptance ?? []);
  }

  counts(): { readonly members: number; readonly listed: number; readonly documents: number; readonly quads: number } {
    return {
      members: this.#verdicts.length,
      listed: this.#verdicts.filter(({ listed }) => listed).length,
      documents: this.#documents.all().length,
      quads: this.#documents.all().reduce((sum, { statements }) => sum + statements.count, 0),
    };
  }

  /** What two crawls of the same pods at the same T agree on. */
  async digests(): Promise<Digests> {
    await this.#documents.canonicalise();
    const at = this.#judgedAt ?? '';
    const fresh = this.#documents.withoutCopies();
    const verdicts = fresh === this.#documents ? this.#verdicts : judgeAll(fresh, at);
    return digestsOf(
      fresh.all().map(({ provenance }) => provenance),
      verdicts,
      at,
    );
  }

  /** For a crawl to come: what needs not be read again, and what stands in for what cannot be read. */
  previousCopies(): PreviousCopies {
    return previousCopiesOf((address) => this.#documents.byRequested(address));
  }

  /** The index as a file: N-Quads, graph by graph. */
  toNQuads(): string {
    return [...this.#graphs()].map(([name, statements], at) => inGraph(statements, name, `d${at}`)).join('');
  }

  /** The index to be queried. Filled when it is first asked for, and kept in step from then on. */
  get store(): Store {
    this.#store ??= new StatementStore(this.#oxigraph);
    return this.#store.holding(this.#graphs());
  }

  #graphs(): Map<string, Statements> {
    return new Map([
      ...this.#documents.all().map(({ provenance, statements }) => [provenance.document as string, statements] as const),
      [provenanceGraph, this.#provenanceStatements()],
      [verdictsGraph, this.#verdictStatements()],
    ]);
  }

  #verdictStatements(): Statements {
    const [at, verdicts] = [this.#judgedAt, this.#verdicts];
    if (this.#judged?.verdicts !== verdicts) this.#judged = { verdicts, statements: toStatements(writeVerdicts({ at, verdicts })) };
    return this.#judged.statements;
  }

  /** Written again only after something was read: queries come in rows. */
  #provenanceStatements(): Statements {
    const { version, failures, limits } = this.#documents;
    if (this.#provenance?.version !== version) {
      const documents = this.#documents.all().map(({ provenance }) => provenance);
      this.#provenance = { version, statements: toStatements(writeProvenance({ documents, failures, limits })) };
    }
    return this.#provenance.statements;
  }

  #histories(): readonly RegisterHistory[] {
    return historiesIn(this.#documents);
  }

  #entry(verdict: Verdict, histories: readonly RegisterHistory[]): DirectoryEntry | undefined {
    const documents = histories.flatMap((history) => history.documents);
    return projectEntry(this.#documents.of(verdict.webid), verdict, documents);
  }

  #check(verdict: Verdict, histories: readonly RegisterHistory[]): Check {
    const documents = [...new Set(histories.flatMap((history) => history.documents))];
    const register = { documents: documents.filter(isAbout(verdict)), failures: this.#documents.registerFailures() };
    return checkMember(this.#documents.of(verdict.webid), verdict, this.#entry(verdict, histories), register);
  }
}

/** Of the register: what leads through it, and the versions that name this WebID. Where none does, all of them are the evidence. */
function isAbout({ webid, state }: Verdict): (document: SourceDocument) => boolean {
  return ({ facts }) => state === 'none' || facts.version === undefined || facts.version.events.some((event) => event.member === webid);
}

function historiesIn(documents: DocumentSet): RegisterHistory[] {
  return documents.registers().flatMap((pointer) => followRegister(pointer, documents) ?? []);
}

function judgeAll(documents: DocumentSet, at: string): Verdict[] {
  const verdicts = new Map<WebId, Verdict[]>();
  for (const history of historiesIn(documents)) {
    for (const [webid, events] of eventsByMember(history.events)) {
      const verdict = judgeMembership(gatherEvidence(documents.of(webid), { ...history, events }), at);
      verdicts.set(webid, [...(verdicts.get(webid) ?? []), verdict]);
    }
  }
  return [...verdicts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([webid, each]) => combineVerdicts(webid, each));
}

function eventsByMember(events: readonly RegisterEvent[]): Map<WebId, RegisterEvent[]> {
  const byMember = new Map<WebId, RegisterEvent[]>();
  for (const event of events) {
    const own = byMember.get(event.member);
    if (own === undefined) byMember.set(event.member, [event]);
    else own.push(event);
  }
  return byMember;
}
