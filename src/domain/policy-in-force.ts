import type { AllianceLog } from './count-decisions.ts';
import { holds } from './event-order.ts';
import type { When } from './evidence.ts';
import { isBy } from './instant.ts';
import { addDuration } from './iso-duration.ts';
import type { RegisterEvent } from './membership.ts';
import type { RolePolicy } from './role-policy.ts';

/** The policy in force at T, as known at T2. `policy` is missing where it was adopted and could not be read. */
export function policyAt(
  { policies }: AllianceLog,
  when: When,
): { readonly document: string; readonly policy?: RolePolicy; readonly since: string } | undefined {
  const adopted = policies.findLast(({ event }) => holds(event, when));
  if (adopted === undefined) return undefined;
  const { document, content, event } = adopted;
  return { document, since: event.effective, ...(content && { policy: content }) };
}

/** Whether an admission comes late enough after an expulsion, by the policy in force when it was decided. No policy, no way back. */
export function mayBeReadmitted(log: AllianceLog, { knownAt }: When): (expulsion: RegisterEvent, admission: RegisterEvent) => boolean {
  return (expulsion, admission) => {
    const period = policyAt(log, { at: admission.effective, knownAt })?.policy?.readmission;
    const from = period === undefined ? undefined : addDuration(expulsion.effective, period);
    return from !== undefined && isBy(from, admission.effective);
  };
}
