import type { Reason } from '../domain/membership.ts';
import { ActionError } from './action-error.ts';

/** The mandate of an authority, or a tie between both sides, forbids this attestation. Nothing was signed. */
export class NotYoursToAttestError extends ActionError {
  override readonly name = 'NotYoursToAttestError';
  readonly code: string;
  readonly remedy: string;
  constructor({ code, document, text, remedy }: Reason) {
    super(document, text);
    this.code = code;
    this.remedy = remedy;
  }
}

/** Somebody wants to take back a revocation. */
export class RevokedForGoodError extends ActionError {
  override readonly name = 'RevokedForGoodError';
  readonly code = 'REVOKED';
  readonly remedy = 'Vet the member anew and issue a new attestation.';
  constructor(document: string) {
    super(document, 'This attestation is revoked. A revocation is never undone.');
  }
}

/** What an authority holds ready is not what it should be; nothing was taken. */
export class NotTakeableError extends ActionError {
  override readonly name = 'NotTakeableError';
  readonly code: string;
  readonly remedy: string;
  constructor(document: string, problems: readonly Reason[]) {
    super(document, `This attestation cannot be taken: ${problems.map(({ text }) => text).join(' ')}`);
    this.code = problems[0]?.code ?? 'CONFLICT';
    this.remedy = problems[0]?.remedy ?? 'Ask the authority to issue it again.';
  }
}

/** A status list of one's own was changed by somebody else, so that it must not be signed anew as it stands. */
export class StatusListBrokenError extends ActionError {
  override readonly name = 'StatusListBrokenError';
  readonly code = 'STATUS_ISSUER';
  readonly remedy = 'Put the list back as you signed it last, from a copy of your pod; ask its host what happened.';
}
