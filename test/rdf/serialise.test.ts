import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { parseRdf } from '../../src/rdf/parse.ts';
import { literal, namedNode, quad } from '../../src/rdf/graph.ts';
import { compareTexts } from '../../src/rdf/compare-texts.ts';
import { serialiseNQuads, serialiseTurtle } from '../../src/rdf/serialise.ts';
import { rdf, schema, wa, xsd } from '../../src/rdf/terms.ts';

const baseIri = 'https://host.example/ana/alliance/public/offerings/solar.ttl';
const it_ = `${baseIri}#it`;

async function read(text: string, mediaType = 'text/turtle'): Promise<Quad[]> {
  const parsed = await parseRdf(text, { mediaType, baseIri });
  if (!parsed.ok) throw new Error(`${parsed.issue.message} in\n${text}`);
  return parsed.quads;
}
const linesOf = (quads: readonly Quad[]): string[] => [...new Set(serialiseNQuads(quads).split('\n'))].sort();

describe('writing Turtle', () => {
  it('reads like a record: known prefixes, type first, what it is before where and how much', () => {
    const text = serialiseTurtle(
      [
        quad(it_, wa('terms'), `${it_.slice(0, -2)}terms-1`),
        quad(`${it_.slice(0, -2)}terms-1`, schema('price'), literal('90.00', xsd('decimal'))),
        quad(it_, schema('areaServed'), literal('AU')),
        quad(it_, schema('name'), literal('Diseño solar', 'es')),
        quad(it_, schema('name'), literal('Solar design', 'en')),
        quad(it_, rdf('type'), wa('Offering')),
        quad(it_, schema('offeredBy'), 'https://host.example/ana/profile/card#me'),
        quad(it_, wa('confidentialWork'), literal('true', xsd('boolean'))),
      ],
      { baseIri },
    );
    expect(text).toBe(`@prefix schema: <https://schema.org/>.
@prefix wa: <https://w3id.org/webizen/alliance#>.

<#it> a wa:Offering;
    schema:offeredBy <../../../profile/card#me>;
    schema:name "Solar design"@en, "Diseño solar"@es;
    schema:areaServed "AU";
    wa:confidentialWork true;
    wa:terms <#terms-1>.

<#terms-1> schema:price 90.00.
`);
  });

  it('writes the same text whatever the order of the statements', () => {
    const quads = ['b', 'a', 'c'].flatMap((name) => [
      quad(`${baseIri}#${name}`, schema('name'), literal(name)),
      quad(it_, wa('terms'), `${baseIri}#${name}`),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(quads, { minLength: quads.length }), (shuffled) => {
        expect(serialiseTurtle(shuffled, { baseIri })).toBe(serialiseTurtle(quads, { baseIri }));
      }),
    );
  });

  it('keeps true true, and every number as it was written', async () => {
    const values = [
      literal('true', xsd('boolean')),
      literal('false', xsd('boolean')),
      literal('1', xsd('boolean')),
      literal('90.00', xsd('decimal')),
    ];
    const others = [
      literal('90', xsd('decimal')),
      literal('+7', xsd('integer')),
      literal('1.50e3', xsd('double')),
      literal('12', xsd('double')),
      literal('.5', xsd('decimal')),
    ];
    const quads = [...values, ...others].map((value) => quad(it_, schema('price'), value));
    expect(linesOf(await read(serialiseTurtle(quads, { baseIri })))).toEqual(linesOf(quads));
    expect(serialiseTurtle([quad(it_, wa('confidentialWork'), literal('true', xsd('boolean')))], { baseIri })).toContain('true.');
  });

  it('puts the person described before the membership, and parts in the order of their numbers', () => {
    const subjects = [`${baseIri}#terms-10`, `${baseIri}#terms-2`, it_, 'https://host.example/ana/profile/card#me'];
    const text = serialiseTurtle(
      subjects.map((subject) => quad(subject, schema('name'), literal('x'))),
      { baseIri },
    );
    expect(text.match(/^<[^>]*>/gm)).toEqual(['<../../../profile/card#me>', '<#it>', '<#terms-2>', '<#terms-10>']);
  });

  it('links relatively within the origin and in full beyond it', () => {
    const links = [
      'https://host.example/ben/profile/card#me',
      'https://other.example/x',
      'https://host.example/ana/alliance/public/offerings/',
      baseIri,
    ];
    const text = serialiseTurtle(
      links.map((link) => quad(it_, wa('terms'), link)),
      { baseIri },
    );
    expect(text).toContain('<../../../../ben/profile/card#me>');
    expect(text).toContain('<https://other.example/x>');
    expect(text).toContain('<./>');
    expect(text).toContain('<>');
  });

  it('keeps blank nodes of other applications blank', async () => {
    const node = DataFactory.blankNode('n3-0');
    const quads = [quad(it_, schema('address'), node), quad(node, schema('addressLocality'), literal('Newtown'))];
    const again = await read(serialiseTurtle(quads, { baseIri }));
    expect(again).toHaveLength(2);
    expect(again[0]?.object.termType).toBe('BlankNode');
  });

  it('writes nothing that cannot be read back to the same statements', async () => {
    const segment = fc.stringMatching(/^[a-zA-Z0-9_~:;,+%@.é-]{0,8}$/);
    const path = fc.array(segment, { maxLength: 5 }).map((segments) => segments.join('/'));
    const iri = fc
      .tuple(
        fc.constantFrom('https://host.example', 'https://other.example', schema.base.slice(0, -1), 'http://host.example'),
        path,
        fc.constantFrom('', '#it', '#', '?q=1', '?a/b#c'),
      )
      .map(([origin, ...rest]) => `${origin}/${rest.join('')}`);
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const object = fc.oneof(
      iri.map((value) => namedNode(value)),
      text.map((value) => literal(value)),
      fc.tuple(text, fc.constantFrom('en', 'es-ar', 'ar')).map(([value, language]) => literal(value, language)),
      fc
        .tuple(
          fc.oneof(text, fc.constantFrom('true', '1', '-1.0', '5.', '1e1')),
          fc.constantFrom('boolean', 'integer', 'decimal', 'double', 'date'),
        )
        .map(([value, type]) => literal(value, xsd(type))),
    );
    const quads = fc.array(
      fc.tuple(iri, fc.oneof(iri, fc.constant(rdf('type'))), object).map(([s, p, o]) => quad(s, p, o)),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        quads,
        iri.map((each) => each.split('#')[0] ?? each),
        async (statements, base) => {
          const turtle = serialiseTurtle(statements, { baseIri: base });
          const parsed = await parseRdf(turtle, { mediaType: 'text/turtle', baseIri: base });
          expect(parsed.ok && linesOf(parsed.quads), turtle).toEqual(linesOf(statements));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('writing N-Quads', () => {
  it('writes one statement a line, escaped so that it reads back the same', async () => {
    const quads = [
      quad(it_, schema('name'), literal('tab\t "quote" \\ line\nend \u0007', 'en')),
      quad(it_, schema('url'), 'https://a.example/'),
    ];
    const text = serialiseNQuads(quads);
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(linesOf(await read(text, 'application/n-quads'))).toEqual(linesOf(quads));
  });
});

describe('the order of texts', () => {
  it('is a total order in which runs of digits count as numbers', () => {
    expect(['#terms-10', '#terms-2', '#a', '#terms-02', '#terms'].sort(compareTexts)).toEqual([
      '#a',
      '#terms',
      '#terms-02',
      '#terms-2',
      '#terms-10',
    ]);
    fc.assert(
      fc.property(fc.stringMatching(/^[a0-9]{0,6}$/), fc.stringMatching(/^[a0-9]{0,6}$/), (one, other) => {
        expect(Math.sign(compareTexts(one, other))).toBe(-Math.sign(compareTexts(other, one)) + 0);
        expect(compareTexts(one, other) === 0).toBe(one === other);
      }),
    );
  });
});
