/** What keeps an application from being admitted and is no reason of a verdict; those are in `domain/membership-reasons.ts`. */
import type { Issue } from '../domain/issue.ts';
import { type UnreadDocument, unreachable } from '../domain/membership-reasons.ts';
import type { Reason } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';

export const fromIssue = ({ code, document, message, remedy }: Issue): Reason => ({ code, document, text: message, remedy });

export const noApplication = (document: string): Reason => ({
  code: 'SHAPE',
  document,
  text: 'This document states no complete application.',
  remedy: 'The applicant applies again from the membership page.',
});

export const otherIssuer = (document: string): Reason => ({
  code: 'SUBJECT_MISMATCH',
  document,
  text: 'Somebody else than the applicant issued this document.',
  remedy: 'Only the person or body itself can apply; it does so from its own membership page.',
});

export const otherAlliance = (document: string): Reason => ({
  code: 'OTHER_ALLIANCE',
  document,
  text: 'This application is addressed to another alliance.',
  remedy: 'The applicant applies to this alliance from the membership page.',
});

export const otherText = (document: string): Reason => ({
  code: 'TEXT_CHANGED',
  document,
  text: 'The text that was accepted is not a text of the present charter.',
  remedy: 'The applicant reads the present charter and applies again.',
});

export const notSigned = (document: string): Reason => ({
  code: 'SIGNATURE',
  document,
  text: 'The signature does not hold: the document was changed after it was signed, or somebody else signed it.',
  remedy: 'The applicant signs it again from the membership page.',
});

export const keyNotListed = (document: string): Reason => ({
  code: 'KEY_NOT_LISTED',
  document,
  text: 'The key that signed this document is not one that the applicant’s WebID document lists as in use.',
  remedy: 'The applicant makes a signing key under “Keys”, or brings back the one it signed with, and signs again.',
});

export const weakKey = (document: string): Reason => ({
  code: 'KEY_WEAK',
  document,
  text: 'This key proves nothing: nearly every text seems to be signed with it.',
  remedy: 'Make a new signing key under “Keys”, and retire this one.',
});

export const withdrawn = (document: string): Reason => ({
  code: 'WITHDRAWN',
  document,
  text: 'The applicant has taken this acceptance back.',
  remedy: 'The applicant accepts the present charter and applies again.',
});

/** A document of the applicant that could not be read: what the rules of a verdict need to know of it. */
export function unread(error: unknown, document: string): UnreadDocument {
  if (!(error instanceof PodError)) throw error;
  return { document, role: 'other', code: error.code, message: error.message };
}

export const noPlaceForKey = (webid: string): Reason => ({
  code: 'NOT_ADMITTED',
  document: webid,
  text: 'The register knows no member, authority or holder of a seat of this name.',
  remedy: 'Nothing to do: keys of applicants are pinned when they are admitted.',
});

export const unreadKeys = (error: PodError, document: string): Reason => unreachable(unread(error, document));
