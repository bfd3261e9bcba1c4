/** Everything a member sees of its own membership: what is done, what is missing, and what others can see. */
import type { Acceptance } from '../domain/agreement.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { MembershipClaim } from '../domain/member.ts';
import { acceptanceMismatch, acceptanceMissing } from '../domain/membership-reasons.ts';
import type { DigestReference, Reason, RegisterEvent } from '../domain/membership.ts';
import { NotRdfError, PodError } from '../pod/pod-error.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { describeForm } from '../rdf/form.ts';
import { readMembershipClaims } from '../rdf/membership.ts';
import { namesOf } from '../rdf/names.ts';
import { readRecord } from '../rdf/record.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import { ActionError } from './action-error.ts';
import type { MembershipTask } from '../domain/membership-task.ts';
import type { MemberCheck, MembershipOverview } from './app.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { type GraphDocument, readGraph, requireGraph } from './graph-document.ts';
import { findClaim } from './membership-document.ts';
import { groupTask, statusOf } from './membership-tasks.ts';
import { focusOf } from './open-record.ts';
import { type PodLayout, layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { type RegisterHead, readRegisterHead, walkRegister } from './read-register.ts';
import { checkRecord } from './record-change.ts';

/** What the directory last concluded about somebody, if it ever read them. */
export type Lookup = (webid: WebId) => Promise<MemberCheck | undefined>;

export async function openMembership(ports: MemberPorts, lookup: Lookup): Promise<MembershipOverview> {
  const { pod, webId, anonymous, register } = ports;
  const layout = layoutOf(ports.storage);
  const [profile, membership, offerings, head, check, seenPublic, seenPrivate] = await Promise.all([
    requireGraph(pod, documentOf(webId)).then(({ quads }) => readWebIdDocument(quads, webId)),
    orIssue(() => readGraph(pod, layout.membership)),
    readOfferings(ports, layout),
    orIssue(() => readRegisterHead(anonymous, register)),
    lookup(webId),
    pod.probe(layout.public),
    pod.probe(layout.private),
  ]);
  const document = isIssue(membership) ? undefined : membership;
  const claim = findOwnClaim(document, webId, head);
  const { tasks: joining, applied } = await readJoining(ports, claim, head);
  const ownName = document === undefined ? [] : namesOf(document.quads, webId);
  return {
    webId,
    name: ownName.length > 0 ? ownName : profile.name,
    tasks: [...(await readRecordTasks(ports, layout, membership, profile)), servicesTask(offerings), ...joining],
    offerings,
    check,
    // Before the containers are made there is nothing to be seen.
    access: seenPublic === 'readable' || profile.inbox === layout.inbox ? { public: seenPublic, private: seenPrivate } : undefined,
    applied,
    isSteward: profile.register === register || (!isIssue(head) && head.alliance === webId),
  };
}

/** What could not be read is told, and keeps nobody from seeing the rest. */
async function orIssue<Answer>(look: () => Promise<Answer>): Promise<Answer | Issue> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof PodError || error instanceof ActionError)) throw error;
    const place = error instanceof NotRdfError ? { line: error.line, column: error.column } : {};
    return {
      code: error.code,
      severity: 'error',
      document: error.document,
      message: error.message,
      remedy: error.remedy,
      ...(place.line === undefined ? {} : { line: place.line }),
      ...(place.column === undefined ? {} : { column: place.column }),
    };
  }
}

const isIssue = (value: object | undefined): value is Issue => value !== undefined && 'severity' in value;

const toIssue = ({ code, document, text, remedy }: Reason): Issue => ({ code, severity: 'error', document, message: text, remedy });

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
function findOwnClaim(membership: GraphDocument | undefined, webId: WebId, head: RegisterHead | Issue): MembershipClaim | undefined {
  if (membership === undefined) return undefined;
  return isIssue(head)
    ? readMembershipClaims(membership.quads).find((claim) => claim.member === webId)
    : findClaim(membership.quads, webId, head.alliance);
}

/** The agreements and the vetting: what the member's half and the register's half say, and whether they fit. */
async function readJoining(
  ports: MemberPorts,
  claim: MembershipClaim | undefined,
  head: RegisterHead | Issue,
): Promise<{ tasks: MembershipTask[]; applied: boolean }> {
  const applied = claim?.application !== undefined;
  if (claim === undefined) {
    const none = (id: 'agreements' | 'vetting'): MembershipTask => ({ id, status: 'not-started', issues: [] });
    return { tasks: [none('agreements'), none('vetting')], applied };
  }
  const { acceptance, reference, issue } = await readOwnAcceptance(ports, claim);
  const admission = isIssue(head) ? head : await orIssue(() => findAdmission(ports, head, acceptance?.validFrom));
  const issues = [issue, isIssue(admission) ? undefined : changedSince(reference, admission)].filter((each) => each !== undefined);
  const agreements: MembershipTask = { id: 'agreements', status: statusOf(issues, true), issues };
  const vetting: MembershipTask = isIssue(admission)
    ? { id: 'vetting', status: 'waiting', issues: [admission] }
    : { id: 'vetting', status: admission === undefined ? (applied ? 'waiting' : 'not-started') : 'done', issues: [] };
  return { tasks: [agreements, vetting], applied };
}

interface OwnAcceptance {
  readonly acceptance?: Acceptance;
  readonly reference?: DigestReference;
  readonly issue?: Issue;
}

async function readOwnAcceptance({ pod, webId }: MemberPorts, claim: MembershipClaim): Promise<OwnAcceptance> {
  const { acceptance: url } = claim;
  if (url === undefined) return { issue: toIssue(acceptanceMissing(documentOf(claim.id))) };
  const found = await orIssue(() => findCredential(pod, url as DocumentUrl));
  if (found === undefined) return { issue: toIssue(acceptanceMissing(url)) };
  if (isIssue(found)) return { issue: found };
  const reference: DigestReference = { id: url, digestMultibase: found.digestMultibase };
  if (found.issue !== undefined) return { reference, issue: found.issue };
  const acceptance = readAcceptance(found.quads);
  if (acceptance === undefined) return { reference, issue: toIssue(acceptanceMismatch(url, 'it states no acceptance')) };
  const isOwn = acceptance.member === webId && acceptance.issuer === webId && acceptance.alliance === claim.alliance;
  return {
    reference,
    acceptance,
    ...(isOwn ? {} : { issue: toIssue(acceptanceMismatch(url, 'it is not your acceptance of this alliance’s charter')) }),
  };
}

/** The newest admission, looked for back to the day of the acceptance: nobody can have answered it before. */
async function findAdmission(
  { anonymous, webId }: MemberPorts,
  head: RegisterHead,
  since: string | undefined,
): Promise<RegisterEvent | undefined> {
  for await (const { version } of walkRegister(anonymous, head)) {
    const admission = version.events.findLast((event) => event.kind === 'admitted' && event.member === webId);
    if (admission !== undefined) return admission;
    if (since !== undefined && Date.parse(version.issued) < Date.parse(since)) return undefined;
  }
  return undefined;
}

function changedSince(reference: DigestReference | undefined, admission: RegisterEvent | undefined): Issue | undefined {
  const named = admission?.acceptance;
  if (reference === undefined || named === undefined) return undefined;
  if (reference.id !== named.id) return toIssue(acceptanceMismatch(named.id, 'your membership document names another one'));
  return reference.digestMultibase === named.digestMultibase
    ? undefined
    : toIssue(acceptanceMismatch(named.id, 'its bytes have changed since'));
}
