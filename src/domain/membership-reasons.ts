/**
 * Every reason that a verdict on a membership can carry, in plain words and with what mends it. Codes are stable: programs
 * and tests look at them; the sentences are for the member who asks why.
 */
import type { Reason } from './membership.ts';

export type MembershipCode =
  | 'ADMITTED'
  | 'NOT_ADMITTED'
  | 'ACCEPTANCE_MISSING'
  | 'ACCEPTANCE_MISMATCH'
  | 'NOT_POINTING_BACK'
  | 'UNREACHABLE'
  | 'NOT_ENTITLED'
  | 'REGISTER_ROLLBACK'
  | 'SHAPE';

/** A document that a verdict needed and that could not be read, or not lately. */
export interface UnreadDocument {
  readonly document: string;
  readonly role: 'register' | 'webid' | 'type-index' | 'membership' | 'acceptance' | 'other';
  /** The crawl's code: `TIMEOUT`, `NOT_FOUND`, `SYNTAX`… */
  readonly code: string;
  readonly message: string;
  /** Set where an earlier copy stands in for it: since when that is so. */
  readonly copySince?: string;
}

const reason = (code: MembershipCode, document: string, text: string, remedy: string): Reason => ({ code, document, text, remedy });

export const admitted = (version: string, since: string): Reason =>
  reason('ADMITTED', version, `The register admits this member since ${since.slice(0, 10)} and names its acceptance.`, 'Nothing to do.');

export const notAdmitted = (register: string, appliedOn: string | undefined): Reason =>
  appliedOn === undefined
    ? reason(
        'NOT_ADMITTED',
        register,
        'The register of the alliance does not name this WebID.',
        'Apply to the alliance from the membership page; its steward then decides.',
      )
    : reason(
        'NOT_ADMITTED',
        register,
        `The register holds an application of ${appliedOn.slice(0, 10)}, and no admission yet.`,
        'Wait for the alliance to decide, or ask its steward.',
      );

export const registerBroken = ({ document, code, message }: UnreadDocument): Reason =>
  reason(
    code === 'REGISTER_ROLLBACK' || code === 'NOT_ENTITLED' ? code : 'UNREACHABLE',
    document,
    `Not all of the register could be read: ${message}`,
    'Nothing the member can do; tell the steward of the alliance.',
  );

export const acceptanceMissing = (acceptance: string): Reason =>
  reason(
    'ACCEPTANCE_MISSING',
    acceptance,
    'The acceptance that the register names is not there.',
    'Put the acceptance back at this very address, or apply again with a new one.',
  );

export const acceptanceMismatch = (acceptance: string, what: string): Reason =>
  reason(
    'ACCEPTANCE_MISMATCH',
    acceptance,
    `What stands at the address of the acceptance is not what the register admitted: ${what}.`,
    'Put the accepted document back byte for byte, or apply again so that the register can name the new one.',
  );

export const notPointingBack = (document: string, what: string): Reason =>
  reason(
    'NOT_POINTING_BACK',
    document,
    `The register names this member, but the member’s own pod does not confirm it: ${what}.`,
    'Put the statement of membership back where the type index leads to it, or apply again from the membership page, which writes both.',
  );

export const notEntitled = (document: string): Reason =>
  reason(
    'NOT_ENTITLED',
    document,
    'This document lies outside the storage that the WebID document names, so it cannot speak for this member.',
    'Keep the document in the member’s own pod, and name that pod as storage (pim:storage) in the WebID document.',
  );

/** Not read at all, and why. Says what the owner can do where it is the owner's to do. */
export function unreachable({ document, code, message, copySince }: UnreadDocument): Reason {
  const text =
    copySince === undefined
      ? `The document could not be read (${code}): ${message}`
      : `The document could not be read (${code}): ${message} The last good copy stands in for it since ${copySince.slice(0, 10)}.`;
  return reason(
    'UNREACHABLE',
    document,
    text,
    unreachableRemedies[code] ?? 'Ask the host of the pod whether it is up, then read the pods again.',
  );
}

const unreachableRemedies: Readonly<Record<string, string>> = {
  FORBIDDEN: 'Make the document readable by anyone.',
  SIGN_IN_NEEDED: 'Make the document readable by anyone.',
  NOT_FOUND: 'Put the document back at this address.',
  ADDRESS: 'Use a public address that starts with https://.',
  LIMIT: 'Read the pods again with a higher limit.',
};

export const breaksShape = (document: string, message: string, isHidden: boolean): Reason =>
  reason(
    'SHAPE',
    document,
    `${isHidden ? 'This record is not shown, because it' : 'This record'} does not conform: ${message}`,
    'Open the record, mend what is marked, and save.',
  );
