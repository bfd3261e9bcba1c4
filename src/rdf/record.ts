/**
 * A record between its document and its form. What the form asks is the record's own; everything else in the document,
 * also about the same node, belongs to whoever wrote it and is kept.
 */
import type { Quad, Term } from '@rdfjs/types';
import type { FormData, FormDescription, FormField, FormValue } from '../domain/form-field.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { compareTexts } from './compare-texts.ts';
import { about, literal, objects, quad, type Node } from './graph.ts';
import { rdf, xsd } from './terms.ts';

/** What a form shows of the node `focus`. Values come sorted; a nested record is one that this document describes. */
export function readRecord(form: Pick<FormDescription, 'fields'>, quads: readonly Quad[], focus: string): FormData {
  return readFields(form.fields, quads, focus);
}

function readFields(fields: readonly FormField[], quads: readonly Quad[], focus: Node): FormData {
  const data: Record<string, readonly FormValue[]> = {};
  for (const field of fields) {
    const values = ownValues(field, quads, focus).map((term) => readValue(field, quads, term));
    if (values.length > 0) data[field.path] = values.sort((one, other) => compareTexts(keyOf(one), keyOf(other)));
  }
  return data;
}

/** The values of a field that a form can show. Of types, only those that the field offers: the others are other people's. */
function ownValues(field: FormField, quads: readonly Quad[], focus: Node): readonly Quad['object'][] {
  return objects(quads, focus, field.path).filter((term) => {
    if (field.path === rdf('type')) return field.choices?.some((choice) => choice.value === term.value) === true;
    return term.termType === 'BlankNode' ? field.record !== undefined : term.termType === 'NamedNode' || term.termType === 'Literal';
  });
}

function readValue(field: FormField, quads: readonly Quad[], term: Quad['object']): FormValue {
  if (term.termType === 'Literal') {
    const { value, language, datatype } = term;
    if (language !== '') return { kind: 'literal', value, language };
    return datatype.value === xsd('string') ? { kind: 'literal', value } : { kind: 'literal', value, datatype: datatype.value };
  }
  if (field.record === undefined || about(quads, term).length === 0) return { kind: 'iri', value: term.value };
  const data = readFields(field.record.fields, quads, term);
  return term.termType === 'BlankNode' ? { kind: 'record', data } : { kind: 'record', id: term.value, data };
}

const keyOf = (value: FormValue): string =>
  value.kind === 'record'
    ? `2${value.id ?? ''}`
    : value.kind === 'iri'
      ? `0${value.value}`
      : `1${value.language ?? ''}\u0000${value.value}`;

/**
 * The document with the record as the form has it. Empty values are left out. A nested record keeps its name; a new one gets
 * a fragment of `document` that nothing in it has used; one that is gone goes with its own statements, unless something
 * else in the document still points to it. The order of the statements means nothing: `serialise.ts` brings it.
 */
export function replaceRecord(form: FormDescription, quads: readonly Quad[], focus: string, data: FormData, document: DocumentUrl): Quad[] {
  const edit = new RecordEdit(quads, document, namesIn(data));
  edit.clear(form.fields, focus);
  if (!form.fields.some((field) => field.path === rdf('type'))) edit.add(quad(focus, rdf('type'), form.type));
  for (const constant of form.constants ?? []) edit.add(quad(focus, constant.path, constant.value));
  edit.write(form.fields, focus, data);
  return edit.result();
}

/** One edit under way: the statements left, and the names in use before and during it. */
class RecordEdit {
  readonly #document: DocumentUrl;
  readonly #original: readonly Quad[];
  readonly #kept: Map<string, Quad>;
  readonly #names: Set<string>;
  /** Nested records that the old record had, by field: their names may go to what takes their place. */
  readonly #former = new Map<FormField, readonly string[]>();

  constructor(quads: readonly Quad[], document: DocumentUrl, names: readonly string[]) {
    this.#document = document;
    this.#original = quads;
    this.#kept = new Map(quads.map((each) => [quadKey(each), each]));
    this.#names = new Set([...names, ...quads.flatMap(({ subject, object }) => [subject.value, object.value])]);
  }

