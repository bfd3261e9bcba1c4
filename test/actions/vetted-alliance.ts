/** A small alliance with an authority that may attest skills and backgrounds of resellers in Australia, and a member to vet. */
import { createDeskActions } from '../../src/actions/create-desk-actions.ts';
import { createVettingActions } from '../../src/actions/create-vetting-actions.ts';
import type { DeskActions, PendingRequest, VettingActions } from '../../src/actions/app.ts';
import type { NewMandate } from '../../src/actions/grant-mandate.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { preparePod } from '../../src/actions/prepare-pod.ts';
import type { AttestationKind } from '../../src/domain/attestation.ts';
import type { WebId } from '../../src/domain/iri.ts';
import type { RoleGrant } from '../../src/domain/membership.ts';
import { wa } from '../../src/rdf/terms.ts';
import { type SmallAlliance, accept, admitAll, apply, smallAlliance, steadyClock } from './small-alliance.ts';

export const practitioner = wa('level-practitioner');
export const asReseller: readonly RoleGrant[] = [{ role: 'value-added-reseller', jurisdictions: ['AU'], level: practitioner }];
export const method = wa('method-interview');

export interface VettedAlliance extends SmallAlliance {
  readonly authority: MemberPorts;
  readonly desk: DeskActions;
  /** Somebody with a mandate of another kind. */
  readonly other: MemberPorts;
  readonly ana: MemberPorts;
  readonly vetting: VettingActions;
}

const nothingKnown = { lookup: () => Promise.resolve(undefined) };
export const vettingOf = (ports: MemberPorts): VettingActions => createVettingActions(ports, nothingKnown);
export const deskOf = (ports: MemberPorts): DeskActions => createDeskActions(ports, nothingKnown);

const mandate = (authority: WebId, kinds: readonly AttestationKind[]): NewMandate => ({
  authority,
  kinds,
  roles: ['value-added-reseller'],
  jurisdictions: ['AU'],
  levels: [practitioner],
  from: '2026-01-01T00:00:00Z',
  until: '2028-01-01T00:00:00Z',
  maxStatusAge: 'P7D',
});

export async function vettedAlliance(now = steadyClock()): Promise<VettedAlliance> {
  const bodies: MemberPorts[] = [];
  const alliance = await smallAlliance(now, async (join) => {
    bodies.push(await join('assayers'), await join('surveyors'));
    for (const body of bodies) await preparePod(body);
    const [assayers, surveyors] = bodies.map(({ webId }) => webId);
    return {
      mandates: [
        mandate(assayers!, ['vetting-level-met', 'professional-skills', 'authorisation-level']),
        mandate(surveyors!, ['host-capability']),
      ],
    };
  });
  const ana = await alliance.join('ana');
  await apply(ana, { roles: asReseller });
  await accept(ana, 'alliance-agreement');
  await accept(ana, 'reseller-agreement');
  await admitAll(alliance);
  const [authority, other] = bodies.map((body): MemberPorts => ({ ...body, allianceKey: alliance.key.publicKeyMultibase }));
  return { ...alliance, authority: authority!, other: other!, desk: deskOf(authority!), ana, vetting: vettingOf(ana) };
}

export const scope = { roles: ['value-added-reseller'], jurisdictions: ['AU'] } as const;

export const ask = ({ vetting, authority }: VettedAlliance, kind: AttestationKind = 'professional-skills') =>
  vetting.request({ ...scope, ...(kind === 'authorisation-level' ? { level: practitioner } : {}), authority: authority.webId, kind });

export const grant = ({ request }: PendingRequest, over: Partial<Parameters<DeskActions['draft']>[1]> = {}) => ({
  ...request,
  method,
  validFrom: request.validFrom,
  validUntil: '2027-11-21T09:00:00Z',
  ...over,
});

/** Asked, issued and held ready. */
export async function issue(alliance: VettedAlliance, kind: AttestationKind = 'professional-skills'): Promise<void> {
  await ask(alliance, kind);
  const { queue } = await alliance.desk.open();
  const pending = queue.find(({ request }) => request.kind === kind)!;
  await alliance.desk.issue(pending, await alliance.desk.draft(pending, grant(pending)), 'She knows her trade.');
}

/** Everything that the role asks for, taken. */
export async function vetted(alliance: VettedAlliance): Promise<void> {
  for (const kind of ['vetting-level-met', 'professional-skills', 'authorisation-level'] as const) await issue(alliance, kind);
  for (const offered of await alliance.vetting.offered()) await alliance.vetting.take(offered);
}
