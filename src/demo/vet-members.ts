/** Vetting in the demo, by the same goals that the screens offer: ask, vet, take, put on hold, revoke. */
import { draftAttestation } from '../actions/attestation-draft.ts';
import { issueAttestation } from '../actions/issue-attestation.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { requestVetting } from '../actions/request-vetting.ts';
import { takeAttestation } from '../actions/take-attestation.ts';
import { openDesk, refreshLists, setStatus } from '../actions/vetting-desk.ts';
import { offeredAttestations } from '../actions/vetting-offered.ts';
import type { DemoClock } from './demo-clock.ts';
import type { DemoMember } from './demo-member.ts';
import { comesAboutOtherwise, troubles } from './troubles.ts';
import { attestationAt } from './troubled-deeds.ts';
import { methods, vettingsOf } from './vettings.ts';

/** Asks for everything that the member's roles need and somebody may attest. */
export async function askForVetting(ports: MemberPorts, member: DemoMember, desks: ReadonlyMap<string, MemberPorts>): Promise<void> {
  for (const vetting of vettingsOf(member)) {
    const authority = desks.get(vetting.authority)?.webId;
    if (authority !== undefined && !comesAboutOtherwise(member.slug, vetting.kind)) await requestVetting(ports, { ...vetting, authority });
  }
}

/** An authority works through its queue and issues what was asked for. */
export async function vetEverybody(desk: MemberPorts, clock: DemoClock): Promise<void> {
  const { queue } = await openDesk(desk);
  for (const pending of queue) {
    const { request } = pending;
    const isExpired = isAbout(request, troubles.expired);
    const draft = await draftAttestation(desk, pending, {
      ...request,
      method: methods[request.kind],
      validFrom: request.validFrom > clock.at('vetted') ? request.validFrom : clock.at('vetted'),
      validUntil: clock.at(isExpired ? 30 : -500),
    });
    await issueAttestation(desk, pending, draft, 'Everything asked for was shown, and holds together.');
  }
}

/** Whether it stands in the pod of that member of the demo, and is of that kind. */
function isAbout(
  { member, kind }: { readonly member: string; readonly kind: string },
  trouble: { readonly slug: string; readonly kind: string },
): boolean {
  return member.includes(`/${trouble.slug}/`) && kind === trouble.kind;
}

/** Takes everything that is held ready. */
export async function takeWhatIsOffered(ports: MemberPorts): Promise<void> {
  for (const offered of await offeredAttestations(ports)) await takeAttestation(ports, offered);
}

/** Puts on hold and revokes what is to be, clears away the copies that were taken, and signs the lists anew. */
export async function changeStatuses(desk: MemberPorts, cast: ReadonlyMap<string, MemberPorts>): Promise<void> {
  const { issued } = await openDesk(desk);
  const find = ({ slug, kind }: { readonly slug: string; readonly kind: string }) => {
    const ports = cast.get(slug);
    return ports && issued.find(({ attestation }) => attestation.id === attestationAt(ports, kind));
  };
  const [held, revoked] = [find(troubles.onHold), find(troubles.revoked)];
  if (held !== undefined) await setStatus(desk, held, 'on-hold', 'A customer has asked us to look again.');
  if (revoked !== undefined) await setStatus(desk, revoked, 'revoked', 'The diploma shown was another person’s.');
  await refreshLists(desk);
}
