/**
 * Reading a node of a signed document without ever guessing. Nothing is picked among several values, and a value that is
 * there but cannot be understood is not taken for one that is absent: an end date misread as “no end” would change what
 * somebody may do. Whatever is wrong ends the whole reading, and {@link reading} answers undefined.
 */
import type { Quad, Term } from '@rdfjs/types';
import { type DocumentUrl, type Iri, type WebId, documentOf, parseIri, toWebId } from '../domain/iri.ts';
import { isA, objects } from './graph.ts';

class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Ends the reading that is under way. */
export function unreadable(): never {
  throw new UnreadableError('This node does not say what it has to say.');
}

/** What `read` makes of a document; undefined when anything in it was unreadable. */
export function reading<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** A term as a value; undefined when it is none of this kind. */
export type As<Value> = (term: Term) => Value | undefined;

const isOnTheWeb = (iri: string): boolean => /^https?:\/\/[^/]/i.test(iri);

export const asIri: As<Iri> = (term) => (term.termType === 'NamedNode' ? parseIri(term.value) : undefined);
export const asWebId: As<WebId> = (term) => {
  const iri = asIri(term);
  return iri !== undefined && isOnTheWeb(iri) ? toWebId(iri) : undefined;
};
/** The address of a document: no fragment. */
export const asDocument: As<DocumentUrl> = (term) => {
  const iri = asIri(term);
  return iri !== undefined && isOnTheWeb(iri) && !iri.includes('#') ? documentOf(iri) : undefined;
};
/** Any text but an empty one. */
export const asText: As<string> = (term) => (term.termType === 'Literal' && term.value !== '' ? term.value : undefined);
/** A text of this form. */
export const asTextLike =
  (form: RegExp): As<string> =>
  (term) =>
    term.termType === 'Literal' && form.test(term.value) ? term.value : undefined;

const isTime = asTextLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
/** A time as RFC 3339 writes it, in UTC; anything else is not a time we compare. */
export const asTime: As<string> = (term) => {
  const text = isTime(term);
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
};
/** An ISO 8601 duration of whole years, months, weeks, days, or of hours, minutes and seconds. */
export const asDuration = asTextLike(/^P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/);
/** A number that counts versions, from 1. */
export const asCount = asTextLike(/^[1-9]\d{0,14}$/);
/** One of the concepts that the domain knows by slug. */
export const asOneOf =
  <Slug extends string>(of: (iri: string) => Slug | undefined): As<Slug> =>
  (term) =>
    term.termType === 'NamedNode' ? of(term.value) : undefined;

/** Numbered nodes in the order of their numbers: `#event-2` before `#event-10`. A graph itself has no order. */
export function inOrder(nodes: readonly Iri[]): Iri[] {
  const numberOf = (node: string): number => Number(/(\d+)$/.exec(node)?.[1] ?? 0);
  return [...nodes].sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

export class StrictNode {
  constructor(
    readonly quads: readonly Quad[],
    readonly id: Iri,
  ) {}

  /** The node itself, where it is of this class. */
  as(type: Iri): this {
    return isA(this.quads, this.id, type) ? this : unreadable();
  }

  is(type: Iri): boolean {
    return isA(this.quads, this.id, type);
  }

  /** The one value. */
  one<Value>(property: Iri, as: As<Value>): Value {
    return this.optional(property, as) ?? unreadable();
  }

  /** The one value; undefined where there is none at all. */
  optional<Value>(property: Iri, as: As<Value>): Value | undefined {
    const [first, ...others] = this.#values(property);
    if (others.length > 0) return unreadable();
    return first === undefined ? undefined : (as(first) ?? unreadable());
  }

  /** Every value, sorted: a graph has no order, and two readings must be equal. */
  all<Value extends string>(property: Iri, as: As<Value>): Value[] {
    return this.#values(property)
      .map((term) => as(term) ?? unreadable())
      .sort();
  }

  /** Which of a list of slugs are named, in the order of the list. */
  someOf<Slug extends string>(slugs: readonly Slug[], property: Iri, of: (iri: string) => Slug | undefined): Slug[] {
    const named = this.all(property, asOneOf(of));
    return slugs.filter((slug) => named.includes(slug));
  }

  /** The one node that a property leads to. */
  node(property: Iri): StrictNode {
    return this.optionalNode(property) ?? unreadable();
  }

  optionalNode(property: Iri): StrictNode | undefined {
    const id = this.optional(property, asIri);
    return id === undefined ? undefined : new StrictNode(this.quads, id);
  }

  /** Every node that a property leads to, in the order of their numbers. */
  nodes(property: Iri): StrictNode[] {
    return inOrder(this.all(property, asIri)).map((id) => new StrictNode(this.quads, id));
  }

  #values(property: Iri): readonly Quad['object'][] {
    const found = objects(this.quads, this.id, property);
    return found.filter((term, at) => !found.slice(0, at).some((earlier) => earlier.equals(term)));
  }
}

/** The keys of a record that have a value: absent is absent, never `undefined`. */
export function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
