import { ActionError } from './action-error.ts';

/** No appeal is possible against it; nothing was written. */
export class NotAppealableError extends ActionError {
  override readonly name = 'NotAppealableError';
  readonly code = 'NOT_APPEALABLE';
  readonly remedy = 'Choose a decision that concerns you from the list of your decisions.';
}

/** There is nothing of this name that the person signed in could answer or take over; nothing was written. */
export class NotConcernedError extends ActionError {
  override readonly name = 'NotConcernedError';
  readonly code = 'NOT_CONCERNED';
  readonly remedy = 'Read the list of what concerns you again.';
}
