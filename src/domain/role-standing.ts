import type { AgreementKind } from './agreement.ts';
import { type AdoptedVersion, adoptionOf, currencyOf, versionsOf } from './agreement-currency.ts';
import type { AttestationKind } from './attestation.ts';
import type { AllianceLog } from './count-decisions.ts';
import type { When } from './evidence.ts';
import type { GrantUnit } from './grants.ts';
import { isBefore } from './instant.ts';
import { addDuration } from './iso-duration.ts';
import { isWithin } from './jurisdiction.ts';
import { credentialReasons } from './credential-reasons.ts';
import type { CredentialVerdict, Reason, RoleStanding, Standing } from './membership.ts';
import { type UnreadDocument, unreachable } from './membership-reasons.ts';
import { policyAt } from './policy-in-force.ts';
import type { RoleRequirement } from './role-policy.ts';
import {
  agreementMissing,
  agreementOutdated,
  attestationMissing,
  currencyUnknown,
  inGrace,
  noRuleForRole,
  policyMissing,
  policyUnread,
  roleRemoved,
} from './role-reasons.ts';

/** What a member holds, judged. */
export interface Held {
  readonly webid: string;
  readonly acceptances: readonly CredentialVerdict[];
  readonly attestations: readonly CredentialVerdict[];
  /** Named by the member and not read, now or earlier. */
  readonly unreadAcceptances: readonly UnreadDocument[];
  readonly unreadAttestations: readonly UnreadDocument[];
}

/** One requirement: met, or what is wrong with it. */
interface Finding {
  readonly standing: Standing;
  readonly reasons: readonly Reason[];
  readonly since?: string;
}

const met: Finding = { standing: 'good', reasons: [] };

/**
 * How each role granted stands at T: *good* if every requirement of the policy is met, *unconfirmed* if all that is wanting
 * could not be read, else *lapsed* (rule 8). Jurisdictions of one grant that stand alike are told together.
 *
 * A grace period forgives only that time ran out: an agreement that was accepted in an earlier version, an attestation that
 * expired. What was never there, was taken back or does not verify has no grace.
 */
export function roleStandings(log: AllianceLog, grants: readonly GrantUnit[], held: Held, when: When): readonly RoleStanding[] {
  return together(grants.map((unit) => ({ unit, finding: standingOf(log, unit, held, when) })));
}

function standingOf(log: AllianceLog, unit: GrantUnit, held: Held, when: When): Finding {
  if (unit.removed !== undefined) return { standing: 'removed', reasons: [roleRemoved(unit.removed)], since: unit.removed.effective };
  const inForce = policyAt(log, when);
  if (inForce === undefined) return { standing: 'unconfirmed', reasons: [policyMissing(log.evidence.register)] };
  if (inForce.policy === undefined) return { standing: 'unconfirmed', reasons: [policyUnread(inForce.document)] };
  const required = inForce.policy.requirements.find(({ role }) => role === unit.role);
  if (required === undefined) return { standing: 'unconfirmed', reasons: [noRuleForRole(inForce.document)] };
  return combine([
    ...required.agreements.map((kind) => agreementFinding(log, kind, required, held, when)),
    ...required.attestations.map((kind) => attestationFinding(unit, kind, required, held, when)),
  ]);
}

/** All that is wanting at once: lapsed outweighs unconfirmed, unconfirmed outweighs good. */
function combine(findings: readonly Finding[]): Finding {
  const worst = (['lapsed', 'unconfirmed'] as const).find((standing) => findings.some((each) => each.standing === standing)) ?? 'good';
  const since = findings.filter(({ standing }) => standing === worst).flatMap((each) => each.since ?? []);
  const [first] = since.sort((one, other) => Date.parse(one) - Date.parse(other));
  return {
    standing: worst,
    reasons: findings.flatMap(({ reasons }) => reasons),
    ...(first !== undefined && worst !== 'good' && { since: first }),
  };
}

function agreementFinding(log: AllianceLog, kind: AgreementKind, required: RoleRequirement, held: Held, when: When): Finding {
  // An acceptance that was taken back is no longer held; it was not held wrongly.
  const own = held.acceptances.filter(({ agreement, codes }) => agreement?.kind === kind && !codes.includes('WITHDRAWN'));
  const judged = own.map((verdict) => ({ verdict, current: currencyOfVerdict(log, verdict, when) }));
  const allowed = judged.filter(({ current }) => current.currency === 'allowed');
  if (allowed.some(({ verdict }) => verdict.outcome === 'counts')) return met;
  const open = judged.find(({ verdict, current }) => verdict.outcome === 'unconfirmed' && current.currency === 'allowed');
  if (open !== undefined) return { standing: 'unconfirmed', reasons: credentialReasons(open.verdict), ...staleness(open.verdict) };
  const unknown = judged.find(({ verdict, current }) => verdict.outcome !== 'does-not-count' && current.currency === 'unknown');
  if (unknown !== undefined) return { standing: 'unconfirmed', reasons: [currencyUnknown(unknown.verdict.document)] };
  // Of which agreement it is stands in a document that could not be read: it may be this one.
  const unresolved = held.acceptances.find(({ agreement, outcome }) => agreement === undefined && outcome === 'unconfirmed');
  if (unresolved !== undefined) return { standing: 'unconfirmed', reasons: credentialReasons(unresolved) };
  if (held.unreadAcceptances.length > 0) return { standing: 'unconfirmed', reasons: held.unreadAcceptances.map(unreachable) };
  const failing = allowed.flatMap(({ verdict }) => credentialReasons(verdict));
  if (failing.length > 0) return { standing: 'lapsed', reasons: failing };
  const outdated = judged.flatMap(({ verdict, current }) => (current.currency === 'outdated' ? [{ verdict, current }] : []));
  const [last] = outdated
    .filter(({ verdict }) => verdict.outcome === 'counts')
    .sort((one, other) => Date.parse(other.current.since) - Date.parse(one.current.since));
  if (last !== undefined) {
    const { since, by } = last.current;
    const until = graceUntil(since, required, when);
    if (until !== undefined)
      return { standing: 'good', reasons: [inGrace(by.id, until, `the ${kind} was accepted in an earlier version`)] };
    return { standing: 'lapsed', reasons: [agreementOutdated(by.id, kind, by.version, since)], since };
  }
  const broken = judged.flatMap(({ verdict }) => credentialReasons(verdict));
  if (broken.length > 0)
    return { standing: judged.some(({ verdict }) => verdict.outcome === 'unconfirmed') ? 'unconfirmed' : 'lapsed', reasons: broken };
  const newest = versionsOf(log, kind, when).at(-1);
  return { standing: 'lapsed', reasons: [agreementMissing(newest?.version.id ?? log.evidence.register, kind)] };
}

