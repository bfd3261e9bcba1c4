import type { AllianceLog } from '../domain/count-decisions.ts';
import type { Mandate } from '../domain/attestation.ts';
import type { MotionOutcome } from '../domain/decision.ts';
import type { NamedAgent } from '../domain/directory.ts';
import { holds } from '../domain/event-order.ts';
import type { When } from '../domain/evidence.ts';
import { isBefore } from '../domain/instant.ts';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { EventKind } from '../domain/membership.ts';
import { type GrantedMandate, withdrawnSince } from '../domain/mandate.ts';
import { motionOutcomes } from '../domain/motion-outcome.ts';
import { openAppeals } from '../domain/own-appeals.ts';
import { policyAt } from '../domain/policy-in-force.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { seatsAt } from '../domain/seats.ts';
import type { GatheredAlliance } from './judgement.ts';

/** A seat of the committee in force, and who holds it. */
export interface SeatInForce {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly name: Texts;
  readonly since: string;
  readonly until?: string;
  /** Filled by the founding and not by an election. */
  readonly provisional: boolean;
}

/** What came of a motion, with the names of those whom it concerns and who decide it. */
export interface NamedMotion extends MotionOutcome {
  readonly number: number;
  readonly names: readonly NamedAgent[];
}

/** What an alliance decides and who decides it, at T as known at T2. */
export interface Governance {
  readonly alliance: WebId;
  readonly name: Texts;
  readonly register: DocumentUrl;
  readonly seats: readonly SeatInForce[];
  readonly policy: RolePolicy | undefined;
  readonly mandates: readonly (NamedAgent & { readonly mandates: readonly Mandate[] })[];
  /** The newest first. */
  readonly motions: readonly NamedMotion[];
  /** The newest first. */
  readonly versions: readonly {
    readonly document: DocumentUrl;
    readonly issued: string;
    readonly events: number;
    readonly anchors: number;
  }[];
  /** Appeals that wait to be decided, by the members' own documents or by the register. */
  readonly appeals: readonly { readonly against: Iri; readonly member: WebId; readonly lodged: string }[];
  /** Events that no counted decision carries. */
  readonly undecided: readonly {
    readonly event: Iri;
    readonly kind: EventKind;
    readonly member: WebId;
    readonly code: string;
    readonly why: string;
  }[];
}

type NameOf = (webid: WebId) => Texts;

/** Lays out what an alliance decided, and who decides in it, from the same log that every member is judged by. */
export function governanceOf({ history, log, members }: GatheredAlliance, nameOf: NameOf, when: When): Governance {
  const { alliance, register, versions } = history;
  const outcomes = motionOutcomes(log, when);
  return {
    alliance,
    name: nameOf(alliance),
    register,
    seats: seatsInForce(log, outcomes, nameOf, when),
    policy: policyAt(log, when)?.policy,
    mandates: mandatesInForce(log, nameOf, when),
    motions: outcomes.map((outcome, at) => named(outcome, at + 1, nameOf)).reverse(),
    versions: versions
      .map(({ version: { id, issued, events, anchors } }) => ({ document: id, issued, events: events.length, anchors: anchors.length }))
      .reverse(),
    appeals: [...members.values()].flatMap((member) =>
      openAppeals(log, member, when).map(({ against, lodged }) => ({
        against: against.id,
        member: member.webid,
        lodged: lodged.effective,
      })),
    ),
    undecided: log.undecided
      .filter(({ event }) => holds(event, when))
      .map(({ event: { id, kind, member }, code, why }) => ({ event: id, kind, member, code: code ?? 'NOT_DECIDED', why })),
  };
}

function seatsInForce(log: AllianceLog, outcomes: readonly MotionOutcome[], nameOf: NameOf, { at }: When): readonly SeatInForce[] {
  const founded = new Set(outcomes.flatMap(({ motion, events }) => (motion.kind === 'founding' ? events.map(({ id }) => id) : [])));
  return seatsAt(log.events, at).map(({ seat, holder, filled: { id, effective, until } }) => ({
    ...{ seat, holder, name: nameOf(holder), since: effective, provisional: founded.has(id) },
    ...(until !== undefined && { until }),
  }));
}

/** By authority, in the order in which they were first mandated. */
function mandatesInForce(log: AllianceLog, nameOf: NameOf, when: When): Governance['mandates'] {
  const byAuthority = new Map<WebId, Mandate[]>();
  for (const mandate of log.mandates.flatMap((granted) => mandateInForce(log, granted, when) ?? [])) {
    const { authority, until } = mandate;
    if (isBefore(until, when.at)) continue;
    byAuthority.set(authority, [...(byAuthority.get(authority) ?? []), mandate]);
  }
  return [...byAuthority].map(([webid, mandates]) => ({ webid, name: nameOf(webid), mandates }));
}

/** The mandate as it is at T: narrowed where that was decided; undefined before it was granted, and once it was withdrawn. */
function mandateInForce(log: AllianceLog, granted: GrantedMandate, when: When): Mandate | undefined {
  const { mandate } = granted;
  if (!holds(granted.granted, when) || withdrawnSince(granted, when) !== undefined) return undefined;
  const narrowed = (log.eventsOf.get(mandate.authority) ?? []).findLast(
    (event) => event.kind === 'mandate-narrowed' && event.evidence?.id === mandate.id && holds(event, when),
  );
  return narrowed?.mandate === undefined ? mandate : { ...narrowed.mandate, id: mandate.id };
}

/** `decisions/<n>-motion.jsonld`; where it goes by another name, its place among all motions. */
const numberIn = (motion: DocumentUrl): number | undefined => {
  const number = /\/(\d+)-motion\.\w+$/.exec(motion)?.[1];
  return number === undefined ? undefined : Number(number);
};

function named(outcome: MotionOutcome, place: number, nameOf: NameOf): NamedMotion {
  const { motion, electors, reference } = outcome;
  const concerned = motion.proposals.flatMap(({ member, right, mandate }) => [
    member,
    ...(right === undefined ? [] : [right.holder]),
    ...(mandate === undefined ? [] : [mandate.authority]),
  ]);
  const people = new Set([...concerned, ...electors.map(({ holder }) => holder)]);
  return {
    ...outcome,
    number: numberIn(reference.id as DocumentUrl) ?? place,
    names: [...people].sort().map((webid) => ({ webid, name: nameOf(webid) })),
  };
}
