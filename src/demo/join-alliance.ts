/** What everybody of the demo does, by the goals that the screens offer: make a key, describe, sign, apply. */
import { acceptAgreement } from '../actions/accept-agreement.ts';
import { applyToAlliance } from '../actions/apply-to-alliance.ts';
import { declareInterests, declareValues } from '../actions/declare.ts';
import { enrolKey } from '../actions/enrol-key.ts';
import { layoutOf } from '../actions/pod-layout.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { preparePod } from '../actions/prepare-pod.ts';
import { publishOffering } from '../actions/publish-offering.ts';
import { agreementPlace } from '../actions/publish-texts.ts';
import { saveMember } from '../actions/save-member.ts';
import type { AgreementKind } from '../domain/agreement.ts';
import { defaultRequirements } from '../domain/role-policy.ts';
import { demoPassword } from './accounts.ts';
import { foundingAgreements, type DemoAgreement } from './agreements.ts';
import { interests, upheld } from './declarations.ts';
import { describedAt, type DemoMember } from './demo-member.ts';

/** Everybody begins with a pod that is ready and a key; its copy opens with the password of the demo. */
export async function settleIn(ports: MemberPorts): Promise<void> {
  await preparePod(ports);
  await enrolKey(ports, demoPassword);
}

/** Everything that somebody does who wants to be a member and has a key. */
export async function join(ports: MemberPorts, home: MemberPorts, member: DemoMember, charter: DemoAgreement): Promise<void> {
  await saveMember(ports, describedAt(layoutOf(ports.storage).membership, member));
  for (const { slug, ...offering } of member.offerings) await publishOffering(ports, slug, offering);
  await accept(ports, home, member, charter);
  const { slug, roles, consent } = member;
  const [declared, values] = [interests[slug], upheld[slug]];
  if (declared !== undefined) await declareInterests(ports, declared, 'membership');
  if (values !== undefined) await declareValues(ports, values);
  await applyToAlliance(ports, { roles, consent });
}

/** Accepts an agreement in the language of the member; for a body, its first representative does. */
export async function accept(
  ports: MemberPorts,
  home: MemberPorts,
  { language, representatives: [first] = [] }: DemoMember,
  agreement: DemoAgreement,
): Promise<void> {
  const representative = first === undefined ? undefined : { name: first.name, capacity: first.capacity };
  await acceptAgreement(ports, agreementPlace(home.storage, agreement), language, representative);
}

/** What the policy asks for the member's roles beside the charter. */
export async function agreeFurther(ports: MemberPorts, home: MemberPorts, member: DemoMember): Promise<void> {
  const kinds = new Set<AgreementKind>(
    member.roles.flatMap(({ role }) => defaultRequirements.find((each) => each.role === role)?.agreements ?? []),
  );
  for (const agreement of foundingAgreements) {
    if (agreement.kind !== 'charter' && kinds.has(agreement.kind)) await accept(ports, home, member, agreement);
  }
}
