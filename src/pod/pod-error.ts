import type { DocumentUrl } from '../domain/iri.ts';

/** What every pod failure tells: the document, and what a person can do. */
export abstract class PodError extends Error {
  /** Stable code for the interface and `--json`. */
  abstract readonly code: string;
  /** One sentence: what to do. */
  abstract readonly remedy: string;
  constructor(
    readonly document: DocumentUrl,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** 401: the pod asks who is there. */
export class SignInNeededError extends PodError {
  override readonly name = 'SignInNeededError';
  readonly code = 'SIGN_IN_NEEDED';
  readonly remedy = 'Sign in again; what you typed is kept on this device.';
}

/** 403: the pod knows who is there and refuses. */
export class ForbiddenError extends PodError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
  readonly remedy = 'Ask the owner of this pod for access, or sign in as somebody who has it.';
}

/** 404, 410: nothing is there. */
export class NotFoundError extends PodError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
  readonly remedy = 'Check the address, or create the document.';
}

/** 409, 412, or a different body than was read: somebody changed the document in between. Nothing was written. */
export class ConflictError extends PodError {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';
  readonly remedy = 'Compare both versions and choose, field by field; nothing was lost.';
}

/** No answer: network, DNS, refused connection, time limit. */
export class UnreachableError extends PodError {
  override readonly name = 'UnreachableError';
  readonly code = 'UNREACHABLE';
  readonly remedy = 'Check the connection and try again; what you typed is kept on this device.';
}

/** 507, 413: the pod is full or refuses the size. */
export class QuotaError extends PodError {
  override readonly name = 'QuotaError';
  readonly code = 'QUOTA';
  readonly remedy = 'Free some space in the pod or ask its host for more, then save again.';
}

/** Any other answer. */
export class ServerError extends PodError {
  override readonly name = 'ServerError';
  readonly code = 'SERVER';
  readonly remedy = 'Try again in a minute; if it stays, tell the host of this pod.';
  constructor(
    document: DocumentUrl,
    readonly status: number,
    message: string,
  ) {
    super(document, message);
  }
}

/** The body is not the RDF it says it is. It is shown, never overwritten. */
export class NotRdfError extends PodError {
  override readonly name = 'NotRdfError';
  readonly code = 'NOT_RDF';
  readonly remedy = 'Open the document, repair the place named, and save it there.';
  constructor(
    document: DocumentUrl,
    message: string,
    readonly line?: number,
    readonly column?: number,
    options?: { cause?: unknown },
  ) {
    super(document, message, options);
  }
}

/** The answer is larger than anything we write or expect; reading stopped. */
export class TooLargeError extends PodError {
  override readonly name = 'TooLargeError';
  readonly code = 'TOO_LARGE';
  readonly remedy = 'Look at the address: this is probably not the document it should be.';
}

/** The server keeps the WebID document from being changed here; everything else can go on once somebody adds the lines. */
export class WebIdNotChangedError extends PodError {
  override readonly name = 'WebIdNotChangedError';
  readonly code = 'WEBID_NOT_CHANGED';
  readonly remedy: string;
  constructor(
    document: DocumentUrl,
    /** Turtle: what the document has to say. */
    readonly lines: string,
    options?: { cause?: unknown },
  ) {
    super(document, `The server did not let this app add to the WebID document ${document}.`, options);
    this.remedy = `Add these lines to it with the tools of your provider, or ask them to, then try again: ${lines.trim()}`;
  }
}
