import type { Quad } from '@rdfjs/types';
import type { CrawlEvent, DocumentRecord } from '../crawl/crawl-event.ts';
import type { PreviousCopies } from '../crawl/previous-copies.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { When } from '../domain/evidence.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import type { Verdict } from '../domain/membership.ts';
import { storagesOf } from '../domain/storage-scope.ts';
import { type Check, checkMember } from './check.ts';
import { combineVerdicts } from './combine-verdicts.ts';
import { type CredentialOutcome, judgeCredential } from './credential-at-hand.ts';
import { type CountedDecisions, countedDecisions, nothingCounted } from './decision-graph.ts';
import { type Digests, digestsOf } from './digests.ts';
import { DocumentSet } from './document-set.ts';
import { type Governance, governanceOf } from './governance.ts';
import { provenanceGraph, verdictsGraph } from './graphs.ts';
import { type GatheredAlliance, gatherAlliances, judgeAll, judgeUnknown, keysOf } from './judgement.ts';
import type { OxigraphModule, Store } from './oxigraph.ts';
import { nameOf } from './name-of.ts';
import { type PreviewedChange, previewOf } from './preview.ts';
import { type PreviewedMotion, type Shift, shiftsOf } from './preview-motion.ts';
import { previousCopiesOf } from './previous-copies.ts';
import { projectEntry } from './project-directory.ts';
import { readProvenance, writeProvenance } from './provenance-graph.ts';
import type { AllianceKey } from './register-history.ts';
import { isInStorageOf, profileOf } from './member-documents.ts';
import { restoreEarlier, rollbackOf } from './rollback.ts';
import { Signatures } from './signatures.ts';
import { SourceDocument } from './source-document.ts';
import { type Statements, byGraph, inGraph, toQuads, toStatements } from './statements.ts';
import { StatementStore } from './statement-store.ts';
import { readVerdicts, writeVerdicts } from './verdict-graph.ts';

export interface IndexOptions {
  /** The pinned key of each alliance, by the address of its register. Without one, the key that it publishes is taken on first use. */
  readonly keys?: ReadonlyMap<string, string>;
  /** The reading before this one: a register that goes back behind it does not count, and keys taken on first use stay. */
  readonly previous?: AllianceIndex | undefined;
}

/** Which of the two times of a question is not T. */
export interface JudgeOptions {
  /** By what was known then; T when not given. */
  readonly knownAt?: string;
}

/**
 * What a crawl leaves behind: one graph per source document, how each was read, and what follows from them. Takes the
 * events of a crawl as they come; after `judge` it can be searched, checked, compared and stored, while the crawl goes on.
 * Built from a file, it answers the same, and can be judged again at other times.
 */
export class AllianceIndex {
  readonly #oxigraph: OxigraphModule;
  readonly #signatures: Signatures;
  #previous: AllianceIndex | undefined;
  #keys: ReadonlyMap<string, AllianceKey>;
  #documents = new DocumentSet();
  #verdicts: readonly Verdict[] = [];
  #decisions: CountedDecisions = nothingCounted;
  #when: When | undefined;
  #gathered: { readonly version: number; readonly alliances: readonly GatheredAlliance[] } | undefined;
  #isFinished = false;
  #store: StatementStore | undefined;
  #judged: { readonly verdicts: readonly Verdict[]; readonly statements: Statements } | undefined;
  #provenance: { readonly version: number; readonly statements: Statements } | undefined;

  private constructor(oxigraph: OxigraphModule, { keys = new Map(), previous }: IndexOptions = {}) {
    this.#oxigraph = oxigraph;
    this.#previous = previous;
    this.#signatures = previous === undefined ? new Signatures() : previous.#signatures;
    const pinned = [...keys].map(([register, multikey]) => [register, { multikey, onFirstUse: false }] as const);
    this.#keys = new Map([...(previous === undefined ? [] : previous.#keys), ...pinned]);
  }

  static create(oxigraph: OxigraphModule, options: IndexOptions = {}): AllianceIndex {
    return new AllianceIndex(oxigraph, options);
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
    const { when, keys, verdicts, decisions } = readVerdicts(toQuads(graphs.get(verdictsGraph) ?? nothing));
    index.#when = when;
    index.#keys = keys;
    index.#verdicts = verdicts;
    index.#decisions = decisions;
    return index;
  }

