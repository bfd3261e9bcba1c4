import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import { readRightAcceptance, rightAcceptanceDocument } from '../rdf/right-acceptance.ts';
import { NotConcernedError } from './concerns-errors.ts';
import { offeredRights } from './concerns-rights.ts';
import { writeCredential } from './credential-document.ts';
import { firstPlace } from './free-place.ts';
import { changeClaim, including } from './membership-document.ts';
import { notifyAll } from './notices.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { currentRegister } from './read-register.ts';
import { signDocument } from './sign-document.ts';

/**
 * Takes over a right that the alliance wants to transfer to the person signed in: signed, in the own pod. The right changes
 * hands when the committee has decided so.
 *
 * @throws NotConcernedError where no such right was offered.
 */
export async function acceptRight(ports: MemberPorts, right: Iri): Promise<DocumentUrl> {
  const { alliance, log } = await currentRegister(ports);
  const container = new URL('rights/', layoutOf(ports.storage).public).href as DocumentUrl;
  const { url, found } = await firstPlace(
    ports,
    (suffix) => documentIn(container, `${slugOf(right)}${suffix}`, 'jsonld'),
    ({ quads }) => readRightAcceptance(quads)?.right === right,
  );
  if (found === undefined) {
    if (!(await offeredRights(ports, { alliance, log })).some(({ id }) => id === right))
      throw new NotConcernedError(right, 'The alliance has not offered you this right.');
    const acceptance = { id: url, issuer: ports.webId, alliance, right, validFrom: timestamp(ports.now) };
    await writeCredential(ports.pod, url, await signDocument(ports, rightAcceptanceDocument(acceptance)), { kind: 'absent' });
  }
  await changeClaim(ports, alliance, (claim) => ({ ...claim, rightAcceptances: including(claim.rightAcceptances, url) }));
  await notifyAll(ports, [alliance], 'right', { about: url });
  return url;
}

/** `decisions/12-motion.jsonld#right-1` becomes `12-motion-right-1`. */
const slugOf = (right: Iri): string => `${/([^/]+)\.jsonld$/.exec(documentOf(right))?.[1] ?? 'right'}-${right.split('#')[1] ?? 'right'}`;
