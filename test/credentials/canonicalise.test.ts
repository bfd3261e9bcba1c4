import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalTextOf } from '../../src/credentials/canonical-quads.ts';
import { byCodePoint, canonicaliseNQuads } from '../../src/credentials/canonicalise.ts';
import { readNQuads } from '../../src/rdf/nquads.ts';
import { literal, namedNode, quad } from '../../src/rdf/graph.ts';
import rdfCanonize from 'rdf-canonize';

const text = async (nquads: string): Promise<string> => {
  const canonical = await canonicaliseNQuads(nquads);
  return canonical.ok ? canonical.text : canonical.code;
};

describe('the canonical form', () => {
  test('of statements without blank nodes is their sorted lines, once each', async () => {
    expect(await text('<x:b> <x:p> "2" .\n<x:a> <x:p> "_:1 ." .\n<x:b> <x:p> "2" .\n')).toBe('<x:a> <x:p> "_:1 ." .\n<x:b> <x:p> "2" .\n');
  });

  test('does not depend on order, nor on what blank nodes are called', async () => {
    const lines = ['<x:a> <x:p> _:one .', '_:one <x:q> _:two .', '_:two <x:r> "x"@en .', '_:three <x:q> "y" .', '<x:a> <x:p> <x:b> .'];
    const expected = await text(`${lines.join('\n')}\n`);
    expect(expected).toContain('_:c14n0');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.stringMatching(/^[a-z]{1,8}$/),
        async (shuffled, prefix) => {
          expect(await text(`${shuffled.join('\n').replace(/_:/g, `_:${prefix}`)}\n`)).toBe(expected);
        },
      ),
    );
  });

  test('of blank nodes in a circle is found', async () => {
    expect(await text('_:a <x:p> _:b .\n_:b <x:p> _:a .\n')).toBe('_:c14n0 <x:p> _:c14n1 .\n_:c14n1 <x:p> _:c14n0 .\n');
  });

  test('of a graph made to cost work is refused, soon', async () => {
    const everybody = Array.from({ length: 12 }, (_, at) => at);
    const clique = everybody.flatMap((a) => everybody.filter((b) => a !== b).map((b) => `_:b${a} <x:p> _:b${b} .`));
    expect(await text(`${clique.join('\n')}\n`)).toBe('TOO_COMPLEX');
    const many = Array.from({ length: 2000 }, (_, at) => `_:b${at} <x:p> "${at}" .`);
    expect(await text(`${many.join('\n')}\n`)).toBe('TOO_COMPLEX');
  });

  test('of a large graph with a blank node in it is found in time by its size, not by its square', async () => {
    const ground = Array.from({ length: 20_000 }, (_, at) => `<x:s${at}> <x:p> "${at}" .`);
    expect(await text(['_:a <x:p> "x" .', ...ground].join('\n'))).toMatch(/^_:c14n0 <x:p> "x" \.\n|\n_:c14n0/);
  });

  test('sorts by code point', () => {
    const sorted = ['\u{1F600}', '\uFFFD', 'a', '\uE000'].sort(byCodePoint);
    expect(sorted).toEqual(['a', '\uE000', '\uFFFD', '\u{1F600}']);
  });
});

describe('the canonical form of quads in which every node has an address', () => {
  const iri = fc.constantFrom('https://a.example/', 'https://b.example/#é', 'urn:x:1', 'https://w3id.org/webizen/alliance#level');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\r', '\t', '\b', '\f', '\u0000', '\u007f', '\u0085', '@', 'é') }),
  );
  const object = fc.oneof(
    iri.map(namedNode),
    text.map((value) => literal(value)),
    fc.tuple(text, fc.constantFrom('en', 'zh-hans')).map(([value, language]) => literal(value, language)),
    fc.tuple(text, iri).map(([value, datatype]) => literal(value, datatype)),
  );
  const quads = fc.array(
    fc.tuple(iri, iri, object).map(([s, p, o]) => quad(s, p, o)),
    { maxLength: 12 },
  );

  test('is that of RDFC-1.0, whatever the order and however often a statement is made', async () => {
    await fc.assert(
      fc.asyncProperty(quads, fc.nat(), async (some, turn) => {
        const expected = await rdfCanonize.canonize(
          some.filter((each, at) => some.findIndex((other) => other.equals(each)) === at),
          {
            algorithm: 'RDFC-1.0',
            format: 'application/n-quads',
            maxDeepIterations: 1,
          },
        );
        // The library sorts by UTF-16 units, and the specification by code points.
        const lines = expected.split(/(?<=\n)/).filter((line) => line !== '');
        const at = turn % (some.length + 1);
        expect(canonicalTextOf([...some.slice(at), ...some.slice(0, at), ...some.slice(0, 2)])).toBe(lines.sort(byCodePoint).join(''));
      }),
      { numRuns: 300 },
    );
  });

  test('is not found here where there is a blank node or a named graph', () => {
    const [blank] = readNQuads('_:a <x:p> <x:o> .');
    const [object] = readNQuads('<x:s> <x:p> _:b .');
    const [named] = readNQuads('<x:s> <x:p> <x:o> <x:g> .');
    for (const each of [blank, object, named]) expect(canonicalTextOf([each!])).toBeUndefined();
  });
});
