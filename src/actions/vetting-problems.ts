/** What speaks against a request, or against an attestation that is offered. Codes are those of verdicts. */
import type { Reason } from '../domain/membership.ts';

const problem = (code: string, document: string, text: string, remedy: string): Reason => ({ code, document, text, remedy });

export const noRequest = (document: string): Reason =>
  problem('SHAPE', document, 'This document states no complete request.', 'The member asks again from the vetting page.');

export const noAttestation = (document: string): Reason =>
  problem('SHAPE', document, 'This document states no complete attestation.', 'Ask the authority to issue it again.');

export const notTheirs = (document: string): Reason =>
  problem(
    'SUBJECT_MISMATCH',
    document,
    'The issuer, the subject and the owner of the pod are not one and the same.',
    'Only the member itself can ask to be vetted; it does so from its own vetting page.',
  );

export const notForMe = (document: string): Reason =>
  problem(
    'SUBJECT_MISMATCH',
    document,
    'This attestation speaks of somebody else.',
    'Do not take it; tell the authority that it reached the wrong person.',
  );

export const notToMe = (document: string): Reason =>
  problem('NOT_ENTITLED', document, 'This request names another authority.', 'The member asks this authority from its vetting page.');

export const otherAlliance = (document: string): Reason =>
  problem('OTHER_ALLIANCE', document, 'This request is made in another alliance.', 'Sign in to the alliance that it names.');

export const badAddress = (document: string): Reason =>
  problem(
    'NOT_ENTITLED',
    document,
    'The address at which the attestation is to stand lies outside the member’s own pod.',
    'The member asks again from the vetting page.',
  );

export const notAskedFor = (document: string): Reason =>
  problem(
    'CREDENTIAL_ID',
    document,
    'You never asked this authority for an attestation at this address.',
    'Do not take it, unless you know the authority and what it is about.',
  );

export const addressTaken = (document: string): Reason =>
  problem('CONFLICT', document, 'Another document stands at the address of this attestation.', 'Remove that document first, or ask again.');

export const expired = (document: string, until: string): Reason =>
  problem('EXPIRED', document, `This attestation ended on ${until.slice(0, 10)}.`, 'Ask the authority to renew it.');

export const noStatus = (document: string): Reason =>
  problem(
    'STATUS_REQUIRED',
    document,
    'It does not name both lists in which the authority can put it on hold or revoke it.',
    'Ask the authority to issue it again.',
  );

export const badSignature = (document: string): Reason =>
  problem('SIGNATURE', document, 'The signature does not fit what the document says.', 'Ask whoever signed it to sign it again.');

export const keyNotListed = (document: string): Reason =>
  problem(
    'KEY_NOT_LISTED',
    document,
    'The key that signed it is not listed in the issuer’s own WebID document.',
    'The issuer lists the key again, or signs with one that is listed.',
  );

export const keyRevoked = (document: string, since: string): Reason =>
  problem(
    'KEY_REVOKED',
    document,
    `The issuer gave up the key that signed it, as of ${since.slice(0, 10)}.`,
    'The issuer signs again with a key that is in use.',
  );

export const keyWeak = (document: string): Reason =>
  problem('KEY_WEAK', document, 'The key that signed it proves nothing.', 'The issuer makes a new key and signs again.');

export const keyUnavailable = (document: string, message: string): Reason =>
  problem(
    'KEY_UNAVAILABLE',
    document,
    `The issuer’s keys could not be read: ${message}`,
    'Try again later; nothing is believed until they can be read.',
  );

export const keyNotPinned = (document: string): Reason =>
  problem(
    'KEY_NOT_PINNED',
    document,
    'The key that signed it is not one that the alliance recorded for this authority.',
    'The authority asks the alliance to pin its key, or signs with the one that is pinned.',
  );

export const noMandate = (document: string): Reason =>
  problem(
    'NO_MANDATE',
    document,
    'The register of the alliance names no mandate of this authority for that time.',
    'The alliance grants a mandate; until then nothing of this authority counts.',
  );

export const outOfMandate = (document: string, what: string): Reason =>
  problem(
    'OUT_OF_MANDATE',
    document,
    `The mandate does not cover this: ${what}.`,
    'Attest only what the mandate covers, or ask the alliance for a wider one.',
  );

export const affiliate = (document: string): Reason =>
  problem(
    'AFFILIATE',
    document,
    'The authority and the member have declared a tie to each other.',
    'Another authority must vet this member.',
  );
