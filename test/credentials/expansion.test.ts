import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canonicalTextOf } from '../../src/credentials/canonical-quads.ts';
import { contexts, expandPinned, loadContext } from '../../src/credentials/contexts.ts';
import { compileContexts } from '../../src/credentials/expansion.ts';
import { jsonLdToQuads } from '../../src/credentials/json-ld.ts';
import { allianceContext, credentialsContext } from '../../src/rdf/credential.ts';

// The processor is slow, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

type Definition =
  string | { readonly '@id': string; readonly '@type'?: string; readonly '@context'?: Readonly<Record<string, Definition>> };
type Content = Record<string, unknown>;

const root: Readonly<Record<string, Definition>> = Object.fromEntries(
  contexts.flatMap(({ text }) => Object.entries((JSON.parse(text) as { '@context': Record<string, Definition> })['@context'])),
);
const isNodeType = (name: string): boolean => {
  const definition = root[name];
  return typeof definition === 'object' && definition['@context'] !== undefined;
};
const names = Object.keys(root).filter((name) => !['@protected', 'id', 'type'].includes(name));
const nodeTypes = names.filter((name) => isNodeType(name) && !['cnf', 'JsonSchema', 'VerifiablePresentation'].includes(name));
/** Types without words of their own: `AcceptanceCredential`, `DigestReference`… */
const plainTypes = names.filter((name) => /^[A-Z]/.test(name) && !isNodeType(name));

const context = [credentialsContext, allianceContext];
const slow = async (content: Content): Promise<string | undefined> => {
  const quads = await jsonLdToQuads({ '@context': context, ...content }, 'https://a.example/', loadContext);
  return Array.isArray(quads) ? canonicalTextOf(quads) : undefined;
};
const fast = (content: Content): string | undefined => {
  const quads = expandPinned(content);
  return quads === undefined ? undefined : canonicalTextOf(quads);
};

const address = fc.oneof(
  fc.constantFrom(
    'https://a.example/1',
    'https://a.example/#me',
    'urn:uuid:1',
    'did:key:z6Mk',
    'mailto:a@b.example',
    'https://é.example/ü?q=1#ø',
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }).filter((url) => !/[\s<>"{}|\\^`]/.test(url)),
);
const plainText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'a\n"b"\\\t\u0007\u007f', '\u{1F600}', '\uFFFD', 'https://a.example/'),
);
const language = fc.constantFrom('en', 'AR', 'zh-Hans', 'en-GB');
const scalarText = fc.oneof(plainText, fc.boolean(), fc.maxSafeInteger(), fc.record({ '@value': plainText, '@language': language }));

/** A node of our documents: types, and any of the terms that they give it, with values of the form that the term asks for. */
const { node } = fc.letrec<{ node: Content }>((tie) => ({
  node: fc
    .tuple(fc.subarray(nodeTypes, { maxLength: 2 }), fc.subarray(plainTypes, { maxLength: 2 }), fc.context())
    .chain(([typed, plain]) => {
      const terms = new Map(Object.entries(root).filter(([name]) => !/^[@A-Z.]|^(id|type|cnf|_sd)$/.test(name)));
      for (const type of typed) {
        const definition = root[type];
        const scoped = (typeof definition === 'object' ? definition['@context'] : undefined) ?? {};
        for (const [name, each] of Object.entries(scoped)) if (!/^(@protected|id|type)$/.test(name)) terms.set(name, each);
      }
      const usable = [...terms].filter(
        ([, each]) => typeof each === 'string' || (each['@context'] === undefined && !/^@(json|vocab)$/.test(each['@type'] ?? '')),
      );
      const members = Object.fromEntries(
        usable
          .filter(([name]) => !['proof', 'verifiableCredential'].includes(name))
          .map(([name, each]) => {
            const isLink = typeof each === 'object' && each['@type'] === '@id';
            const value: fc.Arbitrary<unknown> = isLink ? fc.oneof({ maxDepth: 3 }, address, tie('node')) : scalarText;
            return [name, fc.oneof({ arbitrary: value, weight: 3 }, fc.array(value, { maxLength: 3 }))];
          }),
      );
      const types = [...typed, ...plain];
      return fc.tuple(address, fc.subarray(Object.keys(members), { maxLength: 5 })).chain(([id, chosen]) =>
        fc.record(Object.fromEntries(chosen.map((name) => [name, members[name]!]))).map((values): Content => ({
          id,
          ...(types.length === 0 ? {} : { type: types.length === 1 ? types[0] : types }),
          ...values,
        })),
      );
    }),
}));

