import type { DocumentUrl } from '../domain/iri.ts';
import type { PodError } from './pod-error.ts';
import { ConflictError, ForbiddenError, NotFoundError, QuotaError, ServerError, SignInNeededError } from './pod-error.ts';

/** What an HTTP status that is not a success means for whoever asked. */
export function podErrorOf(document: DocumentUrl, status: number): PodError {
  switch (status) {
    case 401:
      return new SignInNeededError(document, `${document} asks who is there.`);
    case 403:
      return new ForbiddenError(document, `${document} is not open to you.`);
    case 404:
    case 410:
      return new NotFoundError(document, `There is nothing at ${document}.`);
    case 409:
    case 412:
      return changedMeanwhile(document);
    case 413:
    case 507:
      return new QuotaError(document, `The pod has no room for ${document}.`);
    default:
      return new ServerError(document, status, `The server answered ${status} for ${document}.`);
  }
}

/** Somebody else wrote in between. */
export function changedMeanwhile(document: DocumentUrl): ConflictError {
  return new ConflictError(document, `${document} was changed since it was read. Nothing was written.`);
}
