/**
 * What the screens can ask of the product: the one interface that `ui/` talks to. `main.ts` builds the real one, tests
 * build one over memory pods. Everything here is plain data, promises, and subscriptions; nothing is RDF.
 */
import type { DirectoryAnswer, DirectoryEntry, DirectoryQuery, Source } from '../domain/directory.ts';
import type { FormData, FormDescription } from '../domain/form-field.ts';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { Texts } from '../domain/language.ts';
import type { MembershipTask } from '../domain/membership-task.ts';
import type { Reason, RoleGrant, Verdict } from '../domain/membership.ts';
import type { Audit } from '../query/audits.ts';
import type { QueryTable, ResultTerm } from '../query/query-table.ts';

/** A value that changes over time and can be watched. `subscribe` calls at once and on each change; answers the way out. */
export interface Observable<T> {
  readonly value: T;
  subscribe(listener: (value: T) => void): () => void;
}

/** `alliance.json`, see shared interface description. Read at run time. */
export interface AppConfiguration {
  readonly alliances: readonly {
    readonly name: string;
    readonly register: string;
    readonly key?: string;
    readonly publishedIndex?: string;
  }[];
  readonly podProviders: readonly { readonly name: string; readonly issuer: string; readonly signUp?: string }[];
  readonly languages: readonly string[];
}

// ---------------------------------------------------------------- the directory

/** One line of the report of a reading: a document, or a host, that could not be read. */
export interface ReadingProblem {
  readonly document: string;
  readonly host: string;
  readonly member?: WebId;
  readonly code: string;
  readonly message: string;
  readonly at: string;
  readonly retryAt?: string;
}

/** The state of a reading (crawl) under way. */
export interface ReadingProgress {
  readonly read: number;
  readonly waiting: number;
  readonly failed: number;
  readonly unchanged: number;
  readonly hosts: readonly string[];
  readonly startedAt: string;
}

export interface DirectoryState {
  /** `empty` before anything was ever read on this device. */
  readonly status: 'opening' | 'empty' | 'ready' | 'failed';
  /** Whether a reading is under way; entries grow while it runs. */
  readonly reading: ReadingProgress | undefined;
  readonly entries: readonly DirectoryEntry[];
  /** When the pods were last read to the end, ISO 8601 UTC. */
  readonly readAt: string | undefined;
  readonly problems: readonly ReadingProblem[];
  /** Present with status `failed`: why, and what to do. */
  readonly failure?: { readonly message: string; readonly remedy: string };
  readonly digest?: string;
  readonly documents: number;
}

export interface DirectoryActions {
  readonly state: Observable<DirectoryState>;
  /** Searches what is loaded; never touches the network. */
  search(query: DirectoryQuery): Promise<DirectoryAnswer>;
  /** Reads the pods again (all of them), telling progress through `state`. Resolves when done or stopped. */
  refresh(): Promise<void>;
  stop(): void;
  /** One member whatever its verdict, with every reason and source. Undefined when the index does not know it. */
  show(webid: WebId): Promise<MemberCheck | undefined>;
  /** Every WebID the index knows, listed or not. */
  members(): Promise<readonly MemberCheck[]>;
}

/** “Why am I (not) listed?”: everything the index knows of one member. The CLI's `check` answers the same. */
export interface MemberCheck {
  readonly webid: WebId;
  readonly name: Texts;
  readonly verdict: Verdict;
  readonly fetched: readonly (Source & {
    readonly kind: string;
    readonly status: number;
    readonly mediaType: string;
    readonly code?: string;
    readonly message?: string;
  })[];
  readonly issues: readonly Issue[];
  /** Present when the member is listed. */
  readonly entry?: DirectoryEntry;
}

// ---------------------------------------------------------------- who is there

export type SessionState =
  | { readonly status: 'restoring' }
  | { readonly status: 'signed-out'; readonly problem?: string }
  | { readonly status: 'signed-in'; readonly webId: WebId; readonly name: Texts };

export interface SessionActions {
  readonly state: Observable<SessionState>;
  readonly lastUsed: string | undefined;
  /** Which provider a typed WebID or provider address leads to, so that the screen can say where the browser goes next. */
  findProvider(typed: string): Promise<{ readonly issuer: string; readonly webId?: WebId }>;
  /** Leaves the page for the provider; comes back to the present address. */
  signIn(issuer: string): Promise<void>;
  signOut(): Promise<void>;
}

// ---------------------------------------------------------------- a member's own records

/** The kinds of record a member edits; each has a shape of that name. */
export type RecordKind = 'member' | 'offering';

