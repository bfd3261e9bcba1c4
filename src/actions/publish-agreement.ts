import type { AgreementKind } from '../domain/agreement.ts';
import { motionsIn } from './find-motion.ts';
import { type OpenedMotion, openMotion } from './open-motion.ts';
import { type MemberPorts, utc } from './ports.ts';
import { type AgreementDraft, publishVersion } from './publish-texts.ts';
import { readAgreements } from './read-agreements.ts';
import { readRegister } from './read-register.ts';

/**
 * Publishes a version of an agreement in its languages and moves to adopt it; answers the motion that did where it is adopted already. It names the version before it by digest, and asks
 * everybody for an answer by its date; nothing that was accepted before is touched.
 */
export async function publishAgreement(ports: MemberPorts, draft: AgreementDraft): Promise<OpenedMotion> {
  const register = await readRegister(ports.pod, ports);
  const evidence = await publishVersion(ports, draft, { among: register.keys, ...(await before(ports, draft)) });
  const adopted = motionsIn(ports, register).find(
    ({ status, motion }) =>
      status === 'carried' && motion.proposals.some((proposal) => proposal.evidence?.digestMultibase === evidence.digestMultibase),
  );
  if (adopted !== undefined) return adopted;
  return openMotion(ports, {
    kind: 'ordinary',
    proposals: [{ kind: 'agreement-adopted', member: ports.webId, roles: [], keys: [], evidence, effective: utc(draft.effective) }],
    principle: 'What members agree on may change; each is asked again, and nobody is held to words they did not accept.',
    reasons: '',
  });
}

/** The newest version of the kind, this very one left out: publishing may have to be finished. */
async function before(ports: MemberPorts, { kind, version }: { readonly kind: AgreementKind; readonly version: string }) {
  const earlier = (await readAgreements(ports)).find(({ agreement }) => agreement.kind === kind && agreement.version !== version);
  return earlier === undefined ? {} : { previous: earlier.reference };
}
