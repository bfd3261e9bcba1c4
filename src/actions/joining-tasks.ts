/** The tasks of joining: a key, the agreements, the interests, the application, the vetting. Computed from what is there. */
import type { Acceptance, AgreementKind, AgreementVersion } from '../domain/agreement.ts';
import { type AttestationKind, attestationKinds } from '../domain/attestation.ts';
import { type DocumentUrl, type Iri, documentOf } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { MembershipClaim } from '../domain/member.ts';
import { acceptanceMismatch, acceptanceMissing } from '../domain/membership-reasons.ts';
import type { MembershipTask, TaskStatus } from '../domain/membership-task.ts';
import type { Reason, RegisterEvent } from '../domain/membership.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { readAttestation } from '../rdf/attestation.ts';
import type { MemberCheck } from './app.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { ownInterests } from './declare.ts';
import { listKeys } from './list-keys.ts';
import { statusOf } from './membership-tasks.ts';
import { isIssue, orIssue } from './or-issue.ts';
import { isOf, withdrawalPlace } from './own-acceptances.ts';
import { layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { isAllowed, readAgreements } from './read-agreements.ts';
import { readPolicy } from './read-policy.ts';
import type { Register } from './read-register.ts';
import { isInUse } from './sign-document.ts';

/** A claim, the register, and what the directory last concluded, as far as each could be read. */
export interface Known {
  readonly claim: MembershipClaim | undefined;
  readonly register: Register | Issue;
  readonly check: MemberCheck | undefined;
}

export interface JoiningState {
  readonly keys: 'none' | 'elsewhere' | 'ready';
  readonly agreements: { readonly status: TaskStatus; readonly issues: readonly Issue[] };
  readonly hasInterests: boolean;
  readonly applying: { readonly status: TaskStatus; readonly issues: readonly Issue[] };
  readonly vetting: { readonly status: TaskStatus; readonly issues: readonly Issue[] };
}

export function joiningTasks({ keys, agreements, hasInterests, applying, vetting }: JoiningState): MembershipTask[] {
  const keyStatus = ({ none: 'not-started', elsewhere: 'incomplete', ready: 'done' } as const)[keys];
  return [
    { id: 'key', status: keyStatus, issues: [] },
    { id: 'agreements', ...agreements },
    { id: 'interests', status: hasInterests ? 'done' : 'not-started', issues: [] },
    { id: 'apply', ...applying },
    { id: 'vetting', ...vetting },
  ];
}

export async function readJoining(ports: MemberPorts, known: Known): Promise<JoiningState> {
  const admission = admissionIn(known, ports.webId);
  const [keys, interests, rules] = await Promise.all([
    listKeys(ports),
    orIssue(() => ownInterests(ports)),
    isIssue(known.register) ? known.register : orIssue(() => readRules(ports)),
  ]);
  const usable = keys.filter((key) => key.listed && isInUse(key));
  return {
    keys: usable.some(({ onThisDevice }) => onThisDevice) ? 'ready' : usable.length > 0 ? 'elsewhere' : 'none',
    agreements: await agreementsTask(ports, known.claim, admission, rules),
    hasInterests: interests !== undefined && !isIssue(interests),
    applying: applyTask(known, admission),
    vetting: await vettingTask(ports, known, admission, rules),
  };
}

interface Rules {
  readonly agreements: readonly AgreementVersion[];
  readonly policy: RolePolicy;
}

const readRules = async (ports: MemberPorts): Promise<Rules> => {
  const [agreements, policy] = await Promise.all([readAgreements(ports), readPolicy(ports)]);
  return { agreements: agreements.map(({ agreement }) => agreement), policy };
};

/** The newest admission that nothing has ended. */
function admissionIn({ register, claim }: Known, webId: string): RegisterEvent | undefined {
  if (isIssue(register)) return undefined;
  const own = register.versions.flatMap(({ events }) => events.filter(({ member }) => member === webId));
  const last = own.findLast(({ kind }) => ['admitted', 'expelled', 'withdrawn'].includes(kind));
  const accepted = last?.kind === 'admitted' ? last.acceptance : undefined;
  return accepted === undefined || isTakenBack(claim, accepted.id) ? undefined : last;
}

const isTakenBack = (claim: MembershipClaim | undefined, acceptance: Iri): boolean =>
  claim?.withdrawals.includes(withdrawalPlace(acceptance as DocumentUrl)) ?? false;

function applyTask({ claim, register }: Known, admission: RegisterEvent | undefined): JoiningState['applying'] {
  if (admission !== undefined) return { status: 'done', issues: [] };
  if (claim?.application === undefined) return { status: 'not-started', issues: [] };
  return { status: 'waiting', issues: isIssue(register) ? [register] : [] };
}

/** What the roles that somebody holds or asks for require; the Charter is for everybody. */
const requirementsOf = (
  { policy }: Rules,
  { claim, admission }: { claim: MembershipClaim | undefined; admission: RegisterEvent | undefined },
) => {
  const roles = new Set([...(claim?.rolesSought ?? []), ...(admission?.roles.map(({ role }) => role) ?? [])]);
  return policy.requirements.filter(({ role }) => roles.has(role));
};

async function agreementsTask(
  ports: MemberPorts,
  claim: MembershipClaim | undefined,
  admission: RegisterEvent | undefined,
  rules: Rules | Issue,
): Promise<JoiningState['agreements']> {
  const named = (claim?.acceptances ?? []).filter((url) => !isTakenBack(claim, url));
  if (named.length === 0 && admission === undefined) return { status: 'not-started', issues: [] };
  const read = await concurrently(named, 4, (url) => readOwn(ports, url));
  const issues = [...read.flatMap(({ issue }) => issue ?? []), ...changedSince(read, admission)];
  if (isIssue(rules)) return { status: statusOf(issues, true), issues };
  const today = timestamp(ports.now);
  const needed = new Set<AgreementKind>([
    'charter',
    ...requirementsOf(rules, { claim, admission }).flatMap(({ agreements }) => agreements),
  ]);
  const missing = [...needed].flatMap((kind): Issue[] => {
    const versions = rules.agreements.filter((agreement) => agreement.kind === kind);
    const answered = versions.filter((agreement) => read.some(({ acceptance }) => acceptance !== undefined && isOf(acceptance, agreement)));
    const [newest] = versions;
    if (newest === undefined || answered.includes(newest)) return [];
    if (answered.length === 0) return [notAnswered(newest)];
    return [answered.some((agreement) => isAllowed(agreement, versions, today)) ? asked(newest) : outdated(newest)];
  });
  return { status: statusOf([...issues, ...missing], true), issues: [...issues, ...missing] };
}

interface Read {
  readonly url: Iri;
  readonly digest?: string;
  readonly acceptance?: Acceptance;
  readonly issue?: Issue;
}

async function readOwn({ pod, webId }: MemberPorts, url: Iri): Promise<Read> {
  const found = await orIssue(() => findCredential(pod, url as DocumentUrl));
  if (found === undefined) return { url, issue: toIssue(acceptanceMissing(url)) };
  if (isIssue(found)) return { url, issue: found };
  const digest = found.digestMultibase;
  if (found.issue !== undefined) return { url, digest, issue: found.issue };
  const acceptance = readAcceptance(found.quads);
  if (acceptance?.member === webId && acceptance.issuer === webId) return { url, digest, acceptance };
  return { url, digest, issue: toIssue(acceptanceMismatch(url, 'it is not your acceptance')) };
}

/** The acceptance that the admission names must be there as it was. */
function changedSince(read: readonly Read[], admission: RegisterEvent | undefined): Issue[] {
  const named = admission?.acceptance;
  if (named === undefined) return [];
  const own = read.find(({ url }) => url === named.id);
  if (own === undefined) return [toIssue(acceptanceMismatch(named.id, 'your membership document does not name it'))];
  if (own.digest === undefined || own.digest === named.digestMultibase) return [];
  return [toIssue(acceptanceMismatch(named.id, 'its bytes have changed since'))];
}

const notAnswered = ({ id, kind, version }: AgreementVersion): Issue => ({
  code: 'MISSING',
  severity: 'error',
  document: id,
  message: `You have not accepted ${kind} ${version}, which a role you ask for requires.`,
  remedy: 'Read it under “Agreements” and accept it.',
});

/** The earlier version still counts; nobody is to find out on the day it stops. */
const asked = ({ id, kind, version, answerBy }: AgreementVersion): Issue => ({
  code: 'AGREEMENT_NEWER',
  severity: 'error',
  document: id,
  message: `Version ${version} of ${kind} asks for your answer by ${answerBy.slice(0, 10)}.`,
  remedy: 'Read what changed under “Agreements” and accept the new version.',
});

const outdated = ({ id, kind, version }: AgreementVersion): Issue => ({
  code: 'AGREEMENT_OUTDATED',
  severity: 'error',
  document: id,
  message: `You accepted an earlier version of ${kind}; version ${version} asks for an answer by now.`,
  remedy: 'Read what changed under “Agreements” and accept the new version.',
});

/** What the directory concluded comes first; before it ever read this member, what is held beside what is required. */
async function vettingTask(
  ports: MemberPorts,
  { claim, check }: Known,
  admission: RegisterEvent | undefined,
  rules: Rules | Issue,
): Promise<JoiningState['vetting']> {
  if (isIssue(rules)) return { status: claim === undefined ? 'not-started' : 'waiting', issues: [rules] };
  const needed = new Set<AttestationKind>(requirementsOf(rules, { claim, admission }).flatMap(({ attestations }) => attestations));
  if (needed.size === 0) return { status: claim === undefined || claim.rolesSought.length === 0 ? 'not-started' : 'done', issues: [] };
  const wrong = (check?.verdict.credentials ?? []).filter(({ type, outcome }) => type === 'attestation' && outcome === 'does-not-count');
  const issues = (check?.verdict.reasons ?? []).filter(({ document }) => wrong.some((each) => each.document === document)).map(toIssue);
  if (issues.length > 0) return { status: 'needs-attention', issues };
  const held = await heldKinds(ports, claim);
  if ([...needed].every((kind) => held.has(kind))) return { status: 'done', issues: [] };
  const isAsked = (await ports.pod.list(layoutOf(ports.storage).requests)).length > 0;
  return { status: isAsked ? 'waiting' : held.size > 0 ? 'incomplete' : 'not-started', issues: [] };
}

async function heldKinds({ pod }: MemberPorts, claim: MembershipClaim | undefined): Promise<ReadonlySet<AttestationKind>> {
  const found = await concurrently(claim?.attestations ?? [], 4, (url) => orIssue(() => findCredential(pod, documentOf(url))));
  const kinds = found.map((each) => (each === undefined || isIssue(each) ? undefined : readAttestation(each.quads)?.kind));
  return new Set(attestationKinds.filter((kind) => kinds.includes(kind)));
}

const toIssue = ({ code, document, text, remedy }: Reason): Issue => ({ code, severity: 'error', document, message: text, remedy });
