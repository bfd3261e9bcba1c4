/**
 * What the screens can ask of the product: the one interface that `ui/` talks to. `main.ts` builds the real one, tests
 * build one over memory pods. Everything here is plain data, promises, and subscriptions; nothing is RDF.
 */
import type { Appeal } from '../domain/appeal.ts';
import type { AgreementKind, AgreementVersion } from '../domain/agreement.ts';
import type {
  Attestation,
  AttestationKind,
  AttestationScope,
  InterestsDeclaration,
  Mandate,
  StatusEntry,
  ValuesDeclaration,
  VettingRequest,
} from '../domain/attestation.ts';
import type { Choice, Conflict, Motion, MotionKind, MotionOutcome } from '../domain/decision.ts';
import type { DirectoryAnswer, DirectoryEntry, DirectoryQuery, NamedAgent, Source } from '../domain/directory.ts';
import type { FormData, FormDescription } from '../domain/form-field.ts';
import type { HearingPaper } from '../domain/hearing-paper.ts';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { PinnedKey, VerificationMethod } from '../domain/key.ts';
import type { Texts } from '../domain/language.ts';
import type { Member } from '../domain/member.ts';
import type { MembershipTask } from '../domain/membership-task.ts';
import type { EventKind, Reason, RegisterEvent, RoleGrant, Verdict } from '../domain/membership.ts';
import type { Right } from '../domain/right.ts';
import type { Role } from '../domain/role.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import type { Audit } from '../query/audits.ts';
import type { QueryTable, ResultTerm } from '../query/query-table.ts';
import type { NewProposal } from './write-decision.ts';

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
  /** What a reading would show of this member after an authority's change, by what is loaded. */
  preview(webid: WebId, change: VettingChange): Promise<Verdict | undefined>;
  /**
   * What would change for whom if a motion were carried and in force at `at`: every verdict that differs, judged by the rules a
   * reading judges by. `policy` and `agreement`: what a proposal of that kind would bring into force, before it is published.
   */
  previewMotion(moved: {
    readonly proposals: readonly NewProposal[];
    readonly policy?: RolePolicy;
    readonly at: string;
  }): Promise<readonly StandingShift[]>;
  /** What the alliance decides and who decides it, by what is loaded. Undefined while nothing was read. */
  governance(): Promise<Governance | undefined>;
  /** Every WebID the index knows, listed or not. */
  members(): Promise<readonly MemberCheck[]>;
}

/** One member for whom a motion would change something. */
export interface StandingShift {
  readonly webid: WebId;
  readonly name: Texts;
  readonly before: Pick<Verdict, 'state' | 'listed' | 'roles'>;
  readonly after: Pick<Verdict, 'state' | 'listed' | 'roles'>;
  /** The reasons that the verdict afterwards has and the one before has not. */
  readonly reasons: readonly Reason[];
}

/** A seat of the committee in force. */
export interface SeatView {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly name: Texts;
  readonly since: string;
  readonly until?: string;
  /** Filled by the founding and not by an election. */
  readonly provisional: boolean;
}

/** What an alliance decides and who decides it; the page of decisions shows it to everybody. */
export interface Governance {
  readonly alliance: WebId;
  readonly name: Texts;
  readonly register: DocumentUrl;
  readonly seats: readonly SeatView[];
  readonly policy: RolePolicy | undefined;
  readonly mandates: readonly AuthorityView[];
  /** The newest first. */
  readonly motions: readonly MotionView[];
  /** Register versions, the newest first. */
  readonly versions: readonly {
    readonly document: DocumentUrl;
    readonly issued: string;
    readonly events: number;
    readonly anchors: number;
  }[];
  /** Appeals that wait to be decided, by the members' own documents or by the register. */
  readonly appeals: readonly { readonly against: Iri; readonly member: WebId; readonly lodged: string }[];
  /** Events of the register that no counted decision carries: shown, so that everybody sees what was tried. */
  readonly undecided: readonly {
    readonly event: Iri;
    readonly kind: EventKind;
    readonly member: WebId;
    readonly code: string;
    readonly why: string;
  }[];
}

/** A motion with the names of those whom it concerns and who decide it. */
export interface MotionView extends MotionOutcome {
  readonly number: number;
  readonly names: readonly NamedAgent[];
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
  /** The names of the authorities whose attestations the verdict speaks of, as their own WebID documents tell them. */
  readonly authorities?: readonly NamedAgent[];
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
  /** True when the register names a seat of the signed-in person, or a general meeting is open to it. */
  readonly mayVote: boolean;
  /** True when the register names a mandate of the signed-in person. */
  readonly isAuthority: boolean;
  /** What signing needs: a key that is on this device and in the WebID document. */
  readonly canSign: boolean;
  /** What the member says of itself, once it has said it: whether it is a body, and who may sign for it. */
  readonly member?: Member;
}

