/** Appeals as the steward sees them: only what the member's own pod bears out, whoever sent word of it. */
import type { Appeal } from '../domain/appeal.ts';
import type { HearingPaper } from '../domain/hearing-paper.ts';
import { electorateAt } from '../domain/electorate.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import { notEntitled, unreachable } from '../domain/membership-reasons.ts';
import type { DigestReference, Reason, RegisterEvent } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { PodError } from '../pod/pod-error.ts';
import { readAppeal } from '../rdf/appeal.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { notSigned, unread } from './application-problems.ts';
import type { PendingAppeal } from './app.ts';
import { concurrently } from './concurrently.ts';
import { eventNamed } from './concerns-events.ts';
import { requireCredential, verifiedWith } from './credential-document.ts';
import { timeOf } from './find-motion.ts';
import { borneOut, receivedPapers } from './hearing-papers.ts';
import { requireGraph } from './graph-document.ts';
import { noticeReader } from './notices.ts';
import { pinnedIn } from './pinned-keys.ts';
import type { MemberPorts } from './ports.ts';
import { readInbox } from './read-inbox.ts';
import { type Register, readRegister } from './read-register.ts';

/** Fewer others than the first deciders, and the general meeting decides. */
const fewestDeciders = 3;

/** The appeals that wait to be heard: those that notices speak of, and those that the register records without an answer. */
export async function pendingAppeals(ports: MemberPorts): Promise<readonly PendingAppeal[]> {
  const [register, notices, papers] = await Promise.all([
    readRegister(ports.pod, ports),
    readInbox(ports, noticeReader('appeal')),
    receivedPapers(ports),
  ]);
  const { events } = register.log;
  const lodged = events.flatMap(({ kind, evidence }) =>
    kind === 'appeal-lodged' && evidence !== undefined ? documentOf(evidence.id) : [],
  );
  const places = [...new Set([...lodged, ...notices.map(({ about }) => about)])];
  const found = await concurrently(places, 4, (place) => examine(ports, register, place, papers));
  return found.filter((each) => each !== undefined).sort((one, other) => (one.appeal.validFrom < other.appeal.validFrom ? -1 : 1));
}

async function examine(
  ports: MemberPorts,
  register: Register,
  place: DocumentUrl,
  papers: ReadonlyMap<string, readonly HearingPaper[]>,
): Promise<PendingAppeal | undefined> {
  const found = await readAppealAt(ports, register, place);
  if (found === undefined) return undefined;
  const { appeal, problems, name } = found;
  const { log } = register;
  if (isAnswered(log.events, appeal)) return undefined;
  const event = log.events.find(({ id }) => id === appeal.against);
  const paper = await borneOut(papers.get(appeal.id), appeal.paper);
  const evidence = { id: appeal.against, digestMultibase: '' };
  const others = electorateAt(log, 'appeal', [{ evidence }], timeOf(ports, register));
  return {
    ...{ appeal, name, event, problems },
    ...(paper === undefined ? {} : { paper }),
    recorded: log.events.some((each) => each.kind === 'appeal-lodged' && each.evidence?.id === appeal.id),
    body: others.length >= fewestDeciders ? 'appeal' : 'meeting',
  };
}

const isAnswered = (events: readonly RegisterEvent[], { against }: Appeal): boolean =>
  events.some(({ kind, evidence }) => (kind === 'appeal-upheld' || kind === 'appeal-dismissed') && evidence?.id === against);

export interface ExaminedAppeal {
  readonly appeal: Appeal;
  readonly reference: DigestReference;
  readonly name: PendingAppeal['name'];
  readonly problems: readonly Reason[];
}

/** The appeal at an address with what speaks against it; undefined where none could be read, or it is for another alliance. */
export async function readAppealAt(
  { anonymous }: Pick<MemberPorts, 'anonymous'>,
  { alliance, log, versions }: Register,
  place: DocumentUrl,
): Promise<ExaminedAppeal | undefined> {
  try {
    const credential = await requireCredential(anonymous, place);
    const appeal = readAppeal(credential.quads);
    if (appeal?.alliance !== alliance) return undefined;
    const { issuer } = appeal;
    const reference = { id: place, digestMultibase: credential.digestMultibase };
    const card = await cardOf(anonymous, issuer);
    if ('problem' in card) return { appeal, reference, name: [], problems: [card.problem] };
    const keys = [
      ...card.keys,
      ...pinnedIn(
        versions.flatMap(({ events }) => events),
        issuer,
      ),
    ];
    const problems = [
      ...(appeal.id === place && isInStorage(place, card.storages) ? [] : [notEntitled(place)]),
      ...((await verifiedWith(credential, keys)) === undefined ? [notSigned(place)] : []),
      ...(eventNamed(log, appeal.against, issuer) === undefined ? [noEvent(place, appeal.against)] : []),
    ];
    return { appeal, reference, name: card.name, problems };
  } catch (error) {
    if (error instanceof PodError) return undefined;
    throw error;
  }
}

async function cardOf(anonymous: MemberPorts['anonymous'], webid: WebId) {
  try {
    const { quads } = await requireGraph(anonymous, documentOf(webid));
    const { name, storages } = readWebIdDocument(quads, webid);
    const keys = readVerificationMethods(quads, webid).flatMap(({ revoked, publicKeyMultibase }) =>
      revoked === undefined ? publicKeyMultibase : [],
    );
    return { name, storages: storagesOf(webid, storages), keys };
  } catch (error) {
    return { problem: unreachable(unread(error, documentOf(webid))) };
  }
}

const noEvent = (document: DocumentUrl, against: Iri): Reason => ({
  code: 'NOT_APPEALABLE',
  document,
  text: `The register holds no event ${against} that took something away from this member.`,
  remedy: 'The member lodges the appeal again from its own page.',
});
