import { ConflictError } from '../pod/pod-error.ts';
import type { DigestReference } from '../domain/membership.ts';
import type { PolicyRules } from '../domain/role-policy.ts';
import type { MotionDraft } from './app.ts';
import { insistOnSteward } from './append-to-register.ts';
import { type OpenedMotion, openMotion } from './open-motion.ts';
import { type MemberPorts, utc } from './ports.ts';
import { publishPolicy } from './publish-policy.ts';
import { type Register, readRegister } from './read-register.ts';

/** What is moved beside the rules. */
export type PolicyMotion = Omit<MotionDraft, 'kind' | 'proposals'> & { readonly effective?: string };

/** Publishes the next version of the policy and moves it: it is in force when the committee has adopted it, and not before. */
export async function movePolicy(ports: MemberPorts, rules: PolicyRules, { effective, ...draft }: PolicyMotion): Promise<OpenedMotion> {
  const register = await readRegister(ports.pod, ports);
  insistOnSteward(ports, register);
  const evidence = await publishNext(ports, register, rules);
  return openMotion(ports, {
    ...draft,
    kind: 'ordinary',
    proposals: [
      {
        kind: 'policy-adopted',
        member: register.alliance,
        roles: [],
        keys: [],
        evidence,
        ...(effective === undefined ? {} : { effective: utc(effective) }),
      },
    ],
  });
}

/** Under the next number; one that was published and never adopted keeps its number and its words. */
async function publishNext(ports: MemberPorts, { log, keys }: Register, rules: PolicyRules): Promise<DigestReference> {
  const last = Math.max(0, ...log.policies.map(({ content }) => content?.number ?? 0));
  for (let number = last + 1; ; number++) {
    try {
      return await publishPolicy(ports, { ...rules, number }, keys);
    } catch (error) {
      if (!(error instanceof ConflictError) || number > last + 50) throw error;
    }
  }
}