function currencyOfVerdict(log: AllianceLog, { agreement }: CredentialVerdict, when: When): ReturnType<typeof currencyOf> {
  const adopted = agreement === undefined ? undefined : adoptionOf(log, agreement.id, when);
  if (adopted?.content === undefined) return { currency: 'unknown' };
  const version: AdoptedVersion = { adopted, version: adopted.content };
  return currencyOf(log, version, when);
}

function attestationFinding(unit: GrantUnit, kind: AttestationKind, required: RoleRequirement, held: Held, when: When): Finding {
  const ofKind = held.attestations.filter(({ attestation }) => attestation?.kind === kind);
  const fitting = ofKind.filter((verdict) => fits(unit, verdict));
  const counting = fitting.find(({ outcome }) => outcome === 'counts');
  // It may count and still have something to tell: that its authority has fallen since.
  if (counting !== undefined) return { standing: 'good', reasons: credentialReasons(counting) };
  const open = fitting.find(({ outcome }) => outcome === 'unconfirmed');
  if (open !== undefined) return { standing: 'unconfirmed', reasons: credentialReasons(open), ...staleness(open) };
  const expired = fitting.find(({ codes, validUntil }) => codes.length === 1 && codes[0] === 'EXPIRED' && validUntil !== undefined);
  if (expired?.validUntil !== undefined) {
    const until = graceUntil(expired.validUntil, required, when);
    if (until !== undefined) return { standing: 'good', reasons: [inGrace(expired.document, until, 'an attestation has expired')] };
  }
  if (held.unreadAttestations.length > 0) return { standing: 'unconfirmed', reasons: held.unreadAttestations.map(unreachable) };
  const failing = ofKind.filter(({ outcome }) => outcome === 'does-not-count').flatMap(credentialReasons);
  if (failing.length === 0) return { standing: 'lapsed', reasons: [attestationMissing(held.webid, kind, unit)] };
  return { standing: 'lapsed', reasons: failing, ...(expired?.validUntil !== undefined && { since: expired.validUntil }) };
}

/** Whether an attestation is for this role, in all of this jurisdiction, and at the level that was granted. */
function fits({ role, jurisdiction, level }: GrantUnit, { attestation }: CredentialVerdict): boolean {
  if (attestation === undefined) return false;
  const { kind, roles, jurisdictions } = attestation;
  return (
    roles.includes(role) &&
    (jurisdiction === undefined || jurisdictions.some((outer) => isWithin(jurisdiction, outer))) &&
    (kind !== 'authorisation-level' || level === undefined || attestation.level === level)
  );
}

/** Until when a grace period runs that began at a time; undefined when it is over, or there is none. */
function graceUntil(since: string, { gracePeriod }: RoleRequirement, { at }: When): string | undefined {
  const until = addDuration(since, gracePeriod);
  return until !== undefined && isBefore(at, until) ? until : undefined;
}

const staleness = ({ staleSince }: CredentialVerdict): { readonly since?: string } =>
  staleSince === undefined ? {} : { since: staleSince };

/** Units of one role and level that stand alike, as one standing; in a fixed order. */
function together(judged: readonly { readonly unit: GrantUnit; readonly finding: Finding }[]): readonly RoleStanding[] {
  const grouped = new Map<string, RoleStanding>();
  for (const { unit, finding } of judged) {
    const { role, jurisdiction, level } = unit;
    const { standing, since } = finding;
    const reasons = distinct(finding.reasons);
    const codes = [...new Set(reasons.map(({ code }) => code))].sort();
    const name = [role, level ?? '', standing, ...codes].join(' ');
    const known = grouped.get(name);
    const jurisdictions = [...new Set([...(known?.jurisdictions ?? []), ...(jurisdiction === undefined ? [] : [jurisdiction])])].sort();
    grouped.set(name, {
      role,
      jurisdictions,
      ...(level !== undefined && { level }),
      standing,
      ...(since !== undefined && { since }),
      codes,
      reasons: distinct([...(known?.reasons ?? []), ...reasons]),
    });
  }
  return [...grouped].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, standing]) => standing);
}

/** Each code once per document. */
export function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const known = new Map<string, Reason>();
  for (const reason of reasons) {
    const name = `${reason.code} ${reason.document}`;
    if (!known.has(name)) known.set(name, reason);
  }
  return [...known.values()];
}
