import type { Quad } from '@rdfjs/types';
import type { MotionOutcome } from '../domain/decision.ts';
import { holds } from '../domain/event-order.ts';
import type { When } from '../domain/evidence.ts';
import type { Iri, WebId } from '../domain/iri.ts';
import { motionOutcomes } from '../domain/motion-outcome.ts';
import { seatsAt } from '../domain/seats.ts';
import { inOrder } from '../rdf/compare-texts.ts';
import { instancesOf, iris, literal, oneIri, oneString, quad, strings } from '../rdf/graph.ts';
import { rdf, wa, xsd } from '../rdf/terms.ts';
import { verdictsGraph } from './graphs.ts';
import type { GatheredAlliance } from './judgement.ts';

/** What a motion was counted to. */
export interface CountedMotion {
  readonly motion: Iri;
  readonly status: MotionOutcome['status'];
  readonly cast: number;
  readonly needed: number;
  readonly decision?: Iri;
  /** The events that it brought. */
  readonly events: readonly Iri[];
  readonly codes: readonly string[];
}

/** An event of the register that nothing decided. */
export interface CountedForNothing {
  readonly event: Iri;
  readonly member: WebId;
  readonly code: string;
  readonly why: string;
}

/** A seat in force. */
export interface CountedSeat {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly alliance: WebId;
  readonly since: string;
  readonly until?: string;
}

/** What the registers of an index come to, beside the verdicts. */
export interface CountedDecisions {
  readonly motions: readonly CountedMotion[];
  readonly undecided: readonly CountedForNothing[];
  readonly seats: readonly CountedSeat[];
}

export const nothingCounted: CountedDecisions = { motions: [], undecided: [], seats: [] };

/** Counts everything once more, as it was counted for the verdicts. */
export function countedDecisions(alliances: readonly GatheredAlliance[], when: When): CountedDecisions {
  return {
    motions: alliances.flatMap(({ log }) => motionOutcomes(log, when).map(countedMotion)),
    undecided: alliances.flatMap(({ log }) =>
      log.undecided
        .filter(({ event }) => holds(event, when))
        .map(({ event: { id, member }, code, why }) => ({ event: id, member, code: code ?? 'NOT_DECIDED', why })),
    ),
    seats: alliances.flatMap(({ log, history: { alliance } }) =>
      seatsAt(log.events, when.at).map(({ seat, holder, filled: { effective, until } }) => ({
        ...{ seat, holder, alliance, since: effective },
        ...(until !== undefined && { until }),
      })),
    ),
  };
}

const countedMotion = ({ reference, status, cast, quorum, decision, events, codes }: MotionOutcome): CountedMotion => ({
  ...{ motion: reference.id, status, cast, needed: quorum },
  ...(decision && { decision: decision.id }),
  ...{ events: events.map(({ id }) => id), codes },
});

/**
 * The statements of what was counted, for the graph of verdicts. Motions, votes and decisions themselves stay in the graphs of
 * their documents, where they are signed; here stands only what no document can say of itself, and what no decision is believed:
 * whether it counts.
 */
export function writeDecisions({ motions, undecided, seats }: CountedDecisions): Quad[] {
  return [
    ...motions.flatMap(({ motion, status, cast, needed, decision, events, codes }, at) => {
      const id = `${verdictsGraph}#motion-${at + 1}`;
      return [
        quad(id, rdf('type'), wa('CountedMotion')),
        quad(id, wa('motion'), motion),
        quad(id, wa('motionStatus'), literal(status)),
        quad(id, wa('votesCast'), number(cast)),
        quad(id, wa('votesNeeded'), number(needed)),
        ...(decision === undefined ? [] : [quad(id, wa('decision'), decision)]),
        ...events.map((event) => quad(id, wa('brought'), event)),
        ...codes.map((code) => quad(id, wa('code'), literal(code))),
      ];
    }),
    ...undecided.flatMap(({ event, member, code, why }, at) => {
      const id = `${verdictsGraph}#undecided-${at + 1}`;
      return [
        quad(id, rdf('type'), wa('UndecidedEvent')),
        quad(id, wa('event'), event),
        quad(id, wa('member'), member),
        quad(id, wa('code'), literal(code)),
        quad(id, wa('message'), literal(why)),
      ];
    }),
    ...seats.flatMap(({ seat, holder, alliance, since, until }, at) => {
      const id = `${verdictsGraph}#seat-${at + 1}`;
      return [
        quad(id, rdf('type'), wa('SeatInForce')),
        quad(id, wa('committeeSeat'), seat),
        quad(id, wa('holder'), holder),
        quad(id, wa('alliance'), alliance),
        quad(id, wa('validFrom'), time(since)),
        ...(until === undefined ? [] : [quad(id, wa('validUntil'), time(until))]),
      ];
    }),
  ];
}

const number = (value: number): ReturnType<typeof literal> => literal(String(value), xsd('integer'));
const time = (value: string): ReturnType<typeof literal> => literal(value, xsd('dateTime'));

/** The same as it was written. */
export function readDecisions(quads: readonly Quad[]): CountedDecisions {
  const named = (type: string): readonly string[] => inOrder(instancesOf(quads, wa(type)).map(({ value }) => value));
  const text = (id: string, property: string): string => oneString(quads, id, wa(property)) ?? '';
  const iri = (id: string, property: string): Iri => oneIri(quads, id, wa(property)) ?? ('' as Iri);
  return {
    motions: named('CountedMotion').map((id) => {
      const decision = oneIri(quads, id, wa('decision'));
      return {
        motion: iri(id, 'motion'),
        status: text(id, 'motionStatus') as MotionOutcome['status'],
        cast: Number(text(id, 'votesCast')),
        needed: Number(text(id, 'votesNeeded')),
        ...(decision !== undefined && { decision }),
        events: inOrder(iris(quads, id, wa('brought'))),
        codes: strings(quads, id, wa('code')),
      };
    }),
    undecided: named('UndecidedEvent').map((id) => ({
      ...{ event: iri(id, 'event'), member: iri(id, 'member') as WebId, code: text(id, 'code'), why: text(id, 'message') },
    })),
    seats: named('SeatInForce').map((id) => {
      const until = oneString(quads, id, wa('validUntil'));
      return {
        ...{ seat: iri(id, 'committeeSeat'), holder: iri(id, 'holder') as WebId, alliance: iri(id, 'alliance') as WebId },
        ...{ since: text(id, 'validFrom'), ...(until !== undefined && { until }) },
      };
    }),
  };
}
