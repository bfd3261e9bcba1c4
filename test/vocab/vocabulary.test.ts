import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreementKinds } from '../../src/domain/agreement.ts';
import { attestationKinds } from '../../src/domain/attestation.ts';
import { choices } from '../../src/domain/decision.ts';
import { allianceEventKinds, memberEventKinds } from '../../src/domain/membership.ts';
import { customerClasses, roles } from '../../src/domain/role.ts';
import { about, instancesOf, iris, objects, oneIri, strings, texts } from '../../src/rdf/graph.ts';
import { ownShapes, ownVocabulary, parseOwn } from '../../src/rdf/own-documents.ts';
import {
  agreementKindIri,
  attestationKindIri,
  capBasisIri,
  choiceIri,
  customerClassIri,
  decisionOutcomeIri,
  deliveryIri,
  eventKindIri,
  fieldIri,
  mandateEndIri,
  membershipStateIri,
  methodIri,
  owl,
  prefixes,
  rdf,
  rdfs,
  roleIri,
  schema,
  skos,
  valuesInstrumentIri,
  wa,
} from '../../src/rdf/terms.ts';
import { broaderOf, conceptBySlug, conceptsOf, labelsOf, narrowerOf, slugOf, vocabularyQuads } from '../../src/rdf/vocabulary.ts';

