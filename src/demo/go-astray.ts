import { type Cast, portsOf } from './cast.ts';
import type { DemoClock } from './demo-clock.ts';
import { demoMembers } from './people.ts';
import { transplantedFrom, troubles } from './troubles.ts';
import { attestOutsideTheMandate, attestationAt, transplant } from './troubled-deeds.ts';
import { methods } from './vettings.ts';

/** Attestations that came about in ways that the product does not offer. */
export async function goAstray(cast: Cast, desks: Cast, clock: DemoClock): Promise<void> {
  const { outsideMandate, transplanted } = troubles;
  const astray = demoMembers.find(({ slug }) => slug === outsideMandate.slug);
  const grant = astray?.roles.find(({ role }) => role === 'ecosystem-consultancy');
  await attestOutsideTheMandate(
    portsOf(desks, 'clearwater-vetting'),
    portsOf(cast, outsideMandate.slug),
    {
      kind: outsideMandate.kind,
      roles: ['ecosystem-consultancy'],
      jurisdictions: grant?.jurisdictions ?? [],
      method: methods[outsideMandate.kind],
    },
    clock.at(-500),
  );
  const from = attestationAt(portsOf(cast, transplantedFrom), transplanted.kind);
  await transplant(portsOf(cast, transplanted.slug), from, transplanted.kind);
}
