import type { Attestation } from './attestation.ts';
import { checkDocument, concludeChain, hasFailed } from './credential-chain.ts';
import { type Judging, checkSubject, checkValidFrom, upToFailure } from './credential-policy.ts';
import type { FoundCredential } from './evidence.ts';
import { isBy } from './instant.ts';
import type { WebId } from './iri.ts';
import { anchoredSince, checkKey } from './key-validity.ts';
import { type GrantedMandate, mandateFor, survives } from './mandate.ts';
import type { ChainLink, CredentialVerdict } from './membership.ts';
import { policyAt } from './policy-in-force.ts';
import { checkStatus } from './status-check.ts';

/**
 * Whether an attestation counts (rule 9 of the domain). What is expired is still asked whether it was revoked: a grace
 * period may forgive that time ran out, and never that the authority took it back.
 */
export function judgeAttestation(judging: Judging, found: FoundCredential<Attestation>): CredentialVerdict {
  const { document, content, staleSince } = found;
  const links: ChainLink[] = [checkDocument(found)];
  if (content !== undefined && !hasFailed(links)) links.push(...checkContent(judging, found, content));
  return {
    document,
    type: 'attestation',
    ...concludeChain(links),
    ...(content && {
      issuer: content.issuer,
      subject: content.member,
      validFrom: content.validFrom,
      validUntil: content.validUntil,
      attestation: scopeOf(judging, content),
    }),
    ...(staleSince !== undefined && { staleSince }),
  };
}

function checkContent(judging: Judging, found: FoundCredential<Attestation>, content: Attestation): readonly ChainLink[] {
  const { log, when } = judging;
  const { mandate, links: mandateLinks } = checkMandate(judging, found, content);
  const issued = upToFailure([
    ...checkKey(log, found, content.issuer, when),
    checkSubject(judging, found.document, content.id, content.member),
    ...mandateLinks,
  ]);
  if (hasFailed(issued) || mandate === undefined) return issued;
  return [...issued, checkValidity(judging, found, content), ...checkStatus(log, content, mandate.mandate, when)];
}

/** Issued within a mandate, by somebody who is not tied to the member. */
function checkMandate(
  judging: Judging,
  found: FoundCredential<Attestation>,
  content: Attestation,
): { readonly mandate?: GrantedMandate; readonly links: readonly ChainLink[] } {
  const { log, when } = judging;
  const answer = mandateFor(log.mandates, content, when);
  const register = log.evidence.register;
  if (answer.answer === 'none') return { links: [{ check: 'mandate', outcome: 'failed', document: register, code: 'NO_MANDATE' }] };
  if (answer.answer === 'not-covered')
    return { links: [{ check: 'mandate', outcome: 'failed', document: register, code: 'OUT_OF_MANDATE' }] };
  const { by, withdrawn } = answer;
  const document = by.granted.id.split('#', 1)[0] ?? register;
  const ties = checkTies(judging, content.issuer);
  if (withdrawn === undefined) {
    return { mandate: by, links: [ties ?? { check: 'mandate', outcome: 'passed', document, date: by.granted.effective }] };
  }
  const rule = policyAt(log, when)?.policy?.whenMandateEnds ?? 'void';
  const isSpared = survives(rule, anchoredSince(log, found), withdrawn);
  const ended: ChainLink = {
    check: 'mandate',
    outcome: isSpared ? 'passed' : 'failed',
    document,
    date: withdrawn,
    ...((!isSpared || rule === 'flag') && { code: 'MANDATE_ENDED' }),
  };
  return { mandate: by, links: [ended, ...(ties === undefined ? [] : [ties])] };
}

/**
 * Ties that the issuer or the member declared. What a declaration says of ties is believed even where its signature fails:
 * it can only speak against. One that is named and could not be read leaves the question open.
 */
function checkTies({ log, member, webid }: Judging, issuer: WebId): ChainLink | undefined {
  const link = { check: 'mandate', document: issuer.split('#', 1)[0] ?? issuer } as const;
  const [theirs, own] = [log.evidence.interests.get(issuer), log.evidence.interests.get(webid)];
  const areTied =
    issuer === webid ||
    (theirs?.content?.affiliates.some((each) => each === webid) ?? false) ||
    (own?.content?.affiliates.some((each) => each === issuer) ?? false);
  if (areTied) return { ...link, outcome: 'failed', code: 'AFFILIATE' };
  const named = member.claims.find(({ claim, inOwnStorage }) => inOwnStorage && claim.member === webid && claim.interests !== undefined);
  if (theirs !== undefined && theirs.content === undefined)
    return { ...link, document: theirs.document, outcome: 'unconfirmed', code: 'UNREACHABLE' };
  if (named?.claim.interests !== undefined && own?.content === undefined) {
    return { ...link, document: named.claim.interests, outcome: 'unconfirmed', code: 'UNREACHABLE' };
  }
  return undefined;
}

/** Begun, and not over. A kept copy that is over says nothing of what stands there now. */
function checkValidity(judging: Judging, { document, staleSince }: FoundCredential<Attestation>, content: Attestation): ChainLink {
  const begun = checkValidFrom(judging, document, content.validFrom);
  if (begun.outcome !== 'passed') return begun;
  const isOver = !isBy(judging.when.at, content.validUntil);
  if (!isOver) return begun;
  return { ...begun, date: content.validUntil, outcome: staleSince === undefined ? 'failed' : 'unconfirmed', code: 'EXPIRED' };
}

/** What it covers; parts that it leaves open are no wider than the mandate. */
function scopeOf({ log, when }: Judging, content: Attestation): NonNullable<CredentialVerdict['attestation']> {
  const { kind, level, field } = content;
  const answer = mandateFor(log.mandates, content, when);
  const mandate = 'scope' in answer ? answer.scope : undefined;
  return {
    kind,
    roles: content.roles.length > 0 ? content.roles : (mandate?.roles ?? []),
    jurisdictions: content.jurisdictions.length > 0 ? content.jurisdictions : (mandate?.jurisdictions ?? []),
    ...(level !== undefined && { level }),
    ...(field !== undefined && { field }),
  };
}
