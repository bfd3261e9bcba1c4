import { expect, test } from 'vitest';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { readWebIdDocument, writeAllianceProfile } from '../../src/rdf/webid.ts';

const webid = 'https://ana.example/profile/card#me' as WebId;
const read = async (body: string) => {
  const parsed = await parseRdf(body, { mediaType: 'text/turtle', baseIri: 'https://ana.example/profile/card' });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return readWebIdDocument(parsed.quads, webid);
};

test('a WebID document says where the storage, the type index, the inbox and the provider are', async () => {
  const body = `@prefix solid: <http://www.w3.org/ns/solid/terms#>. @prefix pim: <http://www.w3.org/ns/pim/space#>.
    @prefix ldp: <http://www.w3.org/ns/ldp#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
    <#me> foaf:name "Ana"; pim:storage </>; solid:oidcIssuer <https://id.example/>; ldp:inbox </alliance/inbox/>;
      solid:publicTypeIndex </settings/publicTypeIndex.ttl>.
    <#somebody-else> pim:storage <https://elsewhere.example/>.`;
  expect(await read(body)).toEqual({
    storages: ['https://ana.example/'],
    publicTypeIndex: 'https://ana.example/settings/publicTypeIndex.ttl',
    inbox: 'https://ana.example/alliance/inbox/',
    issuers: ['https://id.example/'],
    name: [{ value: 'Ana', language: '' }],
  });
});

test('an empty or untidy document makes nothing up', async () => {
  expect(await read('<#you> <https://x.example/p> "x".')).toEqual({ storages: [], issuers: [], name: [] });
  const twoIndexes =
    '@prefix solid: <http://www.w3.org/ns/solid/terms#>. <#me> solid:publicTypeIndex <a>, <b>; solid:oidcIssuer "https://id.example".';
  expect(await read(twoIndexes)).toEqual({ storages: [], issuers: ['https://id.example'], name: [] });
});

test('an alliance names its register, charter and inbox', async () => {
  const profile = {
    name: [{ value: 'Commons of Makers', language: 'en' }],
    register: 'https://ana.example/register/latest' as DocumentUrl,
    charter: 'https://ana.example/agreements/charter-1.0.0.ttl#it' as Iri,
    inbox: 'https://ana.example/alliance/inbox/' as DocumentUrl,
  };
  const body = serialiseTurtle(writeAllianceProfile(webid, profile), { baseIri: 'https://ana.example/profile/card' });
  expect(await read(body)).toEqual({ storages: [], issuers: [], ...profile });
});
