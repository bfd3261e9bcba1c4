import type { InterestsDeclaration } from './attestation.ts';
import type { Conflict, Motion, ProposedEvent } from './decision.ts';
import type { WebId } from './iri.ts';
import { memberEventKinds } from './membership.ts';

/** What is moved, as far as it matters who may vote on it. */
export type Moved = Pick<Motion, 'kind'> & { readonly proposals: readonly Pick<ProposedEvent, 'kind' | 'member' | 'mandate' | 'right'>[] };

/** Declarations of interests by WebID, as {@link AllianceEvidence.interests} has them. */
export interface DeclaredInterests {
  get(
    webid: string,
  ): { readonly content?: Pick<InterestsDeclaration, 'affiliates' | 'employers'> & Partial<InterestsDeclaration> } | undefined;
}

const personal: readonly string[] = [...memberEventKinds, 'mandate-granted', 'mandate-narrowed', 'mandate-withdrawn'];
/** What somebody would keep from happening: whom these concern cannot take votes away by naming the voters as their friends. */
const adverse: readonly string[] = [
  ...['expelled', 'suspended', 'role-removed', 'refused', 'right-reassigned', 'court-outcome'],
  ...['mandate-narrowed', 'mandate-withdrawn'],
];
const reviewing: readonly string[] = ['mandate-narrowed', 'mandate-withdrawn'];

/** Whom a motion is about: nobody votes on what becomes of oneself. Who stands for a seat is not decided upon, but chosen. */
export function subjectsOf({ kind, proposals }: Moved): ReadonlySet<WebId> {
  if (kind === 'election' || kind === 'founding') return new Set();
  const concerned = proposals.filter((proposal) => personal.includes(proposal.kind));
  return new Set(concerned.flatMap(({ member, mandate, right }) => [member, mandate?.authority, right?.holder].filter(isThere)));
}

const isThere = (webid: WebId | undefined): webid is WebId => webid !== undefined;

/**
 * Why somebody cannot vote on a motion; undefined where nothing speaks against it. Ties count whichever side declared them; but
 * where something would be taken from whom it concerns, only those that the voter declared.
 * The complainant is known to the parties alone, so only the software of somebody who may vote can ask for it.
 */
export function conflictOf(holder: WebId, moved: Moved, interests: DeclaredInterests, complainant?: WebId): Conflict | undefined {
  if (moved.kind === 'founding' || moved.kind === 'election') return undefined;
  const subjects = subjectsOf(moved);
  if (subjects.has(holder)) {
    const isReviewed = moved.proposals.some(
      ({ kind, member, mandate }) => reviewing.includes(kind) && (member === holder || mandate?.authority === holder),
    );
    return isReviewed ? 'issuer' : 'subject';
  }
  if (holder === complainant) return 'complainant';
  const own = interests.get(holder)?.content;
  for (const other of new Set([...subjects, ...(complainant === undefined ? [] : [complainant])])) {
    const theirs = isAgainst(moved, other) ? undefined : interests.get(other)?.content;
    if (names(own?.affiliates, other) || names(theirs?.affiliates, holder)) return 'affiliate';
    if (names(own?.employers, other) || names(theirs?.employers, holder)) return 'employer';
  }
  return undefined;
}

const isAgainst = ({ proposals }: Moved, subject: WebId): boolean =>
  proposals.some(
    ({ kind, member, mandate, right }) =>
      adverse.includes(kind) && (member === subject || mandate?.authority === subject || right?.holder === subject),
  );

const names = (declared: readonly string[] | undefined, webid: string): boolean => declared?.includes(webid) ?? false;