const root = join(import.meta.dirname, '../..');
const quads = ownVocabulary();
/** Loaded where somebody chooses among them, and nowhere else: no part of the vocabulary that every page knows. */
const instrumentQuads = parseOwn(readFileSync(join(root, 'vocab/values-instruments.ttl'), 'utf8'));
const subjects = [...new Set(quads.filter(({ subject }) => subject.value.startsWith(wa.base)).map(({ subject }) => subject.value))];
const isConcept = (term: string): boolean => objects(quads, term, skos('inScheme')).length > 0;
const isScheme = (term: string): boolean => objects(quads, term, rdf('type')).some(({ value }) => value === skos('ConceptScheme'));
const terms = subjects.filter((term) => !isConcept(term) && !isScheme(term));
const languages = ['ar', 'en', 'es', 'fr'];

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('every term of the vocabulary', () => {
  it('has a label, a comment in whole sentences, and says where it is defined', () => {
    for (const term of terms) {
      expect(texts(quads, term, rdfs('label')), term).toHaveLength(1);
      expect(strings(quads, term, rdfs('comment')).join(), term).toMatch(/^\p{Lu}.*\.$/u);
      expect(oneIri(quads, term, rdfs('isDefinedBy')), term).toBe('https://w3id.org/webizen/alliance');
    }
  });

  it('is aligned with a standard term, at least through the term it narrows', () => {
    const alignments = [
      rdfs('subClassOf'),
      rdfs('subPropertyOf'),
      skos('closeMatch'),
      skos('exactMatch'),
      rdfs('seeAlso'),
      owl('equivalentClass'),
    ];
    const isAligned = (term: string, depth = 0): boolean =>
      alignments
        .flatMap((property) => iris(quads, term, property))
        .some((target) => !target.startsWith(wa.base) || (depth < 5 && isAligned(target, depth + 1)));
    expect(terms.filter((term) => !isAligned(term))).toEqual([]);
  });

  it('narrows only terms that exist here or in a vocabulary we name', () => {
    const known = Object.values(prefixes);
    const others = [
      'http://qudt.org/vocab/unit/',
      'http://purl.org/goodrelations/v1#',
      'https://www.w3.org/ns/credentials/status#',
      'http://purl.org/vocab/vann/',
      'https://spdx.org/',
      'http://spdx.org/rdf/terms#',
      'http://rdfs.org/ns/void#',
      'http://www.w3.org/2011/http#',
      'https://www.w3.org/TR/',
    ];
    for (const { object } of quads) {
      if (object.termType !== 'NamedNode') continue;
      if (object.value.startsWith(wa.base)) expect(about(quads, object), object.value).not.toEqual([]);
      else
        expect(
          [...known, ...others, 'https://w3id.org/webizen/alliance'].some((base) => object.value.startsWith(base)),
          object.value,
        ).toBe(true);
    }
  });

  it('is there before it is used: in code, shapes, prepared questions and the credentials’ context', () => {
    const code = filesBelow('src', /\.ts$/).flatMap((text) => [...text.matchAll(/\bwa\('([\w-]+\w)'\)/g)].map((match) => match[1] ?? ''));
    const queries = filesBelow('src', /\.rq$/).flatMap((text) =>
      [...text.replace(/^\s*#.*$/gm, '').matchAll(/\bwa:([A-Za-z][\w-]*)/g)].map((match) => match[1] ?? ''),
    );
    const context = filesBelow('vocab', /\.jsonld$/).flatMap((text) =>
      [...text.matchAll(/webizen\/alliance#([\w-]+)/g)].map((match) => match[1] ?? ''),
    );
    const shapes = ownShapes()
      .flatMap(({ predicate, object }) => [predicate.value, object.value])
      .flatMap((value) => (value.startsWith(wa.base) ? value.slice(wa.base.length) : []));
    const declared = new Set([...subjects, ...instrumentQuads.map(({ subject }) => subject.value)]);
    const unknown = [...new Set([...code, ...queries, ...context, ...shapes])].filter((name) => !declared.has(wa(name)));
    expect(unknown).toEqual([]);
  });
});

describe('every scheme', () => {
  const schemes = instancesOf(quads, skos('ConceptScheme')).map(({ value }) => value);
  const concepts = subjects.filter(isConcept);

  it('and every concept is labelled in English, Spanish, French and Arabic, once each', () => {
    expect(schemes.length).toBeGreaterThanOrEqual(11);
    for (const node of [...schemes, ...concepts]) {
      expect(
        texts(quads, node, skos('prefLabel'))
          .map((text) => text.language)
          .sort(),
        node,
      ).toEqual(languages);
      expect(strings(quads, node, skos('definition')).join(), node).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('gives each concept one slug, which no other concept has', () => {
    const slugs = concepts.map((concept) => strings(quads, concept, skos('notation')));
    expect(slugs.every((each) => each.length === 1 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(each[0] ?? ''))).toBe(true);
    expect(new Set(slugs.flat()).size).toBe(concepts.length);
  });

  it('names each label once within itself, so that people can tell concepts apart', () => {
    for (const scheme of schemes) {
      for (const language of languages) {
        const labels = concepts
          .filter((concept) => oneIri(quads, concept, skos('inScheme')) === scheme)
          .flatMap((concept) =>
            texts(quads, concept, skos('prefLabel'))
              .filter((text) => text.language === language)
              .map((text) => text.value.toLowerCase()),
          );
        expect(new Set(labels).size, `${scheme} ${language}`).toBe(labels.length);
      }
    }
  });

  it('is a tree of two levels where it has levels at all', () => {
    for (const concept of concepts) {
      const broader = broaderOf(concept);
      if (broader === undefined) {
        expect(oneIri(quads, concept, skos('topConceptOf')), concept).toBe(oneIri(quads, concept, skos('inScheme')));
      } else {
        expect(broaderOf(broader), concept).toBeUndefined();
        expect(oneIri(quads, broader, skos('inScheme'))).toBe(oneIri(quads, concept, skos('inScheme')));
      }
    }
  });
});

describe('the lists of the domain', () => {
  it('are those of the vocabulary, slug by slug', () => {
    expect(conceptsOf(wa('Role')).map(slugOf)).toEqual([...roles]);
    expect(conceptsOf(wa('CustomerClass')).map(slugOf)).toEqual([...customerClasses]);
    for (const role of roles) expect(slugOf(roleIri(role))).toBe(role);
    for (const each of customerClasses) expect(slugOf(customerClassIri(each))).toBe(each);
    for (const each of ['on-site', 'remote'] as const) expect(slugOf(deliveryIri(each))).toBe(each);
    for (const each of ['per-customer', 'per-work'] as const) expect(slugOf(capBasisIri(each))).toBe(each);
    expect(conceptsOf(wa('AttestationKind')).map(slugOf)).toEqual([...attestationKinds]);
    for (const kind of attestationKinds) expect(slugOf(attestationKindIri(kind))).toBe(kind);
    expect(conceptsOf(wa('AgreementKind')).map(slugOf)).toEqual([...agreementKinds]);
    for (const kind of agreementKinds) expect(slugOf(agreementKindIri(kind))).toBe(kind);
    expect(conceptsOf(wa('VettingMethod'))).toContain(methodIri('register-extract'));
    expect(conceptsOf(wa('Field'))).toContain(fieldIri('law'));
  });

  it('of events are subclasses of the standing event, and attestations and agreements of theirs', () => {
    for (const kind of [...memberEventKinds, ...allianceEventKinds]) {
      expect(iris(quads, eventKindIri(kind), rdfs('subClassOf')), kind).toContain(wa('StandingEvent'));
    }
    for (const kind of attestationKinds) expect(iris(quads, attestationKindIri(kind), rdfs('subClassOf'))).toContain(wa('Attestation'));
    for (const kind of agreementKinds) expect(iris(quads, agreementKindIri(kind), rdfs('subClassOf'))).toContain(wa('Agreement'));
  });

  it('of outcomes, choices, states and rules name only what is declared', () => {
    const named = [
      ...choices.map(choiceIri),
      ...(['carried', 'not-carried'] as const).map(decisionOutcomeIri),
      ...(['keep', 'flag', 'void'] as const).map(mandateEndIri),
      ...(['none', 'applicant', 'refused', 'member', 'suspended', 'expelled', 'withdrawn'] as const).map(membershipStateIri),
    ];
    for (const term of named) expect(texts(quads, term, rdfs('label')), term).toHaveLength(1);
  });

  it('include at least thirty kinds of services under general ones', () => {
    const services = conceptsOf(wa('ServiceType'));
    expect(services.length).toBeGreaterThanOrEqual(34);
    expect(services.filter((service) => broaderOf(service) === undefined).length).toBeGreaterThanOrEqual(5);
  });

  it('can be asked by slug, by class and downwards', () => {
    expect(conceptBySlug(wa('ServiceType'), 'solar-design')).toBe(wa('service-solar-design'));
    expect(conceptBySlug(wa('Role'), 'solar-design')).toBeUndefined();
    expect(narrowerOf(wa('service-energy'))).toContain(wa('service-solar-design'));
    expect(narrowerOf(wa('service-solar-design'))).toEqual([wa('service-solar-design')]);
    expect(
      labelsOf(wa('NaturalPerson'))
        .map((text) => text.language)
        .sort(),
    ).toEqual(languages);
    expect(vocabularyQuads()).not.toBe(quads);
  });
});

describe('the values instruments', () => {
  const instruments = instancesOf(instrumentQuads, wa('ValuesInstrument')).map(({ value }) => value);

  it('are all hundred of the list, each by the name and with the page that the list gives', () => {
    expect(instruments).toHaveLength(100);
    for (const instrument of instruments) {
      expect(
        texts(instrumentQuads, instrument, skos('prefLabel')).map(({ language }) => language),
        instrument,
      ).toEqual(['en']);
      expect(iris(instrumentQuads, instrument, schema('url')).join(), instrument).toMatch(/^https:\/\//);
    }
    const udhr = valuesInstrumentIri('universal-declaration-of-human-rights');
    expect(texts(instrumentQuads, udhr, skos('prefLabel'))[0]?.value).toBe('Universal Declaration of Human Rights');
  });

  it('are told apart by name and by slug, which is the end of their address', () => {
    const names = instruments.flatMap((each) => strings(instrumentQuads, each, skos('prefLabel')));
    expect(new Set(names).size).toBe(100);
    for (const each of instruments) expect(valuesInstrumentIri(strings(instrumentQuads, each, skos('notation')).join())).toBe(each);
  });
});