/** A record with the state of the document it was read in. */
export interface StoredRecord {
  readonly kind: RecordKind;
  /** Undefined until it was saved for the first time. */
  readonly document: DocumentUrl | undefined;
  readonly data: FormData;
  /** Opaque: the exact state this was read in; a save insists on it. */
  readonly version: string | undefined;
  /** The document as it stands in the pod, for “Show the data”. */
  readonly source: string;
  /** Broken or foreign RDF: shown, not overwritten. */
  readonly issues: readonly Issue[];
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly record: StoredRecord; readonly at: string }
  /** The shapes or the rules across rows say no; nothing was written. */
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  /** Somebody else saved in between: both versions; nothing was written. */
  | { readonly kind: 'conflict'; readonly mine: FormData; readonly theirs: StoredRecord }
  /** The pod could not be written; the draft is kept. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly remedy: string };

export interface MembershipOverview {
  readonly webId: WebId;
  readonly name: Texts;
  readonly tasks: readonly MembershipTask[];
  readonly offerings: readonly { readonly document: DocumentUrl; readonly name: Texts; readonly issues: readonly Issue[] }[];
  /** What the directory last concluded, if it ever read this member. */
  readonly check: MemberCheck | undefined;
  /** What an unauthenticated request saw of the public and the private container. */
  readonly access:
    | { readonly public: 'readable' | 'not-readable' | 'unreachable'; readonly private: 'readable' | 'not-readable' | 'unreachable' }
    | undefined;
  readonly applied: boolean;
  /** True when the signed-in person keeps the register of this alliance. */
  readonly isSteward: boolean;
}

export interface AgreementText {
  readonly id: Iri;
  readonly title: Texts;
  readonly version: string;
  readonly language: string;
  readonly text: string;
  readonly digestMultibase: string;
}

export interface MemberActions {
  overview(): Promise<MembershipOverview>;
  /** Containers, type index, inbox and access: created when missing. */
  preparePod(): Promise<void>;
  describe(kind: RecordKind): Promise<FormDescription>;
  open(kind: RecordKind, document?: DocumentUrl): Promise<StoredRecord>;
  /** Checks without saving. */
  check(kind: RecordKind, data: FormData): Promise<readonly Issue[]>;
  save(record: StoredRecord, data: FormData): Promise<SaveOutcome>;
  /** Puts a text that the owner mended in place of a document that could not be read; `invalid` while it still cannot be. */
  repair(record: StoredRecord, source: string): Promise<SaveOutcome>;
  /** Removes an offering; `restore` puts the very bytes back. */
  removeOffering(document: DocumentUrl): Promise<{ restore(): Promise<void> }>;
  /** The Turtle that saving would write, for “Show the data”. */
  preview(record: StoredRecord, data: FormData): Promise<string>;
  /** The text to accept, in the best language. */
  charter(languages: readonly string[]): Promise<AgreementText>;
  apply(application: { readonly roles: readonly RoleGrant[]; readonly language: string; readonly consent: string }): Promise<void>;
}

/** Drafts on this device, so that a closed tab loses nothing. */
export interface DraftActions {
  load(key: string): Promise<{ readonly data: FormData; readonly at: string } | undefined>;
  keep(key: string, data: FormData): Promise<void>;
  drop(key: string): Promise<void>;
}

// ---------------------------------------------------------------- the steward

export interface PendingApplication {
  readonly notification: DocumentUrl;
  readonly applicant: WebId;
  readonly name: Texts;
  readonly application: DocumentUrl;
  readonly acceptance: Iri | undefined;
  readonly roles: readonly RoleGrant[];
  readonly consent: string;
  readonly receivedAt: string;
  /** What keeps it from being admitted (nothing is believed that the applicant's own pod does not say). */
  readonly problems: readonly Reason[];
}

export interface StewardActions {
  pending(): Promise<readonly PendingApplication[]>;
  admit(application: PendingApplication, roles: readonly RoleGrant[]): Promise<void>;
}

// ---------------------------------------------------------------- the auditor

/** A table with how long the engine took for it. */
export interface TimedTable extends QueryTable {
  readonly milliseconds: number;
}
export interface AuditActions {
  list(): Promise<readonly Audit[]>;
  /** Rejects with QueryError (line and column where known) or, past `limitMs`, QueryTimeoutError. */
  run(query: string, options: { readonly signal: AbortSignal; readonly limitMs: number }): Promise<TimedTable>;
  /** RFC 4180 text of a table. */
  toCsv(table: QueryTable): Promise<string>;
}

/** All of it. */
export interface AllianceApp {
  readonly configuration: AppConfiguration;
  readonly session: SessionActions;
  readonly directory: DirectoryActions;
  readonly member: MemberActions;
  readonly drafts: DraftActions;
  readonly steward: StewardActions;
  readonly audit: AuditActions;
  /** The preferred languages of the reader, best first. */
  readonly languages: readonly string[];
  readonly now: () => Date;
}

export type { Audit, QueryTable, ResultTerm };
