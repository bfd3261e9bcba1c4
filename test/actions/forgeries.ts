/** What somebody could do who holds the alliance's key and nothing else: the register lets them write, and nobody believes it. */
import { type NewEvent, appendToRegister } from '../../src/actions/append-to-register.ts';
import type { PendingApplication } from '../../src/actions/app.ts';
import { keysToPin } from '../../src/actions/keys-to-pin.ts';
import { requireCredential } from '../../src/actions/credential-document.ts';
import { requireGraph } from '../../src/actions/graph-document.ts';
import { type MemberPorts, timestamp } from '../../src/actions/ports.ts';
import { type DocumentUrl, documentOf } from '../../src/domain/iri.ts';
import type { DigestReference } from '../../src/domain/membership.ts';

/** Puts an event into the register that nobody decided, or that another decision is said to carry. */
export async function forgeEvent(
  steward: MemberPorts,
  event: Omit<NewEvent, 'effective'>,
  decision?: DigestReference,
): Promise<DocumentUrl> {
  const effective = timestamp(steward.now);
  let isDone = false;
  const [written] = await appendToRegister(steward, () => {
    if (isDone) return { events: [] };
    isDone = true;
    return { events: [{ ...event, effective, ...(decision === undefined ? {} : { decision }) }] };
  });
  if (written === undefined) throw new Error('Nothing was forged.');
  return written;
}

/** An admission with the alliance's key alone: all of it is as it should be, but for the decision. */
export async function forgeAdmission(
  steward: MemberPorts,
  application: PendingApplication,
  decision?: DigestReference,
): Promise<DocumentUrl> {
  const { quads } = await requireGraph(steward.anonymous, documentOf(application.applicant));
  const acceptance = application.acceptance as DocumentUrl;
  const { digestMultibase } = await requireCredential(steward.anonymous, acceptance);
  return forgeEvent(
    steward,
    {
      kind: 'admitted',
      member: application.applicant,
      acceptance: { id: acceptance, digestMultibase },
      application: application.application,
      roles: application.roles,
      keys: keysToPin(quads, application.applicant),
    },
    decision,
  );
}