export interface AgreementText {
  readonly id: Iri;
  readonly kind: AgreementKind;
  readonly title: Texts;
  readonly version: string;
  readonly language: string;
  readonly text: string;
  readonly digestMultibase: string;
  /** The text of the version before in the same language, to show what changed. */
  readonly before?: { readonly version: string; readonly text: string };
}

// ---------------------------------------------------------------- keys

/** One of a person's signing keys, as the device, the WebID document and the register know it. */
export interface KeyView extends VerificationMethod {
  readonly onThisDevice: boolean;
  /** Whether the WebID document lists it. */
  readonly listed: boolean;
  /** Whether the register pins it. */
  readonly pinned: boolean;
  readonly backupInPod: boolean;
}

export interface KeyActions {
  list(): Promise<readonly KeyView[]>;
  /**
   * Makes a key on this device, lists it in the WebID document, and keeps a copy locked with the passphrase in the private
   * part of the pod. `file` is the same copy for a file. `controller` defaults to the person signed in.
   */
  enrol(
    passphrase: string,
    controller?: WebId,
  ): Promise<{ readonly key: KeyView; readonly file: { readonly name: string; readonly text: string } }>;
  /** Unlocks a copy: the one in the pod, or the text of a file. Rejects with WrongPassphraseError. */
  restore(from: { readonly method: Iri } | { readonly text: string }, passphrase: string): Promise<KeyView>;
  /** No longer signs with it; what it signed stays. */
  retire(method: Iri): Promise<void>;
  /** Lost or stolen: nothing it signed counts that was not anchored before `from`. */
  revoke(method: Iri, from: string): Promise<void>;
  /** Asks the alliance to pin a new key of a member or authority. */
  askToPin(method: Iri): Promise<void>;
}

// ---------------------------------------------------------------- agreements and declarations

/** One agreement of the alliance, with the person's own answer. */
export interface AgreementView {
  readonly kind: AgreementKind;
  readonly current: AgreementVersion;
  readonly versions: readonly AgreementVersion[];
  /** The roles whose requirements name it. */
  readonly neededFor: readonly Role[];
  readonly mine:
    | {
        readonly document: DocumentUrl;
        readonly version: string;
        readonly acceptedAt: string;
        readonly language: string;
        readonly status: 'accepted' | 'outdated' | 'withdrawn';
      }
    | undefined;
}

export interface AgreementActions {
  list(): Promise<readonly AgreementView[]>;
  text(version: Iri, languages: readonly string[]): Promise<AgreementText>;
  /** Signs. `representative` is the human who acts for a body. */
  accept(version: Iri, language: string, representative?: { readonly name: string; readonly capacity: string }): Promise<DocumentUrl>;
  withdraw(acceptance: DocumentUrl): Promise<void>;
  interests(): Promise<InterestsDeclaration | undefined>;
  declareInterests(declared: Pick<InterestsDeclaration, 'affiliates' | 'offices' | 'employers'>): Promise<void>;
  values(): Promise<ValuesDeclaration | undefined>;
  declareValues(upholds: readonly Iri[]): Promise<void>;
}

// ---------------------------------------------------------------- vetting

export interface AuthorityView {
  readonly webid: WebId;
  readonly name: Texts;
  readonly mandates: readonly Mandate[];
}

/** An attestation that an authority holds ready for the member. `problems` says why it should not be taken. */
export interface OfferedAttestation {
  readonly notification: DocumentUrl;
  readonly copy: DocumentUrl;
  readonly attestation: Attestation;
  readonly authorityName: Texts;
  readonly problems: readonly Reason[];
}

export interface VettingActions {
  authorities(): Promise<readonly AuthorityView[]>;
  request(request: AttestationScope & { readonly authority: WebId; readonly kind: AttestationKind }): Promise<DocumentUrl>;
  requests(): Promise<readonly VettingRequest[]>;
  offered(): Promise<readonly OfferedAttestation[]>;
  taken(): Promise<readonly Attestation[]>;
  take(offered: OfferedAttestation): Promise<DocumentUrl>;
  /** Removes it from the pod; `restore` puts the very bytes back. */
  remove(attestation: DocumentUrl): Promise<{ restore(): Promise<void> }>;
}

