import type { Withdrawal } from './attestation.ts';
import type { AllianceLog } from './count-decisions.ts';
import { checkDocument, concludeChain, hasFailed } from './credential-chain.ts';
import type { FoundCredential, MemberEvidence, When } from './evidence.ts';
import { isBy } from './instant.ts';
import type { WebId } from './iri.ts';
import { checkKey } from './key-validity.ts';
import type { ChainLink, CredentialVerdict } from './membership.ts';

/** What judging one member's credentials needs to know. */
export interface Judging {
  readonly log: AllianceLog;
  readonly when: When;
  readonly webid: WebId;
  readonly member: MemberEvidence;
  /** Withdrawals by the member that verify and hold at T. */
  readonly withdrawals: readonly FoundCredential<Withdrawal>[];
}

/** What every credential says. */
interface Said {
  readonly id: string;
  readonly issuer: WebId;
}

/** A document about a member that the member itself must have issued, at the address where it stands. */
export function checkOwnWord(judging: Judging, document: string, { id, issuer }: Said, subject: string): ChainLink {
  const { webid } = judging;
  return checkSubject(judging, document, id, issuer === webid ? subject : issuer);
}

/** Whom a document is about, and that it stands where it says. A copy from somebody else's pod fails for the first. */
export function checkSubject({ webid }: Judging, document: string, id: string, subject: string): ChainLink {
  const link = { check: 'subject', document } as const;
  if (subject !== webid) return { ...link, outcome: 'failed', code: 'SUBJECT_MISMATCH' };
  return id === document ? { ...link, outcome: 'passed' } : { ...link, outcome: 'failed', code: 'CREDENTIAL_ID' };
}

/** Whether a document speaks of T already. */
export const checkValidFrom = ({ when }: Judging, document: string, validFrom: string): ChainLink =>
  isBy(validFrom, when.at)
    ? { check: 'validity', outcome: 'passed', document, date: validFrom }
    : { check: 'validity', outcome: 'failed', document, date: validFrom, code: 'NOT_YET_VALID' };

/** The withdrawal that takes exactly these bytes back, where there is one. */
export function withdrawalOf(
  { withdrawals }: Judging,
  { document, digestMultibase }: FoundCredential<unknown>,
): { readonly document: string; readonly since: string } | undefined {
  const found = withdrawals.find(
    ({ content }) => content?.acceptance.id === document && content.acceptance.digestMultibase === digestMultibase,
  );
  return found?.content === undefined ? undefined : { document: found.document, since: found.content.validFrom };
}

/** Whether a document counts by which the member speaks for itself: an application, a withdrawal, a declaration. */
export function judgeOwnWord<Content extends Said & { readonly validFrom: string }>(
  judging: Judging,
  type: 'application' | 'withdrawal' | 'interests' | 'values',
  found: FoundCredential<Content>,
  subjectOf: (content: Content) => string = ({ issuer }) => issuer,
): CredentialVerdict {
  const { document, content, staleSince } = found;
  return {
    document,
    type,
    ...ownWordChain(judging, found, subjectOf),
    ...(content && { issuer: content.issuer, subject: content.issuer, validFrom: content.validFrom }),
    ...(staleSince !== undefined && { staleSince }),
  };
}

/** Whether a document by which the member speaks for itself counts, without a verdict on it. */
export const ownWordHolds = <Content extends Said & { readonly validFrom: string }>(
  judging: Judging,
  found: FoundCredential<Content>,
): boolean => ownWordChain(judging, found, ({ issuer }) => issuer).outcome === 'counts';

function ownWordChain<Content extends Said & { readonly validFrom: string }>(
  judging: Judging,
  found: FoundCredential<Content>,
  subjectOf: (content: Content) => string,
): ReturnType<typeof concludeChain> {
  const { log, when, webid } = judging;
  const { document, content } = found;
  const links: ChainLink[] = [checkDocument(found)];
  if (content !== undefined && !hasFailed(links)) {
    links.push(
      ...checkKey(log, found, webid, when),
      checkOwnWord(judging, document, content, subjectOf(content)),
      checkValidFrom(judging, document, content.validFrom),
    );
  }
  return concludeChain(upToFailure(links));
}

/** The links up to the first check that failed: what comes after it would only speak of the same fault in other words. */
export function upToFailure(links: readonly ChainLink[]): readonly ChainLink[] {
  const failed = links.find(({ outcome }) => outcome === 'failed');
  return failed === undefined ? links : links.slice(0, links.findLastIndex(({ check }) => check === failed.check) + 1);
}