  /** Takes in what a crawl tells; other events pass. */
  take(event: CrawlEvent): void {
    this.#documents.take(event);
    this.#isFinished ||= event.kind === 'finished';
  }

  /**
   * Judges every WebID that a register names, at T (ISO 8601 UTC), by what was read so far. Signatures are verified once,
   * however often this is asked.
   */
  async judge(at: string, { knownAt = at }: JudgeOptions = {}): Promise<void> {
    await this.#documents.canonicalise();
    await this.#holdAgainstPrevious();
    const alliances = await this.#gather();
    this.#keys = new Map([...this.#keys, ...keysOf(alliances)]);
    this.#when = { at, knownAt };
    this.#verdicts = judgeAll(alliances, this.#when);
    this.#decisions = countedDecisions(alliances, this.#when);
  }

  get judgedAt(): string | undefined {
    return this.#when?.at;
  }

  /** By what was known when. */
  get knownAt(): string | undefined {
    return this.#when?.knownAt;
  }

  /** The key that each register was followed under. */
  get keys(): ReadonlyMap<string, AllianceKey> {
    return this.#keys;
  }

  verdicts(): Verdict[] {
    return [...this.#verdicts];
  }

  /** Members that are listed or suspended, with what they offer, by WebID. */
  directory(): DirectoryEntry[] {
    return this.#verdicts.flatMap((verdict) => this.#entry(verdict) ?? []);
  }

  /** Everything known of one WebID; undefined when no register names it. */
  check(webid: WebId): Check | undefined {
    const verdict = this.#verdicts.find((each) => each.webid === webid);
    return verdict === undefined ? undefined : this.#check(verdict);
  }

  /** The same for a WebID that no register names: that, and where it would have to stand, is the answer. */
  async checkUnknown(webid: WebId): Promise<Check> {
    const when = this.#when ?? { at: '', knownAt: '' };
    return this.#check(judgeUnknown(await this.#gather(), webid, when));
  }

  /** Every WebID that a register names, listed or not. */
  members(): Check[] {
    return this.#verdicts.map((verdict) => this.#check(verdict));
  }

  /** The verdict that a reading would come to after an authority's change. Undefined for whoever no register names. */
  async preview(webid: WebId, change: PreviewedChange): Promise<Verdict | undefined> {
    const [when, alliances] = [this.#when, await this.#gather()];
    if (when === undefined) return undefined;
    const previews = alliances.flatMap((alliance) => previewOf(alliance, this.#documents, webid, change, when) ?? []);
    return previews.length === 0 ? undefined : combineVerdicts(webid, previews);
  }

  /** Who would be judged differently if a motion were carried. Of an index of several alliances: of the one that is asked about. */
  async previewMotion(moved: PreviewedMotion, register?: DocumentUrl): Promise<readonly (Shift & { readonly name: Texts })[]> {
    const [when, alliance] = [this.#when, await this.#alliance(register)];
    if (when === undefined || alliance === undefined) return [];
    const shifts = await shiftsOf(alliance, this.#documents, moved, when);
    return shifts.map((shift) => ({ ...shift, name: nameOf(this.#documents, shift.webid) }));
  }

  /** What an alliance decides and who decides it. Undefined before anything was judged. */
  async governance(register?: DocumentUrl): Promise<Governance | undefined> {
    const [when, alliance] = [this.#when, await this.#alliance(register)];
    if (when === undefined || alliance === undefined) return undefined;
    return governanceOf(alliance, (webid) => nameOf(this.#documents, webid), when);
  }

  /** The alliance of a register, by its address or one that led to it; the first one where none is asked for. */
  async #alliance(register: DocumentUrl | undefined): Promise<GatheredAlliance | undefined> {
    const alliances = await this.#gather();
    if (register === undefined) return alliances[0];
    const address = this.#documents.byRequested(register)?.provenance.document ?? register;
    return alliances.find(({ history }) => history.register === address);
  }

  /** Puts a credential that was handed in where it says that it stands, in place of what was read there. */
  async hold(record: DocumentRecord, quads: readonly Quad[]): Promise<void> {
    this.#documents.restore(SourceDocument.from(record, quads));
    await this.#documents.canonicalise();
  }

  /** Where a credential would stand in its owner's storage: at its own address if that lies there. */
  placeFor(owner: WebId, address: DocumentUrl): DocumentUrl {
    const held = this.#documents.of(owner);
    if (isInStorageOf(held)(address)) return address;
    const [storage = address] = storagesOf(owner, profileOf(held)?.facts.profiles.get(owner)?.storages ?? []);
    return new URL(new URL(address).pathname.split('/').at(-1) ?? '', storage).href as DocumentUrl;
  }

  /** Whether one credential counts, as its owner's. Undefined when no alliance of this index has a use for it. */
  async judgeCredential(address: DocumentUrl, owner: WebId): Promise<CredentialOutcome | undefined> {
    const [when, alliances] = [this.#when, await this.#gather()];
    return when === undefined ? undefined : judgeCredential(alliances, this.#documents, address, owner, when);
  }

  /** Registers that could not be followed to their beginning, and why. */
  async registerProblems(): Promise<readonly UnreadDocument[]> {
    return (await this.#gather()).flatMap(({ evidence }) => evidence.registerProblem ?? []);
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
    const { at, knownAt } = this.#when ?? { at: '', knownAt: '' };
    const fresh = this.#documents.withoutEarlier();
    const verdicts =
      fresh === this.#documents ? this.#verdicts : judgeAll(await gatherAlliances(fresh, this.#signatures, this.#keys), { at, knownAt });
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

  /** Gathered again only after something was read: a verdict is asked for at many times. */
  async #gather(): Promise<readonly GatheredAlliance[]> {
    const { version } = this.#documents;
    if (this.#gathered?.version === version) return this.#gathered.alliances;
    const alliances = await gatherAlliances(this.#documents, this.#signatures, this.#keys);
    this.#gathered = { version, alliances };
    return alliances;
  }

  /** Once all is read: a register that went back behind the reading before this one stands as it was read then. */
  async #holdAgainstPrevious(): Promise<void> {
    const previous = this.#previous;
    if (!this.#isFinished || previous === undefined) return;
    // Asked once, and let go: each index would keep all the ones before it.
    this.#previous = undefined;
    const earlier = new Map((await previous.#gather()).map((each) => [each.history.register, each.history]));
    for (const { history } of await this.#gather()) {
      const before = earlier.get(history.register);
      const rollback = before && rollbackOf(before, history);
      if (rollback !== undefined) restoreEarlier(this.#documents, previous.#documents, history.register, rollback);
    }
  }

  #graphs(): Map<string, Statements> {
    return new Map([
      ...this.#documents.all().map(({ provenance, statements }) => [provenance.document as string, statements] as const),
      [provenanceGraph, this.#provenanceStatements()],
      [verdictsGraph, this.#verdictStatements()],
    ]);
  }

  #verdictStatements(): Statements {
    const [verdicts, decisions] = [this.#verdicts, this.#decisions];
    if (this.#judged?.verdicts !== verdicts) {
      this.#judged = { verdicts, statements: toStatements(writeVerdicts({ when: this.#when, keys: this.#keys, verdicts, decisions })) };
    }
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

  #entry(verdict: Verdict): DirectoryEntry | undefined {
    return projectEntry(this.#documents.of(verdict.webid), verdict, this.#registerDocuments(), (webid) => this.#nameOf(webid));
  }

  #check(verdict: Verdict): Check {
    const register = {
      documents: this.#registerDocuments().filter(isAbout(verdict)),
      failures: this.#documents.registerFailures(),
    };
    return checkMember(this.#documents.of(verdict.webid), verdict, this.#entry(verdict), register, (webid) => this.#nameOf(webid));
  }

  /** Pointers, versions, and the WebID documents of alliances, in that order. */
  #registerDocuments(): readonly SourceDocument[] {
    return this.#documents.ofKinds('register', 'alliance');
  }

  /** What somebody's own WebID document calls them. */
  #nameOf(webid: WebId): Texts {
    return this.#documents.byRequested(documentOf(webid))?.facts.profiles.get(webid)?.name ?? [];
  }
}

/** Of the register: what leads through it, and the versions that name this WebID. Where none does, all of them are the evidence. */
function isAbout({ webid, state }: Verdict): (document: SourceDocument) => boolean {
  return ({ facts }) => state === 'none' || facts.version === undefined || facts.version.events.some((event) => event.member === webid);
}
