import type { Attestation, Mandate } from './attestation.ts';
import type { When } from './evidence.ts';
import { compareText, holds } from './event-order.ts';
import { earliest, isBy, isBefore } from './instant.ts';
import { isWithin } from './jurisdiction.ts';
import type { RegisterEvent } from './membership.ts';

/** A mandate, the event that granted it, and the events that narrowed it and took it away. */
export interface GrantedMandate {
  readonly mandate: Mandate;
  readonly granted: RegisterEvent;
  /** In their order. */
  readonly narrowed: readonly RegisterEvent[];
  readonly withdrawn: readonly RegisterEvent[];
}

/** The mandates that events grant, with what became of them. Events must come in their order. */
export function grantedMandates(events: readonly RegisterEvent[]): readonly GrantedMandate[] {
  const changes = events.filter(({ kind }) => kind === 'mandate-narrowed' || kind === 'mandate-withdrawn');
  return events.flatMap((granted) => {
    const { kind, mandate, member } = granted;
    if (kind !== 'mandate-granted' || mandate?.authority !== member) return [];
    // What it is narrowed to may bear a name of its own, and be named by that afterwards.
    const names = new Set<string>([mandate.id]);
    const own = changes.filter((change) => {
      const isOwn = change.member === member && change.evidence !== undefined && names.has(change.evidence.id);
      if (isOwn && change.mandate !== undefined) names.add(change.mandate.id);
      return isOwn;
    });
    const of = (wanted: RegisterEvent['kind']): readonly RegisterEvent[] => own.filter((change) => change.kind === wanted);
    return [{ mandate, granted, narrowed: of('mandate-narrowed'), withdrawn: of('mandate-withdrawn') }];
  });
}

/** A mandate as it is at T, as known at T2: what all its narrowings leave of it. Its name, keys and status lists stay. */
export function narrowedMandate({ mandate, narrowed }: GrantedMandate, when: When): Mandate {
  return narrowed
    .filter((event) => holds(event, when))
    .reduce<Mandate>((whole, { mandate: left }) => (left === undefined ? whole : common(whole, left)), mandate);
}

/** What two scopes have in common. */
function common(whole: Mandate, left: Mandate): Mandate {
  const [outer, inner] = [whole.jurisdictions, left.jurisdictions];
  return {
    ...whole,
    kinds: whole.kinds.filter((kind) => left.kinds.includes(kind)),
    roles: whole.roles.filter((role) => left.roles.includes(role)),
    jurisdictions: [
      ...new Set([
        ...inner.filter((each) => outer.some((other) => isWithin(each, other))),
        ...outer.filter((each) => inner.some((other) => isWithin(each, other))),
      ]),
    ],
    levels: whole.levels.filter((level) => left.levels.includes(level)),
    until: earliest(whole.until, left.until) ?? whole.until,
  };
}

/** The mandates in force at T, as known at T2, as wide as they are then; by their names. */
export function mandatesAt(mandates: readonly GrantedMandate[], when: When): readonly Mandate[] {
  const inForce = mandates.filter((each) => holds(each.granted, when) && withdrawnSince(each, when) === undefined);
  return inForce
    .map((each) => narrowedMandate(each, when))
    .filter(({ until }) => isBy(when.at, until))
    .sort((one, other) => compareText(one.id, other.id));
}

/** Whether a mandate covered an attestation when it was issued: kind, roles, jurisdictions (`AU` covers `AU-QLD`), level and period. */
export const covers = (mandate: Mandate, attestation: Attestation): boolean =>
  isInScope(mandate, attestation) && isBy(mandate.from, attestation.validFrom) && isBy(attestation.validFrom, mandate.until);

/** The same without the period. */
function isInScope({ authority, kinds, roles, jurisdictions, levels }: Mandate, attestation: Attestation): boolean {
  return (
    authority === attestation.issuer &&
    kinds.includes(attestation.kind) &&
    attestation.roles.every((role) => roles.includes(role)) &&
    attestation.jurisdictions.every((inner) => jurisdictions.some((outer) => isWithin(inner, outer))) &&
    (attestation.level === undefined || levels.includes(attestation.level))
  );
}

/** When a mandate was taken away, by what holds at T and is known at T2. */
export const withdrawnSince = ({ withdrawn }: GrantedMandate, when: When): string | undefined =>
  earliest(...withdrawn.filter((event) => holds(event, when)).map(({ effective }) => effective));

/** The mandates of an authority that had been granted, as known at T2. */
export const mandatesOf = (mandates: readonly GrantedMandate[], authority: string, when: When): readonly GrantedMandate[] =>
  mandates.filter(({ mandate, granted }) => mandate.authority === authority && holds(granted, when));

/**
 * What a mandate says about an attestation. `ended`: it covered it when it was issued, and was taken away since, or narrowed so
 * that it does not any more. `scope`: what the mandate covers of what the attestation leaves open.
 */
export type MandateAnswer =
  | { readonly answer: 'none' }
  | { readonly answer: 'not-covered' }
  | { readonly answer: 'covered'; readonly by: GrantedMandate; readonly scope: Mandate; readonly withdrawn?: undefined }
  | { readonly answer: 'ended'; readonly by: GrantedMandate; readonly scope: Mandate; readonly withdrawn: string };

/**
 * The mandate under which an attestation was issued. One still in force is taken before one that was taken away, and the
 * later granted before the earlier, so that the order of the register's events plays no part. What was issued after a
 * narrowing must lie in what was left.
 */
export function mandateFor(mandates: readonly GrantedMandate[], attestation: Attestation, when: When): MandateAnswer {
  const own = mandatesOf(mandates, attestation.issuer, when);
  if (own.length === 0) return { answer: 'none' };
  const issued: When = { at: attestation.validFrom, knownAt: when.knownAt };
  const covering = own
    .filter((by) => covers(narrowedMandate(by, issued), attestation))
    .map((by) => ({ by, withdrawn: withdrawnSince(by, when) }))
    .filter(({ withdrawn }) => withdrawn === undefined || isBefore(attestation.validFrom, withdrawn))
    .map(({ by, withdrawn }) => ({ by, withdrawn: earliest(withdrawn, narrowedOutSince(by, attestation, when)) }))
    .sort(
      (one, other) =>
        Date.parse(other.by.granted.effective) - Date.parse(one.by.granted.effective) || (one.by.mandate.id < other.by.mandate.id ? 1 : -1),
    );
  const standing = covering.find(({ withdrawn }) => withdrawn === undefined);
  if (standing !== undefined) return { answer: 'covered', by: standing.by, scope: narrowedMandate(standing.by, when) };
  const [ended] = covering;
  if (ended?.withdrawn === undefined) return { answer: 'not-covered' };
  return { answer: 'ended', by: ended.by, scope: narrowedMandate(ended.by, issued), withdrawn: ended.withdrawn };
}

/** Since when a mandate has been too narrow for an attestation that it covered before. */
function narrowedOutSince(by: GrantedMandate, attestation: Attestation, when: When): string | undefined {
  const outside = by.narrowed.filter(
    (event) => holds(event, when) && event.mandate !== undefined && !isInScope(event.mandate, attestation),
  );
  return earliest(...outside.map(({ effective }) => effective));
}

/**
 * Whether an attestation survives that its authority lost the mandate, or that part of it, by the policy's rule. *Keep* and *flag* spare only
 * what is known to have been issued before: an authority can still sign after its fall, and write any date.
 */
export function survives(rule: 'keep' | 'flag' | 'void', knownSince: string | undefined, withdrawn: string): boolean {
  return rule !== 'void' && knownSince !== undefined && isBefore(knownSince, withdrawn);
}