/** A request as the authority's desk shows it: only what the member's pod says. */
export interface PendingRequest {
  readonly notification: DocumentUrl;
  readonly request: VettingRequest;
  readonly name: Texts;
  /** What the member says of itself, to hold beside the checklist. */
  readonly member: Member | undefined;
  readonly offerings: readonly Texts[];
  readonly receivedAt: string;
  readonly problems: readonly Reason[];
}

export interface IssuedAttestation {
  readonly attestation: Attestation;
  readonly memberName: Texts;
  readonly copy: DocumentUrl;
  readonly status: 'in-force' | 'on-hold' | 'revoked' | 'expired';
  /** The authority's own private note for the last change. */
  readonly reason?: string;
}

export interface VettingDesk {
  readonly mandates: readonly Mandate[];
  readonly queue: readonly PendingRequest[];
  readonly issued: readonly IssuedAttestation[];
  readonly lists: readonly {
    readonly document: DocumentUrl;
    readonly purpose: StatusEntry['purpose'];
    readonly validFrom: string;
    readonly staleAt: string;
  }[];
}

/** What an authority is about to do, for a preview: the standing that a reading of the pods shows afterwards. */
export type VettingChange =
  | { readonly kind: 'issue'; readonly attestation: Attestation }
  | { readonly kind: 'status'; readonly attestation: DocumentUrl; readonly status: 'in-force' | 'on-hold' | 'revoked' };

export interface DeskActions {
  open(): Promise<VettingDesk>;
  /** The attestation that issuing would sign, for the preview. */
  draft(
    request: PendingRequest,
    granted: AttestationScope & { readonly method: Iri; readonly validFrom: string; readonly validUntil: string },
  ): Promise<Attestation>;
  issue(request: PendingRequest, attestation: Attestation, reason: string): Promise<void>;
  decline(request: PendingRequest, reason: string): Promise<void>;
  renew(issued: IssuedAttestation, validUntil: string, reason: string): Promise<void>;
  setStatus(issued: IssuedAttestation, status: 'in-force' | 'on-hold' | 'revoked', reason: string): Promise<void>;
  /** Signs all status lists anew, so that they stay fresh. */
  refreshLists(): Promise<void>;
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
  /** Signs and sends the application. The Charter must have been accepted before (`agreements.accept`). */
  apply(application: { readonly roles: readonly RoleGrant[]; readonly consent: string }): Promise<void>;
}

/** Drafts on this device, so that a closed tab loses nothing. */
export interface DraftActions {
  load(key: string): Promise<{ readonly data: FormData; readonly at: string } | undefined>;
  keep(key: string, data: FormData): Promise<void>;
  drop(key: string): Promise<void>;
}

// ---------------------------------------------------------------- deciding

/** A motion as somebody who may vote on it sees it, read from the pods just now. */
export interface BallotView extends MotionView {
  /** The seat that the person votes for; in a general meeting its own WebID. */
  readonly seat: Iri;
  readonly mine: 'waiting' | 'voted' | 'recused';
  /** Why the person cannot vote; the only thing left is to stand aside. */
  readonly conflict?: Conflict;
  /** What the notice told the parties, where it bears out the motion's digest. */
  readonly paper?: HearingPaper;
  /** What the member concerned replied. */
  readonly replies: readonly string[];
}

/** For holders of seats and, in general meetings, for every member; signed in with their own pod. */
export interface CommitteeActions {
  /** Motions on which the person may vote or voted, those that wait first. */
  ballots(): Promise<readonly BallotView[]>;
  /**
   * Signs and sends the vote: a sealed choice, or in an election the candidates approved of (indexes of the proposals).
   * Rejects with VoteRefusedError (its code a Conflict or a VoteCode), KeyMissingError.
   */
  vote(motion: DocumentUrl, choice: Exclude<Choice, 'recused'> | readonly number[]): Promise<void>;
  standAside(motion: DocumentUrl): Promise<void>;
}

/** What concerns one member: motions, decisions, papers, rights, and what can be done about them. */
export interface Concerns {
  readonly motions: readonly (MotionView & { readonly paper?: HearingPaper; readonly replied: boolean })[];
  /** Events against which an appeal is possible now; `appeal` once it was lodged. */
  readonly appealable: readonly {
    readonly event: RegisterEvent;
    readonly principle?: string;
    readonly reviewVenue?: string;
    readonly appeal?: DocumentUrl;
  }[];
  readonly rights: readonly Right[];
  /** Rights that the alliance wants to transfer to this member. */
  readonly offeredRights: readonly Right[];
}

