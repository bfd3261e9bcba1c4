import type { Appeal } from './appeal.ts';
import { type OpenAppeal, settleAppeals } from './appeals.ts';
import type { AllianceLog } from './count-decisions.ts';
import { type Judging, ownWordHolds } from './credential-policy.ts';
import { eventsThatHold } from './event-order.ts';
import type { FoundCredential, MemberEvidence, When } from './evidence.ts';
import { latestOf } from './instant.ts';
import { anchoredSince } from './key-validity.ts';
import type { RegisterEvent } from './membership.ts';

/**
 * The events about a member with its own appeals among them: signed, in its own pod, against one of these very events. They
 * are lodged whether or not the register says so, and each once: what the register records of an appeal that can be read
 * is against what the appeal names.
 */
export function withOwnAppeals(judging: Judging, events: readonly RegisterEvent[]): readonly RegisterEvent[] {
  const { member } = judging;
  const own = member.appeals.flatMap((found) => lodged(judging, found, events) ?? []);
  const proven = new Set<string>(own.map(({ id }) => id));
  const others = events.flatMap((event) => {
    const appeal = event.kind === 'appeal-lodged' ? appealNamedBy(event, member.appeals) : undefined;
    if (appeal === undefined) return [event];
    return proven.has(appeal.id) ? [] : [against(event, appeal)];
  });
  return [...others, ...own];
}

/** The appeals of a member that wait to be decided at T, as known at T2. */
export function openAppeals(log: AllianceLog, member: MemberEvidence, when: When): readonly OpenAppeal[] {
  const { webid } = member;
  const events = withOwnAppeals({ log, when, webid, member, withdrawals: [] }, log.eventsOf.get(webid) ?? []);
  return settleAppeals(eventsThatHold(events, when)).open;
}

const appealNamedBy = ({ evidence }: RegisterEvent, appeals: readonly FoundCredential<Appeal>[]): Appeal | undefined =>
  appeals.find(({ document, digestMultibase }) => evidence?.id === document && evidence.digestMultibase === digestMultibase)?.content;

const against = (event: RegisterEvent, appeal: Appeal): RegisterEvent => ({
  ...event,
  evidence: { id: appeal.against, digestMultibase: '' },
});

/** A verified appeal as the event that the register should hold. It cannot be lodged before there is something to appeal against. */
function lodged(judging: Judging, found: FoundCredential<Appeal>, events: readonly RegisterEvent[]): RegisterEvent | undefined {
  const { log, webid } = judging;
  const { content, proof } = found;
  const target = events.find(({ id }) => id === content?.against);
  if (content === undefined || target === undefined || content.alliance !== log.evidence.alliance) return undefined;
  if (!ownWordHolds(judging, found)) return undefined;
  const event: RegisterEvent = {
    id: content.id,
    kind: 'appeal-lodged',
    member: webid,
    roles: [],
    keys: [],
    effective: latestOf(content.validFrom, target.effective) ?? content.validFrom,
    recorded: anchoredSince(log, found) ?? proof?.created ?? content.validFrom,
  };
  return against(event, content);
}
