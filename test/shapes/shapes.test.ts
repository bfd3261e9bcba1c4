import { DataFactory, Store } from 'n3';
import type { DatasetCore, Quad, Term } from '@rdfjs/types';
import OracleValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
import { describe, expect, it } from 'vitest';
import type { Iri } from '../../src/domain/iri.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { objects, one } from '../../src/rdf/graph.ts';
import { ownShapes, ownVocabulary } from '../../src/rdf/own-documents.ts';
import { rdf, sh } from '../../src/rdf/terms.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import { type Fixture, fixtures, quadsOf } from './fixtures.ts';

const shapes = 'https://w3id.org/webizen/alliance/shapes#';
const shapesNamed = (...names: readonly string[]): readonly Iri[] => names.map((name) => `${shapes}${name}` as Iri);
/** The shapes of each file; the first is the record's own. */
const shapesOf = {
  member: shapesNamed('Member', 'Representation'),
  membership: shapesNamed('Membership'),
  offering: shapesNamed('Offering'),
  'terms-row': shapesNamed('TermsRow'),
  place: shapesNamed('Place'),
  'agreement-version': shapesNamed('AgreementVersion', 'AgreementText'),
  'role-policy': shapesNamed('RolePolicy', 'RoleRequirement'),
  attestation: shapesNamed('AttestationCredential', 'AttestationSubject', 'AttestationClaims', 'StatusEntry'),
} as const;
const validator = prepareShapes();
/** The engine alone, for what it reports beneath our issues. */
const engine = new Validator(new Store([...ownShapes()]), { factory: DataFactory });
/** What `sh:class` asks of the vocabulary. */
const classes = ownVocabulary().filter(({ predicate }) => predicate.value === rdf('type'));
const withVocabulary = (quads: readonly Quad[]) => new Store([...quads, ...classes]) as unknown as DatasetCore;

/** A place has no target of its own: it is checked where something points to it. */
async function issuesOf(fixture: Fixture): Promise<readonly Issue[]> {
  const quads = await quadsOf(fixture);
  const { shape, document } = fixture;
  return shape === 'place'
    ? validator.validateRecord(`${shapes}Place` as Iri, quads, `${document}#place`, document)
    : validator.validate(quads, document);
}

const named = fixtures.map((fixture) => [`${fixture.shape}/${fixture.file}`, fixture] as const);
const valid = named.filter(([, { fault }]) => fault === undefined);
const invalid = named.filter(([, { fault }]) => fault !== undefined);

describe('the examples of the shapes', () => {
  it.each(valid)('%s has no issue', async (_, fixture) => {
    expect(await issuesOf(fixture)).toEqual([]);
  });

  it.each(invalid)('%s has the issue it is named for', async (_, fixture) => {
    const issues = await issuesOf(fixture);
    expect(fixture.file).toMatch(new RegExp(`^invalid-${fixture.fault?.code ?? ''}-`));
    expect(issues.map(({ code, path }) => ({ code, path }))).toContainEqual(fixture.fault);
  });

  it.each(invalid)('%s is explained in plain words, with a remedy', async (_, fixture) => {
    for (const { message, remedy, document } of await issuesOf(fixture)) {
      expect(document).toBe(fixture.document);
      expect(message).toMatch(/^[\p{Lu}“0-9].*\.$/su);
      expect(remedy).toMatch(/^[\p{Lu}“0-9].*\.$/su);
      expect(`${message} ${remedy}`).not.toMatch(/https?:\/\/(?:www\.w3|schema)|sh:|\bIRI\b|undefined|\[object/);
    }
  });

  it('exist for each constraint of each shape', async () => {
    const seen = new Set<string>();
    for (const [, fixture] of invalid) {
      const dataset = withVocabulary(await quadsOf(fixture));
      const focus = fixture.shape === 'place' ? [DataFactory.namedNode(`${fixture.document}#place`)] : undefined;
      const report = await engine.validate(
        { dataset, ...(focus === undefined ? {} : { terms: focus }) },
        focus === undefined ? undefined : [{ terms: [DataFactory.namedNode(`${shapes}Place`)] }],
      );
      for (const result of report.results.flatMap((each) => [each, ...each.results])) {
        seen.add(`${fixture.shape} ${result.shape.ptr.term?.value ?? ''} ${result.constraintComponent.value}`);
      }
    }
    const missing = Object.entries(shapesOf).flatMap(([name, each]) =>
      each.flatMap(constraintsOf).filter((key) => !seen.has(`${name} ${key}`)),
    );
    expect(missing.map(describeConstraint)).toEqual([]);
  }, 60_000);
});

/** Parameter → component, for the parameters our shapes use. */
const components: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'minCount',
    'maxCount',
    'class',
    'datatype',
    'nodeKind',
    'in',
    'hasValue',
    'pattern',
    'minLength',
    'maxLength',
    'uniqueLang',
    'languageIn',
    'minInclusive',
    'maxInclusive',
    'minExclusive',
    'maxExclusive',
    'lessThanOrEquals',
    'node',
    'or',
    'qualifiedMinCount',
    'qualifiedMaxCount',
  ].map((parameter) => [sh(parameter), sh(`${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}ConstraintComponent`)]),
);

