import { describe, expect, test } from 'vitest';
import type { Iri, WebId } from '../../src/domain/iri.ts';
import type { VerificationMethod } from '../../src/domain/key.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { readVerificationMethods, readWebIdDocument, writeInterestsLink, writeVerificationMethod } from '../../src/rdf/webid.ts';

const document = 'https://ana.example/profile/card';
const ana = `${document}#me` as WebId;
const key = (number: number, more: Partial<VerificationMethod> = {}): VerificationMethod => ({
  id: `${document}#key-2026-11-21-${String(number)}` as Iri,
  controller: ana,
  publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  ...more,
});
const quadsOf = async (turtle: string) => {
  const parsed = await parseRdf(turtle, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
};
const turtleOf = (...keys: readonly VerificationMethod[]) => serialiseTurtle(keys.flatMap(writeVerificationMethod), { baseIri: document });
const read = async (turtle: string, webid = ana) => readVerificationMethods(await quadsOf(turtle), webid);

describe('the keys of a WebID document', () => {
  const keys = [key(1, { revoked: '2026-11-30T00:00:00Z' }), key(2, { retired: '2027-01-01T00:00:00Z' }), key(3)];

  test('are read as they were written, through Turtle', async () => {
    expect(await read(turtleOf(...keys))).toEqual(keys);
    expect(turtleOf(key(1))).toContain('sec:publicKeyMultibase "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"^^sec:multibase');
  });

  test('belong to whom the key itself names: to list another person’s key gives nobody that key', async () => {
    const ben = 'https://ben.example/profile/card#me' as WebId;
    expect(await read(turtleOf(key(1)).replace('sec:controller <#me>', `sec:controller <${ben}>`))).toEqual([]);
    expect(await read(turtleOf(key(1)).replace('sec:controller <#me>', `sec:controller <#me>, <${ben}>`))).toEqual([]);
  });

  test('are those that the WebID lists: to claim it as controller makes a key nobody’s', async () => {
    expect(await read(turtleOf(key(1)).replace('sec:assertionMethod', 'sec:authentication'))).toEqual([]);
    expect(await read(turtleOf(key(1)), `${document}#steward` as WebId)).toEqual([]);
  });

  test.each([
    ['of another type', 'a sec:Multikey', 'a sec:JsonWebKey'],
    ['with two public keys', '"^^sec:multibase', '"^^sec:multibase, "z6MktZQ3nNuxDZ7VfKFrYXJ5zHjuSMfrhZcxeT9uLyLdmVzP"'],
    ['with another encoding', '"z6Mk', '"u6Mk'],
    ['whose revocation cannot be read, for it might be over', 'a sec:Multikey', 'a sec:Multikey; sec:revoked "last week"'],
    ['with two ends', 'a sec:Multikey', 'a sec:Multikey; sec:revoked "2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z"'],
  ])('do not include one %s', async (_, found, replacement) => {
    const turtle = turtleOf(key(1)).replace(found, replacement);
    expect(turtle).not.toBe(turtleOf(key(1)));
    expect(await read(turtle)).toEqual([]);
  });
});

test('an authority links its declaration of interests', async () => {
  const interests = 'https://ana.example/alliance/public/interests.jsonld' as never;
  const turtle = serialiseTurtle(writeInterestsLink(ana, interests), { baseIri: document });
  expect(readWebIdDocument(await quadsOf(turtle), ana).interests).toBe(interests);
});
