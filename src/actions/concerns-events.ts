/** Events of the register that took something away from a member, and what became of its appeals against them. */
import { settleAppeals } from '../domain/appeals.ts';
import type { AllianceLog } from '../domain/count-decisions.ts';
import { eventsThatHold } from '../domain/event-order.ts';
import type { When } from '../domain/evidence.ts';
import type { Iri, WebId } from '../domain/iri.ts';
import type { RegisterEvent } from '../domain/membership.ts';

const adverse: readonly RegisterEvent['kind'][] = ['refused', 'role-removed', 'suspended', 'expelled', 'right-reassigned'];
const answers: readonly RegisterEvent['kind'][] = ['appeal-upheld', 'appeal-dismissed'];

/** The event of this name, where it is one that this member can appeal against. */
export const eventNamed = ({ events }: AllianceLog, event: Iri, webid: WebId): RegisterEvent | undefined =>
  events.find(({ id, kind, member }) => id === event && member === webid && adverse.includes(kind));

/** The events that an appeal of this member is possible against now: what is over, taken back or decided upon twice is not among them. */
export function appealable(log: AllianceLog, webid: WebId, when: When): readonly RegisterEvent[] {
  const events = eventsThatHold(log.eventsOf.get(webid) ?? [], when);
  const { undone } = settleAppeals(events);
  const answered = new Set(events.flatMap(({ kind, evidence }) => (answers.includes(kind) && evidence !== undefined ? evidence.id : [])));
  const lifted = (event: RegisterEvent, at: number): boolean =>
    event.kind === 'suspended' && events.slice(at + 1).some(({ kind }) => kind === 'reinstated' || kind === 'court-outcome');
  return events.filter(
    (event, at) =>
      adverse.includes(event.kind) &&
      !undone.has(event) &&
      !answered.has(event.id) &&
      !lifted(event, at) &&
      (event.until === undefined || event.until > when.at),
  );
}