export interface ConcernActions {
  open(): Promise<Concerns>;
  /** A reply to a motion, for the parties only. */
  reply(motion: DocumentUrl, text: string): Promise<void>;
  /** Lodges an appeal: signed, in the member's own pod; also while suspended or after an expulsion. */
  appeal(event: Iri, grounds: string): Promise<DocumentUrl>;
  acceptRight(right: Iri): Promise<void>;
}

/** A motion before it opens. */
export interface MotionDraft {
  readonly kind: Exclude<MotionKind, 'founding'>;
  readonly proposals: readonly NewProposal[];
  readonly principle: string;
  /** For the parties only. */
  readonly reasons: string;
  readonly evidence?: readonly string[];
  readonly complainant?: WebId;
  /** The policy's voting period unless said otherwise; never before the end of the time to reply. */
  readonly closes?: string;
}

/** What a motion rests on beside its reasons, where an action makes the proposals itself. */
export type MotionGrounds = Partial<Pick<MotionDraft, 'principle' | 'evidence' | 'complainant' | 'closes'>>;

/** An appeal that was lodged, as the steward sees it. */
export interface PendingAppeal {
  readonly appeal: Appeal;
  readonly name: Texts;
  readonly event: RegisterEvent | undefined;
  readonly paper?: HearingPaper;
  /** Whether the register records it already. */
  readonly recorded: boolean;
  /** Who can decide it: others than the first deciders, else the general meeting. */
  readonly body: 'appeal' | 'meeting';
  readonly problems: readonly Reason[];
}

// ---------------------------------------------------------------- founding

/** What a policy rules, before it has its place among the versions. */
export type PolicyRules = Omit<RolePolicy, 'id' | 'alliance' | 'number' | 'issued'>;

/** An alliance before it is founded, in the pod that is signed in. */
export interface FoundingDraft {
  readonly name: Texts;
  readonly purpose: Texts;
  /** Three at least; each with a key of its own. */
  readonly founders: readonly WebId[];
  /** When the provisional seats end; within twelve months. */
  readonly seatsUntil: string;
  readonly agreements: readonly {
    readonly kind: AgreementKind;
    readonly texts: readonly { readonly language: string; readonly title: string; readonly markdown: string }[];
  }[];
  readonly rules: PolicyRules;
  /** Locks the copies of the alliance's keys. */
  readonly passphrase: string;
}

/** How far the founding in the signed-in pod has come. */
export interface FoundingState {
  readonly stage: 'nothing' | 'moved' | 'founded';
  readonly motion?: Motion;
  readonly founders: readonly { readonly webid: WebId; readonly name: Texts; readonly signed: boolean }[];
  readonly register?: DocumentUrl;
  /** The text of `alliance.json`, once founded. */
  readonly configuration?: string;
}

