import type { DocumentUrl } from '../domain/iri.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { InvalidRecordError } from './action-error.ts';
import type { SaveOutcome } from './app.ts';

/** The address of what was saved. Where nobody is there to be asked, every other outcome is an error. */
export function savedDocument(document: DocumentUrl, outcome: SaveOutcome): DocumentUrl {
  if (outcome.kind === 'saved') return document;
  if (outcome.kind === 'invalid') throw new InvalidRecordError(document, outcome.issues);
  throw new ConflictError(document, `${document} was changed by somebody else in the meantime.`);
}
