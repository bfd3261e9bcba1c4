import { type Adopted, adoptedDocument } from './adopted-document.ts';
import { holds, compareEvents } from './event-order.ts';
import type { EventIndex } from './event-index.ts';
import type { AllianceEvidence, RegisteredReference, When } from './evidence.ts';
import { isBy } from './instant.ts';
import type { UnheardSuspension } from './interim.ts';
import type { WebId } from './iri.ts';
import { addDuration } from './iso-duration.ts';
import type { PinnedKey } from './key.ts';
import type { RolePolicy } from './role-policy.ts';
import type { MayBeReadmitted } from './standing.ts';

/** What deciding looks back on: the events that count so far, the documents they rest on, and who decided them. */
export interface DecidedSoFar {
  readonly evidence: AllianceEvidence;
  readonly events: EventIndex;
  /** By event: the holders who voted in the decision that brought it. */
  readonly decidersOf: ReadonlyMap<string, readonly WebId[]>;
  /** By the address of a motion: the votes on it that the register anchored. */
  readonly anchoredVotes: ReadonlyMap<string, readonly RegisteredReference[]>;
  /** By member: suspensions for a while that were decided before the member had the time to reply. */
  readonly unheard: ReadonlyMap<string, readonly UnheardSuspension[]>;
  /** By digest: since when the register knows of a document. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** The policy in force, by what was decided so far. Its content is missing where it could not be read. */
export function adoptedPolicy({ evidence, events }: DecidedSoFar, when: When): Adopted<RolePolicy> | undefined {
  const adopted = events
    .ofKind('policy-adopted')
    .filter((event) => holds(event, when))
    .sort(compareEvents)
    .at(-1);
  return adopted === undefined ? undefined : adoptedDocument(evidence, adopted, evidence.policies, events.of(evidence.alliance));
}

/** Whether an admission comes late enough after an expulsion, by the policies that were decided so far. */
export function readmissionBy(soFar: DecidedSoFar, knownAt: string): MayBeReadmitted {
  return (expulsion, admission) => {
    const period = adoptedPolicy(soFar, { at: admission.effective, knownAt })?.content?.readmission;
    const from = period === undefined ? undefined : addDuration(expulsion.effective, period);
    return from !== undefined && isBy(from, admission.effective);
  };
}

/** The keys that the register pins for somebody at a time: by admission, one by one, by mandate; the last pinned last. */
export function keysPinnedFor({ events }: Pick<DecidedSoFar, 'events'>, webid: string, time: string): readonly PinnedKey[] {
  const known = events.of(webid).filter((event) => holds(event, { at: time, knownAt: time }));
  return [...known].sort(compareEvents).flatMap((event) => {
    if (event.kind === 'admitted' || event.kind === 'key-pinned') return event.keys;
    return event.kind === 'mandate-granted' && event.mandate?.authority === webid ? event.mandate.keys : [];
  });
}

/** Whether a key was given up by a time: the register says so by then, and that it holds by then. */
export const isGivenUp = ({ events }: Pick<DecidedSoFar, 'events'>, holder: string, publicKeyMultibase: string, time: string): boolean =>
  events
    .of(holder)
    .some(
      ({ kind, keys, effective, recorded }) =>
        kind === 'key-revoked' &&
        isBy(effective, time) &&
        isBy(recorded, time) &&
        keys.some((key) => key.publicKeyMultibase === publicKeyMultibase),
    );
