import type { Attestation, Mandate } from './attestation.ts';
import type { When } from './evidence.ts';
import { holds } from './event-order.ts';
import { earliest, isBy, isBefore } from './instant.ts';
import { isWithin } from './jurisdiction.ts';
import type { RegisterEvent } from './membership.ts';

/** A mandate, the event that granted it, and the events that took it away. */
export interface GrantedMandate {
  readonly mandate: Mandate;
  readonly granted: RegisterEvent;
  readonly withdrawn: readonly RegisterEvent[];
}

/** The mandates that events grant, with what became of them. */
export function grantedMandates(events: readonly RegisterEvent[]): readonly GrantedMandate[] {
  const withdrawals = events.filter(({ kind }) => kind === 'mandate-withdrawn');
  return events.flatMap((granted) => {
    const { kind, mandate, member } = granted;
    if (kind !== 'mandate-granted' || mandate?.authority !== member) return [];
    return [{ mandate, granted, withdrawn: withdrawals.filter(({ evidence }) => evidence?.id === mandate.id) }];
  });
}

/** Whether a mandate covered an attestation when it was issued: kind, roles, jurisdictions (`AU` covers `AU-QLD`), level and period. */
export function covers(mandate: Mandate, attestation: Attestation): boolean {
  const { authority, kinds, roles, jurisdictions, levels, from, until } = mandate;
  return (
    authority === attestation.issuer &&
    kinds.includes(attestation.kind) &&
    attestation.roles.every((role) => roles.includes(role)) &&
    attestation.jurisdictions.every((inner) => jurisdictions.some((outer) => isWithin(inner, outer))) &&
    (attestation.level === undefined || levels.includes(attestation.level)) &&
    isBy(from, attestation.validFrom) &&
    isBy(attestation.validFrom, until)
  );
}

/** When a mandate was taken away, by what holds at T and is known at T2. */
export const withdrawnSince = ({ withdrawn }: GrantedMandate, when: When): string | undefined =>
  earliest(...withdrawn.filter((event) => holds(event, when)).map(({ effective }) => effective));

/** The mandates of an authority that had been granted, as known at T2. */
export const mandatesOf = (mandates: readonly GrantedMandate[], authority: string, when: When): readonly GrantedMandate[] =>
  mandates.filter(({ mandate, granted }) => mandate.authority === authority && holds(granted, when));

/** What a mandate says about an attestation. `ended`: it covered it, and was taken away since. */
export type MandateAnswer =
  | { readonly answer: 'none' }
  | { readonly answer: 'not-covered' }
  | { readonly answer: 'covered'; readonly by: GrantedMandate; readonly withdrawn?: undefined }
  | { readonly answer: 'ended'; readonly by: GrantedMandate; readonly withdrawn: string };

/**
 * The mandate under which an attestation was issued. One still in force is taken before one that was taken away, and the
 * later granted before the earlier, so that the order of the register's events plays no part.
 */
export function mandateFor(mandates: readonly GrantedMandate[], attestation: Attestation, when: When): MandateAnswer {
  const own = mandatesOf(mandates, attestation.issuer, when);
  if (own.length === 0) return { answer: 'none' };
  const covering = own
    .filter(({ mandate }) => covers(mandate, attestation))
    .map((by) => ({ by, withdrawn: withdrawnSince(by, when) }))
    .filter(({ withdrawn }) => withdrawn === undefined || isBefore(attestation.validFrom, withdrawn))
    .sort(
      (one, other) =>
        Date.parse(other.by.granted.effective) - Date.parse(one.by.granted.effective) || (one.by.mandate.id < other.by.mandate.id ? 1 : -1),
    );
  const standing = covering.find(({ withdrawn }) => withdrawn === undefined);
  if (standing !== undefined) return { answer: 'covered', by: standing.by };
  const [ended] = covering;
  if (ended?.withdrawn === undefined) return { answer: 'not-covered' };
  return { answer: 'ended', by: ended.by, withdrawn: ended.withdrawn };
}

/**
 * Whether an attestation survives that its authority lost the mandate, by the policy's rule. *Keep* and *flag* spare only
 * what is known to have been issued before: an authority can still sign after its fall, and write any date.
 */
export function survives(rule: 'keep' | 'flag' | 'void', knownSince: string | undefined, withdrawn: string): boolean {
  return rule !== 'void' && knownSince !== undefined && isBefore(knownSince, withdrawn);
}
