import type { AgreementKind } from '../domain/agreement.ts';
import { decide } from './decide.ts';
import { type MemberPorts, utc } from './ports.ts';
import { type AgreementDraft, publishVersion } from './publish-texts.ts';
import { readAgreements } from './read-agreements.ts';
import { readRegister } from './read-register.ts';
import { courtsFirst } from './write-decision.ts';

/**
 * Publishes a version of an agreement in its languages and has it adopted. It names the version before it by digest, and asks
 * everybody for an answer by its date; nothing that was accepted before is touched.
 */
export async function publishAgreement(ports: MemberPorts, draft: AgreementDraft): Promise<void> {
  const { keys } = await readRegister(ports.pod, ports);
  const evidence = await publishVersion(ports, draft, { among: keys, ...(await before(ports, draft)) });
  await decide(
    ports,
    [{ kind: 'agreement-adopted', member: ports.webId, roles: [], keys: [], evidence, effective: utc(draft.effective) }],
    {
      principle: 'What members agree on may change; each is asked again, and nobody is held to words they did not accept.',
      reviewVenue: courtsFirst,
      isOpen: ({ versions }) =>
        !versions.some(({ events }) => events.some((event) => event.evidence?.digestMultibase === evidence.digestMultibase)),
    },
  );
}

/** The newest version of the kind, this very one left out: publishing may have to be finished. */
async function before(ports: MemberPorts, { kind, version }: { readonly kind: AgreementKind; readonly version: string }) {
  const earlier = (await readAgreements(ports)).find(({ agreement }) => agreement.kind === kind && agreement.version !== version);
  return earlier === undefined ? {} : { previous: earlier.reference };
}