/** Something that a plain document does not hold. */
const oddity = fc.constantFrom<unknown>(
  null, undefined, 1.5, 1e21, -0, true, '', 'relative', '/x', '_:b', '@type', 'name:x', 'id:x', 'Acceptance:x', 'https://a.example/ x', 'https://a.example/>', 'x:\u0085',
  [], [[]], [['https://a.example/1']], {}, { id: 'relative' }, { id: null }, { id: 1 }, { '@id': 'https://a.example/1' }, { id: 'https://a.example/1', '@id': 'https://a.example/2' },
  { '@value': 'x' }, { '@value': 'x', '@type': 'https://a.example/t' }, { '@value': 'x', '@language': 'not a tag' }, { '@value': null, '@language': 'en' },
  { '@value': 'x', '@language': 'en', '@direction': 'ltr' }, { '@value': 1, '@language': 'en' }, { '@set': ['x'] }, { '@list': ['x'] }, { '@graph': [] }, { type: 'Acceptance' }, { type: [] }, { type: null },
  { id: 'https://a.example/1', type: 'Unheard' }, { id: 'https://a.example/1', type: 'https://a.example/T' }, { id: 'https://a.example/1', type: ['id'] }, { id: 'https://a.example/1', type: 'name' },
  { id: 'https://a.example/1', '@context': {} }, { id: 'https://a.example/1', unheard: 'x' }, { id: 'https://a.example/1', 'https://a.example/p': 'x' }, { id: 'https://a.example/1', 'schema:x': 'x' },
  { id: 'https://a.example/1', type: ['BitstringStatusListEntry', 'BitstringStatusList'], ttl: 1 }, { id: 'https://a.example/1', type: ['VerifiableCredential', 'VerifiablePresentation'], holder: 'https://a.example/1' },
  { id: 'https://a.example/1', __proto__: null, constructor: 'x' }, { id: 'https://a.example/1', type: 'BitstringStatusListEntry', statusMessage: { id: 'https://a.example/2', message: 'x' } },
); // prettier-ignore

const keysOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null ? [] : [...Object.keys(value), ...Object.values(value).flatMap(keysOf)];

/** The document with one member, somewhere in it, put in the place of another or beside it. */
function spoil(content: Content, name: string, value: unknown, at: number): Content {
  const copy = structuredClone(content);
  const nodes: Content[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    if (!Array.isArray(each)) nodes.push(each as Content);
    Object.values(each).forEach(visit);
  };
  visit(copy);
  nodes[at % nodes.length]![name] = value;
  return copy;
}

describe('the compiled contexts', () => {
  test('give the statements that a JSON-LD processor gives, for documents of every type', async () => {
    let isUsed = 0;
    await fc.assert(
      fc.asyncProperty(node, async (content) => {
        const quick = fast(content);
        if (quick === undefined) return;
        isUsed += 1;
        expect(quick).toBe(await slow(content));
      }),
      { numRuns: 300 },
    );
    expect(isUsed).toBeGreaterThan(200);
  });

  test('refuse, or leave to the processor, whatever is not plain: nothing is taken that the processor refuses', async () => {
    const anyName = fc.oneof(
      fc.constantFrom(...names, 'id', 'type', '@id', '@type', '@graph', '@included', '@reverse', '@index', '@nest', '@context'),
    );
    await fc.assert(
      fc.asyncProperty(node, anyName, oddity, fc.nat(), fc.boolean(), async (content, name, value, at, isOwn) => {
        const own = keysOf(content).filter((key) => !/^\d+$/.test(key));
        const spoilt = spoil(content, isOwn ? own[at % own.length]! : name, value, at);
        const quick = fast(spoilt);
        if (quick !== undefined) expect(quick).toBe(await slow(spoilt));
      }),
      { numRuns: 1_000 },
    );
  });

  test('of another kind are left to the processor as a whole', () => {
    const document = { id: 'https://a.example/1', name: 'x' };
    const compile = (...given: object[]) => compileContexts(given.map((each) => JSON.stringify({ '@context': each })))(document);
    const names = { id: '@id', type: '@type', name: 'https://schema.org/name' };
    expect(compile(names)).toHaveLength(1);
    expect(compile({ ...names, '@vocab': 'https://a.example/' })).toBeUndefined();
    expect(compile({ ...names, '@language': 'en' })).toBeUndefined();
    expect(compile(names, { name: 'https://a.example/other' })).toBeUndefined();
    expect(compile({ ...names, name: { '@id': 'https://schema.org/name', '@container': '@list' } })).toBeUndefined();
    expect(compile({ ...names, name: { '@reverse': 'https://schema.org/name' } })).toBeUndefined();
    expect(compile({ ...names, schema: 'https://schema.org/', name: 'schema:name' })).toBeUndefined();
  });
});