/** “shape component” for every constraint of a node shape's properties. */
function constraintsOf(shape: Iri): string[] {
  return objects(ownShapes(), shape, sh('property')).flatMap((property) =>
    ownShapes()
      .filter(({ subject }) => subject.equals(property as Term))
      .flatMap(({ predicate }) => {
        const component = components[predicate.value];
        return component === undefined ? [] : [`${property.value} ${component}`];
      }),
  );
}

function describeConstraint(key: string): string {
  const [property = '', component = ''] = key.split(' ');
  const path = ownShapes().find(({ subject, predicate }) => subject.value === property && predicate.value === sh('path'));
  return `${path?.object.value ?? property} ${component}`;
}

describe('a second validator', () => {
  const oracle = new OracleValidator(new Store([...ownShapes()]), {});

  it.each(named.filter(([, { shape }]) => shape !== 'place'))('finds the same faults in %s', async (_, fixture) => {
    const dataset = withVocabulary(await quadsOf(fixture));
    const ours = (await engine.validate({ dataset })).results.map(
      (result) =>
        `${result.focusNode.term?.value ?? ''} ${result.path?.[0]?.predicates[0]?.value ?? ''} ${result.constraintComponent.value}`,
    );
    const report = await oracle.validate(dataset);
    const theirs = report.results.map((result) =>
      [result.focusNode, result.path, result.sourceConstraintComponent]
        .map((term) => (term as Term | null | undefined)?.value ?? '')
        .join(' '),
    );
    expect([...ours].sort()).toEqual([...theirs].sort());
    expect(report.conforms).toBe(ours.length === 0);
  });
});

describe('the shapes', () => {
  const properties = ownShapes()
    .filter(({ predicate }) => predicate.value === sh('property'))
    .map(({ object }) => object);
  const named = properties.filter(
    (property) => one(ownShapes(), property, sh('name')) !== undefined || objects(ownShapes(), property, sh('name')).length > 0,
  );

  it('name every field in four languages, and say in plain words what is right', () => {
    for (const property of named) {
      expect(
        objects(ownShapes(), property, sh('name'))
          .map((term) => (term as Quad['object'] & { language: string }).language)
          .sort(),
      ).toEqual(['ar', 'en', 'es', 'fr']);
      expect(objects(ownShapes(), property, sh('message'))).toHaveLength(1);
      expect(objects(ownShapes(), property, sh('description')).length).toBeGreaterThan(0);
    }
  });

  it('say nothing of what they do not target: other people’s data is not our business', async () => {
    const foreign = `<#me> a <http://xmlns.com/foaf/0.1/Person> ; <https://schema.org/email> 42 . <#x> a <https://schema.org/Offer>, <https://schema.org/Place> .`;
    expect(
      await validator.validate(await quadsOf({ turtle: foreign, document: 'https://ben.example/card' }), 'https://ben.example/card'),
    ).toEqual([]);
  });

  it('are open: what other applications add to a record is no fault', async () => {
    const example = fixtures.find((fixture) => fixture.shape === 'offering' && fixture.fault === undefined);
    if (example === undefined) throw new Error('no example');
    const turtle = `${example.turtle}\n<#it> a <https://other.example/Thing> ; <https://other.example/rating> 5 .`;
    expect(await validator.validate(await quadsOf({ ...example, turtle }), example.document)).toEqual([]);
  });
});
