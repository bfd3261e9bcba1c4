import type { Reason } from '../domain/membership.ts';
import { ActionError } from './action-error.ts';

/** The founding cannot be moved, or signed, as things stand; nothing was written that counts. */
export class NotFoundableError extends ActionError {
  override readonly name = 'NotFoundableError';
  readonly code = 'NOT_FOUNDABLE';
  readonly remedy = 'Mend what is named, and try again.';
  constructor(
    document: string,
    readonly problems: readonly Reason[],
  ) {
    super(document, problems.map(({ text }) => text).join(' '));
  }
}
