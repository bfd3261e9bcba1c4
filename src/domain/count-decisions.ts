import type { AgreementVersion } from './agreement.ts';
import { adoptedDocument } from './adopted-document.ts';
import { createDecisionCheck } from './decision-check.ts';
import type { DecisionCode } from './decision.ts';
import { compareEvents, compareText, versionNumberOf } from './event-order.ts';
import type { AllianceEvidence, FoundCredential } from './evidence.ts';
import type { GrantedMandate } from './mandate.ts';
import { type RegisterEvent, undecidedKinds } from './membership.ts';
import type { RolePolicy } from './role-policy.ts';

/** An event that no counted decision carries: it changes nothing for anybody, and is told to whom it concerns. */
export interface UndecidedEvent {
  readonly event: RegisterEvent;
  /** Why not, as the end of a sentence. */
  readonly why: string;
  /** Beside `NOT_DECIDED`. */
  readonly code?: DecisionCode;
}

/** A document that a decided event brings into force. Without `content` it could not be read, or is not what was decided. */
export interface Adopted<Content> {
  readonly event: RegisterEvent;
  readonly document: string;
  readonly content?: Content;
}

/**
 * What the register of an alliance comes to: which of its events count, and the rules, agreements and mandates that they
 * bring into force. It looks at everything that was read and at no time: questions about a day pick from it by both times
 * of each event. Make it once per reading, and judge every member with it.
 */
export interface AllianceLog {
  readonly evidence: AllianceEvidence;
  /** Events that were decided, or need no decision; in their order. */
  readonly events: readonly RegisterEvent[];
  /** The same by whom they concern. */
  readonly eventsOf: ReadonlyMap<string, readonly RegisterEvent[]>;
  readonly undecided: readonly UndecidedEvent[];
  readonly undecidedOf: ReadonlyMap<string, readonly UndecidedEvent[]>;
  /** Withdrawals in the register that rest on a document in the member's own pod: each counts if that document verifies. */
  readonly withdrawalsOf: ReadonlyMap<string, readonly RegisterEvent[]>;
  readonly policies: readonly Adopted<RolePolicy>[];
  readonly agreements: readonly Adopted<AgreementVersion>[];
  readonly mandates: readonly GrantedMandate[];
  /** By digest: since when the register knows of a document, from its anchors and from what its events name. */
  readonly anchors: ReadonlyMap<string, string>;
}

/**
 * Tells the events that count from those that do not (rule 3): an event needs a decision whose votes verify, under the
 * policy and by the seats that earlier versions of the register had brought into force. The alliance's key alone decides
 * nothing. Events of one register version know nothing of each other.
 */
export function readLog(evidence: AllianceEvidence): AllianceLog {
  const check = createDecisionCheck(evidence);
  const counted: RegisterEvent[] = [];
  const undecided: UndecidedEvent[] = [];
  const withdrawals: RegisterEvent[] = [];
  for (const version of inVersions(evidence.events)) {
    const decided: RegisterEvent[] = [];
    for (const event of version) {
      const why = isOwnAct(event, evidence) ? undefined : check.whyUndecided(event, counted);
      if (why === undefined) decided.push(event);
      else if (event.kind === 'withdrawn') withdrawals.push(event);
      else undecided.push({ event, why });
    }
    counted.push(...decided);
  }
  const events = counted.sort(compareEvents);
  const adopted = <Content extends { readonly alliance: string }>(
    kind: RegisterEvent['kind'],
    from: ReadonlyMap<string, FoundCredential<Content>>,
  ) => events.filter((event) => event.kind === kind).map((event) => adoptedDocument(evidence, event, from, events));
  return {
    evidence,
    events,
    eventsOf: byMember(events, (event) => event),
    undecided,
    undecidedOf: byMember(undecided, ({ event }) => event),
    withdrawalsOf: byMember(withdrawals, (event) => event),
    policies: adopted('policy-adopted', evidence.policies),
    agreements: adopted('agreement-adopted', evidence.agreements),
    mandates: grantedMandates(events),
    anchors: anchorsOf(evidence, events),
  };
}

/**
 * Events that record somebody's own act and need no vote. A withdrawal is not among them: it rests on the member's own
 * document, which only the member's pod can show. A key is given up by its owner's document, or by a decision.
 */
function isOwnAct({ kind, member, keys }: RegisterEvent, evidence: AllianceEvidence): boolean {
  if (!undecidedKinds.includes(kind) || kind === 'withdrawn') return false;
  if (kind !== 'key-revoked') return true;
  const methods = evidence.keys.get(member)?.methods ?? [];
  return keys.every((key) =>
    methods.some(({ publicKeyMultibase, revoked }) => publicKeyMultibase === key.publicKeyMultibase && revoked !== undefined),
  );
}

/** The events of each register version together, the versions in the order of the chain, whatever order they came in. */
function inVersions(events: readonly RegisterEvent[]): readonly (readonly RegisterEvent[])[] {
  const versions = new Map<string, RegisterEvent[]>();
  for (const event of events) {
    const version = event.id.split('#', 1)[0] ?? '';
    const known = versions.get(version);
    if (known === undefined) versions.set(version, [event]);
    else known.push(event);
  }
  const ordered = [...versions.values()].map((version) => version.sort(compareEvents));
  return ordered.sort(([one], [other]) => {
    if (one === undefined || other === undefined) return 0;
    const [first, second] = [versionNumberOf(one), versionNumberOf(other)];
    if (first !== undefined && second !== undefined && first !== second) return first - second;
    return Date.parse(one.recorded) - Date.parse(other.recorded) || compareText(one.id, other.id);
  });
}

function byMember<Item>(items: readonly Item[], eventOf: (item: Item) => RegisterEvent): ReadonlyMap<string, readonly Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items) {
    const { member } = eventOf(item);
    const known = grouped.get(member);
    if (known === undefined) grouped.set(member, [item]);
    else known.push(item);
  }
  return grouped;
}

function grantedMandates(events: readonly RegisterEvent[]): readonly GrantedMandate[] {
  const withdrawals = events.filter(({ kind }) => kind === 'mandate-withdrawn');
  return events.flatMap((granted) => {
    const { kind, mandate, member } = granted;
    if (kind !== 'mandate-granted' || mandate?.authority !== member) return [];
    return [{ mandate, granted, withdrawn: withdrawals.filter(({ evidence }) => evidence?.id === mandate.id) }];
  });
}

/** The register's anchors, and the acceptances that counted admissions name: to name a digest is to have seen it. */
function anchorsOf({ anchors }: AllianceEvidence, events: readonly RegisterEvent[]): ReadonlyMap<string, string> {
  const known = new Map(anchors);
  for (const { acceptance, recorded } of events) {
    if (acceptance === undefined) continue;
    const earlier = known.get(acceptance.digestMultibase);
    if (earlier === undefined || Date.parse(recorded) < Date.parse(earlier)) known.set(acceptance.digestMultibase, recorded);
  }
  return known;
}
