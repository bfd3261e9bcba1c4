import type { Conflict, DecisionCode, VoteCode } from '../domain/decision.ts';
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

/** A version of the register is not signed with the key that the alliance is known by. */
export class RegisterNotSignedError extends ActionError {
  override readonly name = 'RegisterNotSignedError';
  readonly code = 'SIGNATURE';
  readonly remedy = 'Believe nothing of it, and ask the alliance which key it is known by.';
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

/** The alliance has not adopted this agreement, or what stands at its address is not what was adopted. */
export class NoAgreementError extends ActionError {
  override readonly name = 'NoAgreementError';
  readonly code = 'NO_AGREEMENT';
  readonly remedy = 'Ask the alliance to publish the agreement again, as it was adopted.';
}

/** Nobody is admitted who has not accepted the charter as it stands now; nothing was written. */
export class NoAcceptanceError extends ActionError {
  override readonly name = 'NoAcceptanceError';
  readonly code = 'ACCEPTANCE_MISSING';
  readonly remedy = 'Read the Charter under “Agreements”, accept it, and apply then.';
}

/** Nobody can decide this, or not yet; nothing was written. */
export class CannotDecideError extends ActionError {
  override readonly name = 'CannotDecideError';
  constructor(
    document: string,
    message: string,
    readonly code: DecisionCode | 'NOT_DECIDED' = 'NOT_DECIDED',
    readonly remedy = 'Fill the seats of the committee first, or let the general meeting decide.',
  ) {
    super(document, message);
  }
}

/** There is no such motion in the register. */
export class NoMotionError extends ActionError {
  override readonly name = 'NoMotionError';
  readonly code = 'NO_MOTION';
  readonly remedy = 'Read the list of motions again and choose one of them.';
}

/** Somebody cannot vote on a motion, or not any more; nothing was signed. */
export class VoteRefusedError extends ActionError {
  override readonly name = 'VoteRefusedError';
  constructor(
    document: string,
    readonly code: Conflict | VoteCode | 'KEY_NOT_LISTED' | 'KEY_UNREAD',
    message: string,
    readonly remedy: string,
  ) {
    super(document, message);
  }
}

/** What only the parties may know does not fit into a notice; nothing was written. */
export class PaperTooLongError extends ActionError {
  override readonly name = 'PaperTooLongError';
  readonly code = 'TOO_LARGE';
  readonly remedy = 'Say it in fewer words, and name the evidence instead of repeating it.';
}

/** What is moved does not fit into one motion; nothing was written. */
export class MotionTooLargeError extends ActionError {
  override readonly name = 'MotionTooLargeError';
  readonly code = 'TOO_LARGE';
  readonly remedy = 'Move it in several motions.';
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

/** There is no mandate of this name, or the authority cannot hold one yet. */
export class NoMandateError extends ActionError {
  override readonly name = 'NoMandateError';
  readonly code = 'NO_MANDATE';
  readonly remedy = 'Read the mandates again, and ask the authority to make a signing key first.';
}
