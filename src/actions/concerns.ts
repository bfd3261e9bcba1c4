/** What concerns one member: motions, decisions, papers and rights, and what the member can do about them. */
import { heldRights } from '../domain/rights.ts';
import type { Concerns } from './app.ts';
import { appealable } from './concerns-events.ts';
import { concerns } from './concerns-motion.ts';
import { offeredRights } from './concerns-rights.ts';
import { findCredential } from './credential-document.ts';
import { whenOf } from './find-motion.ts';
import { borneOut, receivedPapers } from './hearing-papers.ts';
import { findClaim } from './membership-document.ts';
import { readGraph } from './graph-document.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { readPrivate } from './private-json.ts';
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import { readMotions } from './read-motions.ts';
import { currentRegister } from './read-register.ts';
import { replyPlace } from './reply-to-motion.ts';
import { readAppeal } from '../rdf/appeal.ts';

/** Everything that the register holds, and that notices brought, about the person signed in; the newest motion first. */
export async function openConcerns(ports: MemberPorts): Promise<Concerns> {
  const { webId } = ports;
  const register = await currentRegister(ports);
  const { log, alliance } = register;
  const when = whenOf(ports, register);
  const [all, papers, lodged, offered] = await Promise.all([
    readMotions(ports),
    receivedPapers(ports),
    lodgedAppeals(ports, alliance),
    offeredRights(ports, { alliance, log }),
  ]);
  const motions = await Promise.all(
    all
      .filter(({ motion }) => concerns(motion, webId))
      .map(async (view) => {
        const paper = await borneOut(papers.get(view.motion.id), view.motion.paper);
        const replied = (await readPrivate(ports.pod, await replyPlace(ports, view.motion.id))) !== undefined;
        return { ...view, replied, ...(paper === undefined ? {} : { paper }) };
      }),
  );
  return {
    motions,
    appealable: appealable(log, webId, when).map((event) => {
      const decision = event.decision && log.evidence.decisions.get(event.decision.id)?.content;
      const appeal = lodged.get(event.id);
      return {
        event,
        ...(decision === undefined ? {} : { principle: decision.principle, reviewVenue: decision.reviewVenue }),
        ...(appeal === undefined ? {} : { appeal }),
      };
    }),
    rights: heldRights(log, webId, when),
    offeredRights: offered,
  };
}

/** The member's own appeals, by the event that each is against. */
async function lodgedAppeals({ pod, storage, webId }: MemberPorts, alliance: string): Promise<ReadonlyMap<string, DocumentUrl>> {
  const membership = await readGraph(pod, layoutOf(storage).membership);
  const claim = membership && findClaim(membership.quads, webId, alliance as typeof webId);
  const found = new Map<string, DocumentUrl>();
  for (const link of claim?.appeals ?? []) {
    const credential = await findCredential(pod, documentOf(link));
    const appeal = credential && readAppeal(credential.quads);
    if (appeal?.issuer === webId) found.set(appeal.against, documentOf(link));
  }
  return found;
}
