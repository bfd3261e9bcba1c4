import type { WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { Reason } from '../domain/membership.ts';

/** A goal that cannot be reached as things stand, though every pod answered. Failures of pods are `PodError`s. */
export abstract class ActionError extends Error {
  /** Stable code for the interface and `--json`. */
  abstract readonly code: string;
  /** One sentence: what to do. */
  abstract readonly remedy: string;
  constructor(
    /** The document that it is about. */
    readonly document: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The shapes, or the rules across rows, say no; nothing was written. */
export class InvalidRecordError extends ActionError {
  override readonly name = 'InvalidRecordError';
  readonly code = 'SHAPE';
  readonly remedy = 'Mend what is marked and save again.';
  constructor(
    document: string,
    readonly issues: readonly Issue[],
  ) {
    super(document, `The record does not conform: ${issues.map((issue) => issue.message).join(' ')}`);
  }
}

/** The register does not hold together: a version is missing, was changed afterwards, or speaks for another alliance. */
export class RegisterBrokenError extends ActionError {
  override readonly name = 'RegisterBrokenError';
  readonly code = 'REGISTER_ROLLBACK';
  readonly remedy = 'Put the version back as it was issued. Nothing is added to a register that does not hold together.';
}

/** Somebody else than the keeper of the register tried to write it. */
export class NotTheStewardError extends ActionError {
  override readonly name = 'NotTheStewardError';
  readonly code = 'NOT_THE_STEWARD';
  readonly remedy = 'Sign in with the WebID of the alliance.';
}

/** Another steward decided otherwise about the same applicant in the meantime; nothing was written for this one. */
export class DecidedMeanwhileError extends ActionError {
  override readonly name = 'DecidedMeanwhileError';
  readonly code = 'CONFLICT';
  readonly remedy = 'Read the list of applications again and decide on what the register says now.';
}

/** The applicant's own pod does not bear out the application. */
export class NotAdmissibleError extends ActionError {
  override readonly name = 'NotAdmissibleError';
  readonly code = 'NOT_ADMISSIBLE';
  readonly remedy = 'Ask the applicant to mend what is named, and read the list of applications again.';
  constructor(
    document: string,
    readonly problems: readonly Reason[],
  ) {
    super(document, `The application cannot be admitted: ${problems.map((problem) => problem.text).join(' ')}`);
  }
}

/** The alliance names no charter, or its charter is incomplete. */
export class NoCharterError extends ActionError {
  override readonly name = 'NoCharterError';
  readonly code = 'NO_CHARTER';
  readonly remedy = 'Ask the alliance to publish its charter.';
}

/** The text is not the one whose digest the alliance published. Nobody should accept it. */
export class TextChangedError extends ActionError {
  override readonly name = 'TextChangedError';
  readonly code = 'TEXT_CHANGED';
  readonly remedy = 'Tell the alliance; a changed text must be published as a new version.';
}

/** No key of this person that is on this device, listed in the WebID document and still in use. Nothing was written. */
export class KeyMissingError extends ActionError {
  override readonly name = 'KeyMissingError';
  readonly code = 'KEY_MISSING';
  readonly remedy = 'Make a signing key under “Keys”, or bring one back from its copy in the pod or from its file.';
  constructor(
    document: string,
    readonly controller: WebId,
  ) {
    super(document, `There is no signing key of ${controller} on this device that may be used.`);
  }
}
