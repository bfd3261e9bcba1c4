import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotAnIndexError, byGraph, inGraph, toQuads, toStatements } from '../../src/index/statements.ts';
import { literal, namedNode, quad } from '../../src/rdf/graph.ts';
import { readNQuads } from '../../src/rdf/nquads.ts';
import { serialiseNQuads } from '../../src/rdf/serialise.ts';
import { xsd } from '../../src/rdf/terms.ts';

const iri = fc.nat(20).map((n) => `https://pods.example/alice/card#${n}`);
const value = fc.oneof(
  fc
    .string({ unit: 'binary' })
    .filter((text) => text.isWellFormed())
    .map((text) => literal(text)),
  fc.string({ unit: 'grapheme' }).map((text) => literal(text, 'es-AR')),
  fc.constantFrom(
    literal('90.00', xsd('decimal')),
    literal('2026-01-01T00:00:00+00:00', xsd('dateTime')),
    literal(' .\n<x> "', xsd('string')),
    literal('$& $1 _:b0 .'),
  ),
  iri.map(namedNode),
);
const statements = fc.array(fc.tuple(iri, iri, value).map(([s, p, o]) => quad(s, p, o)));
const lines = (quads: ReturnType<typeof toQuads>): Set<string> => new Set(quads.map((each) => serialiseNQuads([each])));

describe('the statements of a document', () => {
  test('come back exactly as they were written, numbers and languages too', () => {
    fc.assert(
      fc.property(statements, (quads) => {
        const kept = toStatements(quads);
        const name = 'https://pods.example/alice/card';
        const [back] = [...byGraph(inGraph(kept, name, 'd1')).values()];
        expect(lines(toQuads(back ?? kept))).toEqual(lines(quads));
        expect(back?.text ?? '').toBe(kept.text);
      }),
    );
  });

  test('are the same text in whatever order they came', () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (quads, order) => {
        const shuffled = quads
          .map((each) => [order.next().value ?? 0, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        expect(toStatements(shuffled).text).toBe(toStatements(quads).text);
      }),
    );
  });

  test('keep blank nodes of one document apart from those of another', () => {
    const [one, other] = ['<x:a> <x:p> _:n .\n_:n <x:q> "of one" .\n', '<x:a> <x:p> _:n .\n_:n <x:q> "of another, _:n" .\n'].map((text) =>
      toStatements(readNQuads(text)),
    );
    const file =
      inGraph(one ?? toStatements([]), 'https://one.example/', 'd0') + inGraph(other ?? toStatements([]), 'https://other.example/', 'd1');
    const names = new Set([...file.matchAll(/_:(\w+)/g)].map(([, name]) => name));
    expect(names).toEqual(new Set(['d0b0', 'd1b0', 'n']));
    const graphs = byGraph(file);
    expect(graphs.get('https://one.example/')?.text).toBe('<x:a> <x:p> _:b0 .\n_:b0 <x:q> "of one" .\n');
    expect(graphs.get('https://other.example/')?.text).toContain('"of another, _:n"');
  });

  test('a file that is none is refused with its line', () => {
    expect(() => byGraph('<x:a> <x:p> <x:b> <x:g> .\nnot RDF\n')).toThrow(NotAnIndexError);
    expect(() => byGraph('<x:a> <x:p> <x:b> <x:g> .\nnot RDF\n')).toThrow(/Line 2/);
    expect(() => byGraph('<x:a> <x:p> <x:b> .\n')).toThrow(/Line 1/);
    expect(byGraph('# a comment\n\n').size).toBe(0);
  });
});
