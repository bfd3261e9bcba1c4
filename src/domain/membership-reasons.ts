/**
 * Every reason that a verdict can carry for the membership itself, in plain words and with what mends it. Codes are stable:
 * programs and tests look at them; the sentences are for the member who asks why.
 */
import type { Reason, RegisterEvent } from './membership.ts';

/** Codes of the membership itself; those of credentials and of roles have files of their own. */
export type MembershipCode =
  | 'ADMITTED'
  | 'NOT_ADMITTED'
  | 'REFUSED'
  | 'SUSPENDED'
  | 'EXPELLED'
  | 'WITHDRAWN'
  | 'NOT_DECIDED'
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

const reason = (code: MembershipCode | 'SIGNATURE', document: string, text: string, remedy: string): Reason => ({
  code,
  document,
  text,
  remedy,
});

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

const day = (time: string): string => time.slice(0, 10);
const versionOf = ({ id }: RegisterEvent): string => id.split('#', 1)[0] ?? id;
const review = 'The decision says where it can be reviewed: a court of law first.';

export const refused = (event: RegisterEvent): Reason =>
  reason('REFUSED', versionOf(event), `The alliance refused the application on ${day(event.effective)}.`, review);

export const suspended = (event: RegisterEvent): Reason =>
  reason(
    'SUSPENDED',
    versionOf(event),
    event.until === undefined
      ? `The alliance suspended this membership on ${day(event.effective)}.`
      : `The alliance suspended this membership on ${day(event.effective)}; that ends by itself on ${day(event.until)}.`,
    review,
  );

export const expelled = (event: RegisterEvent): Reason =>
  reason(
    'EXPELLED',
    versionOf(event),
    `The alliance expelled this member on ${day(event.effective)}.`,
    `An appeal can be lodged. ${review}`,
  );

export const withdrawn = (document: string, since: string): Reason =>
  reason('WITHDRAWN', document, `The member left the alliance on ${day(since)}.`, 'To come back, accept the Charter anew and apply.');

/** @param why the end of a sentence. */
export const notDecided = (event: RegisterEvent, why: string): Reason =>
  reason(
    'NOT_DECIDED',
    versionOf(event),
    `The register records “${event.kind}” of ${day(event.effective)}, and that does not count: ${why}.`,
    'Ask the steward of the alliance to have it decided by the committee and recorded anew.',
  );

export const registerBroken = ({ document, code, message }: UnreadDocument): Reason =>
  reason(
    code === 'REGISTER_ROLLBACK' || code === 'NOT_ENTITLED' || code === 'SIGNATURE' ? code : 'UNREACHABLE',
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
