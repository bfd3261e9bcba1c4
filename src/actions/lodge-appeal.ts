import type { Appeal } from '../domain/appeal.ts';
import type { HearingPaper } from '../domain/hearing-paper.ts';
import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import { appealDocument, readAppeal } from '../rdf/appeal.ts';
import { NotAppealableError } from './concerns-errors.ts';
import { eventNamed } from './concerns-events.ts';
import { writeCredential } from './credential-document.ts';
import { firstPlace } from './free-place.ts';
import { insistOnLength, toPaper } from './hearing-papers.ts';
import { stillAs } from './graph-document.ts';
import { changeClaim, including } from './membership-document.ts';
import { notifyAll } from './notices.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { preparePrivate, readPrivate, writePrivate } from './private-json.ts';
import { currentRegister } from './read-register.ts';
import { signDocument } from './sign-document.ts';

/**
 * Lodges an appeal against an event of the register: signed, in the member's own pod, where nobody can keep it from being
 * lodged; also while suspended, and after an expulsion. The grounds go to the alliance and nobody else; the public document
 * holds their salted digest. To lodge the same again sends the same again.
 *
 * @throws NotAppealableError where the event is not the member's own, or takes nothing away from it.
 */
export async function lodgeAppeal(ports: MemberPorts, event: Iri, grounds: string): Promise<DocumentUrl> {
  const { pod, webId, storage } = ports;
  const { alliance, log } = await currentRegister(ports);
  if (eventNamed(log, event, webId) === undefined)
    throw new NotAppealableError(event, 'The register holds no event of this name that took something away from you.');
  const container = new URL('appeals/', layoutOf(storage).public).href as DocumentUrl;
  const { url, found } = await firstPlace(
    ports,
    (suffix) => documentIn(container, `${slugOf(event)}${suffix}`, 'jsonld'),
    ({ quads }) => readAppeal(quads)?.against === event,
  );
  const paper = await keepGrounds(ports, url, grounds, found !== undefined);
  if (found === undefined) {
    const { paperDigest } = await import('../credentials/paper-digest.ts');
    const digest = paper === undefined ? {} : { paper: await paperDigest(paper) };
    const appeal: Appeal = { id: url, issuer: webId, alliance, against: event, ...digest, validFrom: timestamp(ports.now) };
    await writeCredential(pod, url, await signDocument(ports, appealDocument(appeal)), { kind: 'absent' });
  }
  await changeClaim(ports, alliance, (claim) => ({ ...claim, appeals: including(claim.appeals, url) }));
  // Whom no notice reaches finds the appeal where every reader does: linked from the membership document.
  await notifyAll(ports, [alliance], 'appeal', { about: url, ...(paper === undefined ? {} : { content: JSON.stringify(paper) }) });
  return url;
}

/** `register/12.jsonld#event-3` becomes `12-event-3`. */
const slugOf = (event: Iri): string => `${/([^/]+)\.jsonld$/.exec(documentOf(event))?.[1] ?? 'register'}-${event.split('#')[1] ?? 'event'}`;

/** The grounds as the member keeps them, with the salt by which it can prove them. What was lodged is not reworded. */
async function keepGrounds(ports: MemberPorts, appeal: DocumentUrl, grounds: string, isLodged: boolean): Promise<HearingPaper | undefined> {
  const name = `appeal-${/([^/]+)\.jsonld$/.exec(appeal)?.[1] ?? 'appeal'}`;
  const place = documentIn(layoutOf(ports.storage).papers, name, 'json');
  const kept = await readPrivate(ports.pod, place);
  const before = kept && toPaper(kept.value);
  if (isLodged || before?.reasons === grounds) return before;
  if (grounds.trim() === '') return undefined;
  const { newPaper } = await import('../credentials/paper-digest.ts');
  const paper = newPaper({ reasons: grounds, evidence: [] });
  insistOnLength(paper, appeal);
  await preparePrivate(ports);
  await writePrivate(ports.pod, place, paper, kept === undefined ? { kind: 'absent' } : stillAs(kept.document));
  return paper;
}
