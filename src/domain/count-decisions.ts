import type { AgreementVersion } from './agreement.ts';
import { type Adopted, adoptedDocument } from './adopted-document.ts';
import type { DecidedSoFar } from './decided-so-far.ts';
import { createDecisionCheck } from './decision-check.ts';
import type { DecisionCode } from './decision.ts';
import { GrowingEvents, addTo } from './event-index.ts';
import { compareEvents } from './event-order.ts';
import type { AllianceEvidence, FoundCredential } from './evidence.ts';
import type { Iri, WebId } from './iri.ts';
import type { UnheardSuspension } from './interim.ts';
import { isBy } from './instant.ts';
import { type GrantedMandate, grantedMandates } from './mandate.ts';
import { type RegisterEvent, undecidedKinds } from './membership.ts';
import type { MotionRecord } from './motion-record.ts';
import { registerSteps } from './register-steps.ts';
import { eventsByRight, rightsByHolder } from './rights.ts';
import type { RolePolicy } from './role-policy.ts';
import { anchoredByMotion } from './votes-left-out.ts';

export type { Adopted } from './adopted-document.ts';

/** An event that no counted decision carries: it changes nothing for anybody, and is told to whom it concerns. */
export interface UndecidedEvent {
  readonly event: RegisterEvent;
  /** Why not, as the end of a sentence. */
  readonly why: string;
  /** Beside `NOT_DECIDED`. */
  readonly code?: DecisionCode;
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
  /** Events about each right, in their order; and by WebID the rights that an event ever named with it. */
  readonly rightEvents: ReadonlyMap<Iri, readonly RegisterEvent[]>;
  readonly rightsOf: ReadonlyMap<string, readonly Iri[]>;
  /** By digest: since when the register knows of a document, from its anchors and from what its events name. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The founding, and motions in the order in which the register opened them. */
  readonly motions: readonly MotionRecord[];
  /** What the next motion would be decided by. */
  readonly soFar: DecidedSoFar;
}

/**
 * Tells the events that count from those that do not (rule 3): an event needs a decision whose votes verify, under the
 * policy and by those who could vote when the register opened the motion. The alliance's key alone decides nothing. Events
 * of one register version know nothing of each other, and a motion is decided by a later version than the one that opens it.
 */
export function readLog(evidence: AllianceEvidence): AllianceLog {
  const events = new GrowingEvents();
  const decidersOf = new Map<string, readonly WebId[]>();
  const unheard = new Map<string, UnheardSuspension[]>();
  const soFar: DecidedSoFar = {
    ...{ evidence, events, decidersOf, unheard },
    anchoredVotes: anchoredByMotion(evidence),
    anchors: namedByRegister(evidence),
  };
  const check = createDecisionCheck(soFar);
  const undecided: UndecidedEvent[] = [];
  const withdrawals: RegisterEvent[] = [];
  for (const { events: recorded, opened, closed, named } of registerSteps(evidence)) {
    for (const reference of closed) check.decide(reference, 'recorded');
    for (const reference of named) check.decide(reference, 'named');
    const decided: RegisterEvent[] = [];
    for (const event of recorded) {
      const answer = isOwnAct(event, evidence) ? {} : check.judge(event);
      if (answer.why === undefined) {
        decided.push(event);
        if (answer.deciders !== undefined) decidersOf.set(event.id, answer.deciders);
        if (answer.unheardBy !== undefined) addTo(unheard, event.member, { event, motion: answer.unheardBy });
      } else if (event.kind === 'withdrawn') withdrawals.push(event);
      else undecided.push({ event, why: answer.why, ...(answer.code !== undefined && { code: answer.code }) });
    }
    events.add(decided);
    for (const reference of opened) check.open(reference);
  }
  return logOf(soFar, { undecided, withdrawals, motions: check.motions() });
}

/** The log of what was decided so far: everything that follows from the events that count. */
export function logOf(
  soFar: DecidedSoFar,
  {
    undecided,
    withdrawals,
    motions,
  }: {
    readonly undecided: readonly UndecidedEvent[];
    readonly withdrawals: readonly RegisterEvent[];
    readonly motions: readonly MotionRecord[];
  },
): AllianceLog {
  const { evidence } = soFar;
  const events = [...soFar.events.all].sort(compareEvents);
  const adopted = <Content extends { readonly alliance: string }>(
    kind: RegisterEvent['kind'],
    from: ReadonlyMap<string, FoundCredential<Content>>,
  ) =>
    events
      .filter((event) => event.kind === kind)
      .map((event) => adoptedDocument(evidence, event, from, soFar.events.of(evidence.alliance)));
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
    rightEvents: eventsByRight(events),
    rightsOf: rightsByHolder(events),
    anchors: withAcceptances(soFar.anchors, events),
    motions,
    soFar,
  };
}

/**
 * Events that record somebody's own act and need no vote. A withdrawal is not among them: it rests on the member's own
 * document, which only the member's pod can show. A key is given up by its owner's document, or by a decision.
 */
function isOwnAct({ kind, member, keys, effective }: RegisterEvent, evidence: AllianceEvidence): boolean {
  if (!undecidedKinds.includes(kind) || kind === 'withdrawn') return false;
  if (kind !== 'key-revoked') return true;
  const methods = evidence.keys.get(member)?.methods ?? [];
  return keys.every((key) =>
    methods.some(
      ({ publicKeyMultibase, revoked }) =>
        publicKeyMultibase === key.publicKeyMultibase && revoked !== undefined && isBy(revoked, effective),
    ),
  );
}

function byMember<Item>(items: readonly Item[], eventOf: (item: Item) => RegisterEvent): ReadonlyMap<string, readonly Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items) addTo(grouped, eventOf(item).member, item);
  return grouped;
}

/** The register's anchors, with the motions that it opened and the decisions that it recorded: to name a digest is to have seen it. */
function namedByRegister({ anchors, opened, closed }: AllianceEvidence): ReadonlyMap<string, string> {
  const known = new Map(anchors);
  for (const { digestMultibase, recorded } of [...opened, ...closed]) note(known, digestMultibase, recorded);
  return known;
}

/** And the acceptances that counted admissions name. */
function withAcceptances(anchors: ReadonlyMap<string, string>, events: readonly RegisterEvent[]): ReadonlyMap<string, string> {
  const known = new Map(anchors);
  for (const { acceptance, recorded } of events) if (acceptance !== undefined) note(known, acceptance.digestMultibase, recorded);
  return known;
}

function note(known: Map<string, string>, digest: string, recorded: string): void {
  const earlier = known.get(digest);
  if (earlier === undefined || Date.parse(recorded) < Date.parse(earlier)) known.set(digest, recorded);
}
