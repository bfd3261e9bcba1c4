/** Everything a member sees of its own membership: what is done, what is missing, and what others can see. */
import type { MotionOutcome } from '../domain/decision.ts';
import { type WebId, documentOf } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { MembershipClaim } from '../domain/member.ts';
import { seatsAt } from '../domain/seats.ts';
import { describeForm } from '../rdf/form.ts';
import { readMember } from '../rdf/member.ts';
import { readMembershipClaims } from '../rdf/membership.ts';
import { namesOf } from '../rdf/names.ts';
import { readRecord } from '../rdf/record.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import type { MembershipTask } from '../domain/membership-task.ts';
import type { MemberCheck, MembershipOverview } from './app.ts';
import { concurrently } from './concurrently.ts';
import { type GraphDocument, readGraph, requireGraph } from './graph-document.ts';
import { motionsIn } from './find-motion.ts';
import { findClaim } from './membership-document.ts';
import { type JoiningState, joiningTasks, readJoining } from './joining-tasks.ts';
import { isIssue, orIssue } from './or-issue.ts';
import { groupTask, statusOf } from './membership-tasks.ts';
import { focusOf } from './open-record.ts';
import { type PodLayout, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { mandatesInForce } from './read-mandates.ts';
import { type Register, currentRegister } from './read-register.ts';
import { checkRecord } from './record-change.ts';

/** What the directory last concluded about somebody, if it ever read them. */
export type Lookup = (webid: WebId) => Promise<MemberCheck | undefined>;

export async function openMembership(ports: MemberPorts, lookup: Lookup): Promise<MembershipOverview> {
  const { pod, webId, register } = ports;
  const layout = layoutOf(ports.storage);
  const [profile, membership, offerings, known, check, seenPublic, seenPrivate] = await Promise.all([
    requireGraph(pod, documentOf(webId)).then(({ quads }) => readWebIdDocument(quads, webId)),
    orIssue(() => readGraph(pod, layout.membership)),
    readOfferings(ports, layout),
    orIssue(() => currentRegister(ports)),
    lookup(webId),
    pod.probe(layout.public),
    pod.probe(layout.private),
  ]);
  const document = isIssue(membership) ? undefined : membership;
  const claim = findOwnClaim(document, webId, known);
  const joining = await readJoining(ports, { claim, register: known, check });
  const ownName = document === undefined ? [] : namesOf(document.quads, webId);
  const member = document === undefined ? undefined : readMember(document.quads, webId);
  return {
    webId,
    name: ownName.length > 0 ? ownName : profile.name,
    tasks: [...(await readRecordTasks(ports, layout, membership, profile)), servicesTask(offerings), ...joiningTasks(joining)],
    offerings,
    check,
    // Before the containers are made there is nothing to be seen.
    access: seenPublic === 'readable' || profile.inbox === layout.inbox ? { public: seenPublic, private: seenPrivate } : undefined,
    applied: claim?.application !== undefined,
    isSteward: profile.register === register || (!isIssue(known) && known.alliance === webId),
    mayVote: !isIssue(known) && mayVote(ports, known),
    isAuthority: !isIssue(known) && mandatesInForce(known, timestamp(ports.now)).some(({ authority }) => authority === webId),
    canSign: canSign(joining),
    ...(member === undefined ? {} : { member }),
  };
}

/** Whether somebody holds a seat, or a motion is open on which it has a vote: a general meeting. */
function mayVote(ports: MemberPorts, register: Register): boolean {
  const isSeated = seatsAt(register.log.events, timestamp(ports.now)).some(({ holder }) => holder === ports.webId);
  const hasVote = ({ electors }: MotionOutcome): boolean => electors.some(({ holder }) => holder === ports.webId);
  return isSeated || motionsIn(ports, register).some((outcome) => outcome.status === 'open' && hasVote(outcome));
}

const canSign = ({ keys }: JoiningState): boolean => keys === 'ready';

async function readRecordTasks(
  { webId }: MemberPorts,
  layout: PodLayout,
  membership: GraphDocument | Issue | undefined,
  profile: WebIdDocument,
): Promise<MembershipTask[]> {
  if (isIssue(membership)) return (['profile', 'where'] as const).map((id) => ({ id, status: 'needs-attention', issues: [membership] }));
  const quads = membership?.quads ?? [];
  const form = describeForm('member');
  const issues = await checkRecord({ kind: 'member', document: layout.membership, webId }, quads);
  const told = { form, data: readRecord(form, quads, webId), issues, webId };
  const [first, where] = [groupTask('profile', told), groupTask('where', told)];
  if (membership === undefined || profile.publicTypeIndex !== undefined) return [first, where];
  return [{ ...first, status: 'needs-attention', issues: [notLinked(webId), ...first.issues] }, where];
}

const notLinked = (webId: WebId): Issue => ({
  code: 'NOT_POINTING_BACK',
  severity: 'error',
  document: documentOf(webId),
  focus: webId,
  message: 'Your WebID document names no public type index, so no directory can find what you say here.',
  remedy: 'Save your profile again. If your provider keeps this document to itself, add the link there, or ask them to.',
});

async function readOfferings({ pod, webId }: MemberPorts, layout: PodLayout): Promise<MembershipOverview['offerings']> {
  const documents = await pod.list(layout.offerings);
  return concurrently(documents, 4, async (document) => {
    const read = await orIssue(() => requireGraph(pod, document));
    if (isIssue(read)) return { document, name: [], issues: [read] };
    const focus = focusOf('offering', document, webId, read.quads);
    return { document, name: namesOf(read.quads, focus), issues: await checkRecord({ kind: 'offering', document, webId }, read.quads) };
  });
}

function servicesTask(offerings: MembershipOverview['offerings']): MembershipTask {
  const issues = offerings.flatMap((offering) => offering.issues);
  return { id: 'services', status: statusOf(issues, offerings.length > 0), issues };
}

/** The claim of this alliance; while the register cannot be read, any claim will do to say that one was made. */
function findOwnClaim(membership: GraphDocument | undefined, webId: WebId, register: Register | Issue): MembershipClaim | undefined {
  if (membership === undefined) return undefined;
  return isIssue(register)
    ? readMembershipClaims(membership.quads).find((claim) => claim.member === webId)
    : findClaim(membership.quads, webId, register.alliance);
}
