import type { PlannedEvent } from './events.ts';
import type { Iri, WebId } from '../../domain/iri.ts';
import type { PinnedKey } from '../../domain/key.ts';
import type { DigestReference, RoleGrant } from '../../domain/membership.ts';
import type { MembershipState } from '../../domain/membership.ts';
import type { ScenarioName } from './scenario.ts';
import { steps } from './timeline.ts';

/** A question about the past, and its answer. Days count back from T. */
export interface DatedTruth {
  readonly at: number;
  readonly known: number;
  readonly state: MembershipState;
  readonly underAppeal: boolean;
}

export interface Story {
  readonly events: readonly PlannedEvent[];
  readonly histories: readonly DatedTruth[];
}

export interface Protagonist {
  readonly webid: WebId;
  readonly key: PinnedKey;
  readonly grant: RoleGrant;
  readonly acceptance: DigestReference;
  readonly application: Iri;
  readonly withdrawal?: DigestReference;
  /** The day of its admission. */
  readonly admitted: number;
}

/** What the register records of a member, and what it must answer about days gone by. */
export function tellStory(name: ScenarioName, who: Protagonist): Story {
  const { webid, key, grant, acceptance, application, withdrawal, admitted } = who;
  const applied: PlannedEvent = {
    event: { kind: 'applied', member: webid, acceptance, application, roles: [grant] },
    effective: admitted + 3,
    undecided: true,
  };
  const admission: PlannedEvent = {
    event: { kind: 'admitted', member: webid, acceptance, application, roles: [grant], keys: [key] },
    effective: admitted,
  };
  const event = (
    kind: PlannedEvent['event']['kind'],
    effective: number,
    more: Omit<Partial<PlannedEvent>, 'event'> = {},
  ): PlannedEvent => ({
    event: { kind, member: webid },
    effective,
    ...more,
  });
  const { troubles, appealed, settled } = steps;
  const left: PlannedEvent = {
    event: { kind: 'withdrawn', member: webid, ...(withdrawal === undefined ? {} : { evidence: withdrawal }) },
    effective: troubles,
    undecided: true,
  };
  const lost: PlannedEvent = { event: { kind: 'role-removed', member: webid, roles: [grant] }, effective: troubles };
  const past = (at: number, known: number, state: MembershipState, underAppeal = false): DatedTruth => ({ at, known, state, underAppeal });
  const before = past(troubles + 10, troubles + 10, 'member');
  switch (name) {
    case 'applied':
      return { events: [applied], histories: [past(admitted + 1, admitted + 1, 'applicant'), past(admitted + 10, 0, 'none')] };
    case 'refused':
      return {
        events: [applied, event('refused', admitted)],
        histories: [past(admitted + 1, 0, 'applicant'), past(admitted - 1, 0, 'refused')],
      };
    case 'not-decided':
      return { events: [applied, { ...admission, undecided: true }], histories: [past(admitted - 1, 0, 'applicant')] };
    case 'suspended':
      return {
        events: [admission, event('suspended', troubles)],
        histories: [before, past(troubles - 1, 0, 'suspended'), past(troubles - 1, troubles + 5, 'member')],
      };
    case 'interim-suspension-over':
      return {
        events: [admission, event('suspended', troubles, { until: settled })],
        histories: [past(troubles - 1, 0, 'suspended'), past(settled - 1, 0, 'member')],
      };
    case 'reinstated':
      return {
        events: [admission, event('suspended', troubles), event('reinstated', settled)],
        histories: [past(troubles - 1, 0, 'suspended'), past(settled - 1, 0, 'member'), past(settled - 1, settled + 1, 'suspended')],
      };
    case 'expelled':
      return {
        events: [admission, event('expelled', troubles)],
        histories: [before, past(troubles - 1, 0, 'expelled'), past(troubles - 1, troubles + 1, 'member')],
      };
    case 'expelled-under-appeal':
      return {
        events: [admission, event('expelled', troubles), event('appeal-lodged', appealed, { undecided: true })],
        histories: [past(appealed + 1, 0, 'expelled'), past(appealed - 1, 0, 'expelled', true)],
      };
    case 'appeal-upheld':
      return {
        events: [
          admission,
          event('expelled', troubles),
          event('appeal-lodged', appealed, { undecided: true }),
          event('appeal-upheld', settled),
        ],
        histories: [
          past(troubles - 1, troubles - 1, 'expelled'),
          past(appealed - 1, appealed - 1, 'expelled', true),
          past(settled - 1, 0, 'member'),
        ],
      };
    case 'recorded-late':
      return {
        events: [admission, event('suspended', troubles, { recorded: settled })],
        histories: [past(troubles - 5, troubles - 5, 'member'), past(troubles - 5, 0, 'suspended'), past(troubles + 5, 0, 'member')],
      };
    case 'withdrawn':
      return {
        events: [admission, left],
        histories: [before, past(troubles - 1, 0, 'withdrawn')],
      };
    case 'role-removed':
      return {
        events: [admission, lost],
        histories: [past(troubles - 1, 0, 'member')],
      };
    default:
      return { events: [admission], histories: [] };
  }
}