  result(): Quad[] {
    return [...this.#kept.values()];
  }

  add(each: Quad): void {
    this.#kept.set(quadKey(each), each);
  }

  /** Takes out what the form is going to say anew. */
  clear(fields: readonly FormField[], focus: Node): void {
    for (const field of fields) {
      const own = ownValues(field, this.#original, focus);
      for (const term of own)
        this.#removeWhere(
          ({ subject, predicate, object }) => isNode(subject, focus) && predicate.value === field.path && object.equals(term),
        );
      if (field.record === undefined) continue;
      const nested = own.filter((term) => term.termType !== 'Literal' && about(this.#original, term).length > 0);
      this.#former.set(
        field,
        nested.flatMap((term) => (term.termType === 'NamedNode' ? term.value : [])),
      );
      for (const term of nested) if (!this.#isReferredTo(term)) this.#clearNested(field.record, term);
    }
  }

  #clearNested(record: NonNullable<FormField['record']>, node: Term): void {
    this.clear(record.fields, node);
    this.#removeWhere(
      ({ subject, predicate, object }) => isNode(subject, node) && predicate.value === rdf('type') && object.value === record.type,
    );
  }

  write(fields: readonly FormField[], focus: string, data: FormData): void {
    for (const field of fields) {
      for (const value of data[field.path] ?? []) this.#writeValue(field, focus, value);
    }
  }

  #writeValue(field: FormField, focus: string, value: FormValue): void {
    if (value.kind === 'record') {
      if (field.record === undefined || isEmpty(value.data)) return;
      const id = value.id ?? this.#newName(field, field.record.slug);
      this.add(quad(focus, field.path, id));
      this.add(quad(id, rdf('type'), field.record.type));
      this.write(field.record.fields, id, value.data);
      return;
    }
    if (value.value.trim() === '') return;
    if (value.kind === 'iri') this.add(quad(focus, field.path, value.value));
    else this.add(quad(focus, field.path, literal(value.value, value.language ?? value.datatype ?? plainDatatype(field))));
  }

  /** `#place` where there can be one, which a successor takes over; else `#terms-1`, `#terms-2`… never one used before. */
  #newName(field: FormField, slug: string): string {
    const [former] = this.#former.get(field) ?? [];
    if (field.maxCount === 1 && former !== undefined && !this.#isReferredTo({ value: former })) return former;
    const isFree = (name: string): boolean => !this.#names.has(name);
    const plain = `${this.#document}#${slug}`;
    let name = field.maxCount === 1 && isFree(plain) ? plain : undefined;
    for (let number = 1; name === undefined; number++) {
      if (isFree(`${plain}-${String(number)}`)) name = `${plain}-${String(number)}`;
    }
    this.#names.add(name);
    return name;
  }

  #isReferredTo(term: Pick<Term, 'value'>): boolean {
    return [...this.#kept.values()].some(({ object }) => object.termType !== 'Literal' && object.value === term.value);
  }

  #removeWhere(condition: (each: Quad) => boolean): void {
    for (const [key, each] of this.#kept) if (condition(each)) this.#kept.delete(key);
  }
}

/** The names that nested records have already: also those that the document does not know (any more). */
function namesIn(data: FormData): readonly string[] {
  return Object.values(data)
    .flat()
    .flatMap((value) => (value.kind === 'record' ? [...(value.id === undefined ? [] : [value.id]), ...namesIn(value.data)] : []));
}

const isNode = (term: Term, node: Node): boolean =>
  typeof node === 'string' ? term.termType !== 'BlankNode' && term.value === node : term.equals(node);
const plainDatatype = (field: FormField): string => (field.multilingual ? '' : (field.datatype ?? ''));

/** A row that nobody filled in is no row. */
function isEmpty(data: FormData): boolean {
  return Object.values(data)
    .flat()
    .every((value) => (value.kind === 'record' ? isEmpty(value.data) : value.value.trim() === ''));
}

function quadKey({ subject, predicate, object }: Quad): string {
  const key = (term: Term): string =>
    term.termType === 'Literal' ? JSON.stringify([term.value, term.language, term.datatype.value]) : `${term.termType} ${term.value}`;
  return `${key(subject)} ${predicate.value} ${key(object)}`;
}
