/**
 * Documents against shapes and rules, as one list of {@link Issue}s. One engine, prepared once and asked for each document:
 * preparing costs more than validating a profile.
 */
import { DataFactory, Store } from 'n3';
import type { Quad } from '@rdfjs/types';
import { Validator } from 'shacl-engine';
import { parseIri, type Iri } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { Offering } from '../domain/offering.ts';
import { termsProblems, type TermsField } from '../domain/terms-rules.ts';
import { compareTexts } from './compare-texts.ts';
import { lintShapes } from './lint-shapes.ts';
import { readOffering, readOfferings } from './offering.ts';
import { ownShapes, ownVocabulary } from './own-documents.ts';
import { parseRdf } from './parse.ts';
import { predicateRank } from './reading-order.ts';
import { ShapeIssues } from './shape-issues.ts';
import { schema, wa } from './terms.ts';
import { type IndexedVocabulary, UnionDataset } from './union-dataset.ts';

export interface ShapeValidator {
  /** Every record in a document, each by the shape that targets it. Nothing is said of what no shape targets. */
  validate(quads: readonly Quad[], document: string): Promise<readonly Issue[]>;
  /** One record by one shape, with the records nested in it; for a form, before anything is written. */
  validateRecord(shape: Iri, quads: readonly Quad[], focus: string, document: string): Promise<readonly Issue[]>;
}

export type PreparedShapes =
  { readonly ok: true; readonly validator: ShapeValidator } | { readonly ok: false; readonly issues: readonly Issue[] };

let prepared: ShapeValidator | undefined;

/** The validator of our own shapes. */
export function prepareShapes(): ShapeValidator {
  return (prepared ??= new EngineValidator(ownShapes(), true));
}

/**
 * A validator of somebody else's shapes, with our vocabulary in sight. Shapes that use what the engine would silently ignore
 * are refused: a document would pass that should not.
 */
export async function prepareCustomShapes(turtle: string, document = 'urn:shapes'): Promise<PreparedShapes> {
  const parsed = await parseRdf(turtle, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) return { ok: false, issues: [parsed.issue] };
  const issues = lintShapes(parsed.quads, document);
  if (issues.some((issue) => issue.severity === 'error')) return { ok: false, issues };
  return { ok: true, validator: new EngineValidator(parsed.quads, false) };
}

class EngineValidator implements ShapeValidator {
  readonly #engine: Validator;
  readonly #issues: ShapeIssues;

  /** `withRules`: whether our rules across rows are asked too. */
  constructor(
    shapes: readonly Quad[],
    readonly withRules: boolean,
  ) {
    this.#engine = new Validator(new Store([...shapes]), { factory: DataFactory });
    this.#issues = new ShapeIssues(shapes);
  }

  async validate(quads: readonly Quad[], document: string): Promise<readonly Issue[]> {
    // The engine would say of the vocabulary alone that all is well; a document without statements needs no engine.
    if (quads.length === 0) return [];
    const report = await this.#engine.validate({ dataset: new UnionDataset(quads, vocabulary()) });
    return inReadingOrder([
      ...report.results.flatMap((result) => this.#issues.issuesOf(result, document)),
      ...(this.withRules ? readOfferings(quads) : []).flatMap((offering) => termsIssues(offering, document)),
    ]);
  }

  async validateRecord(shape: Iri, quads: readonly Quad[], focus: string, document: string): Promise<readonly Issue[]> {
    const terms = [DataFactory.namedNode(focus)];
    const shapes = [{ terms: [DataFactory.namedNode(shape)] }];
    const report = await this.#engine.validate({ dataset: new UnionDataset(quads, vocabulary()), terms }, shapes);
    const id = this.withRules ? parseIri(focus) : undefined;
    const offering = id === undefined ? undefined : readOffering(quads, id);
    return inReadingOrder([
      ...report.results.flatMap((result) => this.#issues.issuesOf(result, document)),
      ...(offering === undefined ? [] : termsIssues(offering, document)),
    ]);
  }
}

let indexed: IndexedVocabulary | undefined;
const vocabulary = (): IndexedVocabulary =>
  (indexed ??= { dataset: new Store([...ownVocabulary()]), subjects: new Set(ownVocabulary().map(({ subject }) => subject.value)) });

const fieldPaths: Readonly<Record<TermsField, Iri>> = {
  area: schema('areaServed'),
  exclusions: schema('ineligibleRegion'),
  'row-area': schema('eligibleRegion'),
  'row-exclusions': schema('ineligibleRegion'),
  customers: schema('eligibleCustomerType'),
  'member-role': wa('eligibleRole'),
  price: schema('price'),
  'valid-through': schema('validThrough'),
};

/** The rules across rows, as issues of a document. */
function termsIssues(offering: Offering, document: string): Issue[] {
  return termsProblems(offering).map(({ code, severity, focus, field, message, remedy }) => ({
    code,
    severity,
    document,
    focus,
    path: fieldPaths[field],
    message,
    remedy,
  }));
}

/** In the order in which a person reads the record, each fault once, whatever order the statements came in. */
function inReadingOrder(issues: readonly Issue[]): readonly Issue[] {
  const byKey = new Map(issues.map((issue) => [JSON.stringify([issue.focus, issue.path, issue.code, issue.message, issue.remedy]), issue]));
  return [...byKey.values()].sort(
    (one, other) =>
      compareTexts(one.focus ?? '', other.focus ?? '') ||
      predicateRank(one.path ?? '') - predicateRank(other.path ?? '') ||
      compareTexts(one.path ?? '', other.path ?? '') ||
      compareTexts(one.code, other.code) ||
      compareTexts(one.message, other.message) ||
      compareTexts(one.remedy, other.remedy),
  );
}
