import type { Acceptance } from '../domain/agreement.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import { acceptanceDocument } from '../rdf/acceptance.ts';
import { writeCredential } from './credential-document.ts';
import { firstPlace } from './free-place.ts';
import { changeClaim, including } from './membership-document.ts';
import { isOf, ownAcceptance, ownKeys } from './own-acceptances.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { ensurePrepared } from './prepare-pod.ts';
import { adoptedAgreement, readAgreementText } from './read-agreements.ts';
import { signDocument } from './sign-document.ts';

/**
 * Accepts one version of an agreement in the language in which it was read: signed by the member, in the member's own pod,
 * named by its membership document. An acceptance that exists is kept byte for byte, for an admission may name its digest;
 * one that was taken back stays as it was, and a new one is made beside it.
 *
 * @param representative the human who acts for a body.
 * @throws TextChangedError when the text is not the one that the alliance adopted.
 */
export async function acceptAgreement(
  ports: MemberPorts,
  version: Iri,
  language: string,
  representative?: Acceptance['representative'],
): Promise<DocumentUrl> {
  const { pod, webId, storage, now } = ports;
  const { agreement } = await adoptedAgreement(ports, version);
  const { alliance } = agreement;
  const keys = await ownKeys(ports);
  const slug = `${agreement.kind}-${agreement.version}`;
  const { url, found } = await firstPlace(
    ports,
    (suffix) => documentIn(layoutOf(storage).agreements, `${slug}${suffix}`, 'jsonld'),
    async ({ document }) => {
      const own = await ownAcceptance(ports, document.url, keys);
      return own !== undefined && !own.isWithdrawn && own.acceptance.alliance === alliance && isOf(own.acceptance, agreement);
    },
  );
  if (found === undefined) {
    const text = await readAgreementText(ports.anonymous, agreement, [language]);
    const read = agreement.texts.find(({ language: each }) => each === text.language);
    const acceptance: Acceptance = {
      id: url,
      issuer: webId,
      member: webId,
      alliance,
      agreementVersion: agreement.id,
      language: text.language,
      text: { id: read?.id ?? agreement.id, digestMultibase: text.digestMultibase },
      validFrom: timestamp(now),
      ...(representative === undefined ? {} : { representative }),
    };
    const signed = await signDocument(ports, acceptanceDocument(acceptance));
    await ensurePrepared(ports);
    await writeCredential(pod, url, signed, { kind: 'absent' });
  }
  await changeClaim(ports, alliance, (claim) => ({ ...claim, acceptances: including(claim.acceptances, url) }));
  return url;
}
