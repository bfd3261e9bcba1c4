import type { PlannedEvent } from './events.ts';
import { plans } from './motion-plan.ts';
import { type Bodies, type HeldSeat, holderOn, recalledSeat, seatIri, seatsOn } from './officers.ts';
import { steps } from './timeline.ts';

/** What the alliance decides about its own seats: filled by the founding, then elected; one is emptied and filled again. */
export function committeeEvents(bodies: Bodies): readonly PlannedEvent[] {
  const { founded, elected, recalled, replaced, keyLost, unfounded } = steps;
  const filled = ({ seat, holder }: HeldSeat, day: number, more: Partial<PlannedEvent>): PlannedEvent => ({
    event: { kind: 'seat-filled', member: holder.actor.webid, seat, keys: [holder.actor.key] },
    effective: day,
    // A year, which is as long as the policy lets anybody hold a seat.
    until: day - 365,
    ...more,
  });
  const founding = seatsOn(bodies, founded).map((held) => filled(held, founded, { by: plans.founding }));
  if (!bodies.areElected) return founding;
  const [, , rival] = bodies.officers;
  const last = seatsOn(bodies, elected).at(-1);
  const former = holderOn(bodies, keyLost, recalledSeat);
  const seat = seatIri(bodies, recalledSeat);
  const newcomer: HeldSeat = { number: recalledSeat, seat, holder: holderOn(bodies, replaced, recalledSeat) };
  // A seat that the committee gave itself, and a term that the policy does not allow: nobody holds either.
  const [first] = seatsOn(bodies, elected);
  const never =
    rival === undefined || first === undefined
      ? []
      : [
          filled({ number: 6, seat: seatIri(bodies, 6), holder: rival }, unfounded, { by: plans.selfAppointed }),
          filled({ ...first, holder: rival }, unfounded, { by: plans.electedForLong, until: unfounded - 1000 }),
        ];
  return [
    ...founding,
    ...never,
    ...seatsOn(bodies, elected).map((held) => filled(held, elected, { by: plans.election })),
    ...(rival === undefined || last === undefined
      ? []
      : [filled({ ...last, holder: rival }, elected, { by: plans.election, isLost: true })]),
    { event: { kind: 'key-revoked', member: former.actor.webid, keys: [former.actor.key] }, effective: keyLost, by: 'nobody' },
    { event: { kind: 'seat-vacated', member: former.actor.webid, seat }, effective: recalled, by: plans.meeting },
    filled(newcomer, replaced, { by: plans.election }),
  ];
}