export interface FoundingActions {
  state(): Promise<FoundingState>;
  /** Looks a founder up: name, and what is missing before it can sign. */
  examineFounder(webid: WebId): Promise<{ readonly name: Texts; readonly problems: readonly Reason[] }>;
  /** Rules and agreement texts that ship with the product. */
  defaults(): Promise<Pick<FoundingDraft, 'rules' | 'agreements'>>;
  /**
   * Makes the alliance's key and an offline recovery key (handed out as a file and kept nowhere), publishes texts and policy, and
   * moves the founding. Can be run again after a failure.
   */
  propose(
    draft: FoundingDraft,
  ): Promise<{ readonly state: FoundingState; readonly recovery: { readonly name: string; readonly text: string } }>;
  /** Founders: the founding that a notice or a link names, in full, and whether the person signed in is one of them. */
  invitation(motion: DocumentUrl): Promise<{
    readonly motion: Motion;
    readonly policy: RolePolicy;
    readonly agreements: readonly AgreementVersion[];
    readonly isFounder: boolean;
    readonly signed: boolean;
  }>;
  /** The text of an agreement of {@link invitation}, in the best of the languages. Rejects where other words stand there. */
  text(agreement: AgreementVersion, languages: readonly string[]): Promise<AgreementText>;
  /** Foundings that notices in the person's inbox speak of. */
  invitations(): Promise<readonly DocumentUrl[]>;
  sign(motion: DocumentUrl): Promise<void>;
  /** Opens the register once every founder has signed. Rejects with CannotDecideError while one is missing. */
  complete(): Promise<FoundingState>;
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

/** A key that a member or authority asks to have pinned. */
export interface PinRequest {
  readonly notification: DocumentUrl;
  readonly webid: WebId;
  readonly name: Texts;
  readonly key: PinnedKey;
  readonly problems: readonly Reason[];
}

/** Who has answered an agreement version, and who has not. */
export interface AnswerOverview {
  readonly version: AgreementVersion;
  readonly answered: readonly { readonly webid: WebId; readonly name: Texts }[];
  readonly missing: readonly { readonly webid: WebId; readonly name: Texts }[];
}

/**
 * The steward's desk. The steward keeps the register and decides nothing: whatever changes anything opens a motion that the
 * committee, or the general meeting, votes on in their own sessions (rule 3); `record` counts and records what came of it.
 * Rejects with KeyMissingError when the alliance's key is not on this device.
 */
export interface StewardActions {
  pending(): Promise<readonly PendingApplication[]>;
  /** Moves to admit, all in one motion. */
  admit(admissions: readonly { readonly application: PendingApplication; readonly roles: readonly RoleGrant[] }[]): Promise<MotionView>;
  refuse(application: PendingApplication, reasons: string): Promise<MotionView>;
  /** Motions that are not recorded yet, and the last that were. Takes in the votes that came first. */
  motions(): Promise<readonly MotionView[]>;
  /** Opens a motion: signs it, names it in the register, and sends notices to those who vote and those whom it concerns. */
  move(draft: MotionDraft): Promise<MotionView>;
  /** Counts, publishes what came of it, records it, and tells the parties. Rejects with CannotDecideError while it is too early. */
  record(motion: DocumentUrl): Promise<MotionView>;
  appeals(): Promise<readonly PendingAppeal[]>;
  /** Records that it was lodged, and opens the motion on it before the body that can decide it. */
  hearAppeal(appeal: PendingAppeal, proposed: 'appeal-upheld' | 'appeal-dismissed', principle: string): Promise<MotionView>;
  /** Publishes the next version of the policy and moves it. */
  movePolicy(rules: PolicyRules, motion: Omit<MotionDraft, 'kind' | 'proposals'> & { readonly effective?: string }): Promise<MotionView>;
  /** Calls an election: candidates for seats, each a member. */
  callElection(election: {
    readonly candidates: readonly { readonly seat: Iri; readonly member: WebId }[];
    readonly until: string;
    readonly closes?: string;
    readonly principle: string;
  }): Promise<MotionView>;
  /** An address for a seat that nobody holds yet. */
  newSeat(): Promise<Iri>;
  /** The form of the policy, from its shape. */
  describePolicy(): Promise<FormDescription>;
  /** What that form holds for these rules. */
  policyToForm(rules: PolicyRules): Promise<FormData>;
  /** The rules that the form says, or what its shape has against it. */
  policyFromForm(data: FormData): Promise<{ readonly rules: PolicyRules } | { readonly issues: readonly Issue[] }>;
  /** The keys the desk needs: the alliance's and the seat-holder's, and whether they are on this device. */
  keys(): Promise<readonly (KeyView & { readonly purpose: 'alliance' | 'seat' })[]>;
  mandates(): Promise<readonly AuthorityView[]>;
  grantMandate(mandate: Omit<Mandate, 'id' | 'keys' | 'statusLists'>): Promise<MotionView>;
  narrowMandate(
    mandate: Iri,
    to: Pick<Mandate, 'kinds' | 'roles' | 'jurisdictions' | 'levels' | 'until'>,
    reasons: string,
    grounds?: MotionGrounds,
  ): Promise<MotionView>;
  withdrawMandate(mandate: Iri, reasons: string, grounds?: MotionGrounds): Promise<MotionView>;
  policy(): Promise<RolePolicy>;
  /** Publishes a version in the languages given and moves to adopt it. */
  publishAgreement(agreement: {
    readonly kind: AgreementKind;
    readonly version: string;
    readonly texts: readonly { readonly language: string; readonly title: string; readonly markdown: string }[];
    readonly effective: string;
    readonly answerBy: string;
  }): Promise<MotionView>;
  answers(): Promise<readonly AnswerOverview[]>;
  pinRequests(): Promise<readonly PinRequest[]>;
  pin(request: PinRequest): Promise<MotionView>;
  /** Records the digests of what members hold, so that their dates are more than a claim. Answers how many were new. */
  anchor(): Promise<number>;
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
  readonly keys: KeyActions;
  readonly agreements: AgreementActions;
  readonly vetting: VettingActions;
  readonly desk: DeskActions;
  readonly drafts: DraftActions;
  readonly steward: StewardActions;
  readonly committee: CommitteeActions;
  readonly concerns: ConcernActions;
  readonly founding: FoundingActions;
  readonly audit: AuditActions;
  /** The preferred languages of the reader, best first. */
  readonly languages: readonly string[];
  readonly now: () => Date;
}

export type { Audit, QueryTable, ResultTerm };
