import type { Quad } from '@rdfjs/types';
import type { FormData } from '../domain/form-field.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import { isSameGraph } from '../pod/read-graph.ts';
import { describeForm } from '../rdf/form.ts';
import { quad } from '../rdf/graph.ts';
import { replaceRecord } from '../rdf/record.ts';
import { schema } from '../rdf/terms.ts';
import { prepareShapes } from '../rdf/validate.ts';
import type { RecordKind } from './app.ts';
import { focusOf } from './open-record.ts';

/** Where a record is to stand, and whose it is. */
export interface RecordPlace {
  readonly kind: RecordKind;
  readonly document: DocumentUrl;
  readonly webId: Iri;
}

/** A document as it would be with the data in it: the record's own statements in place of its earlier ones, all others kept. */
export function withRecord({ kind, document, webId }: RecordPlace, quads: readonly Quad[], data: FormData): readonly Quad[] {
  const focus = focusOf(kind, document, webId, quads);
  const changed = replaceRecord(describeForm(kind), quads, focus, data, document);
  if (kind === 'member') return changed;
  // Whose offering it is follows from whose pod it is; no form asks.
  const isOther = (each: Quad): boolean => each.subject.value !== focus || each.predicate.value !== schema('offeredBy');
  return [...changed.filter(isOther), quad(focus, schema('offeredBy'), webId)];
}

/** What the shapes and the rules across rows say of the record in these statements. */
export function checkRecord({ kind, document, webId }: RecordPlace, quads: readonly Quad[]): Promise<readonly Issue[]> {
  return prepareShapes().validateRecord(describeForm(kind).shape, quads, focusOf(kind, document, webId, quads), document);
}

/** Whether two forms hold the same, whatever the order they were filled in. */
export function isSameData(place: RecordPlace, one: FormData, other: FormData): boolean {
  return isSameGraph(withRecord(place, [], one), withRecord(place, [], other));
}

export const errorsIn = (issues: readonly Issue[]): readonly Issue[] => issues.filter((issue) => issue.severity === 'error');
