import type { Iri } from './iri.ts';
import type { Texts } from './language.ts';

/** Which control asks for a value. Follows the widget choice of the W3C draft *SHACL 1.2 User Interfaces*. */
export type Editor =
  | 'text'
  | 'long-text'
  | 'number'
  | 'date'
  | 'yes-no'
  | 'choice' // few choices, all shown
  | 'search-choice' // many choices, found by typing
  | 'jurisdiction' // ISO 3166-1 and 3166-2
  | 'currency' // ISO 4217 and declared units
  | 'language' // BCP 47
  | 'email'
  | 'address' // a web address
  | 'place' // a name with a point on the map
  | 'record'; // a nested record, itself with fields

export interface Choice {
  /** An IRI, or a literal's text where `literal` is true. */
  readonly value: string;
  readonly literal: boolean;
  readonly label: Texts;
  /** The concept above it, where choices form a tree. */
  readonly broader?: string;
}

/** What one property shape asks of a form (SHACL §4, and its non-validating characteristics §2.3.2). */
export interface FormField {
  /** The property, as an IRI. */
  readonly path: Iri;
  readonly editor: Editor;
  readonly label: Texts;
  /** One sentence: why we ask, or how to answer. */
  readonly help: Texts;
  readonly group: string;
  readonly order: number;
  readonly minCount: number;
  /** Undefined: any number. */
  readonly maxCount?: number;
  readonly datatype?: Iri;
  /** True for `rdf:langString`: each value carries its language. */
  readonly multilingual: boolean;
  readonly choices?: readonly Choice[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: number;
  readonly maxInclusive?: number;
  /** For `record` and `place`: the class of the nested record and its own fields. */
  readonly record?: {
    readonly type: Iri;
    readonly slug: string;
    readonly fields: readonly FormField[];
    /** Its own groups, where its shape has any. */
    readonly groups?: readonly FormGroup[];
  };
}

export interface FormGroup {
  readonly id: string;
  readonly label: Texts;
  readonly order: number;
}

/** A shape as a form: its groups in order, its fields in order within them. */
export interface FormDescription {
  readonly shape: Iri;
  readonly type: Iri;
  readonly groups: readonly FormGroup[];
  readonly fields: readonly FormField[];
  /** What every such record says besides, without being asked: other applications look for it. */
  readonly constants?: readonly { readonly path: Iri; readonly value: Iri }[];
}

/** One value typed into a form. A nested record keeps its IRI, so that editing a row never renames it. */
export type FormValue =
  | { readonly kind: 'literal'; readonly value: string; readonly language?: string; readonly datatype?: string }
  | { readonly kind: 'iri'; readonly value: string }
  | { readonly kind: 'record'; readonly id?: string; readonly data: FormData };

/** What a form holds: values by property IRI. Plain data: it is what drafts store. */
export type FormData = Readonly<Record<string, readonly FormValue[]>>;
