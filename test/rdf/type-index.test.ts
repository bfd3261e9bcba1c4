import { expect, test } from 'vitest';
import type { DocumentUrl, Iri } from '../../src/domain/iri.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { wa } from '../../src/rdf/terms.ts';
import { readRegistrations, writeRegistration, writeTypeIndex } from '../../src/rdf/type-index.ts';

const document = 'https://ana.example/settings/publicTypeIndex.ttl' as DocumentUrl;
const read = async (body: string) => {
  const parsed = await parseRdf(body, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return readRegistrations(parsed.quads);
};

test('registrations read back from Turtle as they were written', async () => {
  const registrations = [
    { id: `${document}#membership`, forClass: wa('Membership'), instance: 'https://ana.example/alliance/public/membership.ttl' as Iri },
    { id: `${document}#offerings`, forClass: wa('Offering'), container: 'https://ana.example/alliance/public/offerings/' as Iri },
  ];
  const body = serialiseTurtle([...writeTypeIndex(document), ...registrations.flatMap(writeRegistration)], { baseIri: document });
  expect(body).toContain('<../alliance/public/offerings/>');
  expect(await read(body)).toEqual(registrations);
});

test('a registration that names several places is several; one that names none is none', async () => {
  const body = `@prefix solid: <http://www.w3.org/ns/solid/terms#>.
    <#a> a solid:TypeRegistration; solid:forClass <https://x.example/C>; solid:instance <one.ttl>, <two.ttl>.
    <#b> a solid:TypeRegistration; solid:forClass <https://x.example/C>.
    [] a solid:TypeRegistration; solid:forClass <https://x.example/D>; solid:instanceContainer <three/>.`;
  expect((await read(body)).map(({ forClass, instance, container }) => [forClass, instance ?? container])).toEqual([
    ['https://x.example/C', 'https://ana.example/settings/one.ttl'],
    ['https://x.example/C', 'https://ana.example/settings/two.ttl'],
    ['https://x.example/D', 'https://ana.example/settings/three/'],
  ]);
});
